import { type Corpus, formKind, glued } from '../model/corpus.ts';
import type { TokenRange } from '../model/table.ts';
import { byCodePoint } from '../text/order.ts';
import { mixed } from './hash-chains.ts';

/** Tokens `[start, end)` as they are printed, white space collapsed; stage directions between them are left out. */
export function printedText({ tokens, boundaries, vocabulary }: Corpus, start: number, end: number): string {
  let text = '';
  for (let token = start; token < end; token++) {
    if (token > start && (boundaries[token]! & glued) === 0) text += ' ';
    text += vocabulary.forms[tokens[token]!]!;
  }
  return text;
}

/** A way in which some places are printed. */
export interface PrintedForm {
  /** The first place that is printed so. */
  readonly place: TokenRange;
  readonly count: number;
}

/** The ways in which places are printed, each once, in order of their first place. */
export function printedForms(corpus: Corpus, places: readonly TokenRange[]): PrintedForm[] {
  const found: { readonly place: TokenRange; readonly hash: number; count: number }[] = [];
  for (const place of places) {
    const hash = hashOfForms(corpus, place);
    const known = found.find((form) => form.hash === hash && areAlike(corpus, form.place, place));
    if (known) known.count += 1;
    else found.push({ place, hash, count: 1 });
  }
  return found;
}

/** A token with whether it is printed right behind the one before. */
function printedToken({ tokens, boundaries }: Corpus, token: number, first: number): number {
  return tokens[token]! * 2 + (token > first && (boundaries[token]! & glued) !== 0 ? 1 : 0);
}

function hashOfForms(corpus: Corpus, { start, end }: TokenRange): number {
  let hash = end - start;
  for (let token = start; token < end; token++) hash = mixed(hash, printedToken(corpus, token, start));
  return hash;
}

function areAlike(corpus: Corpus, a: TokenRange, b: TokenRange): boolean {
  if (a.end - a.start !== b.end - b.start) return false;
  for (let token = a.start; token < a.end; token++) {
    if (printedToken(corpus, token, a.start) !== printedToken(corpus, token + b.start - a.start, b.start))
      return false;
  }
  return true;
}

/** The words of some places as types, put together as they are printed most often. */
export function usualTypes(corpus: Corpus, forms: readonly PrintedForm[]): string {
  const counts = new Map<string, number>();
  for (const { place, count } of forms) {
    const text = readableTypes(corpus, place.start, place.end);
    counts.set(text, (counts.get(text) ?? 0) + count);
  }
  const [usual = ''] = [...counts].sort(([a, m], [b, n]) => n - m || byCodePoint(a, b))[0] ?? [];
  return usual;
}

/** Signs that are read aloud with the word beside them. */
const symbol = /^[\p{Sc}%#@]$/u;

/**
 * The words among tokens `[start, end)` as types, put together as they are printed. Punctuation is kept only where it
 * joins two words, like a hyphen, and signs of money or number beside a word: `Anti-epidemic, they don’t pay $5` gives
 * `anti-epidemic they don't pay $5`.
 */
export function readableTypes(
  { tokens, boundaries, vocabulary }: Corpus,
  start: number,
  end: number,
): string {
  const isGlued = (token: number): boolean => (boundaries[token]! & glued) !== 0;
  let text = '';
  let apart = false;
  for (let token = start; token < end; token++) {
    apart ||= !isGlued(token);
    const form = tokens[token]!;
    const isWord = vocabulary.kindOfForm[form] === formKind.word;
    if (!isWord && (token === start || token + 1 === end)) continue;
    const [before, after] = [isGlued(token), isGlued(token + 1)];
    const isKept = symbol.test(vocabulary.forms[form]!) ? before || after : before && after;
    if (!isWord && !isKept) continue;
    text += (apart && text !== '' ? ' ' : '') + vocabulary.types[vocabulary.typeOfForm[form]!]!;
    apart = false;
  }
  return text;
}
