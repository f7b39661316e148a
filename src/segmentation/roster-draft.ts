import type { Role, Transcript, Turn } from '../model/transcript.ts';
import { counted } from '../text/counted.ts';
import { byCodePoint } from '../text/order.ts';
import { isWord } from '../text/words.ts';
import { labelKey } from './label-key.ts';
import { canBeOne, hasOffice, isAnonymous, type Person, personIn } from './person.ts';
import { roleOf } from './speaker.ts';

/** How often something occurs. */
interface Occurrence {
  turns: number;
  readonly documents: Set<string>;
}

/** A speaker as the documents resolve it, with the labels it is printed under. */
interface Voice extends Occurrence {
  readonly speaker: string;
  /** Absent for a label of nobody in particular. */
  readonly person: Person | undefined;
  readonly labels: Map<string, Occurrence>;
  readonly roles: Map<Role, number>;
}

/** Voices that are likely one person, the name first that is to stand for all. */
type Voices = readonly [Voice, ...Voice[]];

/**
 * A roster of all who speak in some transcripts, as YAML for the researcher to mend: every person with all labels, counts in
 * comments. A family name alone goes with the one person of the transcripts who bears it. Labels of nobody in particular,
 * offices without a name, and labels that stand for several people are listed under `review`, which a roster may have and
 * nothing reads.
 */
export function rosterDraft(transcripts: readonly Transcript[]): string {
  const voices = voicesOf(transcripts);
  const found = peopleOf(voices.filter(({ person }) => person !== undefined));
  const { people } = found;
  const owners = ownersOf(people);
  const isOwn = (label: string, index: number): boolean => owners.get(labelKey(label)) === index;
  const named = people.flatMap((group, index) =>
    isOwn(nameOf(group), index) ? personLines(group, (label) => isOwn(label, index)) : [],
  );
  const review = reviewOf(voices, found, owners);
  return [
    `# The people of ${counted(transcripts.length, 'document')}, as far as their labels tell: drafted by Rostrum, to be mended by you.`,
    '# Put labels that belong together under one person, and add offices and parties with their dates.',
    named.length === 0 ? 'people: []' : 'people:',
    ...named,
    '# Labels that name nobody, or several people: give them to somebody above, or leave them here.',
    review.length === 0 ? 'review: []' : 'review:',
    ...review,
    '',
  ].join('\n');
}

/** Every speaker of the transcripts, the most frequent first. */
function voicesOf(transcripts: readonly Transcript[]): Voice[] {
  const voices = new Map<string, Voice>();
  for (const { document, path, turns } of transcripts) {
    for (const turn of turns) {
      const name = turn.speaker === '' ? turn.label : turn.speaker;
      if (!isWord(name)) continue;
      const voice = voices.get(name) ?? emptyVoice(name, turn);
      voices.set(name, voice);
      const key = `${path}\n${document}`;
      note(voice, key);
      voice.roles.set(turn.role, (voice.roles.get(turn.role) ?? 0) + 1);
      const label = voice.labels.get(turn.label) ?? { turns: 0, documents: new Set<string>() };
      note(label, key);
      if (isWord(turn.label)) voice.labels.set(turn.label, label);
    }
  }
  return [...voices.values()].sort((a, b) => b.turns - a.turns || byCodePoint(a.speaker, b.speaker));
}

function emptyVoice(speaker: string, { label }: Turn): Voice {
  const isSomebody = !isAnonymous(speaker) && roleOf(label) !== 'journalist';
  return {
    speaker,
    person: isSomebody ? personIn(speaker) : undefined,
    turns: 0,
    documents: new Set(),
    labels: new Map(),
    roles: new Map(),
  };
}

function note(occurrence: Occurrence, document: string): void {
  occurrence.turns += 1;
  occurrence.documents.add(document);
}

/** The people of some voices, and the voices that can be each of several. */
interface People {
  readonly people: readonly Voices[];
  readonly doubtful: readonly { readonly voice: Voice; readonly bearers: readonly Voices[] }[];
}

/** Voices by person, in order of frequency. */
function peopleOf(voices: readonly Voice[]): People {
  const people: [Voice, ...Voice[]][] = [];
  const doubtful: People['doubtful'][number][] = [];
  // Full names first, so that a bare family name finds its one bearer.
  const ordered = voices.toSorted(
    (a, b) => givenOf(b) - givenOf(a) || Number(hasOffice(a.speaker)) - Number(hasOffice(b.speaker)),
  );
  for (const voice of ordered) {
    const bearers = people.filter((group) => group.some((other) => isOne(other, voice)));
    const [only, ...others] = bearers;
    if (!only) people.push([voice]);
    else if (others.length === 0) only.push(voice);
    else doubtful.push({ voice, bearers });
  }
  people.sort((a, b) => turnsOf(b) - turnsOf(a) || byCodePoint(a[0].speaker, b[0].speaker));
  return { people, doubtful };
}

function givenOf({ person }: Voice): number {
  return person?.given.length ?? 0;
}

function isOne(a: Voice, b: Voice): boolean {
  return a.person !== undefined && b.person !== undefined && canBeOne(a.person, b.person);
}

/** Label → index of the one person who has it, by name first; labels of several people are nobody's. */
function ownersOf(people: readonly Voices[]): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  for (const [index, group] of people.entries()) {
    const key = labelKey(nameOf(group));
    if (!names.has(key)) names.set(key, index);
  }
  const labels = new Map<string, number | undefined>();
  for (const [index, group] of people.entries()) {
    for (const label of group.flatMap(formsOf)) {
      const key = labelKey(label);
      labels.set(key, labels.has(key) && labels.get(key) !== index ? undefined : index);
    }
  }
  const owners = new Map(names);
  for (const [key, index] of labels) if (index !== undefined && !names.has(key)) owners.set(key, index);
  return owners;
}

/** The name that stands for a person: the fullest, without an office before it. */
function nameOf([{ speaker, person }]: Voices): string {
  return person && person.given.length > 0 && hasOffice(speaker)
    ? [...person.given, person.family].join(' ')
    : speaker;
}

function formsOf({ speaker, labels }: Voice): string[] {
  return [speaker, ...labels.keys()];
}

function personLines(group: Voices, isOwn: (label: string) => boolean): string {
  const name = nameOf(group);
  const labels = labelsOf(group);
  labels.delete(name);
  const aliases = [...labels].filter(([label]) => isOwn(label)).sort(byTurns);
  return [
    `  # ${countsOf(groupOccurrence(group))}; ${rolesText(group)}`,
    `  - name: ${scalar(name)}`,
    ...(aliases.length === 0 ? [] : ['    aliases:']),
    ...aliases.map(([label, occurrence]) => `      - ${scalar(label)} # ${countsOf(occurrence)}`),
  ].join('\n');
}

/** The labels of a person with all that they occur; a speaker that is printed nowhere is among them. */
function labelsOf(group: Voices): Map<string, Occurrence> {
  const labels = new Map<string, Occurrence>();
  const add = (label: string, { turns, documents }: Occurrence): void => {
    const before = labels.get(label);
    labels.set(label, {
      turns: (before?.turns ?? 0) + turns,
      documents: new Set([...(before?.documents ?? []), ...documents]),
    });
  };
  for (const voice of group) for (const [label, occurrence] of voice.labels) add(label, occurrence);
  for (const voice of group) if (!labels.has(voice.speaker)) add(voice.speaker, voice);
  return labels;
}

function reviewOf(
  voices: readonly Voice[],
  { people, doubtful }: People,
  owners: ReadonlyMap<string, number>,
): string[] {
  const lines = new Map<string, string>();
  const add = (label: string, comment: string): void => {
    if (!owners.has(labelKey(label)) && !lines.has(label))
      lines.set(label, `  - ${scalar(label)} # ${comment}`);
  };
  for (const { speaker, person, labels, ...occurrence } of voices) {
    if (person) continue;
    const printed = labels.size === 0 ? ([[speaker, occurrence]] as const) : [...labels].sort(byTurns);
    for (const [label, own] of printed) add(label, countsOf(own));
  }
  for (const { voice, bearers } of doubtful) {
    for (const label of formsOf(voice)) add(label, `${countsOf(voice)}: ${namesOf(bearers)}`);
  }
  for (const label of people.flat().flatMap(formsOf)) {
    add(label, namesOf(people.filter((group) => group.flatMap(formsOf).includes(label))));
  }
  return [...lines.values()];
}

function namesOf(people: readonly Voices[]): string {
  return people.map((group) => scalar(nameOf(group))).join(' or ');
}

function byTurns([a, { turns: m }]: [string, Occurrence], [b, { turns: n }]: [string, Occurrence]): number {
  return n - m || byCodePoint(a, b);
}

function turnsOf(group: Voices): number {
  return group.reduce((sum, { turns }) => sum + turns, 0);
}

function groupOccurrence(group: Voices): Occurrence {
  return {
    turns: turnsOf(group),
    documents: new Set(group.flatMap(({ documents }) => [...documents])),
  };
}

function countsOf({ turns, documents }: Occurrence): string {
  return `${counted(turns, 'turn')} in ${counted(documents.size, 'document')}`;
}

function rolesText(group: Voices): string {
  const counts = new Map<Role, number>();
  for (const { roles } of group) {
    for (const [role, count] of roles) counts.set(role, (counts.get(role) ?? 0) + count);
  }
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || byCodePoint(a, b))
    .map(([role, count]) => `${role} ${count}`)
    .join(', ');
}

/** A text as YAML: plain where that is safe, else in double quotes, as JSON has them. */
function scalar(text: string): string {
  return /^\p{L}(?:[\p{L}\p{M}\p{N} .'’-]*[\p{L}\p{M}\p{N}.'’])?$/u.test(text) && !/\s{2}/u.test(text)
    ? text
    : JSON.stringify(text);
}
