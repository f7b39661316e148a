import type { Corpus } from '../model/corpus.ts';
import type { Table } from '../model/table.ts';
import { grouped } from '../text/counted.ts';
import { type Findings, titleOf } from './briefing-page.ts';
import type { ReportContext, ReportFile } from './context.ts';
import { evidenceFiles } from './evidence-files.ts';
import { marksByFigure } from './figure-marks.ts';
import { markup, type Markup } from './markup.ts';
import { filesMarkup, methodMarkup } from './method.ts';
import { factsMarkup, noticesMarkup, type Page } from './page.ts';
import { sectionsOf } from './sections.ts';
import { tableMarkup } from './table-markup.ts';

/**
 * The page of several briefings together, and the files with the lines behind its counts; each line leads to the page of
 * its briefing.
 */
export function inputPage(
  corpus: Corpus,
  /** Address of each document's page, in their order. */
  hrefs: readonly string[],
  findings: Findings,
  context: ReportContext,
): { readonly page: Page; readonly files: readonly ReportFile[] } {
  const names = corpus.documents.map(({ document }, index) => [document, hrefs[index] ?? ''] as const);
  const sections = sectionsOf(corpus, { ...findings, hrefs: new Map(names) });
  const documents = findings.answers.get('documents');
  const { files, firstRows } = evidenceFiles(
    corpus,
    sections.flatMap((section) => section.evidence),
    corpus.documents.map((document, index) => [
      titleOf(document),
      document.metadata.date ?? '',
      hrefs[index] ?? '',
    ]),
  );
  const page: Page = {
    title: `${grouped(corpus.documents.length)} briefings`,
    head: headMarkup(corpus, context),
    contents: [
      ['documents', 'Briefings'],
      ...sections.map((section) => [section.id, section.title] as const),
      ['method', 'Method'],
      ['files', 'Files'],
    ],
    sections: [
      ...(documents ? [documentsMarkup(documents, hrefs)] : []),
      ...sections.map((section) => section.markup),
      methodMarkup(corpus, findings.answers, context, ''),
      filesMarkup([...findings.paths, ...(context.own?.paths ?? [])]),
    ],
    data: { firstRows, marks: marksByFigure(sections.flatMap(({ marks }) => marks)) },
  };
  return { page, files };
}

function headMarkup(corpus: Corpus, { notices = [] }: ReportContext): Markup {
  const dates = corpus.documents.flatMap(({ metadata }) => metadata.date ?? []);
  const first = dates[0];
  const last = dates.at(-1);
  const words = corpus.turns.reduce((sum, turn) => sum + turn.words, 0);
  const doubtful = corpus.documents.filter((document) => document.notices.length > 0).length;
  return markup`<header class="head">
<p class="kicker">Report of the whole input</p>
<h1>${grouped(corpus.documents.length)} briefings</h1>
${factsMarkup([
  ['Dates', first === last ? first : `${first ?? ''} to ${last ?? ''}`],
  ['Turns', grouped(corpus.turns.length)],
  ['Speakers', grouped(corpus.speakers.length)],
  ['Words', grouped(words)],
  [
    'With notices',
    doubtful === 0
      ? undefined
      : markup`${grouped(doubtful)} (<a href="tables/check.csv">tables/check.csv</a>)`,
  ],
])}${noticesMarkup(notices)}</header>
`;
}

function documentsMarkup(table: Table, hrefs: readonly string[]): Markup {
  const rows = Array.from({ length: table.rowCount }, (_, row) => row);
  const view = {
    columns: ['document', 'date', 'title', 'place', 'turns', 'speakers', 'words', 'missing_pages'],
    counts: new Map<string, string>(),
    rows,
    caption: 'Briefings',
    hrefOf: (row: number) => hrefs[row] ?? '',
    links: new Map([
      ['turns', '#transcript'],
      ['speakers', '#speakers'],
      ['words', '#transcript'],
      ['missing_pages', ''],
    ]),
  };
  return markup`<section id="documents" aria-labelledby="documents-title">
<h2 id="documents-title">What was read?</h2>
${tableMarkup(table, view)}<p class="note">Each name leads to the report of its briefing, with the transcript. Also in <a href="tables/documents.csv">tables/documents.csv</a>.</p>
</section>
`;
}
