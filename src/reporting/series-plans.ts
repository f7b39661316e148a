import type { Corpus } from '../model/corpus.ts';
import type { Table } from '../model/table.ts';
import { type Row, rowsOfTable } from './evidence.ts';
import { opening, type Plan } from './plan.ts';
import type { Answers } from './questions.ts';
import type { FigureMarks } from './figure-marks.ts';
import { marksOfNovelty, marksOfRates, marksOfSimilarity } from './series-marks.ts';
import { linesOfNovelty, linesOfPairs } from './series-evidence.ts';

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
    figures: ['novelty-series'],
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
    evidence: linesOfNovelty,
    marks: (answers) => marksWhere(answers, 'novelty', marksOfNovelty),
    links: new Map([['words', '#transcript']]),
    tellsNotes: true,
    chosen: newest,
    note: 'Where not all are shown, these are the newest ones, in the order of time. Function words are left out. A number opens the new words of its briefing; where there are none, its turns.',
  },
  {
    id: 'similarity',
    title: 'What resembles what',
    figures: ['similarity-matrix'],
    counts: new Map(),
    columns: ['a', 'b', 'cosine', 'shared'],
    columnsOfSeveral: [],
    evidence: linesOfPairs,
    marks: (answers) => marksWhere(answers, 'similarity', marksOfSimilarity),
    tellsNotes: true,
    note: 'A square or a number opens lines with the words that are named here, which make the two most alike; in brackets, how often each of the two has them. Function words are left out.',
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
    evidence: (corpus, table, rows, answers) => [
      ...rowsOfTable(corpus, table, rows),
      ...rowsOfAll(corpus, answers.get(`rates-${terms}`)),
    ],
    marks: (answers) => marksWhere(answers, `rates-${terms}`, marksOfRates),
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

function rowsOfAll(corpus: Corpus, table: Table | undefined): Row[] {
  const rows = Array.from({ length: table?.rowCount ?? 0 }, (_, row) => row);
  return table ? rowsOfTable(corpus, table, rows) : [];
}

function marksWhere(
  answers: Answers,
  id: string,
  marksOf: (table: Table) => FigureMarks,
): readonly FigureMarks[] {
  const table = answers.get(id);
  return table ? [marksOf(table)] : [];
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
