import type Wink from 'wink-nlp';
import type { Model } from 'wink-nlp';
import type { Tagger, Tokenizer, TokenizerEntry } from '../../model/tokenizer.ts';

/** The version of wink-nlp and of its model that this adapter was written and tested against. */
const version = 'wink-nlp 2.4.0, wink-eng-lite-web-model 1.8.1';

let loaded: Promise<Tokenizer> | undefined;

/** English tokens of wink-nlp with the model wink-eng-lite-web-model. */
export const wink: TokenizerEntry = {
  id: 'wink',
  title: 'wink-nlp',
  doc: 'English tokens and sentences of wink-nlp with wink-eng-lite-web-model: contractions and possessives are split.',
  // Loading the model changes it, and after some twenty times it cannot be loaded at all; once is enough.
  load: () => (loaded ??= loadWink()),
};

/** The language model's store of words; it grows while text is read. */
interface Lexemes {
  readonly list: string[];
  readonly hash: Record<string, number>;
}

/** The parts of the loaded model that are looked into. */
interface Core {
  readonly features: { readonly lexeme: Lexemes };
  readonly packing: {
    readonly size: number;
    /** Which word of an entry holds the mark of a contraction, and under which mask. */
    readonly layout: { readonly isContraction: readonly [word: number, mask: number] };
  };
  readonly lexicon: ArrayLike<number>;
  /** First and last parts that keep a word with hyphens whole. */
  readonly preserve: {
    readonly prefix: Readonly<Record<string, true>>;
    readonly suffix: Readonly<Record<string, true>>;
  };
}

async function loadWink(): Promise<Tokenizer> {
  const [{ default: winkNLP }, { default: model }] = await Promise.all([
    import('wink-nlp'),
    import('wink-eng-lite-web-model'),
  ]);
  // The store is reached through the model's own loader, since wink-nlp keeps it to itself.
  const core = (model.core as () => Core)();
  const own: Model = { ...model, core: () => core };
  const words = winkNLP(own, []);
  const { its } = words;
  const forget = forgetter(core.features.lexeme);
  const plainTokens = plainTokenizer(core);
  let sentenceReader: typeof words | undefined;
  let tagger: Tagger | undefined;

  return {
    id: 'wink',
    version,
    split: (chunks) =>
      chunks.map((chunk) => {
        const plain = plainTokens(chunk);
        if (plain) return plain;
        const tokens = words.readDoc(chunk).tokens().out();
        forget();
        return joinUnderscores(joinLetters(wholeOf(chunk, tokens)));
      }),
    sentenceStarts: (paragraph) => {
      sentenceReader ??= winkNLP(own, ['sbd']);
      const sentences = sentenceReader.readDoc(paragraph).sentences().out(its.value);
      forget();
      return startsIn(paragraph, sentences);
    },
    tags: (paragraph) => (tagger ??= loadTagger(winkNLP, model))(paragraph),
  };
}

/**
 * Parts of speech, with a store of words of their own: two readers of one store take the words that the other added for others,
 * since each keeps what it knows of them by their number.
 */
function loadTagger(winkNLP: typeof Wink, model: Model): Tagger {
  const core = (model.core as () => Core)();
  const reader = winkNLP({ ...model, core: () => core }, ['sbd', 'pos']);
  const { its } = reader;
  const forget = forgetter(core.features.lexeme);
  return (paragraph) => {
    const read = reader.readDoc(paragraph).tokens();
    const [texts, tags] = [read.out(its.value), read.out(its.pos)];
    forget();
    return texts.map((text, index) => ({ text, tag: String(tags[index]) }));
  };
}

/** Pairs of marks that are one token: dots, and faces. */
const joinedMarks = /\.\.|[:;]\)|\)[:;]/;

/**
 * The tokens of a chunk that is a word of ASCII letters, or several joined by hyphens, with common marks around it: nine
 * chunks of ten, which the reader takes twenty times as long for. What its store or its expressions may treat as a case of
 * its own is left to the reader: contractions (`cannot`), what is known with its marks (`Mr.`), acronyms in longer words
 * (`USDA-backed`).
 */
function plainTokenizer(core: Core): (chunk: string) => string[] | undefined {
  const { hash } = core.features.lexeme;
  const isContraction = contractionTest(core);
  const wordsOf = hyphenSplitter(core);
  return (chunk) => {
    const start = openings.has(chunk.charAt(0)) ? 1 : 0;
    const end = endOfLetters(chunk, start);
    if (end === chunk.length && start === 0 && !chunk.includes('-'))
      return isContraction(chunk) ? undefined : [chunk];
    const word = chunk.slice(start, end);
    if (word.length < 2 || hash[chunk] !== undefined) return undefined;
    const marks = marksBehind(word, chunk.slice(end), start === 0);
    if (!marks || (marks[0] === '.' && hash[`${word}.`] !== undefined)) return undefined;
    const words = wordsOf(word);
    return words && [...(start === 0 ? [] : [chunk.charAt(0)]), ...words, ...marks];
  };
}

/** The tokens of what stands behind a word: a possessive ending, or common marks one by one; undefined for anything else. */
function marksBehind(word: string, rest: string, opens: boolean): string[] | undefined {
  if (possessives.has(rest)) return opens && isLower(word) ? [rest] : undefined;
  return areMarks(rest) && !joinedMarks.test(rest) ? rest.split('') : undefined;
}

const openings: ReadonlySet<string> = new Set(['"', '“', '(']);
const possessives: ReadonlySet<string> = new Set(["'s", '’s']);

/** Where the letters and single hyphens between letters end. */
function endOfLetters(chunk: string, start: number): number {
  let end = start;
  while (
    end < chunk.length &&
    (isLetter(chunk, end) ||
      (chunk[end] === '-' && end > start && isLetter(chunk, end - 1) && isLetter(chunk, end + 1)))
  )
    end += 1;
  return end;
}

function isLetter(chunk: string, at: number): boolean {
  const lower = chunk.charCodeAt(at) | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

/** Whether a word is in small letters but for the first, and has no hyphen. */
function isLower(word: string): boolean {
  return /^[A-Za-z][a-z]*$/.test(word);
}

function areMarks(rest: string): boolean {
  return rest.length <= 3 && /^[,;:?!.]?["”)]?[,;:?!.]?$/.test(rest);
}

/** Whether the store knows a word as one that is written for two. */
function contractionTest({ features, packing, lexicon }: Core): (word: string) => boolean {
  const { hash } = features.lexeme;
  const [at, mask] = packing.layout.isContraction;
  return (word) => {
    const id = hash[word];
    return id !== undefined && ((lexicon[at + id * packing.size] ?? 0) & mask) !== 0;
  };
}

/** A word divided at its hyphens, whole where the store knows them or where prefix or suffix says that they are one. */
function hyphenSplitter(core: Core): (word: string) => string[] | undefined {
  const isContraction = contractionTest(core);
  const { prefix, suffix } = core.preserve;
  return (word) => {
    if (!word.includes('-')) return isContraction(word) ? undefined : [word];
    const parts = word.split('-');
    if (parts.some((part) => isContraction(part)) || /[A-Z]{2}/.test(word)) return undefined;
    const isWhole =
      core.features.lexeme.hash[word] !== undefined ||
      Object.hasOwn(prefix, parts[0] ?? '') ||
      Object.hasOwn(suffix, parts.at(-1) ?? '');
    return isWhole ? [word] : parts.flatMap((part, index) => (index === 0 ? [part] : ['-', part]));
  };
}

/**
 * Removes from the store what was added since the last call. wink-nlp splits a word differently once it has met it, so
 * that tokens would depend on what was read before.
 */
function forgetter({ list, hash }: Lexemes): () => void {
  let known = list.length;
  return () => {
    for (; known < list.length; known++) delete hash[list[known] ?? ''];
  };
}

/** The tokens, if they are all of the chunk; else the chunk in one piece (wink drops some rare characters). */
function wholeOf(chunk: string, tokens: readonly string[]): readonly string[] {
  return tokens.join('') === chunk ? tokens : [chunk];
}

/** A cut between two Latin letters, or before the accent of one, where wink-nlp knows one of them not: beyond Latin 1. */
const cutAtLetter =
  /^(?:[\p{Script=Latin}\p{M}](?![A-Za-zª-ÿ])\p{Script=Latin}|(?![A-Za-zª-ÿ])\p{Script=Latin}\p{Script=Latin}|\p{L}\p{M})$/u;

/** An initial of such a letter, which is as one of any other. */
const initial = /^(?![A-Za-zª-ÿ])(?=\p{Lu})\p{Script=Latin}\.$/u;

/** A word, and a full stop that its last piece had as an abbreviation. */
const withStop = /^(?<word>.*[\p{L}\p{M}])\.$/u;

/** wink-nlp takes `Erdoğan` and `Wałęsa` apart at the letters that it does not know; they are one word. */
function joinLetters(tokens: readonly string[]): readonly string[] {
  if (tokens.length < 2 || !tokens.some((token) => /[^\0-ÿ]/.test(token))) return tokens;
  if (tokens.length === 2 && initial.test(tokens.join(''))) return [tokens.join('')];
  const joined: string[] = [];
  for (const token of tokens) {
    const before = joined.at(-1);
    const isCut = before !== undefined && cutAtLetter.test(lastLetter(before) + firstLetter(token));
    if (!isCut) {
      joined.push(token);
      continue;
    }
    const word = withStop.exec(token)?.groups?.['word'];
    joined[joined.length - 1] = before + (word ?? token);
    if (word !== undefined) joined.push('.');
  }
  return joined;
}

function firstLetter(token: string): string {
  return String.fromCodePoint(token.codePointAt(0) ?? 0);
}

function lastLetter(token: string): string {
  return Array.from(token.slice(-2)).at(-1) ?? '';
}

/** wink takes `snake_case` and `__proto__` apart at the underscores; they are one word. */
function joinUnderscores(tokens: readonly string[]): string[] {
  const joined: string[] = [];
  let open = false;
  for (const token of tokens) {
    const underscores = /^_+$/.test(token);
    if (joined.length > 0 && (underscores || open)) joined[joined.length - 1] += token;
    else joined.push(token);
    open = underscores;
  }
  return joined;
}

/** Where each sentence starts, found by walking through the text: wink's own count of blanks drifts on rare ones. */
function startsIn(paragraph: string, sentences: readonly string[]): number[] {
  const starts: number[] = [];
  let cursor = 0;
  for (const sentence of sentences) {
    const first = sentence.trim().slice(0, 8);
    const start = paragraph.indexOf(first, cursor);
    if (start < 0) continue;
    starts.push(start);
    cursor = start + Math.max(1, sentence.length - 1);
  }
  return starts;
}
