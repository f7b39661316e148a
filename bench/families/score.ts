import { isFunctionWord } from '../../src/counting/families/function-words.ts';
import type { PlantedFamily } from './planting.ts';

/** A variant that was found. */
export interface FoundVariant {
  readonly family: string;
  readonly text: string;
  readonly count: number;
}

/** Pairs of variants with at least three uses, and how many of them are rightly together. */
export interface Score {
  readonly precision: number;
  readonly recall: number;
  /** What is wrong, a line each. */
  readonly faults: readonly string[];
}

/** How a variant is named for comparing: with all its words, or from its first word of content to its last. */
type Naming = (text: string) => string;

/** A variant without the function words that it begins or ends with. */
export function inside(text: string): string {
  const words = bare(text).split(' ');
  return words.slice(words.findIndex(isContent), words.findLastIndex(isContent) + 1).join(' ');
}

function isContent(word: string): boolean {
  return word !== 's' && !isFunctionWord(word);
}

/** Words without marks and without an article before them, so that hyphens, commas and articles do not matter. */
function bare(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/['’]s\b/gu, ' s')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^(?:an?|the) /u, '');
}

/** How well found families agree with planted ones, over pairs of variants. */
export function scoreOf(
  families: readonly PlantedFamily[],
  found: readonly FoundVariant[],
  name: Naming = bare,
): Score {
  const familyOf = new Map<string, string>();
  for (const { family, text } of found) if (!familyOf.has(name(text))) familyOf.set(name(text), family);
  const truth = new Map<string, number>();
  for (const [index, { variants }] of families.entries()) {
    for (const { text } of variants) if (!truth.has(name(text))) truth.set(name(text), index);
  }
  const pairs = { together: 0, missed: 0 };
  const faults: string[] = [];
  for (const family of families) {
    countPairs(namesOf(family, name), familyOf, pairs);
    faults.push(...missing(family, familyOf, name));
  }
  const wrong = strangers(found, truth, name);
  return {
    precision: pairs.together / (pairs.together + wrong.length),
    recall: pairs.together / (pairs.together + pairs.missed),
    faults: [...faults, ...wrong],
  };
}

function namesOf({ variants }: PlantedFamily, name: Naming): string[] {
  return [...new Set(variants.map(({ text }) => name(text)))];
}

function countPairs(
  own: readonly string[],
  familyOf: ReadonlyMap<string, string>,
  pairs: { together: number; missed: number },
): void {
  for (const [index, a] of own.entries()) {
    for (const b of own.slice(0, index)) {
      if (familyOf.has(a) && familyOf.get(a) === familyOf.get(b)) pairs.together += 1;
      else pairs.missed += 1;
    }
  }
}

/** Variants that were not found, or not in the family of their head. */
function missing(family: PlantedFamily, familyOf: ReadonlyMap<string, string>, name: Naming): string[] {
  const own = namesOf(family, name);
  const head = own[0] ?? '';
  return own.flatMap((text) => {
    if (own.length > 1 && !familyOf.has(text)) return `not found: ${text} (of ${head})`;
    const rule = family.variants.find((variant) => name(variant.text) === text)?.rule ?? '';
    return familyOf.get(text) === familyOf.get(head) ? [] : `apart (${rule}): ${text} | ${head}`;
  });
}

/** Pairs of frequent variants in one family that were not planted as one, where at least one was planted. */
function strangers(
  found: readonly FoundVariant[],
  truth: ReadonlyMap<string, number>,
  name: Naming,
): string[] {
  const members = new Map<string, FoundVariant[]>();
  for (const variant of found) {
    if (variant.count >= 3) members.set(variant.family, [...(members.get(variant.family) ?? []), variant]);
  }
  return [...members.values()].flatMap((variants) =>
    variants.flatMap((a, index) =>
      variants.slice(0, index).flatMap((b) => {
        const [x, y] = [truth.get(name(a.text)), truth.get(name(b.text))];
        return x === y ? [] : `together: ${a.text} | ${b.text}`;
      }),
    ),
  );
}
