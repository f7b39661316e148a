import type { Turn } from '../model/transcript.ts';
import { canBeOne, isAnonymous, isGivenName, type Person, personIn } from './person.ts';

/** A label, and how often it stands in the document. */
interface Named {
  readonly speaker: string;
  readonly person: Person;
  readonly count: number;
}

/**
 * The turns of a document with one speaker for each person: `MS. PSAKI`, `Press Secretary Psaki` and `Jen Psaki` are Jen
 * Psaki. The fullest name counts, also if only the title has it. Labels of nobody in particular stay as they are, and a
 * family name that two people of the document bear is not resolved.
 */
export function resolveSpeakers(turns: readonly Turn[], title = ''): Turn[] {
  const nameBySpeaker = new Map<string, string>();
  for (const labels of peopleOf(turns)) {
    const name = displayName(labels, title);
    for (const { speaker } of labels) nameBySpeaker.set(speaker, name);
  }
  return turns.map((turn) => {
    const speaker = nameBySpeaker.get(turn.speaker);
    return speaker === undefined || speaker === turn.speaker ? turn : { ...turn, speaker };
  });
}

/** The labels of each person, the most frequent first. */
function peopleOf(turns: readonly Turn[]): Named[][] {
  const people: Named[][] = [];
  // Full names first, so that a bare family name finds its bearer whatever the order of the turns.
  const named = namedOf(turns).sort((a, b) => b.person.given.length - a.person.given.length);
  for (const label of named) {
    const matches = people.filter((labels) => labels.some(({ person }) => canBeOne(person, label.person)));
    const [only, ...others] = matches;
    if (only && others.length === 0) only.push(label);
    else people.push([label]);
  }
  for (const labels of people) labels.sort((a, b) => b.count - a.count);
  return people;
}

function namedOf(turns: readonly Turn[]): Named[] {
  const counts = new Map<string, number>();
  for (const { speaker } of turns) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  return [...counts].flatMap(([speaker, count]) => {
    const person = isAnonymous(speaker) ? undefined : personIn(speaker);
    return person ? [{ speaker, person, count }] : [];
  });
}

/** Given and family name from a label or from the title; the most frequent label where neither has a given name. */
function displayName(labels: readonly Named[], title: string): string {
  const [first] = labels;
  const total = labels.reduce((sum, { count }) => sum + count, 0);
  // A label that is rare beside the others is a slip of the pen (`ADMINSTRATOR LEE`), not a fuller name.
  const full = labels.find(
    ({ person, count }) => person.given.length > 0 && count * 5 >= total && isFull(person),
  );
  if (full) return labels.length === 1 ? full.speaker : [...full.person.given, full.person.family].join(' ');
  return (first && fullNameIn(title, first.person)) ?? first?.speaker ?? '';
}

function isFull({ given }: Person): boolean {
  return given.every((word) => isGivenName(word)) && given.some((word) => word.length > 2);
}

/** The full name in a text that ends with a person's family name: `Press Secretary Jen Psaki` for Psaki. */
function fullNameIn(text: string, person: Person): string | undefined {
  const words = text.split(/[\s,;]+/u);
  const length = person.family.split(' ').length;
  for (let end = length; end <= words.length; end++) {
    const family = words
      .slice(end - length, end)
      .join(' ')
      .replace(/['’]s?$/u, '');
    if (personIn(family)?.key !== person.key) continue;
    const given = givenBefore(words, end - length);
    if (given.length > 0) return [...given, family].join(' ');
  }
  return undefined;
}

/** The given name that ends before a word, with one more before an initial: `Marcia L.`. */
function givenBefore(words: readonly string[], end: number): string[] {
  const [first = '', second = ''] = [words[end - 2], words[end - 1]];
  if (/^\p{Lu}\.$/u.test(second)) return isGivenName(first) ? [first, second] : [];
  return isGivenName(second) ? [second] : [];
}
