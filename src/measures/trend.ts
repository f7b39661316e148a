import { type Followed, followedTerms } from '../counting/timeline/followed.ts';
import { periodKinds, type PeriodKind } from '../counting/timeline/calendar.ts';
import { followedNeeds, type FollowedTerms, followedOptions } from '../counting/timeline/term-options.ts';
import { intervalKinds, type IntervalOptions } from '../counting/timeline/rates.ts';
import { type RateRow, rateRows } from '../counting/timeline/rate-rows.ts';
import { rateColumns, testColumns, trendColumns } from '../counting/timeline/trend-columns.ts';
import { type TrendTest, trendTest } from '../counting/timeline/trend-tests.ts';
import { tooManyPeriods } from '../errors/catalogue.ts';
import type { Corpus } from '../model/corpus.ts';
import { groupColumn, type Groups } from '../model/groups.ts';
import type { Measure } from '../model/measure.ts';
import { type Cell, type Column, type Table, tableOfColumns } from '../model/table.ts';
import { corrections } from '../stats/corrections/by-name.ts';
import { clusteredRateTrend } from '../stats/trend/clustered-rate-trend.ts';
import { cochranArmitage } from '../stats/trend/cochran-armitage.ts';
import { mannKendallAutocorrelated } from '../stats/trend/mann-kendall-autocorrelated.ts';
import { mannKendall } from '../stats/trend/mann-kendall.ts';
import { pooledRates } from '../stats/trend/pooled-rates.ts';
import { theilSen } from '../stats/trend/theil-sen.ts';

/** What is followed through time, and how. */
export interface TrendOptions extends FollowedTerms, IntervalOptions {
  readonly per: PeriodKind;
  readonly test: boolean;
  readonly autocorrelated: boolean;
  readonly adjust: string;
}

/**
 * How terms change over time. Rows by term (count, descending, then code point), then by group, then by period; with `test`
 * one row a term and group, by p.
 */
export const trend: Measure<TrendOptions> = {
  id: 'trend',
  title: 'Trend',
  question: 'How does the rate of a term change over time, and is there a trend?',
  options: {
    ...followedOptions,
    per: {
      kind: 'choice',
      default: 'month',
      choices: periodKinds,
      doc: 'What a row is of: the documents of a day, week (from Monday), month or year together, or each by itself.',
    },
    interval: {
      kind: 'choice',
      default: 'pooled',
      choices: intervalKinds,
      doc: 'How intervals of rates are made, documents being the units: one dispersion for all periods, the ratio estimator of each, or a bootstrap of each.',
    },
    confidence: { kind: 'number', default: 0.95, minimum: 0.5, doc: 'Confidence of all intervals, below 1.' },
    seed: {
      kind: 'integer',
      default: 1,
      minimum: 0,
      placeholder: 'N',
      doc: 'Draws other bootstrap samples; the same seed draws the same ones.',
    },
    test: {
      kind: 'flag',
      default: false,
      doc: 'Gives one row a term, with tests of a trend, in place of its periods.',
    },
    autocorrelated: {
      kind: 'flag',
      default: false,
      doc: 'With --test: corrects the Mann–Kendall test for periods that resemble those before them (Hamed and Rao).',
    },
    adjust: {
      kind: 'choice',
      default: 'bh',
      choices: ['none', ...corrections.keys()],
      doc: 'With --test: how p is corrected for the number of terms; bh is Benjamini and Hochberg’s, by Benjamini and Yekutieli’s.',
    },
  },
  columns: trendColumns,
  needs: ['tokens'],
  needsFor: followedNeeds,
  example:
    'rostrum trend corpora/two-governments/briefings --term "shared future,three keys,harbours" --per month',
  sources: [
    mannKendall,
    mannKendallAutocorrelated,
    theilSen,
    clusteredRateTrend,
    cochranArmitage,
    pooledRates,
  ].map(({ source }) => source),
  compute: (corpus, options) => trendTable(corpus, options),
  computeGroups: trendTable,
};

function trendTable(corpus: Corpus, options: TrendOptions, groups?: Groups): Table {
  const followed = followedTerms(corpus, options, groups);
  return options.test ? testTable(followed, options, groups) : rateTable(followed, options, groups);
}

const mostRows = 5_000_000;

function rateTable(followed: Followed, options: TrendOptions, groups: Groups | undefined): Table {
  const { timeline, terms } = followed;
  const rowCount = terms.terms * followed.groups.length * timeline.periods.length;
  if (rowCount > mostRows) throw tooManyPeriods(rowCount, mostRows);
  const { rows, withoutInterval } = rateRows(followed, options);
  const cells: Readonly<Record<string, (row: RateRow) => Cell>> = {
    term: ({ term }) => terms.text(term),
    period: ({ period }) => timeline.periods[period]!.name,
    documents: ({ documents }) => documents,
  };
  const notes = withoutInterval
    ? [
        `${options.interval === 'pooled' ? 'All' : 'Some'} intervals are missing: there are too few documents in a period to say how much they vary; a coarser --per helps.`,
      ]
    : [];
  return {
    ...tableOfColumns(
      { ...trend, columns: withGroup(groups, rateColumns) },
      withGroupCells(
        groups,
        rows,
        rateColumns.map(({ id }) => (cells[id] ? rows.map(cells[id]) : rows.map((row) => row.values[id]))),
      ),
      rows.length,
      {
        notes: [...followed.notes, ...notes],
        evidence: (row) => {
          const { term, group, period } = rows[row]!;
          return followed.places(term, group, (own) => own === period);
        },
      },
    ),
  };
}

interface TestRow {
  readonly term: number;
  readonly group: number;
  readonly test: TrendTest;
  readonly pAdjusted: number | undefined;
}

function testTable(followed: Followed, options: TrendOptions, groups: Groups | undefined): Table {
  const { terms, timeline } = followed;
  const tested = Array.from({ length: terms.terms }, (_, term) =>
    followed.groups.map((group, at) => ({
      term,
      group: at,
      test: trendTest(timeline, group, followed.counts(term, group), options),
    })),
  ).flat();
  const p = tested.map(({ test }) => (test.count > 0 ? test['p'] : undefined));
  const adjusted = corrections.get(options.adjust)?.(p).p ?? p;
  const rows = tested
    .map((row, at): TestRow => ({ ...row, pAdjusted: adjusted[at] }))
    .sort((a, b) => pOf(a) - pOf(b) || 0 || a.term - b.term || a.group - b.group);
  const cellOf = (row: TestRow, id: string): Cell => {
    if (id === 'term') return terms.text(row.term);
    if (id === 'p_adjusted') return row.pAdjusted;
    if (row.test.count === 0 && !['periods', 'documents', 'count'].includes(id)) return undefined;
    return row.test[id];
  };
  return tableOfColumns(
    { ...trend, columns: withGroup(groups, testColumns) },
    withGroupCells(
      groups,
      rows,
      testColumns.map(({ id }) => rows.map((row) => cellOf(row, id))),
    ),
    rows.length,
    {
      notes: [...followed.notes, ...testNotes(rows, options)],
      evidence: (row) => followed.places(rows[row]!.term, rows[row]!.group, () => true),
    },
  );
}

/** What has no p comes last. */
function pOf({ test }: TestRow): number {
  return test.count > 0 ? (test['p'] ?? 2) : 3;
}

function testNotes(rows: readonly TestRow[], { adjust, autocorrelated }: TrendOptions): string[] {
  const notes: string[] = [];
  const tests = rows.filter(({ pAdjusted }) => pAdjusted !== undefined).length;
  const few = rows.filter(({ test }) => test.periods > 0 && test.periods < 10);
  if (adjust !== 'none' && tests > 1) notes.push(`p is adjusted for ${tests} tests (${adjust}).`);
  if (few.length > 0)
    notes.push(
      `p is exact where there are fewer than ten periods${autocorrelated ? ', and not corrected for autocorrelation there' : ''}.`,
    );
  if (few.some(({ test }) => test.periods < 5)) {
    notes.push('With fewer than five periods, no trend can have p < .05.');
  }
  return notes;
}

function withGroup(groups: Groups | undefined, own: readonly Column[]): readonly Column[] {
  return groups ? [groupColumn(groups), ...own] : own;
}

function withGroupCells(
  groups: Groups | undefined,
  rows: readonly { readonly group: number }[],
  own: Cell[][],
): Cell[][] {
  return groups ? [rows.map(({ group }) => groups.values[group]), ...own] : own;
}
