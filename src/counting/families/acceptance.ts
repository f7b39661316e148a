import { numeralKey } from '../../text/word-forms/numerals.ts';
import type { Edit, EditKind } from './edits.ts';
import { isCoordinator, isWeighty } from './function-words.ts';

const weights: Readonly<Record<EditKind, number>> = {
  spelling: 0,
  numeral: 0,
  hyphen: 0,
  compound: 0,
  order: 0,
  inflection: 0.25,
  determiner: 0.25,
  quantity: 0.25,
  derived: 1,
  'function-swap': 1,
  'function-insert': 1,
  'function-drop': 1,
  'content-insert': 1,
  'content-drop': 1,
  'content-swap': 1.5,
};

/** A formula, as far as it decides which edits leave it what it is. */
export interface Firmness {
  /** Words of the head. */
  readonly words: number;
  /** Content words of the head. */
  readonly content: number;
  /** Occurrences of the head. */
  readonly uses: number;
  /** Whether it may be more than inflected: all are but loose pairs of words. */
  readonly tight: boolean;
  /** Whether it is a pair of words of which one is mostly used with the other. */
  readonly bound: boolean;
}

/** What edits of a pair of content words may weigh: one word, or two put in at one place: function words, or any of a bound pair. */
const mostOfPair = { usual: 1, more: 1.25 };

/** Whether edits leave a formula what it is: few, for its length. Loose pairs of words may only be inflected. */
export function isAccepted(
  edits: readonly Edit[],
  { words, content, tight, bound }: Firmness,
  gap: number,
): boolean {
  const weight = weightOf(edits);
  if (!tight) return weight < 1;
  if (edits.some((edit) => isAtEdge(edit, words) || isNumber(edit))) return false;
  return (
    weight <= (content === 2 ? pairLimit(edits, bound) : Math.max(2, words / 2)) &&
    longestStretch(edits) <= gap
  );
}

/** Whether a content word is put before or behind a formula, or its first or last one is left out: that is another one. */
function isAtEdge({ kind, at }: Edit, words: number): boolean {
  if (kind === 'content-insert') return at === 0 || at === words;
  return kind === 'content-drop' && (at === 1 || at === words);
}

/** Whether a number is put in, left out, or put for another: numbers tell things apart. */
function isNumber({ kind, from, to }: Edit): boolean {
  if (!kind.startsWith('content-')) return false;
  const numerals = [from, to].map((type) => (type === undefined ? undefined : numeralKey(type)));
  return numerals.some(isCardinal) || !numerals.includes(undefined);
}

function isCardinal(numeral: string | undefined): boolean {
  return numeral !== undefined && !numeral.endsWith('th');
}

/** Whether an edit puts in, leaves out or exchanges a word. */
export function isSubstantial(kind: EditKind): boolean {
  return weights[kind] >= 1;
}

function pairLimit(edits: readonly Edit[], bound: boolean): number {
  const joins = edits.some(
    ({ kind, to }) => kind === 'function-insert' && to !== undefined && isCoordinator(to),
  );
  if (bound && !joins) return mostOfPair.more;
  return edits.every(({ kind }) => kind === 'function-insert') ? mostOfPair.more : mostOfPair.usual;
}

/** What each word weighs that is put in right behind another one: a stretch of words is one interruption. */
const furtherWord = 0.25;

function weightOf(edits: readonly Edit[]): number {
  let weight = 0;
  for (const [index, edit] of edits.entries()) {
    const before = edits[index - 1];
    const goesOn = before && isInsertion(before) && isInsertion(edit) && before.at === edit.at;
    weight += goesOn ? Math.min(furtherWord, weights[edit.kind]) : weights[edit.kind];
  }
  return isExchange(edits) ? weight - 1 : weight;
}

/** A negation put in for a function word is one edit, whatever the alignment makes of it. */
function isExchange(edits: readonly Edit[]): boolean {
  return (
    edits.some(({ kind, to }) => kind === 'content-insert' && to !== undefined && isWeighty(to)) &&
    edits.some(({ kind }) => kind === 'function-drop')
  );
}

function isInsertion({ from, to }: Edit): boolean {
  return from === undefined && to !== undefined;
}

/** Words of the longest stretch that is put in at one place. */
function longestStretch(edits: readonly Edit[]): number {
  const lengths = new Map<number, number>();
  for (const edit of edits) {
    if (isInsertion(edit) && edit.at !== undefined) lengths.set(edit.at, (lengths.get(edit.at) ?? 0) + 1);
  }
  return Math.max(0, ...lengths.values());
}

/** Most different content words that may be put inside a formula; where more are, it has an open place. */
const mostInserted = { pair: 3, longer: 8 };

/** Where a formula has an open place: share of its occurrences that one word must fill to be a variant all the same. */
const insertedShare = 0.05;

/**
 * The variants without those that fill an open place of the formula, as `energy` in `lower energy costs` does, whose
 * place takes any noun.
 */
export function withoutFillers<
  Variant extends { readonly edits: readonly Edit[]; readonly starts: readonly number[] },
>(variants: readonly Variant[], { content }: Firmness): Variant[] {
  const countBy = new Map<string, number>();
  for (const { edits, starts } of variants) {
    const inserted = insertedIn(edits);
    if (inserted !== '') countBy.set(inserted, (countBy.get(inserted) ?? 0) + starts.length);
  }
  if (countBy.size <= (content === 2 ? mostInserted.pair : mostInserted.longer)) return [...variants];
  const all = variants.reduce((sum, { starts }) => sum + starts.length, 0);
  return variants.filter(({ edits }) => {
    const inserted = insertedIn(edits);
    return inserted === '' || countBy.get(inserted)! / all >= insertedShare;
  });
}

function insertedIn(edits: readonly Edit[]): string {
  return edits
    .filter(({ kind }) => kind === 'content-insert')
    .map(({ to }) => to)
    .join(' ');
}
