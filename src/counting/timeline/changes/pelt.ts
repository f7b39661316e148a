import { localDispersion } from '../../../stats/trend/local-dispersion.ts';
import { peltPoisson } from '../../../stats/trend/pelt-poisson.ts';
import { poissonCosts } from '../../../stats/trend/poisson-cost.ts';
import { rateScan } from '../../../stats/trend/rate-scan.ts';
import type { CountSeries } from '../../../stats/trend/series.ts';
import { type FindChanges, permutationOf } from './method.ts';

/**
 * Changes by PELT with Poisson cost, the penalty grown by the dispersion between neighbours. Statistic: gain of
 * log-likelihood, doubled, by the dispersion. p: the larger one of two, of any change in the whole series and of one in the two
 * stretches beside.
 */
export const peltChanges: FindChanges = (series, options) => {
  const own = series.series;
  const dispersion = Math.max(1, localDispersion.of(own) ?? 1);
  const penalty = options.penalty * dispersion * 2 * Math.log(own.counts.length);
  const places = changesOf(own, penalty, options.minSize);
  if (places.length === 0) return [];
  const cost = poissonCosts(own);
  const anywhere = permutationOf(series, scanned, options);
  return places.map((at, index) => {
    const [from, to] = [places[index - 1] ?? 0, places[index + 1] ?? own.counts.length];
    const beside = places.length === 1 ? anywhere : permutationOf(series, scanned, options, { from, to });
    return {
      from,
      at,
      to,
      statistic: (cost(from, to) - cost(from, at) - cost(at, to)) / dispersion,
      p: anywhere === undefined || beside === undefined ? undefined : Math.max(anywhere, beside),
    };
  });
};

function scanned(series: CountSeries): number {
  return rateScan.of(series)?.gain ?? 0;
}

/**
 * The changes of a series. With stretches of any size, none is best inside a run of slots without an occurrence, so that such
 * a run is one unit.
 */
function changesOf({ counts, sizes }: CountSeries, penalty: number, minSize: number): readonly number[] {
  if (minSize > 1) return peltPoisson.of({ counts, sizes }, { penalty, minSize }).changes;
  const [ownCounts, ownSizes, ends]: [number[], number[], number[]] = [[], [], []];
  for (let slot = 0; slot < counts.length; slot++) {
    const last = ends.length - 1;
    if (counts[slot] === 0 && ownCounts[last] === 0) {
      ownSizes[last]! += sizes[slot]!;
      ends[last] = slot + 1;
    } else {
      ownCounts.push(counts[slot]!);
      ownSizes.push(sizes[slot]!);
      ends.push(slot + 1);
    }
  }
  const { changes } = peltPoisson.of({ counts: ownCounts, sizes: ownSizes }, { penalty });
  return changes.map((change) => ends[change - 1]!);
}
