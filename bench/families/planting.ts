import { randomNumbers } from '../../src/stats/random.ts';

/** A formula and its variants, the first being the head; each with how often it is planted. */
export interface PlantedFamily {
  readonly variants: readonly { readonly text: string; readonly uses: number; readonly rule: string }[];
}

/** Makes families of words and rules of its own; `words` are those of content in the sentences around, the most frequent first. */
export type Generator = (chance: Chance, count: number, words: readonly string[]) => PlantedFamily[];

/** Where formulas are planted: in sentences that present them as well, or only at the beginning, in the middle and at the end of sentences. */
export type Placing = 'presented' | 'bare';

/** Seeded chance. */
export interface Chance {
  /** A whole number from `low` to `high`. */
  between(low: number, high: number): number;
  one<Item>(items: readonly Item[]): Item;
  /** Several different items. */
  some<Item>(items: readonly Item[], count: number): Item[];
  shuffled<Item>(items: readonly Item[]): Item[];
}

/** Chance from a seed. */
export function chanceOf(seed: number): Chance {
  const random = randomNumbers(seed);
  const between = (low: number, high: number): number => low + Math.floor(random() * (high - low + 1));
  const shuffled = <Item>(items: readonly Item[]): Item[] => {
    const copy = [...items];
    for (let last = copy.length - 1; last > 0; last--) {
      const other = between(0, last);
      [copy[last], copy[other]] = [copy[other]!, copy[last]!];
    }
    return copy;
  };
  return {
    between,
    shuffled,
    one: (items) => items[between(0, items.length - 1)]!,
    some: (items, count) => shuffled(items).slice(0, count),
  };
}

/**
 * Formulas that share few of their words: where two have all words but one in common, each is a variant of the other by the very
 * rules that variants are made by.
 *
 * @param most how many words two may share
 */
export function apart<Formula>(
  make: () => Formula,
  count: number,
  wordsOf: (formula: Formula) => readonly string[],
  most = 1,
): Formula[] {
  const made: { formula: Formula; words: ReadonlySet<string> }[] = [];
  while (made.length < count) {
    const formula = make();
    const words = wordsOf(formula).filter((word) => word !== '');
    const isNear = made.some((other) => words.filter((word) => other.words.has(word)).length > most);
    if (!isNear) made.push({ formula, words: new Set(words) });
  }
  return made.map(({ formula }) => formula);
}

/** A rule that makes a variant of a formula, or nothing where it does not fit. */
export interface Rule<Formula> {
  readonly name: string;
  apply(formula: Formula, chance: Chance): string | undefined;
}

/** A formula with up to five variants by different rules, none of them twice. */
export function familyBy<Formula>(
  formula: Formula,
  head: string,
  rules: readonly Rule<Formula>[],
  chance: Chance,
): PlantedFamily {
  const variants = [{ text: head, uses: chance.between(3, 40), rule: 'head' }];
  const wanted = chance.between(1, 6);
  for (const rule of chance.shuffled(rules)) {
    if (variants.length >= wanted) break;
    const text = rule.apply(formula, chance);
    if (text === undefined || variants.some((variant) => variant.text === text)) continue;
    variants.push({ text, uses: chance.between(3, 40), rule: rule.name });
  }
  return { variants };
}

/** Sentences with planted formulas among them, in documents: each a list of turns, a turn a list of sentences. */
export function planted(
  sentences: readonly string[],
  families: readonly PlantedFamily[],
  chance: Chance,
  { documents, placing }: { readonly documents: number; readonly placing: Placing },
): string[][][] {
  const place = placing === 'bare' ? withBareFormula : withFormula;
  const lines = [...sentences];
  const uses = families.flatMap(({ variants }) =>
    variants.flatMap(({ text, uses: count }) => Array<string>(count).fill(text)),
  );
  for (const text of chance.shuffled(uses)) {
    const at = chance.between(0, lines.length - 1);
    lines[at] = place(lines[at]!, text, chance);
  }
  const size = Math.ceil(lines.length / documents);
  return Array.from({ length: documents }, (_, document) => {
    const own = lines.slice(document * size, (document + 1) * size);
    const turns: string[][] = [];
    for (let next = 0; next < own.length;) {
      const length = chance.between(1, 12);
      turns.push(own.slice(next, next + length));
      next += length;
    }
    return turns;
  });
}

function withFormula(sentence: string, formula: string, chance: Chance): string {
  const words = sentence.split(' ');
  const at = chance.between(1, words.length - 1);
  const capital = formula.charAt(0).toUpperCase() + formula.slice(1);
  switch (chance.between(0, 4)) {
    case 0:
      return `${sentence} ${capital}.`;
    case 1:
      return `${sentence} It is about ${formula}.`;
    case 2:
      return `${capital}, ${sentence}`;
    default:
      return [...words.slice(0, at), formula, ...words.slice(at)].join(' ');
  }
}

function withBareFormula(sentence: string, formula: string, chance: Chance): string {
  const words = sentence.split(' ');
  const at = chance.between(1, words.length - 1);
  const capital = formula.charAt(0).toUpperCase() + formula.slice(1);
  switch (chance.between(0, 3)) {
    case 0:
      return `${capital} ${sentence}`;
    case 1:
      return `${sentence.replace(/[.?!]+$/u, '')} ${formula}.`;
    default:
      return [...words.slice(0, at), formula, ...words.slice(at)].join(' ');
  }
}
