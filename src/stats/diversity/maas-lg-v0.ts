import type { Statistic } from '../statistic.ts';
import type { TextSize } from './text-size.ts';

/** Maas lg V₀; see the entry. */
function maasLgV0Of({ tokens, types }: TextSize): number | undefined {
  if (tokens < 2) return undefined;
  const share = Math.log(types) / Math.log(tokens);
  return Math.log10(types) / Math.sqrt(1 - share ** 2);
}

/**
 * Maas’s lg V₀: the size of the vocabulary that a text draws on, as a logarithm to the base 10.
 *
 *     lg V₀ = log₁₀ V / √(1 − (log V / log N)²)    V types, N tokens
 *
 * High is varied; Infinity where no type recurs (V = N). Undefined for fewer than two tokens.
 *
 * @see Maas (1972), Über den Zusammenhang zwischen Wortschatzumfang und Länge eines Textes, Zeitschrift für
 *   Literaturwissenschaft und Linguistik 2(8), 73–96
 * @example
 * maasLgV0.of({ tokens: 54, types: 26 }); // 2.45
 */
export const maasLgV0: Statistic<(size: TextSize) => number | undefined> = {
  id: 'lgv0',
  title: 'Maas lg V₀',
  formula: 'lg V₀ = log V / √(1 − (log V / log N)²)',
  variant: 'Base 10.',
  doc: 'High is varied; Infinity where no type recurs. Missing for fewer than two words.',
  source:
    'Maas (1972), Über den Zusammenhang zwischen Wortschatzumfang und Länge eines Textes, Zeitschrift für Literaturwissenschaft und Linguistik 2(8), 73–96',
  unworked: 'none found; held against its formula',
  agrees: ['quanteda.textstats 0.97 (lgV0)'],
  of: maasLgV0Of,
};
