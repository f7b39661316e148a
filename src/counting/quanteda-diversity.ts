import { logarithm } from '../stats/diversity/text-size.ts';
import type { Lengths, TextStatistic } from './text-statistics.ts';
import type { UnitText } from './unit-words.ts';

/** Where `textstat_lexdiv` of quanteda.textstats gives another number than the definition, by the id of the statistic. */
const quirks: Readonly<
  Record<string, (text: UnitText, value: number | undefined, lengths: Lengths) => number | undefined>
> = {
  i: (_, value) => (value === Infinity ? 0 : value),
  s: ({ size }, _, { logBase }) => {
    const twice = (count: number): number => logarithm(logarithm(count, logBase), logBase);
    const value = twice(size.types) / twice(size.tokens);
    return Number.isNaN(value) ? undefined : value;
  },
};

const ids = 'ttr c r cttr u s k i d vm maas lgv0 lgev0 mattr msttr'.split(' ');

/** Whether `textstat_lexdiv` has a statistic. */
export function isOfQuanteda(id: string): boolean {
  return ids.includes(id);
}

/** A statistic as `textstat_lexdiv` computes it. */
export function asQuanteda(statistic: TextStatistic): TextStatistic {
  const quirk = quirks[statistic.id];
  return quirk
    ? { ...statistic, of: (text, lengths) => quirk(text, statistic.of(text, lengths), lengths) }
    : statistic;
}

/** The windows that `textstat_lexdiv` takes for all: as long as the longest document, where one is shorter than asked for. */
export function quantedaLengths(lengths: Lengths, sizes: readonly number[]): Lengths {
  const longest = sizes.reduce((a, b) => Math.max(a, b), 0);
  const reset = (length: number): number => (sizes.some((size) => size < length) ? longest : length);
  return { ...lengths, window: reset(lengths.window), segment: reset(lengths.segment) };
}

/** What of all this changes numbers, for readers of the table. */
export function quantedaNotes(asked: Lengths, taken: Lengths): string[] {
  const reset = (['window', 'segment'] as const).filter((length) => taken[length] !== asked[length]);
  return [
    'As textstat_lexdiv of quanteda.textstats 0.97 for tokens: punctuation marks, symbols, numbers (unless kept by --keep) and addresses are removed, and capitals lowered, for MATTR and MSTTR as well; I is 0 where it is infinite, S −Infinity at ten words.',
    ...reset.map(
      (length) =>
        `A text is shorter than the ${length} of ${asked[length]} words, so that it is ${taken[length]} for all, the length of the longest, as there; where texts differ in length, R stops at MATTR then.`,
    ),
  ];
}
