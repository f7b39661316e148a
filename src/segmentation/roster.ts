import { unknownSpeaker } from '../errors/catalogue.ts';
import type { Notice } from '../model/notice.ts';
import type { Roster, RosterPerson } from '../model/roster.ts';
import type { Transcript, Turn } from '../model/transcript.ts';
import { withRoles } from './kinds.ts';
import { labelKey } from './label-key.ts';
import { isNobody, personIn } from './person.ts';
import { roleOf } from './speaker.ts';

/**
 * The transcripts with the people of a roster as speakers. A label, or else the speaker that the document itself resolves it
 * to, is looked up among aliases and names; an office (`THE PRESIDENT`, `SECRETARY MOSS`) stands for the one person who held
 * it at the date of the document. Roles and kinds follow, as far as the roster states roles. A label of somebody in
 * particular that the roster does not have leaves a notice in its document.
 */
export function withRoster(transcripts: readonly Transcript[], roster: Roster): Transcript[] {
  const find = finderOf(roster);
  return transcripts.map((transcript) => resolved(transcript, find));
}

/** Who a label stands for at a date; several where an office does not say which of its holders. */
type Find = (label: string, date: string | undefined) => readonly RosterPerson[];

function resolved(transcript: Transcript, find: Find): Transcript {
  const { date, title } = transcript.metadata;
  const found = new Map<string, RosterPerson | undefined>();
  const unknown = new Map<string, { turn: Turn; count: number; holders: readonly RosterPerson[] }>();
  const turns = transcript.turns.map((turn) => {
    const { label, speaker } = turn;
    const key = `${label}\n${speaker}`;
    if (!found.has(key)) {
      const byLabel = find(label, date);
      const people = byLabel.length === 1 ? byLabel : find(speaker, date);
      found.set(key, people.length === 1 ? people[0] : undefined);
    }
    const person = found.get(key);
    if (person) return turnOfPerson(turn, person, date);
    const before = unknown.get(label);
    if (before) before.count += 1;
    else if (isSomebody(turn)) unknown.set(label, { turn, count: 1, holders: find(label, date) });
    return turn;
  });
  const notices = Array.from(unknown.values(), ({ turn: { label, line }, count, holders }): Notice => {
    const names = holders.map(({ name }) => name);
    return unknownSpeaker(label, count, names, { path: transcript.path, line });
  });
  return { ...transcript, turns: withRoles(turns, title), notices: [...transcript.notices, ...notices] };
}

function turnOfPerson(turn: Turn, person: RosterPerson, date: string | undefined): Turn {
  const party = person.parties.find((membership) => covers(membership, date))?.name;
  return {
    ...turn,
    speaker: person.name,
    ...(person.role && { statedRole: person.role }),
    ...(party !== undefined && { party }),
  };
}

/** Whether a label is of one person, not of whoever asks, listens or interprets. */
function isSomebody({ label }: Turn): boolean {
  return (
    label !== '' && !isNobody(label) && !['journalist', 'audience', 'interpreter'].includes(roleOf(label))
  );
}

function finderOf({ people }: Roster): Find {
  const byLabel = new Map<string, RosterPerson>();
  const byOffice = new Map<string, { person: RosterPerson; office: Dated }[]>();
  for (const person of people) {
    for (const label of [person.name, ...person.aliases]) byLabel.set(labelKey(label), person);
    const family = personIn(person.name)?.family ?? person.name;
    for (const office of person.offices) {
      for (const form of [office.title, `${office.title} ${family}`]) {
        const holders = byOffice.get(labelKey(form)) ?? [];
        holders.push({ person, office });
        byOffice.set(labelKey(form), holders);
      }
    }
  }
  return (label, date) => {
    const key = labelKey(label);
    const named = byLabel.get(key);
    if (named) return [named];
    const holders = byOffice.get(key) ?? byOffice.get(key.replace(address, '')) ?? [];
    return [...new Set(holders.filter(({ office }) => covers(office, date)).map(({ person }) => person))];
  };
}

/** Articles and forms of address before an office. */
const address =
  /^(?:(?:the|el|la|le|les|els|los|las|der|die|das|den|o|a|il|lo)\s+|l'|(?:mr|mrs|ms|madam|madame|mme|m|sr|sra|herr|frau)\s+)+/u;

interface Dated {
  readonly from?: string;
  readonly to?: string;
}

/** Whether a date, as precise as it is, can lie in a time; without a date, only where there are no limits. */
function covers({ from, to }: Dated, date: string | undefined): boolean {
  if (date === undefined) return from === undefined && to === undefined;
  return (from === undefined || from <= `${date}~`) && (to === undefined || date <= `${to}~`);
}
