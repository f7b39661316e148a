import type { Kernel, Threads } from '../../model/threads.ts';
import type { Interval } from '../../stats/special.ts';
import { bootstrapDraws } from '../../stats/tests/bootstrap-draws.ts';
import type { DocumentParts } from '../../stats/tests/document-parts.ts';
import { intervalOf } from '../../stats/tests/quantile-interval.ts';
import type { TypeCounts } from '../../stats/tests/rate-permutation.ts';
import { type TypeRows, typeRows } from './permuted.ts';

/** Samples of an interval; one more than there are is a round number, so that its ends are places in their order. */
const samples = 1999;

/** Types that one thread does in one go: enough that drawing the samples again costs little beside them. */
const typesOfRange = 2000;

interface BootstrapTask extends TypeRows {
  readonly parts: DocumentParts;
  readonly confidence: number;
  readonly seed: number;
}

/** Ends of intervals of a range of types; NaN where there is none. */
interface Ends {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** One range of types with their bootstrap intervals. */
export const bootstrapKernel: Kernel<BootstrapTask, Ends> = { name: 'bootstrapKernel', part: bootstrapRange };

/**
 * Intervals of the Log Ratio by the percentiles of samples of whole documents, drawn once for all types; a document with words
 * on both sides is drawn with both. A count of 0 in a sample is taken as ½.
 *
 * @returns undefined where a side has fewer than two documents or no occurrence, as that of `logRatioIntervals`
 */
export function bootstrapIntervals(
  types: readonly TypeCounts[],
  parts: DocumentParts,
  options: { readonly confidence: number; readonly seed: number },
  threads?: Threads,
): (Interval | undefined)[] {
  const task = { ...typeRows(types), parts, ...options };
  const ranges = Math.ceil(types.length / typesOfRange);
  const found = threads
    ? threads.run(bootstrapKernel, task, ranges)
    : Array.from({ length: ranges }, (_, range) => bootstrapRange(task, range));
  return types.map((_, type) => {
    const ends = found[Math.floor(type / typesOfRange)]!;
    const [low, high] = [ends.low[type % typesOfRange]!, ends.high[type % typesOfRange]!];
    return Number.isNaN(low) ? undefined : { low, high };
  });
}

function bootstrapRange(task: BootstrapTask, range: number): Ends {
  const { rowStart, parts, confidence, seed } = task;
  const first = range * typesOfRange;
  const types = Math.min(typesOfRange, rowStart.length - 1 - first);
  const ends = {
    low: new Float64Array(types).fill(Number.NaN),
    high: new Float64Array(types).fill(Number.NaN),
  };
  const units = [0, 0];
  for (let part = 0; part < parts.sizes.length; part++) units[parts.sides[part]!]! += 1;
  if (units.some((count) => count < 2)) return ends;
  const draws = bootstrapDraws(parts, samples, seed);
  const sizes = sizesOf(parts, draws);
  const tail = (1 - confidence) / 2;
  for (let type = 0; type < types; type++) {
    const sorted = ratiosOf(task, first + type, draws, sizes);
    if (!sorted) continue;
    const { low, high } = intervalOf({ sorted }, tail, 1 - tail);
    ends.low[type] = low;
    ends.high[type] = high;
  }
  return ends;
}

/** Sums by side, reference first, and sample. */
type BySide = readonly [Float64Array, Float64Array];

function sidesOfSamples(): BySide {
  return [new Float64Array(samples), new Float64Array(samples)];
}

function sizesOf({ sizes, sides }: DocumentParts, draws: Uint16Array): BySide {
  const sums = sidesOfSamples();
  for (let part = 0; part < sizes.length; part++)
    addDraws(sums[sides[part] === 1 ? 1 : 0], draws, part, sizes[part]!);
  return sums;
}

function addDraws(sums: Float64Array, draws: Uint16Array, part: number, each: number): void {
  const start = part * samples;
  for (let sample = 0; sample < samples; sample++) sums[sample]! += each * draws[start + sample]!;
}

/** The Log Ratio of each sample, ascending; undefined where a side lacks the type. */
function ratiosOf(
  { rowStart, part, count, parts: { sides } }: BootstrapTask,
  type: number,
  draws: Uint16Array,
  [referenceSizes, targetSizes]: BySide,
): Float64Array | undefined {
  const sums = sidesOfSamples();
  let held = 0;
  for (let cell = rowStart[type]!; cell < rowStart[type + 1]!; cell++) {
    const side = sides[part[cell]!] === 1 ? 1 : 0;
    held |= 1 << side;
    addDraws(sums[side], draws, part[cell]!, count[cell]!);
  }
  if (held !== 3) return undefined;
  const [reference, target] = sums;
  return target
    .map((hits, sample) =>
      Math.log2(
        (hits || 0.5) / targetSizes[sample]! / ((reference[sample] || 0.5) / referenceSizes[sample]!),
      ),
    )
    .sort();
}
