import { randomNumbers } from '../../stats/random.ts';
import { type Interval, studentQuantile } from '../../stats/special.ts';
import type { UnitRows } from '../unit-rows.ts';
import type { DocumentTerms } from './turn-terms.ts';

/** All that was said before a document. */
export interface Past {
  /** Term → occurrences. */
  readonly counts: Float64Array;
  /** Every occurrence of every term; only the first `size` are filled. */
  readonly occurrences: Int32Array;
  size: number;
}

/** A past in which nothing was said, with room for some occurrences. */
export function emptyPast(terms: number, room: number): Past {
  return { counts: new Float64Array(terms), occurrences: new Int32Array(room), size: 0 };
}

/** Makes a document a part of the past. */
export function addToPast(past: Past, { term, count }: Pick<DocumentTerms, 'term' | 'count'>): void {
  for (const [at, each] of term.entries()) {
    past.counts[each]! += count[at]!;
    past.occurrences.fill(each, past.size, past.size + count[at]!);
    past.size += count[at]!;
  }
}

/** Occurrences of terms that the past does not have. */
export function newOccurrences({ counts }: Past, { term, count }: DocumentTerms): number {
  let sum = 0;
  for (const [at, each] of term.entries()) if (counts[each] === 0) sum += count[at]!;
  return sum;
}

/**
 * Jensen–Shannon divergence of a document and the past, in bits. Terms that only the past has add half their share, so that
 * none of them need be looked at. Undefined where one of the two has no term.
 */
export function divergenceFromPast(past: Past, { term, count, size }: DocumentTerms): number | undefined {
  if (size === 0 || past.size === 0) return undefined;
  let [sum, shared] = [0, 0];
  for (const [at, each] of term.entries()) {
    const p = count[at]! / size;
    const q = past.counts[each]! / past.size;
    const middle = (p + q) / 2;
    shared += q;
    sum += p * Math.log2(p / middle) + (q === 0 ? 0 : q * Math.log2(q / middle));
  }
  return Math.min(1, Math.max(0, (sum + Math.max(0, 1 - shared)) / 2));
}

/**
 * Interval of that divergence with the turns of the document as units: what the bootstrap over turns comes to where the
 * divergence is replaced by its tangent (the infinitesimal jackknife), without its draws and without its bias upwards.
 * Undefined where fewer than two turns have terms.
 *
 * @see Efron (1982), The Jackknife, the Bootstrap and Other Resampling Plans, chapter 6
 */
export function intervalOfDivergence(
  past: Past,
  rows: UnitRows,
  { term, count, size, turns }: DocumentTerms,
  { value, confidence }: { readonly value: number; readonly confidence: number },
): Interval | undefined {
  if (turns.length < 2) return undefined;
  const slopes = new Map<number, number>();
  let mean = 0;
  for (const [at, each] of term.entries()) {
    const p = count[at]! / size;
    const slope = Math.log2((2 * p) / (p + past.counts[each]! / past.size)) / 2;
    slopes.set(each, slope);
    mean += p * slope;
  }
  let squares = 0;
  for (const turn of turns) {
    let part = 0;
    for (let cell = rows.rowStart[turn]!; cell < rows.rowStart[turn + 1]!; cell++) {
      part += rows.weight[cell]! * (slopes.get(rows.term[cell]!)! - mean);
    }
    squares += part ** 2;
  }
  const error = Math.sqrt((squares * turns.length) / (turns.length - 1)) / size;
  const reach = studentQuantile(confidence, turns.length - 1) * error;
  return { low: Math.max(0, value - reach), high: Math.min(1, value + reach) };
}

/** How many times as many words as a document has are drawn from the past. */
const draws = 10;

/**
 * The divergence from the past of as many words as a document has, drawn from the past at random: what a document would
 * have that says nothing new. The mean of ten draws.
 */
export function expectedDivergence(past: Past, size: number, seed: number): number | undefined {
  if (size === 0 || past.size === 0) return undefined;
  const random = randomNumbers(seed);
  let sum = 0;
  for (let draw = 0; draw < draws; draw++) {
    const drawn = new Int32Array(size);
    for (let at = 0; at < size; at++) drawn[at] = past.occurrences[Math.floor(random() * past.size)]!;
    sum += divergenceFromPast(past, countsOf(drawn.sort())) ?? 0;
  }
  return sum / draws;
}

/** The terms among some occurrences in order, each with its count. */
function countsOf(sorted: Int32Array): DocumentTerms {
  const term: number[] = [];
  const count: number[] = [];
  for (const each of sorted) {
    if (each === term.at(-1)) count[count.length - 1]! += 1;
    else {
      term.push(each);
      count.push(1);
    }
  }
  return { term: Int32Array.from(term), count: Float64Array.from(count), size: sorted.length, turns: [] };
}
