/** Values of the options of a measure, by key. */
type Options = Readonly<Record<string, unknown>>;

/** Measures whose columns have the names of their statistics. */
const named = new Set([
  'collocates',
  'collocations',
  'cooccurrence',
  'dispersion',
  'diversity',
  'entropy',
  'keyness',
  'readability',
  'similarity',
]);

/** Ids of the statistics behind the other measures, which depend on options. */
const others: Readonly<Record<string, (options: Options) => readonly string[]>> = {
  phrases: () => ['dp_norm'],
  families: () => ['dp_norm'],
  novelty: () => ['cosine', 'jensen_shannon'],
  compare: () => ['permutation', 'benjamini_hochberg'],
  trend: (options) => (options['test'] === true ? trendTests(options) : intervals(options)),
  changes: (options) => [...changeMethod(options), 'change_permutation', 'log_ratio'],
};

/** Whether the works behind a measure are those of the statistics that it computes with some options, and no others. */
export function isToldByStatistics(measure: string): boolean {
  return named.has(measure) || measure === 'trend' || measure === 'changes';
}

/** Names of corrections as options have them. */
const corrections = new Map([
  ['bh', 'benjamini_hochberg'],
  ['by', 'benjamini_yekutieli'],
]);

/** Ids of the statistics that a measure computes with some options; names of columns that are no statistic are among them. */
export function statisticIds(
  measure: string,
  columns: readonly string[],
  options: Options,
): readonly string[] {
  const own = named.has(measure) ? chosenOf(columns, options) : (others[measure]?.(options) ?? []);
  const adjust = textOf(options['adjust']);
  // What was measured beside the default is named by the option, in kebab or snake case.
  const chosen = named.has(measure) ? [textOf(options['measure']).replaceAll('-', '_')] : [];
  const isAdjusted = columns.includes('p_adjusted') && (measure !== 'trend' || options['test'] === true);
  return [...own, ...chosen, ...(isAdjusted ? [corrections.get(adjust) ?? adjust] : [])];
}

/** The columns whose statistics were asked for: all of them, where the measure leaves no choice. */
function chosenOf(columns: readonly string[], { statistics }: Options): readonly string[] {
  if (!Array.isArray(statistics) || statistics.length === 0 || statistics.includes('all')) return columns;
  return columns.filter((column) => statistics.includes(column));
}

function trendTests({ autocorrelated }: Options): string[] {
  const first =
    autocorrelated === true ? ['mann_kendall_autocorrelated'] : ['mann_kendall', 'mann_kendall_exact'];
  return [...first, 'theil_sen', 'clustered_rate_trend', 'cochran_armitage'];
}

function intervals({ interval }: Options): string[] {
  const known = new Map([
    ['pooled', 'pooled_rates'],
    ['bootstrap', 'rate_bootstrap'],
    ['ratio', 'rate_interval'],
  ]);
  return [known.get(textOf(interval)) ?? ''];
}

function changeMethod({ method }: Options): string[] {
  const known = new Map([
    ['pelt', 'pelt_poisson'],
    ['pettitt', 'pettitt'],
    ['vnc', 'vnc_sd'],
    ['bursts', 'kleinberg_counts'],
  ]);
  return [known.get(textOf(method)) ?? ''];
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
