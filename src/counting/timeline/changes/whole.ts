import { changePermutation } from '../../../stats/trend/change-permutation.ts';
import { poissonCosts } from '../../../stats/trend/poisson-cost.ts';
import type { MethodOptions } from './method.ts';
import { type Slots, slotSeries } from './slots.ts';

/** A change of the whole vocabulary, and what each term has in it. */
export interface WholeChange {
  readonly from: number;
  readonly at: number;
  readonly to: number;
  /** Sum of the terms’ statistics. */
  readonly statistic: number;
  readonly p: number;
  /** Term → its gain of log-likelihood, doubled, by its dispersion. */
  readonly byTerm: Float64Array;
}

/** What a document says: its terms, and how often each. */
interface Said {
  readonly terms: readonly number[];
  readonly counts: readonly number[];
}

interface Vocabulary {
  readonly slots: Slots;
  readonly said: readonly Said[];
  /** Term → its counts by document. */
  readonly counts: readonly Float64Array[];
  /** Term → its dispersion over documents, at least 1. */
  readonly dispersion: Float64Array;
  /** x ln x of whole numbers. */
  readonly logs: Float64Array;
}

/** A p above this ends the search: what is on both sides is not divided further. */
const alpha = 0.05;

/**
 * The changes of many terms together, by dividing the series where all of them gain most, and both sides again as long as a
 * permutation of documents does not do as well.
 */
export function wholeChanges(
  slots: Slots,
  counts: readonly Float64Array[],
  options: MethodOptions,
): WholeChange[] {
  const words = vocabularyOf(slots, counts);
  const found: WholeChange[] = [];
  const open: [number, number][] = [[0, slots.count]];
  for (let next = open.shift(); next; next = open.shift()) {
    const change = bestChange(words, next[0], next[1], options);
    if (!change || change.p > alpha) continue;
    found.push(change);
    open.push([change.from, change.at], [change.at, change.to]);
  }
  return found.sort((a, b) => b.statistic - a.statistic || a.at - b.at);
}

function vocabularyOf(slots: Slots, counts: readonly Float64Array[]): Vocabulary {
  const said = Array.from(slots.sizes, () => ({ terms: [] as number[], counts: [] as number[] }));
  const size = slots.sizes.reduce((a, b) => a + b, 0);
  const dispersion = new Float64Array(counts.length).fill(1);
  let most = 0;
  for (const [term, own] of counts.entries()) {
    let [total, squares] = [0, 0];
    for (const [unit, count] of own.entries()) {
      if (count === 0) continue;
      said[unit]!.terms.push(term);
      said[unit]!.counts.push(count);
      total += count;
      squares += (count * count) / slots.sizes[unit]!;
    }
    most = Math.max(most, total);
    const pearson = ((squares * size) / total - total) / Math.max(1, own.length - 1);
    if (pearson > 1) dispersion[term] = pearson;
  }
  const logs = Float64Array.from({ length: most + 1 }, (_, x) => (x === 0 ? 0 : x * Math.log(x)));
  return { slots, said, counts, dispersion, logs };
}

function bestChange(
  words: Vocabulary,
  from: number,
  to: number,
  { minSize, permutations, seed }: MethodOptions,
): WholeChange | undefined {
  if (to - from < 2 * minSize) return undefined;
  const scan = scanOf(words, from, to, minSize);
  const first = words.slots.unitStart[from]!;
  const length = words.slots.unitStart[to]! - first;
  const { at, gain } = scan(Int32Array.from({ length }, (_, place) => place));
  if (at < 0) return undefined;
  const test = changePermutation.of(length, (order) => scan(order).gain, { samples: permutations, seed });
  if (!test) return undefined;
  const byTerm = Float64Array.from(words.counts, (counts, term) => {
    const cost = poissonCosts(slotSeries(words.slots, counts).series);
    return (cost(from, to) - cost(from, at) - cost(at, to)) / words.dispersion[term]!;
  });
  return { from, at, to, statistic: gain, p: test.p, byTerm };
}

/** A way to the best division of some slots, their documents in another order. */
function scanOf({ slots, said, dispersion, logs }: Vocabulary, from: number, to: number, minSize: number) {
  const { unitStart, sizes, slotOfUnit } = slots;
  const [first, end] = [unitStart[from]!, unitStart[to]!];
  const totals = new Float64Array(dispersion.length);
  let size = 0;
  for (let unit = first; unit < end; unit++) {
    size += sizes[unit]!;
    for (const [index, term] of said[unit]!.terms.entries()) totals[term]! += said[unit]!.counts[index]!;
  }
  const [start, whole] = [
    totals.reduce((sum, total, term) => sum + logs[total]! / dispersion[term]!, 0),
    totals.reduce((sum, total, term) => sum + total / dispersion[term]!, 0),
  ];
  const before = new Float64Array(totals.length);
  return (order: Int32Array): { readonly at: number; readonly gain: number } => {
    before.fill(0);
    let best = { at: -1, gain: 0 };
    let [logSum, weight, tokens] = [start, 0, 0];
    for (let place = 0; place < order.length; place++) {
      const unit = first + order[place]!;
      const { terms, counts } = said[unit]!;
      tokens += sizes[unit]!;
      for (let index = 0; index < terms.length; index++) {
        const term = terms[index]!;
        const [old, total] = [before[term]!, totals[term]!];
        const now = old + counts[index]!;
        logSum += (logs[now]! + logs[total - now]! - logs[old]! - logs[total - old]!) / dispersion[term]!;
        weight += counts[index]! / dispersion[term]!;
        before[term] = now;
      }
      const at = slotOfUnit[first + place]! + 1;
      if (unitStart[at] !== first + place + 1 || at < from + minSize || at > to - minSize) continue;
      const rest = size - tokens;
      const gain =
        2 * (logSum - start - weight * Math.log(tokens / size) - (whole - weight) * Math.log(rest / size));
      if (gain > best.gain) best = { at, gain };
    }
    return best;
  };
}
