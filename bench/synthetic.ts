import type { WordStream } from '../src/counting/stream.ts';

/** What a made-up stream is like. */
export interface SyntheticOptions {
  readonly size: number;
  readonly types: number;
  readonly documents: number;
}

/**
 * A stream of made-up speech: words by Zipf's law (exponent 1), sentences of 5 to 34 words, and in every third
 * sentence a passage of one of 20,000 set phrases, so that long n-grams recur as they do in speech.
 */
export function syntheticStream({ size, types, documents }: SyntheticOptions): {
  stream: WordStream;
  documentOfTurn: Int32Array;
} {
  const random = generator();
  const zipf = (): number => Math.min(types - 1, Math.floor(types ** random()) - 1);
  const phrases = Array.from({ length: 20_000 }, () =>
    Array.from({ length: 3 + Math.floor(random() * 8) }, zipf),
  );
  const words = new Int32Array(Math.ceil(size * 1.25) + 64);
  const turnStart = new Int32Array(documents + 1);
  let [entry, counted] = [0, 0];
  for (let document = 0; document < documents; document++) {
    turnStart[document] = entry;
    while (counted < ((document + 1) / documents) * size) {
      const length = 5 + Math.floor(random() * 30);
      const phrase = random() < 1 / 3 ? (phrases[Math.floor(phrases.length ** random()) - 1] ?? []) : [];
      for (const word of phrase) words[entry++] = word;
      for (let index = phrase.length; index < length; index++) words[entry++] = zipf();
      counted += Math.max(length, phrase.length);
      words[entry++] = -1;
    }
  }
  turnStart[documents] = entry;
  return {
    stream: {
      words: words.subarray(0, entry),
      vocabulary: Array.from({ length: types }, (_, id) => `w${id}`),
      turnStart,
      size: counted,
    },
    documentOfTurn: Int32Array.from({ length: documents }, (_, document) => document),
  };
}

/** Numbers in [0, 1) by a linear congruential generator (Numerical Recipes, 1992, p. 284): the same in every run. */
function generator(): () => number {
  let state = 1;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
