import type { SkeletonIndex } from './skeleton-index.ts';
import type { Skeleton } from './skeletons.ts';

/** Share of the occurrences of a skeleton that must go on in few ways for it to be only a piece of longer ones. */
const fragmentShare = 0.8;

/** Ways that one goes on which are counted together: one for pairs, of which more is made than of longer ones. */
const ways = { pair: 1, longer: 3 };

/** Skeleton → 1 where it is hardly ever used but as the beginning, or as the end, of a few longer ones. */
export function fragmentsAmong(skeletons: readonly Skeleton[], index: SkeletonIndex): Uint8Array {
  const behind = topCounts(skeletons.length);
  const before = topCounts(skeletons.length);
  for (const [whole, { classes, places }] of skeletons.entries()) {
    const { beginnings, endings } = index.inner(whole);
    for (const piece of beginnings) {
      behind.note(piece, classes[skeletons[piece]!.classes.length]!, places.length);
    }
    for (const piece of endings) {
      before.note(piece, classes[classes.length - skeletons[piece]!.classes.length - 1]!, places.length);
    }
  }
  return Uint8Array.from(skeletons, ({ classes, places }, skeleton) => {
    const counted = classes.length === 2 ? ways.pair : ways.longer;
    const most = Math.max(behind.sum(skeleton, counted), before.sum(skeleton, counted));
    return most >= fragmentShare * places.length ? 1 : 0;
  });
}

/** The most frequent words that stand on one side of each skeleton. */
interface TopCounts {
  /** Notes that a word stands there at least so often. */
  note(skeleton: number, word: number, count: number): void;
  /** How often one of the most frequent words stands there. */
  sum(skeleton: number, words: number): number;
}

function topCounts(skeletonCount: number): TopCounts {
  const words = new Int32Array(skeletonCount * ways.longer).fill(-1);
  const counts = new Int32Array(skeletonCount * ways.longer);
  const slots = Array.from({ length: ways.longer }, (_, slot) => slot);
  return {
    note: (skeleton, word, count) => {
      const first = skeleton * ways.longer;
      const known = slots.find((slot) => words[first + slot] === word);
      const least = slots.reduce((a, b) => (counts[first + b]! < counts[first + a]! ? b : a));
      const slot = first + (known ?? least);
      if (count <= counts[slot]!) return;
      words[slot] = word;
      counts[slot] = count;
    },
    sum: (skeleton, most) =>
      slots
        .map((slot) => counts[skeleton * ways.longer + slot]!)
        .sort((a, b) => b - a)
        .slice(0, most)
        .reduce((a, b) => a + b, 0),
  };
}
