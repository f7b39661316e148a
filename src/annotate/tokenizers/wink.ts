import type { Model } from 'wink-nlp';
import type { Tokenizer, TokenizerEntry } from '../../model/tokenizer.ts';

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

  return {
    id: 'wink',
    version,
    split: (chunks) =>
      chunks.map((chunk) => {
        const plain = plainTokens(chunk);
        if (plain) return plain;
        const tokens = words.readDoc(chunk).tokens().out();
        forget();
        return joinUnderscores(wholeOf(chunk, tokens));
      }),
    sentenceStarts: (paragraph) => {
      sentenceReader ??= winkNLP(own, ['sbd']);
      const sentences = sentenceReader.readDoc(paragraph).sentences().out(its.value);
      forget();
      return startsIn(paragraph, sentences);
    },
  };
}

/**
 * The tokens of a chunk that is nothing but ASCII letters, or letters and one mark behind them: two chunks of three, and
 * the reader takes ten times as long for them. Contractions (`cannot`, `dont`) and what the store knows with its mark
 * (`Mr.`, `etc.`) are left to the reader.
 */
function plainTokenizer({ features, packing, lexicon }: Core): (chunk: string) => string[] | undefined {
  const { hash } = features.lexeme;
  const [word, mask] = packing.layout.isContraction;
  return (chunk) => {
    const id = hash[chunk];
    if (/^[A-Za-z]+$/.test(chunk)) {
      const isContraction = id !== undefined && ((lexicon[word + id * packing.size] ?? 0) & mask) !== 0;
      return isContraction ? undefined : [chunk];
    }
    if (id !== undefined || !/^[A-Za-z]{2,}[,.;:?!]$/.test(chunk)) return undefined;
    return [chunk.slice(0, -1), chunk.slice(-1)];
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
