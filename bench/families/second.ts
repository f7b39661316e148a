import { apart, type Chance, familyBy, type Generator, type PlantedFamily, type Rule } from './planting.ts';

// Formulas of other makes: a number of things, a call to do something, a list of three nouns. The list of nouns was made
// longer once: formulas shared so many words that nobody could have told their variants apart.

const verbs = [
  ['build', 'building', 'built'],
  ['protect', 'protecting', 'protected'],
  ['keep', 'keeping', 'kept'],
  ['organise', 'organising', 'organised'],
  ['defend', 'defending', 'defended'],
  ['rise', 'rising', 'rose'],
  ['modernise', 'modernising', 'modernised'],
  ['choose', 'choosing', 'chose'],
  ['carry', 'carrying', 'carried'],
  ['plan', 'planning', 'planned'],
] as const;
const things =
  `pillar promise horizon dignity prosperity sovereignty renewal solidarity unity resilience orchard lighthouse
  workshop classroom hospital pension wage meadow coastline parliament covenant mountain island tradition generation
  confidence stability innovation heritage democracy beacon bridge canal ferry granary harvest lantern library market mill
  museum palace pasture pier port quarry reservoir sail shelter spring stadium summit temple theatre tower trail
  tunnel valley village vineyard watchtower waterfall windmill compass cradle ledger mirror anthem banner chorus fountain`.split(
    /\s+/u,
  );
const qualities =
  'inclusive resilient sustainable sovereign democratic prosperous high-quality long-term people-centred two-way'.split(
    ' ',
  );
const numbers = [
  ['three', '3'],
  ['four', '4'],
  ['five', '5'],
  ['seven', '7'],
  ['ten', '10'],
] as const;

interface Formula {
  readonly make: 'number' | 'call' | 'list';
  readonly words: readonly string[];
  readonly quality: string;
  readonly number: (typeof numbers)[number];
  readonly verb: (typeof verbs)[number];
}

const many = (noun: string): string => (/[^aeiou]y$/u.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`);

function printed({ make, words: [a = '', b = '', c = ''], quality, number, verb }: Formula): string {
  if (make === 'number') return `${number[0]} ${many(a)} of ${quality} ${b}`;
  if (make === 'call') return `${verb[0]} the ${quality} ${a} of our ${b}`;
  return `${a}, ${b} and ${quality} ${c}`;
}

const rules: readonly Rule<Formula>[] = [
  {
    name: 'numeral',
    apply: (formula) =>
      formula.make === 'number'
        ? printed({ ...formula, number: [formula.number[1], ''] as never })
        : undefined,
  },
  {
    name: 'tense',
    apply: ({ verb, ...formula }, chance) =>
      formula.make === 'call'
        ? printed({ ...formula, verb: [chance.one(verb.slice(1)), '', ''] as never })
        : undefined,
  },
  {
    name: 'ize',
    apply: (formula) => {
      const text = printed(formula);
      const other = text.replaceAll('ise ', 'ize ').replaceAll('centred', 'centered');
      return other === text ? undefined : other;
    },
  },
  {
    name: 'hyphen',
    apply: (formula) => {
      const text = printed(formula);
      return text.includes('-') ? text.replaceAll('-', ' ') : undefined;
    },
  },
  {
    name: 'no quality',
    apply: (formula) =>
      formula.make === 'list' ? undefined : printed({ ...formula, quality: '' }).replaceAll('  ', ' '),
  },
  {
    name: 'two qualities',
    apply: (formula, chance) =>
      printed({ ...formula, quality: `${formula.quality} and ${chance.one(['fair', 'modern', 'free'])}` }),
  },
  {
    name: 'list turned',
    apply: ({ words: [a = '', b = '', c = ''], ...formula }) =>
      formula.make === 'list' ? printed({ ...formula, words: [b, a, c] }) : undefined,
  },
  {
    name: 'preposition',
    apply: (formula, chance) => {
      const text = printed(formula);
      return formula.make === 'list'
        ? undefined
        : text.replace(' of ', ` ${chance.one(['for', 'towards', 'in'])} `);
    },
  },
  {
    name: 'another noun',
    apply: ({ words: [a = '', b = '', c = ''], ...formula }, chance) =>
      printed({
        ...formula,
        words: formula.make === 'list' ? [a, b, chance.one(things)] : [a, chance.one(things), c],
      }),
  },
  {
    name: 'interjection',
    apply: (formula, chance) =>
      printed(formula).replace(/ (?=\S+$)/u, `, ${chance.one(['I repeat', 'as we say', 'frankly'])}, `),
  },
];

function formulaBy(chance: Chance): Formula {
  return {
    make: chance.one(['number', 'call', 'list'] as const),
    words: chance.some(things, 3),
    quality: chance.one(qualities),
    number: chance.one(numbers),
    verb: chance.one(verbs),
  };
}

/** Families of other formulas. */
export const second: Generator = (chance: Chance, count: number): PlantedFamily[] =>
  apart(
    () => formulaBy(chance),
    count,
    ({ make, words, number, verb }) => [
      ...words.slice(0, make === 'list' ? 3 : 2),
      make === 'number' ? number[0] : make === 'call' ? verb[0] : '',
    ],
  ).map((formula) => familyBy(formula, printed(formula), rules, chance));
