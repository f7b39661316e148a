import { type Corpus, formKind, glued } from '../model/corpus.ts';

/** Tokens `[start, end)` as they are printed, white space collapsed; stage directions between them are left out. */
export function printedText({ tokens, boundaries, vocabulary }: Corpus, start: number, end: number): string {
  let text = '';
  for (let token = start; token < end; token++) {
    if (token > start && (boundaries[token]! & glued) === 0) text += ' ';
    text += vocabulary.forms[tokens[token]!]!;
  }
  return text;
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
