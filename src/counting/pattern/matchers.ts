import { emptyPattern } from '../../errors/catalogue.ts';
import { type Corpus, formKind, glued } from '../../model/corpus.ts';
import { typeOf } from '../../text/words.ts';
import { wordClasses } from '../families/inflection.ts';
import { dead, type WordAutomaton, wordAutomaton } from '../word-automaton.ts';

/** How a pattern is compared with tokens. */
export interface PatternOptions {
  /** Whether capitals count. */
  readonly case: boolean;
}

/** What a pattern is held against. */
export type SearchedTokens = Pick<Corpus, 'tokens' | 'boundaries' | 'vocabulary' | 'mentions'> &
  Partial<Pick<Corpus, 'tokenizer'>>;

/** One part of a pattern that stands for tokens. */
export interface Matcher {
  /** Whether a match can begin with a form. */
  mayBegin(form: number): boolean;
  /** Whether all its matches lie in one chunk without blanks. */
  readonly isOfChunk: boolean;
  /** One past the last token of each match that begins at a token, the longest first. */
  endsFrom(token: number): readonly number[];
}

/** Any one word. */
export function anyWord({ tokens, vocabulary: { kindOfForm } }: SearchedTokens): Matcher {
  const mayBegin = (form: number): boolean => kindOfForm[form] === formKind.word;
  return { mayBegin, isOfChunk: true, endsFrom: (token) => (mayBegin(tokens[token]!) ? [token + 1] : []) };
}

/**
 * A word with stars and alternatives.
 *
 * @throws pattern/empty
 */
export function wordMatcher(corpus: SearchedTokens, text: string, options: PatternOptions): Matcher {
  const { forms, types, typeOfForm } = corpus.vocabulary;
  const symbols = options.case ? forms.map(straightened) : types;
  const symbolOf = options.case ? (form: number) => form : (form: number) => typeOfForm[form]!;
  const word = options.case ? straightened(text) : typeOf(text);
  if (word.split('|').includes('*')) return anyWord(corpus);
  const automaton = wordAutomaton(word, symbols);
  const marks = word.split('|').some((alternative) => !alternative.startsWith('*'));
  if (!automaton) throw emptyPattern();
  return automatonMatcher(corpus, automaton, symbolOf, marks);
}

/** A form whose apostrophes and accents are written in one way only, its capitals kept. */
function straightened(form: string): string {
  return form.replaceAll(/[’ʼ]/gu, "'").normalize('NFC');
}

function automatonMatcher(
  { tokens, boundaries, vocabulary: { kindOfForm } }: SearchedTokens,
  automaton: WordAutomaton,
  symbolOf: (form: number) => number,
  /** Whether punctuation can begin a match; it does not stand for a star at the start. */
  marks: boolean,
): Matcher {
  return {
    isOfChunk: true,
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

/** A word in all its inflections and spellings: `{go}` finds goes, going, went, gone. */
export function lemmaMatcher({ tokens, vocabulary }: SearchedTokens, text: string): Matcher {
  const { types, typeOfForm } = vocabulary;
  const { classOf } = wordClasses([...types, typeOf(text)]);
  const wanted = classOf[types.length];
  // The stemmer takes goes and does for words of their own.
  const plural = /o$/iu.test(text) ? types.indexOf(`${typeOf(text)}es`) : -1;
  const mayBegin = (form: number): boolean =>
    classOf[typeOfForm[form]!] === wanted || typeOfForm[form] === plural;
  return { mayBegin, isOfChunk: true, endsFrom: (token) => (mayBegin(tokens[token]!) ? [token + 1] : []) };
}

/** Mentions of an entity, by its name, or of a kind; `*` for all. */
export function entityMatcher({ tokens, mentions, vocabulary }: SearchedTokens, name: string): Matcher {
  const wanted = typeOf(name);
  const fits = mentions?.entities.map(
    (entity) => wanted === '*' || typeOf(entity.name) === wanted || typeOf(entity.kind) === wanted,
  );
  const endsAt = new Map<number, number[]>();
  const begins = new Uint8Array(vocabulary.forms.length);
  for (const [index, start] of (mentions?.start ?? []).entries()) {
    if (fits?.[mentions!.entity[index]!] !== true || mentions!.depth[index]! > deepestNested) continue;
    if (mentions!.ambiguous[index] !== 0) continue;
    const ends = [...(endsAt.get(start) ?? []), mentions!.end[index]!].sort((a, b) => b - a);
    endsAt.set(start, ends);
    begins[tokens[start]!] = 1;
  }
  return {
    mayBegin: (form) => begins[form] === 1,
    isOfChunk: false,
    endsFrom: (token) => endsAt.get(token) ?? [],
  };
}

/** Depths beyond are those of mentions that stand apart. */
const deepestNested = 200;
