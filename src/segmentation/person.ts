import { partWords } from './part-words.ts';

/** A name in a label, taken apart. */
export interface Person {
  /** `ms`, `mr`, `dr` and the like, lower case; empty where none is printed. */
  readonly honorific: string;
  /** Given names and initials, as printed; empty where only the family name is. */
  readonly given: readonly string[];
  /** The family name as printed, with its particles. */
  readonly family: string;
  /** Family name for comparison: lower case, without diacritics and apostrophes. */
  readonly key: string;
}

/** Titles and words of offices that stand before a name. */
const office =
  /^(?:mr|mrs|ms|miss|mx|dr|sir|dame|lord|lady|prof|professor|sr|sra|srta|dra|herr|frau|mme|m|president|vice|prime|first|deputy|acting|under|assistant|associate|principal|senior|chief|press|foreign|national|state|general|secretary|secretaries|minister|ministers|chancellor|premier|chair|chairman|chairwoman|chairperson|director|administrator|ambassador|commissioner|counsel|counselor|counsellor|adviser|advisor|attorney|surgeon|treasury|security|senator|sen|representative|rep|congressman|congresswoman|governor|gov|mayor|judge|justice|spokesperson|spokesman|spokeswoman|admiral|colonel|captain|lieutenant|major|sergeant|coordinator|envoy|special|king|queen|prince|princess|pope|father|reverend|rev|hon|honorable|right|the|of|for|and|in|on|by|with|to|at|from|remarks|briefing|gaggle|call|interview|conference|statement)\.?$/iu;

const honorifics = /^(?:mr|mrs|ms|miss|mx|dr|sir|dame|lord|lady|sr|sra|srta|dra|herr|frau|mme|m)\.?$/iu;

const suffix = /^(?:jr|sr|ii|iii|iv|phd|ph\.d|md|m\.d|esq)\.?,?$/iu;

const particles = /^(?:de|del|la|le|van|von|der|den|da|dos|di|bin|bint|ibn|al|el|ter|ten|du)$/iu;

/** Words of labels of nobody in particular: two turns under one of them may be of two people. */
const nobody =
  /^(?:q|a|\d+|one|two|three|four|five|six|question|answer|reporters?|journalists?|correspondents?|media|officials?|administration|department|moderator|operator|audience|participants?|attendees?|aide|staff|crew|unidentified|unknown|speakers?|voices?|male|female|man|woman|interpreter|translator|child|members?|all|both|interviewer|host|pregunta|respuesta|periodista|interlocutora?)$/iu;

const unnamed = new RegExp(`^(?:${partWords('asking', 'answering', 'press')})(?: \\d{1,2})?$`, 'iu');
const presiding = new RegExp(`^(?:${partWords('presiding', 'hosting')})$`, 'iu');

/** Whether a label stands for whoever asks or answers, not for one person. */
export function isAnonymous(label: string): boolean {
  if (unnamed.test(label) || presiding.test(label)) return true;
  return label.split(/[\s,]+/u).every((word) => word === '' || nobody.test(word) || office.test(word));
}

/** Whether a label names no person and no office that one person holds: `Q`, `SENIOR OFFICIAL`, but not `THE PRESIDENT`. */
export function isNobody(label: string): boolean {
  if (unnamed.test(label)) return true;
  return isAnonymous(label) && label.split(/[\s,]+/u).some((word) => nobody.test(word));
}

/** Whether a label begins with an office: `Secretary Moss`, but not `Ms. Moss`. */
export function hasOffice(label: string): boolean {
  const [first = ''] = label.split(/[\s,]+/u);
  return office.test(first) && !honorifics.test(first);
}

/** Words that stand before a family name in titles of documents without being a given name. */
const institution =
  /^(?:council|office|agency|department|affairs|energy|econom\p{L}*|polic\p{L}+|climate|security|defen[cs]e|education|commerce|labou?r|interior|agriculture|transportation|homeland|border|budget|trade|task|force|house|staff|team|relations|services|health|europe|asia|africa|america|allies|welcome|nsc|nec|omb|cea|epa|fema|apnsa|house|white|member|engagement|technolog\p{L}+|hemisphere|response|communications|domestic|international|\p{L}+(?:tion|sion|ment|ness|ship|ics|ism|ers|ors))$/iu;

/** Whether a word can be a given name, and not the end of an office. */
export function isGivenName(word: string): boolean {
  return (
    /^\p{Lu}[\p{L}.’'-]*$/u.test(word) && !office.test(word) && !institution.test(word) && !suffix.test(word)
  );
}

/** The name in a label or text; undefined where there is no family name, as in `THE PRESIDENT`. */
export function personIn(name: string): Person | undefined {
  const words = name.split(/[\s,]+/u).filter((word) => word !== '' && !suffix.test(word));
  const first = words.findIndex((word) => !office.test(word));
  if (first < 0) return undefined;
  const rest = words.slice(first);
  let start = rest.length - 1;
  while (start > 0 && particles.test(rest[start - 1] ?? '')) start -= 1;
  const family = rest.slice(start).join(' ');
  const honorific = (words[0] ?? '').replace(/\.$/u, '').toLowerCase();
  return {
    honorific: honorifics.test(honorific) ? honorific : '',
    given: rest.slice(0, start),
    family,
    key: comparable(family),
  };
}

/** Whether two names can be of one person: the same family name, and given names that agree as far as both have them. */
export function canBeOne(a: Person, b: Person): boolean {
  if (a.key !== b.key || genderOf(a) * genderOf(b) < 0) return false;
  const [x, y] = [a.given[0], b.given[0]];
  if (x === undefined || y === undefined) return true;
  const [p, q] = [comparable(x), comparable(y)];
  return p === q || (isInitial(x) && q.startsWith(p[0] ?? '')) || (isInitial(y) && p.startsWith(q[0] ?? ''));
}

function genderOf({ honorific }: Person): number {
  if (/^(?:mr|sir|lord|sr|herr|m)$/u.test(honorific)) return 1;
  return /^(?:mrs|ms|miss|dame|lady|sra|srta|dra|frau|mme)$/u.test(honorific) ? -1 : 0;
}

function isInitial(name: string): boolean {
  return /^\p{Lu}\.?$/u.test(name);
}

function comparable(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/[\p{M}’'.]/gu, '')
    .toLowerCase();
}
