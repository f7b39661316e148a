import { apart, type Chance, familyBy, type Generator, type PlantedFamily, type Rule } from './planting.ts';

// Formulas as programmes of governments have them, in six frames, with every rule that a researcher would name: the words
// are common ones, so that real sentences have them too.

const verbs =
  `modernise stabilise revitalise mobilise decarbonise decentralise digitise industrialise prioritise
  harmonise reorganise humanise`.split(/\s+/u);
const goals =
  `economy countryside workforce electricity justice neighbourhood transport housing agriculture water
  education migration security childcare trade research tourism finance nature labour`.split(/\s+/u);
const values =
  `fairness courage trust respect freedom decency honesty effort reason patience hope safety balance dialogue
  loyalty openness kindness discipline`.split(/\s+/u);
const plurals =
  `pledge contract corridor charter guarantee road-map cornerstone frontier mission blueprint pact
  milestone alliance gateway handshake threshold`.split(/\s+/u);
const kinds = `world-class carbon-neutral family-friendly rules-based win-win future-proof low-cost open-ended
  community-led home-grown`.split(/\s+/u);
const plain = 'lasting broad bold common renewed shared credible simple hard-won joint'.split(' ');
const owners = ['nation', 'people', 'region', 'continent', 'republic'];
const numbers = [
  ['two', '2'],
  ['three', '3'],
  ['six', '6'],
  ['eight', '8'],
  ['twelve', '12'],
  ['twenty', '20'],
] as const;

/** A formula as parts of words between blanks, of which rules change one. */
interface Formula {
  readonly parts: readonly Part[];
}

type Role = 'word' | 'verb' | 'noun' | 'kind' | 'number' | 'owner' | 'link' | 'item';

interface Part {
  readonly role: Role;
  readonly text: string;
}

const part = (role: Role, text: string): Part => ({ role, text });
const link = (text: string): Part => part('link', text);

const many = (noun: string): string => (/[^aeiou]y$/u.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`);

function printed(parts: readonly Part[]): string {
  return parts
    .map(({ text }) => text)
    .filter((text) => text !== '')
    .join(' ')
    .replaceAll(' ,', ',');
}

const frames: readonly ((chance: Chance) => Part[])[] = [
  (chance) => {
    const [a = '', b = ''] = chance.some(goals, 2);
    return [part('verb', chance.one(verbs)), link('our'), part('item', a), link('and'), part('item', b)];
  },
  (chance) => {
    const [noun, kind] = [chance.one(plurals), chance.one(kinds)];
    return [
      part('number', chance.one(numbers)[0]),
      part('kind', kind),
      part('noun', many(noun)),
      link('for'),
      part('item', chance.one(goals)),
    ];
  },
  (chance) => {
    const [a = '', b = '', c = ''] = chance.some(values, 3);
    return [part('item', a), link(','), part('item', b), link('and'), part('item', c)];
  },
  (chance) => [
    link('a'),
    part('kind', chance.one(plain)),
    part('noun', chance.one(plurals)),
    link('of'),
    part('item', chance.one(values)),
    link('and'),
    part('item', chance.one(goals)),
  ],
  (chance) => [
    link('the'),
    part('owner', `${chance.one(owners)}'s`),
    part('noun', chance.one(plurals)),
    link('for'),
    part('kind', chance.one(kinds)),
    part('item', chance.one(goals)),
  ],
  (chance) => {
    const [a = '', b = ''] = chance.some(values, 2);
    return [
      part('verb', chance.one(verbs)),
      link('with'),
      part('item', a),
      link('not'),
      part('item', b),
      link('in'),
      part('item', chance.one(goals)),
    ];
  },
];

/** The formula with one part of a role changed; nothing where it has none. */
function changed(
  { parts }: Formula,
  role: Role,
  change: (text: string) => string | undefined,
): string | undefined {
  const at = parts.findIndex((each) => each.role === role && (change(each.text) ?? each.text) !== each.text);
  if (at < 0) return undefined;
  const other = change(parts[at]!.text)!;
  return printed(parts.with(at, part(role, other)));
}

const rules: readonly Rule<Formula>[] = [
  { name: 'number', apply: (formula) => changed(formula, 'noun', turnedNumber) },
  {
    name: 'tense',
    apply: (formula, chance) =>
      changed(formula, 'verb', (verb) => verb.replace(/e$/u, chance.one(['ing', 'ed']))),
  },
  { name: 'ize', apply: (formula) => changed(formula, 'verb', (verb) => verb.replace(/ise$/u, 'ize')) },
  {
    name: 'numeral',
    apply: (formula) =>
      changed(formula, 'number', (word) => numbers.find(([written]) => written === word)?.[1]),
  },
  { name: 'hyphen', apply: (formula) => changed(formula, 'kind', (kind) => kind.replaceAll('-', ' ')) },
  {
    name: 'possessive',
    apply: (formula) => changed(formula, 'owner', (owner) => owner.replace(/'s$/u, '')),
  },
  {
    name: 'function word',
    apply: (formula, chance) =>
      changed(formula, 'link', (word) =>
        ['for', 'of', 'with'].includes(word) ? chance.one(['in', 'towards', 'through']) : undefined,
      ),
  },
  {
    name: 'inserted',
    apply: (formula, chance) =>
      changed(formula, 'noun', (noun) => `${chance.one(['national', 'great', 'European'])} ${noun}`),
  },
  {
    name: 'kind dropped',
    // Without its first word a formula is another one.
    apply: (formula) =>
      formula.parts[1]?.role === 'kind' && formula.parts[0]?.text === 'a'
        ? undefined
        : changed(formula, 'kind', () => ''),
  },
  {
    name: 'kind swapped',
    apply: (formula, chance) =>
      changed(formula, 'kind', () => chance.one(['practical', 'tangible', 'ambitious', 'generous'])),
  },
  {
    name: 'gap',
    apply: ({ parts }, chance) => {
      const at = parts.findLastIndex(({ text }) => ['for', 'and', 'of'].includes(text));
      const gap = `, ${chance.one(['as promised', 'let me say', 'ladies and gentlemen', 'day by day'])},`;
      return at < 0 ? undefined : printed(parts.toSpliced(at + 1, 0, link(gap)));
    },
  },
  {
    name: 'order',
    apply: ({ parts }) => {
      const at = parts.findLastIndex(({ text }) => text === 'and');
      if (at < 0) return undefined;
      return printed(parts.with(at - 1, parts[at + 1]!).with(at + 1, parts[at - 1]!));
    },
  },
];

function turnedNumber(noun: string): string {
  return noun.endsWith('s') ? noun.slice(0, -1) : many(noun);
}

/** Families of programmes. */
export const fourth: Generator = (chance: Chance, count: number): PlantedFamily[] =>
  apart(
    (): Formula => ({ parts: chance.one(frames)(chance) }),
    count,
    ({ parts }) => parts.filter(({ role }) => role !== 'link' && role !== 'kind').map(({ text }) => text),
  ).map((formula) => familyBy(formula, printed(formula.parts), rules, chance));
