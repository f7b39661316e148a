import type { Kernel, Threads } from '../../model/threads.ts';
import type { PValue } from '../../stats/special.ts';
import type { DocumentParts } from '../../stats/tests/document-parts.ts';
import {
  type ArrangedParts,
  arrangedParts,
  writeArrangements,
} from '../../stats/tests/random-arrangements.ts';
import type { TypeCounts } from '../../stats/tests/rate-permutation.ts';
import { sharedInt32 } from '../shared-memory.ts';

/** Arrangements that are gone through at once; as many sums are kept close at hand. */
const batch = 128;

/** Batches that one thread does in one go. */
const batchesOfPart = 4;

/** How documents are permuted at random. */
export interface RandomPermutations {
  /** How often. */
  readonly permutations: number;
  readonly seed: number;
}

/** Types by part of a document: compressed rows. */
export interface TypeRows {
  readonly rowStart: Int32Array;
  readonly part: Int32Array;
  readonly count: Int32Array;
}

interface PermutationTask extends TypeRows, RandomPermutations {
  readonly parts: ArrangedParts;
}

/** How many arrangements of a part are at least as high, and at least as low, as the observed one: by type. */
interface Tails {
  readonly above: Int32Array;
  readonly below: Int32Array;
}

/** One part of random permutations of many types. */
export const permutationKernel: Kernel<PermutationTask, Tails> = {
  name: 'permutationKernel',
  part: permutedPart,
};

/**
 * The p of `ratePermutation` by random permutations of documents, the same for all types: twice the smaller tail of
 * (b + 1) / (N + 1), at most 1. Each batch of arrangements has a seed of its own, so that p are the same for any number of
 * threads.
 */
export function permutedPValues(
  types: readonly TypeCounts[],
  parts: DocumentParts,
  options: RandomPermutations,
  threads?: Threads,
): PValue[] {
  const task = { ...typeRows(types), ...options, parts: arrangedParts(parts) };
  const ranges = Math.ceil(options.permutations / (batch * batchesOfPart));
  const tails = threads
    ? threads.run(permutationKernel, task, ranges)
    : Array.from({ length: ranges }, (_, range) => permutedPart(task, range));
  return types.map((_, type) => {
    let [above, below] = [1, 1];
    for (const tail of tails) {
      above += tail.above[type]!;
      below += tail.below[type]!;
    }
    const p = Math.min(1, (2 * Math.min(above, below)) / (options.permutations + 1));
    return { p, log10P: Math.log10(p) };
  });
}

/** Types one after the other, in memory that all threads see. */
export function typeRows(types: readonly TypeCounts[]): TypeRows {
  const rowStart = sharedInt32(types.length + 1);
  for (const [type, { parts }] of types.entries()) rowStart[type + 1] = rowStart[type]! + parts.length;
  const part = sharedInt32(rowStart.at(-1)!);
  const count = sharedInt32(part.length);
  for (const [type, { parts, counts }] of types.entries()) {
    part.set(parts, rowStart[type]);
    count.set(counts, rowStart[type]);
  }
  return { rowStart, part, count };
}

function permutedPart(task: PermutationTask, range: number): Tails {
  const { rowStart, parts, permutations, seed } = task;
  const types = rowStart.length - 1;
  const tails = { above: new Int32Array(types), below: new Int32Array(types) };
  const masks = new Int32Array(parts.sizes.length * batch);
  const observed = Int32Array.from(parts.sides, (side) => -side);
  const first = range * batchesOfPart;
  for (let at = first; at < first + batchesOfPart && at * batch < permutations; at++) {
    writeArrangements(parts, masks, batch, Math.imul(seed, 0x27d4eb2f) + at);
    const used = Math.min(batch, permutations - at * batch);
    addTails(task, { masks, observed, used }, tails);
  }
  return tails;
}

interface Arrangements {
  readonly masks: Int32Array;
  /** Part → −1 where it really is in the target. */
  readonly observed: Int32Array;
  /** How many of the batch count. */
  readonly used: number;
}

function addTails(
  { rowStart, part, count, parts: { sizes } }: PermutationTask,
  { masks, observed, used }: Arrangements,
  { above, below }: Tails,
): void {
  const size = sumOf(sizes);
  const targetSizes = targetSizesOf(sizes, masks);
  const observedSize = sumOf(sizes, observed);
  const sums = new Int32Array(batch);
  for (let type = 0; type + 1 < rowStart.length; type++) {
    sums.fill(0);
    let [total, target] = [0, 0];
    for (let cell = rowStart[type]!; cell < rowStart[type + 1]!; cell++) {
      const own = count[cell]!;
      const start = part[cell]! * batch;
      total += own;
      target += own & observed[part[cell]!]!;
      for (let at = 0; at < batch; at++) sums[at]! += own & masks[start + at]!;
    }
    const rate = total / size;
    const score = target - rate * observedSize;
    // Scores that differ by rounding only are equal.
    const slack = total * 1e-12;
    let [high, low] = [0, 0];
    for (let at = 0; at < used; at++) {
      const other = sums[at]! - rate * targetSizes[at]!;
      if (other >= score - slack) high += 1;
      if (other <= score + slack) low += 1;
    }
    above[type]! += high;
    below[type]! += low;
  }
}

/** Arrangement → words of the target. */
function targetSizesOf(sizes: ArrayLike<number>, masks: Int32Array): Float64Array {
  const targetSizes = new Float64Array(batch);
  for (let part = 0; part < sizes.length; part++)
    for (let at = 0; at < batch; at++) targetSizes[at]! -= masks[part * batch + at]! * sizes[part]!;
  return targetSizes;
}

function sumOf(sizes: ArrayLike<number>, mask?: Int32Array): number {
  let sum = 0;
  for (let part = 0; part < sizes.length; part++) sum += mask?.[part] === 0 ? 0 : sizes[part]!;
  return sum;
}
