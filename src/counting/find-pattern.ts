import { emptyPattern } from '../errors/catalogue.ts';
import { boundaryMask, type Corpus, formKind, glued } from '../model/corpus.ts';
import type { TokenRange } from '../model/table.ts';
import { typeOf } from '../text/words.ts';
import { dead, type WordAutomaton, wordAutomaton } from './word-automaton.ts';

/** How a pattern is compared with tokens. */
export interface PatternOptions {
  /** Whether capitals count. */
  readonly case: boolean;
}

/**
 * The hits of a pattern, ascending; they may overlap, and at each token begins at most one, the longest.
 *
 * A pattern is words divided by blanks. In a word, `*` stands for any characters and `|` divides alternatives; `*` alone
 * is any one word. Between the words of a hit may stand commas, quotation marks and the like, but nothing that ends or
 * breaks a sentence, unless the pattern has it.
 *
 * @throws pattern/empty where the pattern has no word, or a word without a character
 */
export function findPattern(corpus: Corpus, pattern: string, options: PatternOptions): TokenRange[] {
  const { tokens, vocabulary } = corpus;
  const matchers = matchersOf(corpus, pattern, options);
  const first = matchers[0]!;
  // Few tokens can begin a hit, and which ones hangs on their forms alone.
  const mayBegin = Uint8Array.from(vocabulary.forms, (_, form) => (first.mayBegin(form) ? 1 : 0));
  const mayGoOn = goingOn(corpus, matchers[1]);
  const hits: TokenRange[] = [];
  for (let token = 0; token < tokens.length; token++) {
    if (mayBegin[tokens[token]!] === 0 || !mayGoOn(token + 1)) continue;
    const end = endOfMatch(corpus, matchers, 0, token);
    if (end !== undefined) hits.push({ start: token, end });
  }
  return hits;
}

/**
 * Whether a match of a first word that ends before a token may be followed by one of the second: a quick look at the one
 * token, since most words of a pattern are followed by something else.
 */
function goingOn(
  { tokens, boundaries, vocabulary }: Corpus,
  second: Matcher | undefined,
): (token: number) => boolean {
  if (!second) return () => true;
  const { passing } = formKind;
  const may = Uint8Array.from(vocabulary.kindOfForm, (kind, form) =>
    kind === passing || second.mayBegin(form) ? 1 : 0,
  );
  return (token) => {
    const level = boundaries[token];
    // A glued token may still be of the first word.
    return level !== undefined && ((level & glued) !== 0 || (level === 0 && may[tokens[token]!] === 1));
  };
}

/** One word of a pattern. */
interface Matcher {
  /** Whether a match can begin with a form. */
  mayBegin(form: number): boolean;
  /** One past the last token of each match that begins at a token, the longest first. */
  endsFrom(token: number): number[];
}

function matchersOf(corpus: Corpus, pattern: string, options: PatternOptions): Matcher[] {
  const { forms, types, typeOfForm } = corpus.vocabulary;
  const symbols = options.case ? forms.map(straightened) : types;
  const symbolOf = options.case ? (form: number) => form : (form: number) => typeOfForm[form]!;
  const words = (options.case ? straightened(pattern) : typeOf(pattern))
    .split(/\s+/u)
    .filter((word) => word !== '');
  if (words.length === 0) throw emptyPattern();
  return words.map((word) => {
    if (word.split('|').includes('*')) return anyWord(corpus);
    const automaton = wordAutomaton(word, symbols);
    const marks = word.split('|').some((alternative) => !alternative.startsWith('*'));
    if (!automaton) throw emptyPattern();
    return automatonMatcher(corpus, automaton, symbolOf, marks);
  });
}

/** A form whose apostrophes and accents are written in one way only, its capitals kept. */
function straightened(form: string): string {
  return form.replaceAll(/[’ʼ]/gu, "'").normalize('NFC');
}

function anyWord({ tokens, vocabulary: { kindOfForm } }: Corpus): Matcher {
  const mayBegin = (form: number): boolean => kindOfForm[form] === formKind.word;
  return { mayBegin, endsFrom: (token) => (mayBegin(tokens[token]!) ? [token + 1] : []) };
}

function automatonMatcher(
  { tokens, boundaries, vocabulary: { kindOfForm } }: Corpus,
  automaton: WordAutomaton,
  symbolOf: (form: number) => number,
  /** Whether punctuation can begin a match; it does not stand for a star at the start. */
  marks: boolean,
): Matcher {
  return {
    mayBegin: (form) =>
      (marks || kindOfForm[form] === formKind.word) &&
      automaton.next(automaton.start, symbolOf(form)) !== dead,
    endsFrom: (first) => {
      const ends: number[] = [];
      let state = automaton.start;
      for (let token = first; token < tokens.length; token++) {
        if (token > first && (boundaries[token]! & glued) === 0) break;
        state = automaton.next(state, symbolOf(tokens[token]!));
        if (state === dead) break;
        if (automaton.isMatch(state)) ends.unshift(token + 1);
      }
      return ends;
    },
  };
}

/** The end of the longest match of the words from `index` on that begins at a token. */
function endOfMatch(
  corpus: Corpus,
  matchers: readonly Matcher[],
  index: number,
  token: number,
): number | undefined {
  for (const end of matchers[index]!.endsFrom(token)) {
    if (index === matchers.length - 1) return end;
    // Punctuation between words is passed over, but first the pattern may have it.
    for (let next = end; isInside(corpus, next); next++) {
      const last = endOfMatch(corpus, matchers, index + 1, next);
      if (last !== undefined) return last;
      if (corpus.vocabulary.kindOfForm[corpus.tokens[next]!] !== formKind.passing) break;
    }
  }
  return undefined;
}

/** Whether a token goes on with the sentence of the one before it. */
function isInside({ tokens, boundaries }: Corpus, token: number): boolean {
  return token < tokens.length && (boundaries[token]! & boundaryMask) === 0;
}
