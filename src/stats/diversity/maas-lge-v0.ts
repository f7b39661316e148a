import type { Statistic } from '../statistic.ts';
import type { TextSize } from './text-size.ts';

/** Maas lgₑ V₀; see the entry. */
function maasLgeV0Of({ tokens, types }: TextSize): number | undefined {
  if (tokens < 2) return undefined;
  const share = Math.log(types) / Math.log(tokens);
  return Math.log(types) / Math.sqrt(1 - share ** 2);
}

/**
 * Maas’s lg V₀: the size of the vocabulary that a text draws on, as a logarithm to the base e.
 *
 *     lg V₀ = logₑ V / √(1 − (log V / log N)²)    V types, N tokens
 *
 * High is varied; Infinity where no type recurs (V = N). Undefined for fewer than two tokens.
 *
 * @see Maas (1972), Über den Zusammenhang zwischen Wortschatzumfang und Länge eines Textes, Zeitschrift für
 *   Literaturwissenschaft und Linguistik 2(8), 73–96
 * @example
 * maasLgeV0.of({ tokens: 54, types: 26 }); // 5.65
 */
export const maasLgeV0: Statistic<(size: TextSize) => number | undefined> = {
  id: 'lgev0',
  title: 'Maas lgₑ V₀',
  formula: 'lg V₀ = log V / √(1 − (log V / log N)²)',
  variant: 'Natural logarithms.',
  doc: 'High is varied; Infinity where no type recurs. Missing for fewer than two words.',
  source:
    'Maas (1972), Über den Zusammenhang zwischen Wortschatzumfang und Länge eines Textes, Zeitschrift für Literaturwissenschaft und Linguistik 2(8), 73–96',
  unworked: 'none found; held against its formula',
  agrees: ['quanteda.textstats 0.97 (lgeV0)'],
  of: maasLgeV0Of,
};
