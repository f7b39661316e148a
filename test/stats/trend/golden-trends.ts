import { readShared } from '../../shared.ts';

interface GoldenTrend {
  readonly MannKendall: Readonly<Record<string, number | string>>;
  readonly Pettitt: { readonly K: number; readonly tau: readonly number[]; readonly p: number };
}

/** The series of the golden values with what is known of them; none where the folder beside the repository is missing. */
export function goldenTrends(): [values: number[], golden: GoldenTrend][] {
  const text = readShared('golden/statistics/golden.json');
  if (text === undefined) return [];
  const { trend } = JSON.parse(text) as { readonly trend: Readonly<Record<string, GoldenTrend>> };
  return Object.entries(trend).map(([values, golden]) => [JSON.parse(values) as number[], golden]);
}
