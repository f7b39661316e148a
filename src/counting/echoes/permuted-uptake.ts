import { randomNumbers } from '../../stats/random.ts';
import { delaysOf, type User } from './uptake.ts';

/** How long it takes until so many have taken something up, where documents have each other's dates. */
export interface ExpectedDelay {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  /** Share of the permutations in which it took no longer than it did, the observed order among them. */
  readonly p: number;
}

/**
 * The delays of the first, second, … user where the dates are dealt out anew among the dated documents of a corpus: what is said
 * stays in its document, only when it is said is left to chance.
 *
 * @param observed delays, ascending
 * @returns one a place in the order; none where fewer than two documents have dates
 */
export function permutedDelays(
  users: readonly Pick<User, 'documents'>[],
  days: Float64Array,
  observed: ArrayLike<number>,
  { replicates, seed }: { readonly replicates: number; readonly seed: number },
): ExpectedDelay[] {
  const dated = Int32Array.from(days.keys()).filter((document) => !Number.isNaN(days[document]!));
  if (dated.length < 2 || replicates === 0) return [];
  const random = randomNumbers(seed);
  const permuted = days.slice();
  const samples = Array.from(observed, () => new Float64Array(replicates));
  for (let replicate = 0; replicate < replicates; replicate++) {
    shuffle(permuted, dated, random);
    const delays = delaysOf(users, permuted)
      .filter((delay) => !Number.isNaN(delay))
      .sort();
    for (const [place, sample] of samples.entries()) sample[replicate] = delays[place]!;
  }
  return samples.map((sample, place) => summaryOf(sample, observed[place]!));
}

/** Deals the values at some places out anew among them (Fisher and Yates). */
function shuffle(values: Float64Array, places: Int32Array, random: () => number): void {
  for (let at = places.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    const [here, there] = [places[at]!, places[other]!];
    [values[here], values[there]] = [values[there]!, values[here]!];
  }
}

function summaryOf(sample: Float64Array, observed: number): ExpectedDelay {
  const sorted = sample.slice().sort();
  const quantile = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
  const asShort = sorted.filter((delay) => delay <= observed).length;
  return {
    mean: sorted.reduce((a, b) => a + b, 0) / sorted.length,
    low: quantile(0.025),
    high: quantile(0.975),
    p: (asShort + 1) / (sorted.length + 1),
  };
}
