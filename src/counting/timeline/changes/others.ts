import { kleinbergCounts } from '../../../stats/trend/kleinberg-counts.ts';
import { pettitt } from '../../../stats/trend/pettitt.ts';
import type { CountSeries } from '../../../stats/trend/series.ts';
import { vncSd } from '../../../stats/trend/vnc-sd.ts';
import { type FindChanges, type FoundChange, permutationOf } from './method.ts';

/** One change by Pettitt’s test of the rates, at every place that shares the largest |U|. Statistic: K. */
export const pettittChanges: FindChanges = (series, options) => {
  const found = pettitt.of(ratesOf(series.series));
  if (!found || found.places.length === 0) return [];
  const p = permutationOf(series, (own) => pettitt.of(ratesOf(own))?.k ?? 0, options);
  const to = series.slots.count;
  return found.places.map((at) => ({ from: 0, at, to, statistic: found.k, p }));
};

/** Beginnings of bursts by Kleinberg’s two states. Statistic: weight of the burst; p: of one as heavy anywhere. */
export const burstChanges: FindChanges = (series, options) => {
  const bursts = kleinbergCounts.of(series.series)?.bursts ?? [];
  return bursts.map(({ start, end, weight }, index) => {
    const p = permutationOf(series, heaviest, { ...options, observed: weight });
    return { from: bursts[index - 1]?.end ?? 0, at: start, to: end, statistic: weight, p };
  });
};

/**
 * Cuts between periods by neighbour clustering: the deepest, and further ones while p is at most .05. Statistic: the share of
 * the variation of all rates that a cut explains; p: of a cut anywhere in the tree that explains as much.
 */
export const vncChanges: FindChanges = (series, options) => {
  const found: FoundChange[] = [];
  for (const cut of explainedCuts(ratesOf(series.series))) {
    const p = permutationOf(series, mostExplained, { ...options, observed: cut.statistic });
    if (found.length > 0 && (p ?? 1) > 0.05) break;
    found.push({ ...cut, p });
  }
  return found;
};

/** The cuts of the tree of neighbours, the deepest first, with the stretches that each parts. */
function explainedCuts(rates: Float64Array): Omit<FoundChange, 'p'>[] {
  const all = squaresAround(rates, 0, rates.length);
  const ends = [0, rates.length];
  return vncSd.of(rates).cuts.map((at) => {
    const next = ends.findIndex((end) => end > at);
    const [from, to] = [ends[next - 1]!, ends[next]!];
    ends.splice(next, 0, at);
    const gain =
      squaresAround(rates, from, to) - squaresAround(rates, from, at) - squaresAround(rates, at, to);
    return { from, at, to, statistic: all > 0 ? gain / all : 0 };
  });
}

function mostExplained(series: CountSeries): number {
  return explainedCuts(ratesOf(series)).reduce((most, { statistic }) => Math.max(most, statistic), 0);
}

function heaviest(series: CountSeries): number {
  return (kleinbergCounts.of(series)?.bursts ?? []).reduce((most, { weight }) => Math.max(most, weight), 0);
}

function squaresAround(values: Float64Array, from: number, to: number): number {
  let [sum, squares] = [0, 0];
  for (let at = from; at < to; at++) sum += values[at]!;
  const mean = sum / (to - from);
  for (let at = from; at < to; at++) squares += (values[at]! - mean) ** 2;
  return squares;
}

function ratesOf({ counts, sizes }: CountSeries): Float64Array {
  return Float64Array.from(counts, (count, slot) => (sizes[slot]! > 0 ? count / sizes[slot]! : 0));
}
