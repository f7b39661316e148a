import { closedRepeats, type Repeats } from '../repeats.ts';
import { meanInformation } from '../word-frequency.ts';
import type { ContentStream } from './content-stream.ts';
import { bitsIn } from './firmness.ts';
import { sequenceCounter } from './sequence-count.ts';

/** A recurring sequence of content words: what the variants of a formula have in common. */
export interface Skeleton {
  /** Its classes. */
  readonly classes: Int32Array;
  /** Places at which it begins. */
  readonly places: Int32Array;
  /** Mean pointwise mutual information of its classes, in bits for each joint. */
  readonly bits: number;
}

/** The skeletons of a stream, and how often any sequence of classes occurs in it. */
export interface Skeletons {
  /** The most frequent first, then the longest, then in the order of their classes. */
  readonly all: readonly Skeleton[];
  readonly countOf: (classes: Int32Array) => number;
}

/** Most content words of a skeleton; longer recurring passages are text that is repeated, and no formulas. */
const longest = 12;

/** Fewest bits for each joint, of pairs and of longer ones: what is bound less is a chance meeting of common words. */
const fewestBits = { pair: 5, longer: 3.5 };

/** Up to so many content words, what occurs twice is a skeleton; in larger streams what occurs three times. */
const small = 1_000_000;

/** The recurring skeletons of a stream. */
export function skeletonsOf(content: ContentStream): Skeletons {
  const repeats = closedRepeats(
    { words: content.classes, vocabulary: { length: content.classCount } },
    { minCount: content.size > small ? 3 : 2, minWords: 2 },
  );
  const all: Skeleton[] = [];
  for (let index = 0; index < repeats.length.length; index++) {
    if (repeats.length[index]! > longest) continue;
    const skeleton = skeletonAt(content, repeats, index);
    const least = skeleton.classes.length === 2 ? fewestBits.pair : fewestBits.longer;
    if (skeleton.bits >= bitsIn(content, least) && hasContent(content, skeleton.classes)) all.push(skeleton);
  }
  all.sort((a, b) => b.places.length - a.places.length || compareClasses(a.classes, b.classes));
  return { all, countOf: sequenceCounter(content.classes, repeats.entries) };
}

function skeletonAt(content: ContentStream, repeats: Repeats, index: number): Skeleton {
  const places = repeats.entries.subarray(repeats.begin[index], repeats.end[index]);
  const classes = content.classes.subarray(places[0], places[0]! + repeats.length[index]!);
  return { classes, places, bits: meanInformation(classes, places.length, content) };
}

/** Whether at least two words of a sequence are more than quantities, negation and light adverbs. */
function hasContent({ isWeak }: ContentStream, classes: Int32Array): boolean {
  let strong = 0;
  for (const of of classes) if (isWeak[of] === 0) strong += 1;
  return strong >= 2;
}

function compareClasses(a: Int32Array, b: Int32Array): number {
  if (a.length !== b.length) return b.length - a.length;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return a[at]! - b[at]!;
  return 0;
}
