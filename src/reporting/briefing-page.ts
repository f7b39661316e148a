import type { Corpus } from '../model/corpus.ts';
import type { Transcript } from '../model/transcript.ts';
import { counted, grouped } from '../text/counted.ts';
import type { ReportContext } from './context.ts';
import { placesOf } from './evidence.ts';
import type { Figure } from './figures.ts';
import { markup, type Markup } from './markup.ts';
import { filesMarkup, methodMarkup } from './method.ts';
import { factsMarkup, noticesMarkup, type Page } from './page.ts';
import { portablePath } from './paths.ts';
import type { Answers, Question } from './questions.ts';
import { sectionsOf } from './sections.ts';
import { transcriptMarkup } from './transcript-markup.ts';

/** What a report has made of a corpus: tables, charts, and the paths of their files. */
export interface Findings {
  readonly questions: readonly Question[];
  readonly answers: Answers;
  readonly figures: ReadonlyMap<string, Figure>;
  readonly paths: readonly string[];
}

/** The page of one briefing: who speaks, what recurs, who is named, and the whole text. */
export function briefingPage(
  corpus: Corpus,
  document: Transcript,
  findings: Findings,
  context: ReportContext,
  /** Address of the folder of the whole report: empty where it is of this briefing alone, else ending in `/`. */
  root: string,
): Page {
  const sections = sectionsOf(corpus, findings);
  return {
    title: titleOf(document),
    head: headMarkup(corpus, document, context, root),
    contents: [
      ...sections.map((section) => [section.id, section.title] as const),
      ['transcript', 'Transcript'],
      ['method', 'Method'],
      ['files', 'Files'],
    ],
    sections: [
      ...sections.map((section) => section.markup),
      transcriptMarkup(document),
      methodMarkup(corpus, findings.answers, context, root),
      filesMarkup([...findings.paths, ...(context.own?.paths ?? [])]),
    ],
    data: {
      places: placesOf(
        corpus,
        sections.flatMap((section) => section.evidence),
      ),
    },
  };
}

/** What a briefing is called: its title, or the name of its file. */
export function titleOf({ metadata, document }: Transcript): string {
  return metadata.title ?? document;
}

function headMarkup(corpus: Corpus, document: Transcript, context: ReportContext, root: string): Markup {
  const { metadata, turns, path, sha256, reader, notices } = document;
  const words = turns.reduce((sum, turn) => sum + turn.words, 0);
  const up = root === '' ? undefined : markup`<a href="${root}index.html">All briefings</a> · `;
  const source = markup`${portablePath(path)} <abbr class="hash" title="SHA-256 ${sha256}">${sha256.slice(0, 12)}</abbr>`;
  return markup`<header class="head">
<p class="kicker">${up}Report of a briefing</p>
<h1 dir="auto">${titleOf(document)}</h1>
${factsMarkup([
  ['Date', metadata.date],
  ['Place', metadata.place],
  ['Turns', grouped(turns.length)],
  ['Speakers', grouped(corpus.speakers.length)],
  ['Words', grouped(words)],
  ['Pages', pagesText(document)],
  ['Source', source],
  ['Read as', reader],
])}${noticesMarkup([...notices, ...(root === '' ? (context.notices ?? []) : [])])}</header>
`;
}

function pagesText({ pages, missingPages }: Transcript): string | undefined {
  if (pages === 0) return undefined;
  return missingPages.length === 0
    ? grouped(pages)
    : `${grouped(pages - missingPages.length)} of ${counted(pages, 'page')}`;
}
