import { type HashChains, hashChains, mixed } from '../hash-chains.ts';
import type { Skeleton } from './skeletons.ts';

/** Ways from a skeleton to those that may be variants of it. Skeletons are given by their numbers. */
export interface SkeletonIndex {
  /** Those that lack one or two neighbouring words from inside a skeleton, its first and last word being the same. */
  shortened(skeleton: number): number[];
  /** Those that a skeleton begins with, and those that it ends with, and lack up to three of its words. */
  inner(skeleton: number): { readonly beginnings: number[]; readonly endings: number[] };
  /** Those that have one or two words for the one at a place, or one word for the two from there, and are else the same. */
  swapped(skeleton: number, place: number, stretch: 1 | 2): number[];
  /** Those that have the same words in another order. */
  reordered(skeleton: number): number[];
}

/** Stands for any word. */
const wildcard = -2;

export function skeletonIndex(skeletons: readonly Skeleton[]): SkeletonIndex {
  const own = (skeleton: number): Int32Array => skeletons[skeleton]!.classes;
  const { whole, open, bags } = chainsOf(skeletons);
  const equal = (sequence: Int32Array): number[] =>
    whole.under(hashOf(sequence)).filter((index) => isSame(own(index), sequence));
  return {
    shortened: (skeleton) => {
      const classes = own(skeleton);
      return [1, 2].flatMap((count) =>
        range(1, classes.length - count).flatMap((place) => equal(without(classes, place, count))),
      );
    },
    inner: (skeleton) => {
      const classes = own(skeleton);
      const less = range(1, Math.min(4, classes.length - 1));
      return {
        beginnings: less.flatMap((count) => equal(classes.subarray(0, -count))),
        endings: less.flatMap((count) => equal(classes.subarray(count))),
      };
    },
    swapped: (skeleton, place, stretch) => {
      const classes = own(skeleton);
      const pattern = opened(classes, place, stretch);
      return open
        .under(hashOf(pattern))
        .filter((index) => index !== skeleton && fits(own(index), pattern, place, stretch));
    },
    reordered: (skeleton) => {
      const bag = sorted(own(skeleton));
      return bags.under(hashOf(bag)).filter((index) => index !== skeleton && isSame(sorted(own(index)), bag));
    },
  };
}

/** Skeletons under the hashes of their words, of these but for one place, and of these in order. */
function chainsOf(skeletons: readonly Skeleton[]): Readonly<Record<'whole' | 'open' | 'bags', HashChains>> {
  const whole = hashChains(skeletons.length);
  const open = hashChains(skeletons.length * 4);
  const bags = hashChains(skeletons.length);
  for (const [index, { classes }] of skeletons.entries()) {
    whole.add(hashOf(classes), index);
    bags.add(hashOf(sorted(classes)), index);
    if (classes.length < 3) continue;
    for (let place = 0; place < classes.length; place++) open.add(hashOf(opened(classes, place, 1)), index);
    for (const place of stretchPlaces(classes)) open.add(hashOf(opened(classes, place, 2)), index);
  }
  return { whole, open, bags };
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}

function hashOf(sequence: Int32Array): number {
  return sequence.reduce(mixed, sequence.length);
}

function sorted(sequence: Int32Array): Int32Array {
  return sequence.slice().sort();
}

/** The sequence with an open place for some of its words. */
function opened(sequence: Int32Array, place: number, stretch: 1 | 2): Int32Array {
  const copy = stretch === 1 ? sequence.slice() : without(sequence, place, 1);
  copy[place] = wildcard;
  return copy;
}

/** Fewest words around two that may be put for one, or one for two. */
const aroundStretch = 3;

/** Where a sequence may have one other word for two of its own: between its first and its last word. */
export function stretchPlaces({ length }: Int32Array): number[] {
  return length - 2 < aroundStretch ? [] : range(1, length - 2);
}

/** Whether a sequence is a pattern with one word in its open place, or with two where one was there, between others. */
function fits(sequence: Int32Array, pattern: Int32Array, place: number, stretch: 1 | 2): boolean {
  const more = sequence.length - pattern.length;
  const mayBeTwo = stretch === 1 && place > 0 && place < pattern.length - 1 && pattern.length > aroundStretch;
  if (more !== 0 && !(more === 1 && mayBeTwo)) return false;
  return pattern.every((word, at) => at === place || word === sequence[at < place ? at : at + more]);
}

function without(sequence: Int32Array, place: number, count: number): Int32Array {
  return sequence.filter((_, index) => index < place || index >= place + count);
}

function isSame(a: Int32Array, b: Int32Array): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}
