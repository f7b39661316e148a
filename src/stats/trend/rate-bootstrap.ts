import { randomNumbers } from '../random.ts';
import type { Interval } from '../special.ts';
import type { Statistic } from '../statistic.ts';
import { type BootstrapOptions, intervalOf } from '../tests/bootstrap.ts';
import type { DocumentCounts } from '../tests/documents.ts';

type OfDocuments = (documents: DocumentCounts, options?: BootstrapOptions) => Interval | undefined;

/**
 * Interval of a rate by the percentiles of bootstrap samples of whole documents.
 *
 *     [R*(α/2), R*(1 − α/2)],    R* = ΣK / ΣN of as many documents, drawn with replacement
 *
 * Too short for few documents.
 *
 * @returns undefined for fewer than two documents with tokens, and where the type never occurs
 * @see Davison & Hinkley (1997), Bootstrap Methods and their Application, section 5.3
 * @example
 * rateBootstrap.of({ counts: [5, 7, 1, 6], sizes: [1000, 1200, 900, 1100] }).high * 1e6; // 5652.2
 */
export const rateBootstrap: Statistic<OfDocuments> = {
  id: 'rate_bootstrap',
  title: 'Bootstrap interval of a rate',
  formula: '[R*(α/2), R*(1 − α/2)], R* = ΣK / ΣN of documents drawn with replacement',
  variant: 'Percentiles at the place α (B + 1), whole documents, seeded.',
  doc: 'Occurrences per token; too short for few documents. Missing for fewer than two documents, or where the type never occurs.',
  source: 'Davison & Hinkley (1997), Bootstrap Methods and their Application, section 5.3',
  unworked: 'none in the source; its examples are drawn at random',
  of: ({ counts, sizes }, { confidence = 0.95, samples = 1999, seed = 1 } = {}) => {
    const present = Array.from(sizes, (_, at) => at).filter((at) => sizes[at]! > 0);
    if (present.length < 2 || !present.some((at) => counts[at]! > 0)) return undefined;
    const random = randomNumbers(seed);
    const sorted = Float64Array.from({ length: samples }, () => {
      let [count, size] = [0, 0];
      for (let draw = 0; draw < present.length; draw++) {
        const document = present[Math.floor(random() * present.length)]!;
        count += counts[document]!;
        size += sizes[document]!;
      }
      return count / size;
    }).sort();
    const tail = (1 - confidence) / 2;
    return intervalOf({ sorted }, tail, 1 - tail);
  },
};
