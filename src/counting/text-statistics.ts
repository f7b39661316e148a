import { carrollCttr } from '../stats/diversity/carroll-cttr.ts';
import { dugastU } from '../stats/diversity/dugast-u.ts';
import { guiraudR } from '../stats/diversity/guiraud-r.ts';
import { hapaxes } from '../stats/diversity/hapaxes.ts';
import { hddMean } from '../stats/diversity/hdd-mean.ts';
import { hdd } from '../stats/diversity/hdd.ts';
import { herdanC } from '../stats/diversity/herdan-c.ts';
import { herdanVm } from '../stats/diversity/herdan-vm.ts';
import { honoreH } from '../stats/diversity/honore-h.ts';
import { maasA } from '../stats/diversity/maas-a.ts';
import { maasA2 } from '../stats/diversity/maas-a2.ts';
import { maasLgV0 } from '../stats/diversity/maas-lg-v0.ts';
import { maasLgeV0 } from '../stats/diversity/maas-lge-v0.ts';
import { meanSegmentalTtr } from '../stats/diversity/mean-segmental-ttr.ts';
import { movingAverageTtr } from '../stats/diversity/moving-average-ttr.ts';
import { mtldInclusive } from '../stats/diversity/mtld-inclusive.ts';
import { mtld } from '../stats/diversity/mtld.ts';
import { simpsonD } from '../stats/diversity/simpson-d.ts';
import { somersS } from '../stats/diversity/somers-s.ts';
import type { TextSize } from '../stats/diversity/text-size.ts';
import type { TypeCounts } from '../stats/diversity/type-counts.ts';
import { typeTokenRatio } from '../stats/diversity/type-token-ratio.ts';
import type { WordSequence } from '../stats/diversity/word-sequence.ts';
import { yuleI } from '../stats/diversity/yule-i.ts';
import { yuleK } from '../stats/diversity/yule-k.ts';
import type { Statistic } from '../stats/statistic.ts';
import type { UnitText } from './unit-words.ts';

/** Lengths in words that some statistics look at a text with, and the base of their logarithms. */
export interface Lengths {
  /** Of the windows of MATTR. */
  readonly window: number;
  /** Of the segments of MSTTR. */
  readonly segment: number;
  /** Of the samples of HD-D. */
  readonly drawn: number;
  /** Base of the logarithms of U, S and Maas. */
  readonly logBase: number;
}

/** A statistic of diversity, made ready for texts. */
export interface TextStatistic extends Pick<
  Statistic<() => unknown>,
  'id' | 'title' | 'variant' | 'doc' | 'source'
> {
  readonly of: (text: UnitText, lengths: Lengths) => number | undefined;
  /** Fewest words of a text that has it, where that is one of the lengths. */
  readonly least?: 'window' | 'segment' | 'drawn';
}

type Described = Omit<TextStatistic, 'of' | 'least'>;

const bySize = (statistic: Described & { of(size: TextSize): number | undefined }): TextStatistic => ({
  ...statistic,
  of: ({ size }) => statistic.of(size),
});

const byLogarithm = (
  statistic: Described & { of(size: TextSize, base?: number): number | undefined },
): TextStatistic => ({
  ...statistic,
  of: ({ size }, { logBase }) => statistic.of(size, logBase),
});

const byCounts = (statistic: Described & { of(counts: TypeCounts): number | undefined }): TextStatistic => ({
  ...statistic,
  of: ({ counts }) => statistic.of(counts),
});

const byWords = (
  statistic: Described & { of(words: WordSequence, length?: number): number | undefined },
  least?: TextStatistic['least'],
): TextStatistic => ({
  ...statistic,
  of: ({ words }, lengths) => statistic.of(words, least && lengths[least]),
  ...(least && { least }),
});

const byDrawing = (
  statistic: Described & { of(counts: TypeCounts, drawn?: number): number | undefined },
): TextStatistic => ({
  ...statistic,
  of: ({ counts }, { drawn }) => statistic.of(counts, drawn),
  least: 'drawn',
});

/** The statistics of a text's diversity, those that depend on its length least after TTR. */
export const textStatistics: readonly TextStatistic[] = [
  bySize(typeTokenRatio),
  byWords(movingAverageTtr, 'window'),
  byWords(mtld),
  byDrawing(hdd),
  byCounts(yuleK),
  bySize(herdanC),
  bySize(guiraudR),
  bySize(carrollCttr),
  byLogarithm(dugastU),
  byLogarithm(somersS),
  byCounts(yuleI),
  byCounts(simpsonD),
  byCounts(herdanVm),
  byLogarithm(maasA),
  bySize(maasLgV0),
  bySize(maasLgeV0),
  byWords(meanSegmentalTtr, 'segment'),
  byLogarithm(maasA2),
  byWords(mtldInclusive),
  byDrawing(hddMean),
  byCounts(hapaxes),
  byCounts(honoreH),
];
