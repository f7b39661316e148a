import { apart, type Chance, familyBy, type Generator, type PlantedFamily, type Rule } from './planting.ts';

// Slogans of two parts, each an adjective and a noun: the first set of words and rules.

const adjectives =
  `steady open fair shared strong clean safe honest bold quiet green smart just proud swift deep warm
  wide bright patient common equal modern rural urban digital healthy peaceful lasting balanced`.split(
    /\s+/u,
  );
const nouns =
  `hand harbour road bridge river street school family market garden lamp valley field border shore key
  future promise partnership neighbour worker farmer colour centre railway forest window table lesson engine anchor
  compass ladder village city reform budget pledge harvest`.split(/\s+/u);
const extras = 'national very truly brave second whole remaining local global entire'.split(' ');

interface Slogan {
  readonly first: readonly [adjective: string, noun: string];
  readonly second: readonly [adjective: string, noun: string];
  readonly link: string;
  readonly plural: boolean;
}

const plural = (noun: string): string =>
  /[^aeiou]y$/u.test(noun) ? `${noun.slice(0, -1)}ies` : noun.endsWith('s') ? `${noun}es` : `${noun}s`;

function printed({ first, second, link, plural: many }: Slogan): string {
  const part = ([adjective, noun]: readonly [string, string]): string =>
    `${adjective} ${many ? plural(noun) : noun}`.trim();
  return `${part(first)} ${link} ${part(second)}`;
}

const rules: readonly Rule<Slogan>[] = [
  { name: 'inflection', apply: (slogan) => printed({ ...slogan, plural: !slogan.plural }) },
  {
    name: 'function word',
    apply: (slogan, chance) =>
      printed({
        ...slogan,
        link: chance.one(['and', 'with', 'for', 'of the', 'before'].filter((link) => link !== slogan.link)),
      }),
  },
  {
    name: 'order',
    apply: (slogan) =>
      slogan.link === 'and' ? printed({ ...slogan, first: slogan.second, second: slogan.first }) : undefined,
  },
  {
    name: 'inserted',
    apply: ({ second: [adjective, noun], ...slogan }, chance) =>
      printed({ ...slogan, second: [`${chance.one(extras)} ${adjective}`, noun] }),
  },
  {
    name: 'dropped',
    apply: ({ second: [, noun], ...slogan }) =>
      printed({ ...slogan, second: ['', noun] }).replaceAll('  ', ' '),
  },
  {
    name: 'swapped',
    apply: ({ second: [, noun], ...slogan }, chance) =>
      printed({ ...slogan, second: [chance.one(adjectives), noun] }),
  },
  {
    name: 'gap',
    apply: ({ link, ...slogan }, chance) =>
      printed({
        ...slogan,
        link: `${link}, ${chance.one(['as always', 'once again', 'in the end', 'above all'])},`,
      }),
  },
  {
    name: 'spelling',
    apply: (slogan) => {
      const text = printed(slogan);
      const other = text.replaceAll('our', 'or').replaceAll('centre', 'center');
      return other === text ? undefined : other;
    },
  },
  {
    name: 'possessive',
    apply: ({ second: [adjective, noun], ...slogan }, chance) =>
      printed({ ...slogan, second: [`${chance.one(['our', 'your', "the people's"])} ${adjective}`, noun] }),
  },
];

function sloganBy(chance: Chance): Slogan {
  const [a = '', b = ''] = chance.some(adjectives, 2);
  const [c = '', d = ''] = chance.some(nouns, 2);
  return {
    first: [a, c],
    second: [b, d],
    link: chance.one(['and', 'for', 'with']),
    plural: chance.between(0, 1) === 1,
  };
}

/** Families of slogans. */
export const first: Generator = (chance: Chance, count: number): PlantedFamily[] =>
  apart(
    () => sloganBy(chance),
    count,
    ({ first: one, second: other }) => [...one, ...other],
  ).map((made) => familyBy(made, printed(made), rules, chance));
