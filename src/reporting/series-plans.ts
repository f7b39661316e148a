import type { Table } from '../model/table.ts';
import { rowsOfTable } from './evidence.ts';
import { opening, type Plan } from './plan.ts';

const trendColumns = [
  'term',
  'count',
  'documents',
  'tau',
  'p',
  'p_adjusted',
  'rate_ratio',
  'rate_ratio_low',
  'rate_ratio_high',
];

const changeColumns = [
  'term',
  'date',
  'before',
  'after',
  'count_before',
  'count_after',
  'statistic',
  'p',
  'p_adjusted',
];

const aboutTrends =
  'A ratio above 1 is a rise from year to year; p is of the Mann–Kendall test over months, corrected for all rows.';

const aboutChanges =
  'A number opens the lines on both sides of the change. p is by random orders of the briefings, corrected for all terms that were looked at.';

/** The sections of the page of several briefings that are about their course, in order. */
export const seriesPlans: readonly Plan[] = [
  {
    id: 'novelty',
    title: 'What is new',
    figures: ['novelty-series', 'similarity-matrix'],
    counts: opening('novelty', ['new_terms']),
    columns: [
      'document',
      'date',
      'new_terms',
      'new_words',
      'excess',
      'newest',
      'cosine_previous',
      'jensen_shannon_previous',
      'jensen_shannon_before',
      'low',
      'high',
      'expected',
      'words',
    ],
    columnsOfSeveral: [],
    evidence: rowsOfTable,
    tellsNotes: true,
    chosen: newest,
    note: 'Where not all are shown, these are the newest ones, in the order of time. Function words are left out.',
  },
  trendsOf('families', 'Trends of formulas', ['streams-families']),
  trendsOf('phrases', 'Trends of phrases'),
  trendsOf('entities', 'Trends of names'),
  changesOf('families', 'Changes of formulas'),
  changesOf('phrases', 'Changes of phrases'),
  changesOf('entities', 'Changes of names'),
];

type Followed = 'families' | 'phrases' | 'entities';

function trendsOf(terms: Followed, title: string, figures: readonly string[] = []): Plan {
  const id = `trend-${terms}`;
  return {
    id,
    title,
    figures: [...figures, `rates-${terms}`],
    counts: opening(id, ['count']),
    columns: trendColumns,
    columnsOfSeveral: [],
    evidence: rowsOfTable,
    tellsNotes: true,
    note: aboutTrends,
  };
}

function changesOf(terms: Followed, title: string): Plan {
  const id = `changes-${terms}`;
  return {
    id,
    title,
    figures: [id],
    counts: opening(id, ['before', 'after', 'count_before', 'count_after']),
    columns: changeColumns,
    columnsOfSeveral: [],
    evidence: rowsOfTable,
    tellsNotes: true,
    note: aboutChanges,
  };
}

/** Documents with most novelty, in the order of time. */
function newest({ columns, values, rowCount }: Table, most: number): readonly number[] {
  const excess = values[columns.findIndex(({ id }) => id === 'excess')];
  const rows = Array.from({ length: rowCount }, (_, row) => row);
  const noveltyOf = (row: number): number => Number(excess?.[row] ?? -1);
  return rows
    .toSorted((a, b) => noveltyOf(b) - noveltyOf(a) || a - b)
    .slice(0, most)
    .toSorted((a, b) => a - b);
}
