import { roomFor } from '../growing.ts';
import { isFunctionWord, isWeighty } from './function-words.ts';
import type { WordStream } from '../stream.ts';
import { compoundsOf } from './compounds.ts';
import { type WordClasses, wordClasses } from './inflection.ts';

/** The content words of a stream, as classes: what is left of it when function words and inflection are taken away. */
export interface ContentStream extends WordClasses {
  readonly stream: WordStream;
  /** Word → 1 for a function word. */
  readonly isFunction: Uint8Array;
  /** Word → the two words that it is written together from, where the corpus has them apart as well. */
  readonly compounds: ReadonlyMap<number, readonly [number, number]>;
  /** Place → class, −1 where a run ends. */
  readonly classes: Int32Array;
  /** Place → entry of the stream. */
  readonly entryOf: Int32Array;
  /** Place → 1 for the first and 2 for the second part of a word written together, else 0. */
  readonly part: Uint8Array;
  /** Class → how often it occurs. */
  readonly frequency: Int32Array;
  /** Class → 1 where it is a quantity, a negation or a light adverb, which binds a formula but makes none. */
  readonly isWeak: Uint8Array;
  /** Content words in all. */
  readonly size: number;
}

/** Most function words between two content words of a formula. */
const widestGap = 5;

/** @param skipped entry → 1 where a passage is repeated, which counts once */
export function contentStream(stream: WordStream, skipped: Uint8Array | undefined): ContentStream {
  const classes = wordClasses(stream.vocabulary);
  const isFunction = Uint8Array.from(stream.vocabulary, (type) => (isFunctionWord(type) ? 1 : 0));
  const compounds = compoundsOf(stream, isFunction);
  const frequency = new Int32Array(classes.classCount);
  const places = growingPlaces();
  let size = 0;
  let last = -Infinity;
  const put = (word: number, entry: number, part: number): void => {
    const of = classes.classOf[word]!;
    places.push(of, entry, part);
    frequency[of]! += 1;
    size += 1;
  };
  for (const [entry, word] of stream.words.entries()) {
    if (word < 0 || skipped?.[entry] === 1) {
      if (last >= 0) places.push(-1, entry, 0);
      last = -Infinity;
      continue;
    }
    if (isFunction[word] === 1) continue;
    if (entry - last - 1 > widestGap && last >= 0) places.push(-1, entry, 0);
    last = entry;
    const parts = compounds.get(word);
    if (!parts) put(word, entry, 0);
    else for (const [index, half] of parts.entries()) put(half, entry, index + 1);
  }
  if (last >= 0) places.push(-1, stream.words.length, 0);
  const isWeak = new Uint8Array(classes.classCount);
  for (const [word, type] of stream.vocabulary.entries()) {
    if (isWeighty(type)) isWeak[classes.classOf[word]!] = 1;
  }
  return { ...classes, stream, isFunction, isWeak, compounds, ...places.result(), frequency, size };
}

type Places = Pick<ContentStream, 'classes' | 'entryOf' | 'part'>;

function growingPlaces(): { push(of: number, entry: number, part: number): void; result(): Places } {
  let classes = new Int32Array(0);
  let entryOf = new Int32Array(0);
  let part = new Int32Array(0);
  let count = 0;
  return {
    push: (of, entry, half) => {
      classes = roomFor(classes, count);
      entryOf = roomFor(entryOf, count);
      part = roomFor(part, count);
      classes[count] = of;
      entryOf[count] = entry;
      part[count] = half;
      count += 1;
    },
    result: () => ({
      classes: classes.slice(0, count),
      entryOf: entryOf.slice(0, count),
      part: Uint8Array.from(part.subarray(0, count)),
    }),
  };
}
