import type { Statistic } from '../statistic.ts';
import { logarithm, type TextSize } from './text-size.ts';

/** Maas a²; see the entry. */
function maasA2Of({ tokens, types }: TextSize, base = 10): number | undefined {
  return tokens < 2 ? undefined : logarithm(tokens / types, base) / logarithm(tokens, base) ** 2;
}

/**
 * Maas’s a².
 *
 *     a² = (log₁₀ N − log₁₀ V) / (log₁₀ N)²    V types, N tokens
 *
 * 0 where no type recurs: high is repetitive. 1 / U. Undefined for fewer than two tokens. The base matters.
 *
 * @see Maas (1972), Über den Zusammenhang zwischen Wortschatzumfang und Länge eines Textes, Zeitschrift für
 *   Literaturwissenschaft und Linguistik 2(8), 73–96
 * @example
 * maasA2.of({ tokens: 54, types: 26 }); // 0.106
 */
export const maasA2: Statistic<(size: TextSize, base?: number) => number | undefined> = {
  id: 'maas_a2',
  title: 'Maas a²',
  formula: 'a² = (log N − log V) / (log N)²',
  variant: 'Base 10, where no other is given.',
  doc: 'From 0 (no type recurs): high is repetitive. Missing for fewer than two words.',
  source:
    'Maas (1972), Über den Zusammenhang zwischen Wortschatzumfang und Länge eines Textes, Zeitschrift für Literaturwissenschaft und Linguistik 2(8), 73–96',
  unworked: 'none found; held against values computed to fifty digits',
  differs: ['quanteda.textstats 0.97 gives the root of it'],
  of: maasA2Of,
};
