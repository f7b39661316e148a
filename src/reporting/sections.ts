import type { Corpus } from '../model/corpus.ts';
import type { Table } from '../model/table.ts';
import { counted, grouped } from '../text/counted.ts';
import { type Row, rowsOfRanges, rowsOfTable } from './evidence.ts';
import type { FigureMarks } from './figure-marks.ts';
import { figureMarkup } from './figure-markup.ts';
import type { Figure } from './figures.ts';
import { independentRanges } from './independent.ts';
import { markup, type Markup } from './markup.ts';
import { opening, type Plan } from './plan.ts';
import type { Answers, Question } from './questions.ts';
import { seriesPlans } from './series-plans.ts';
import { tableMarkup, type TableView } from './table-markup.ts';
import { turnsOfSpeakers } from './turn-evidence.ts';

/** Most rows of a table that a page shows; the files in `tables/` have all. */
const mostRows = 200;

/** A section of a page: a question, its charts and its tables. */
export interface Section {
  /** Its anchor; also the id of the measure that answers it. */
  readonly id: string;
  readonly title: string;
  readonly markup: Markup;
  /** What its counts were counted from. */
  readonly evidence: readonly Row[];
  /** What marks of its figures open that are not rows of its tables. */
  readonly marks: readonly FigureMarks[];
}

const plans: readonly Plan[] = [
  ...seriesPlans,
  {
    id: 'speakers',
    title: 'Share of talk',
    figures: ['share-of-talk'],
    counts: opening('speakers', ['turns', 'words', 'documents']),
    columns: ['speaker', 'role', 'turns', 'words', 'share', 'mean_words'],
    columnsOfSeveral: ['documents'],
    evidence: turnsOfSpeakers,
  },
  {
    id: 'phrases',
    title: 'Recurring phrases',
    figures: ['top-phrases', 'phrase-strip'],
    counts: new Map([
      ...opening('phrases', ['count', 'documents', 'speakers']),
      ['independent_count', 'independent'],
    ]),
    columns: ['phrase', 'count', 'independent_count', 'speakers', 'variants'],
    columnsOfSeveral: ['documents', 'dispersion', 'first_date'],
    evidence: evidenceOfPhrases,
  },
  {
    id: 'entities',
    title: 'Leaders, institutions, slogans',
    figures: ['top-entities', 'entity-strip'],
    counts: opening('entities', ['count', 'documents', 'speakers']),
    columns: ['entity', 'count', 'speakers', 'forms'],
    columnsOfSeveral: ['documents', 'first_date'],
    evidence: rowsOfTable,
    apart: 'kind',
  },
  {
    id: 'frequency',
    title: 'Most frequent words',
    figures: ['frequency-bars'],
    counts: opening('frequency', ['count', 'documents']),
    columns: ['term', 'count', 'per_million'],
    columnsOfSeveral: ['documents'],
    evidence: rowsOfTable,
    note: 'Function words (articles, pronouns, auxiliaries, …) are left out.',
  },
];

const headingOfKind = new Map([
  ['person', 'Leaders and other persons'],
  ['institution', 'Institutions'],
  ['party', 'Parties'],
  ['slogan', 'Slogans'],
  ['set-phrase', 'Set phrases'],
]);

/** What the sections of a page are made from. */
interface Found {
  readonly questions: readonly Question[];
  readonly answers: Answers;
  readonly figures: ReadonlyMap<string, Figure>;
  /** Address of the page of each document, by its name; none where there is but one. */
  readonly hrefs?: ReadonlyMap<string, string>;
}

/** The sections of a page about a corpus. */
export function sectionsOf(corpus: Corpus, found: Found): Section[] {
  return plans.flatMap((plan) => {
    const table = found.answers.get(plan.id);
    return table ? [sectionOf(plan, corpus, table, found)] : [];
  });
}

/** Columns that the sections show, each once, for the notes on method. */
export function shownColumns(
  corpus: Corpus,
  answers: Answers,
): { table: Table; columns: readonly string[] }[] {
  return plans.flatMap((plan) => {
    const table = answers.get(plan.id);
    return table ? [{ table, columns: columnsOf(plan, corpus) }] : [];
  });
}

function sectionOf(plan: Plan, corpus: Corpus, table: Table, found: Found): Section {
  const { questions, answers, figures } = found;
  const rows =
    plan.chosen?.(table, mostRows) ??
    Array.from({ length: Math.min(table.rowCount, mostRows) }, (_, row) => row);
  const drawn = plan.figures.flatMap((id) => figures.get(id) ?? []);
  const { question } = questions.find(({ id }) => id === plan.id) ?? { question: plan.title };
  const evidence = plan.evidence(corpus, table, rows, answers);
  const leads = leadsOf(plan, table, evidence, found);
  const tables = viewsOf(plan, corpus, table, rows).flatMap(({ heading, view }) => [
    heading === undefined ? undefined : markup`<h3>${heading}</h3>\n`,
    tableMarkup(table, { ...view, ...leads }),
  ]);
  const nothing = table.rowCount === 0 ? markup`<p>Nothing of that kind is in the text.</p>\n` : undefined;
  const section = markup`<section id="${plan.id}" aria-labelledby="${plan.id}-title">
<h2 id="${plan.id}-title">${question}</h2>
${nothing}${drawn.map((figure) => figureMarkup(figure))}${tables}${footMarkup(plan, table)}</section>
`;
  return {
    id: plan.id,
    title: plan.title,
    markup: section,
    evidence,
    marks: plan.marks?.(answers) ?? [],
  };
}

/** Where the numbers of a table lead that are no counts of lines. */
function leadsOf(
  { id, links }: Plan,
  table: Table,
  evidence: readonly Row[],
  { hrefs }: Found,
): Pick<TableView, 'lines' | 'links' | 'hrefOf'> {
  const rows = new Set(evidence.filter(({ name, count }) => name === id && count > 0).map(({ row }) => row));
  const heads = table.values[0];
  const lines = { evidence: id, rows };
  return links && hrefs
    ? { lines, links, hrefOf: (row) => hrefs.get(String(heads?.[row] ?? '')) }
    : { lines };
}

function columnsOf({ columns, columnsOfSeveral }: Plan, corpus: Corpus): string[] {
  const [head = '', ...others] = columns;
  const text = others.filter((id) => isText(id));
  const numbers = others.filter((id) => !isText(id));
  return [head, ...numbers, ...(corpus.documents.length > 1 ? columnsOfSeveral : []), ...text];
}

function evidenceOfPhrases(corpus: Corpus, table: Table, rows: readonly number[]): Row[] {
  const independent = independentRanges(table, corpus.tokens.length);
  return [...rowsOfTable(corpus, table, rows), ...rowsOfRanges(corpus, 'independent', rows, independent)];
}

const isText = (id: string): boolean => id === 'variants' || id === 'forms';

function viewsOf(
  plan: Plan,
  corpus: Corpus,
  table: Table,
  rows: readonly number[],
): { heading: string | undefined; view: TableView }[] {
  if (rows.length === 0) return [];
  const common = {
    columns: columnsOf(plan, corpus),
    counts: plan.counts,
  };
  const values = table.values[table.columns.findIndex(({ id }) => id === plan.apart)];
  if (!values) return [{ heading: undefined, view: { ...common, rows, caption: plan.title } }];
  const rowsByValue = new Map<string, number[]>();
  for (const row of rows) {
    const value = String(values[row] ?? '');
    rowsByValue.set(value, [...(rowsByValue.get(value) ?? []), row]);
  }
  return [...rowsByValue].map(([value, own]) => {
    const heading = headingOfKind.get(value) ?? value;
    return { heading, view: { ...common, rows: own, caption: heading } };
  });
}

function footMarkup({ id, note, chosen, tellsNotes }: Plan, { rowCount, notes }: Table): Markup {
  const shown = Math.min(rowCount, mostRows);
  const rows =
    shown < rowCount
      ? `${chosen ? '' : 'The first '}${grouped(shown)} of ${counted(rowCount, 'row')} are shown here; all are in `
      : `${counted(rowCount, 'row')}, also in `;
  const told = tellsNotes === true ? notes.map((each) => markup`${each} `) : [];
  return markup`<p class="note">${told}${note === undefined ? '' : `${note} `}${rows}<a href="tables/${id}.csv">tables/${id}.csv</a>.</p>
`;
}
