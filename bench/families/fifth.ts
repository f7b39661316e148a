import { type Chance, familyBy, type Generator, type PlantedFamily, type Rule } from './planting.ts';

// Formulas of invented words, of two to seven of them, some of which a corpus of other languages might have: nothing about
// them can be known beforehand.

const starts = 'bra dre fli gro jun kel lom mur nar pel quo ris sor tav ulm ves wol yar zin cho'.split(' ');
const middles = 'da le mi no ru ta ve li ga so'.split(' ');
const ends = 'nt rd lk sh m x p gg st ck'.split(' ');

/** Different invented nouns. */
function words(chance: Chance, count: number): string[] {
  const all = starts.flatMap((start) =>
    middles.flatMap((middle) => ends.map((end) => `${start}${middle}${end}`)),
  );
  return chance.some(all, count);
}

interface Formula {
  readonly frame: Frame;
  readonly nouns: readonly [string, string, string];
}

type Frame = (a: string, b: string, c: string) => string;

const frames: readonly Frame[] = [
  (a, b) => `${a} before ${b}`,
  (a, b) => `the ${a} of the ${b}`,
  (a, b, c) => `${a}, ${b} and ${c}`,
  (a, b, c) => `${a} and ${b} in every ${c}`,
  (a, b, c) => `seven ${a}s for one ${b} ${c}`,
  (a, b, c) => `a ${a}-${b} ${c}`,
  (a, b, c) => `where ${a} meets ${b}, ${c} will grow`,
  (a, b, c) => `neither ${a} nor ${b} but ${c}`,
];

const text = ({ frame, nouns: [a, b, c] }: Formula): string => frame(a, b, c);

function replacing(pattern: RegExp, others: readonly string[]): Rule<Formula>['apply'] {
  return (formula, chance) => {
    const own = text(formula);
    const other = own.replace(pattern, chance.one(others));
    return other === own ? undefined : other;
  };
}

const rules: readonly Rule<Formula>[] = [
  { name: 'plural', apply: ({ frame, nouns: [a, b, c] }) => frame(a, `${b}s`, c) },
  { name: 'possessive', apply: ({ frame, nouns: [a, b, c] }) => frame(a, `our ${b}`, c) },
  { name: 'genitive', apply: ({ frame, nouns: [a, b, c] }) => frame(`${a}'s`, b, c) },
  {
    name: 'inserted',
    apply: ({ frame, nouns: [a, b, c] }, chance) => frame(a, `${chance.one(['true', 'whole'])} ${b}`, c),
  },
  { name: 'preposition', apply: replacing(/ (?:before|for|in) /u, [' beyond ', ' behind ', ' without ']) },
  { name: 'hyphen', apply: replacing(/-/u, [' ']) },
  { name: 'numeral', apply: replacing(/^seven/u, ['7']) },
  { name: 'quantity', apply: replacing(/ every /u, [' each ', ' any ']) },
  { name: 'modal', apply: replacing(/ will /u, [' must ', ' shall ', ' can ']) },
  { name: 'gap', apply: replacing(/ (?=\S+$)/u, [', my friends, ', ', we say, ']) },
  {
    name: 'order',
    apply: ({ frame, nouns: [a, b, c] }) => (/ and /u.test(frame(a, b, c)) ? frame(b, a, c) : undefined),
  },
  {
    name: 'swapped',
    apply: (formula, chance) =>
      formula.frame('', '', '-').includes('-')
        ? text({ ...formula, nouns: [formula.nouns[0], words(chance, 1)[0]!, formula.nouns[2]] })
        : undefined,
  },
];

/** Families of invented words, each with words of its own. */
export const fifth: Generator = (chance: Chance, count: number): PlantedFamily[] => {
  const nouns = words(chance, 3 * count);
  return Array.from({ length: count }, (_, index) => {
    const formula: Formula = {
      frame: chance.one(frames),
      nouns: [nouns[3 * index]!, nouns[3 * index + 1]!, nouns[3 * index + 2]!],
    };
    return familyBy(formula, text(formula), rules, chance);
  });
};
