import type { Statistic } from '../statistic.ts';
import { logarithm, type TextSize } from './text-size.ts';

/** Maas a; see the entry. */
function maasAOf({ tokens, types }: TextSize, base = 10): number | undefined {
  return tokens < 2 ? undefined : Math.sqrt(logarithm(tokens / types, base)) / logarithm(tokens, base);
}

/**
 * Maas’s a.
 *
 *     a = √((log₁₀ N − log₁₀ V) / (log₁₀ N)²)    V types, N tokens
 *
 * 0 where no type recurs: high is repetitive. The root of 1 / U. Undefined for fewer than two tokens.
 *
 * Maas wrote a²; quanteda’s column Maas is a. The base matters.
 *
 * @see Maas (1972), Über den Zusammenhang zwischen Wortschatzumfang und Länge eines Textes, Zeitschrift für
 *   Literaturwissenschaft und Linguistik 2(8), 73–96
 * @example
 * maasA.of({ tokens: 54, types: 26 }); // 0.325
 */
export const maasA: Statistic<(size: TextSize, base?: number) => number | undefined> = {
  id: 'maas',
  title: 'Maas a',
  formula: 'a = √((log N − log V) / (log N)²)',
  variant: 'The root, base 10 where no other is given.',
  doc: 'From 0 (no type recurs): high is repetitive. Missing for fewer than two words.',
  source:
    'Maas (1972), Über den Zusammenhang zwischen Wortschatzumfang und Länge eines Textes, Zeitschrift für Literaturwissenschaft und Linguistik 2(8), 73–96',
  unworked: 'none found; held against values computed to fifty digits',
  agrees: ['quanteda.textstats 0.97 (Maas)'],
  of: maasAOf,
};
