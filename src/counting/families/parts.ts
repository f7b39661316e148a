import type { ContentStream } from './content-stream.ts';
import { visitPlaces } from './finder.ts';
import type { SkeletonIndex } from './skeleton-index.ts';
import type { Skeletons } from './skeletons.ts';

/** A family, as far as it can be joined by what it is without its first or last word. */
export interface Whole {
  readonly members: readonly { readonly length: number; readonly starts: readonly number[] }[];
  readonly count: number;
  /** The content words of the head. */
  readonly classes: Int32Array;
}

/** A recurring beginning or end of a formula, one content word shorter, that is used by itself as well. */
export interface Part {
  /** Number of the family that has the formula. */
  readonly whole: number;
  /** Number of the skeleton of the part. */
  readonly skeleton: number;
  /** Occurrences of the part inside those of the whole. */
  readonly inside: number;
}

/** Fewest uses inside the whole, and by itself, for a part to be a variant. */
const fewestUses = 3;

/** Most uses of a part by itself: so many for each one inside the whole, and so many more. */
const most = { each: 2, more: 40 };

/** Share of the uses by itself that are filled by a few other words, from which on the place is open. */
const openShare = 0.4;

/** What parts are looked for in. */
export interface PartSearch {
  readonly content: ContentStream;
  readonly skeletons: Skeletons;
  readonly index: SkeletonIndex;
}

/**
 * The parts of families that are variants of them, those with most uses inside first: `shared future for mankind` beside `a
 * community of shared future for mankind`. What is mostly used otherwise, and what goes on in several ways that recur, is
 * a formula of its own.
 */
export function partsOf(search: PartSearch, families: readonly Whole[]): Part[] {
  const parts: Part[] = [];
  for (const [whole, family] of families.entries()) {
    if (family.classes.length < 3) continue;
    const covers = coverOf(family);
    for (const side of [-1, 1] as const) {
      const part = side < 0 ? family.classes.subarray(1) : family.classes.subarray(0, -1);
      const skeleton = search.index.exact(part);
      if (skeleton === undefined) continue;
      const inside = usesInside(search, skeleton, { family, covers, side });
      if (inside !== undefined) parts.push({ whole, skeleton, inside });
    }
  }
  return parts.sort((a, b) => b.inside - a.inside || a.whole - b.whole || a.skeleton - b.skeleton);
}

/** A family with what tells whether an occurrence is inside one of its own. */
interface Covering {
  readonly family: Whole;
  readonly covers: Covers;
  /** The side on which the part lacks a word. */
  readonly side: -1 | 1;
}

/** How often a part is used inside a family, where it is a variant of it. */
function usesInside(
  { content, skeletons }: PartSearch,
  skeleton: number,
  { family, covers, side }: Covering,
): number | undefined {
  const { classes, places } = skeletons.all[skeleton]!;
  const isWithin = (inside: number): boolean =>
    places.length - inside <= most.each * inside + most.more && inside >= fewestUses;
  if (!isWithin(Math.min(places.length, family.count))) return undefined;
  const free: number[] = [];
  for (const place of places) {
    visitPlaces(content, Int32Array.of(place), classes.length, (first, last) => {
      if (!covers(first, last)) free.push(place);
    });
  }
  const inside = places.length - free.length;
  if (!isWithin(inside) || free.length < fewestUses) return undefined;
  const beside = free.map((place) => content.classes[side < 0 ? place - 1 : place + classes.length] ?? -1);
  return recurring(beside) >= openShare * free.length ? undefined : inside;
}

/** How many of the words that stand beside a part recur there. */
function recurring(words: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const word of words) if (word >= 0) counts.set(word, (counts.get(word) ?? 0) + 1);
  const least = Math.max(fewestUses, words.length / 40);
  return [...counts.values()].filter((count) => count >= least).reduce((sum, count) => sum + count, 0);
}

/** Whether entries from the first to the last, both included, are inside an occurrence of a family. */
type Covers = (first: number, last: number) => boolean;

function coverOf({ members }: Whole): Covers {
  const spans = members
    .flatMap(({ starts, length }) => starts.map((start) => ({ start, end: start + length })))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const longest = Math.max(0, ...members.map(({ length }) => length));
  return (first, last) => {
    let [low, high] = [0, spans.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (spans[middle]!.start <= first) low = middle + 1;
      else high = middle;
    }
    for (let at = low - 1; at >= 0 && spans[at]!.start > first - longest; at--) {
      if (spans[at]!.end > last) return true;
    }
    return false;
  };
}
