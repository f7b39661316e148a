import { outliersOf, type OutlierLimits } from '../corpus/outliers.ts';
import type { Corpus } from '../model/corpus.ts';
import type { Measure } from '../model/measure.ts';
import { type Cell, type Table, tableOfRows } from '../model/table.ts';
import type { Transcript } from '../model/transcript.ts';

/** Options of `check`. */
export interface CheckOptions extends OutlierLimits {
  /** Whether the lines that were kept out of the turns are listed, beside the doubts. */
  readonly setAside: boolean;
}

/** What could not be placed, and what looks wrong: in order of documents, then of lines. */
export const check: Measure<CheckOptions> = {
  id: 'check',
  title: 'Check',
  question: 'What could not be placed, and what looks wrong?',
  options: {
    setAside: {
      kind: 'flag',
      default: true,
      doc: 'List every line that was taken for title, date, place, page furniture or stage direction.',
    },
    longTurn: {
      kind: 'integer',
      default: 5000,
      minimum: 0,
      placeholder: 'WORDS',
      doc: 'A turn of so many words in a dialogue is listed; 0 lists none.',
    },
    loneWords: {
      kind: 'integer',
      default: 1,
      minimum: 0,
      placeholder: 'WORDS',
      doc: 'A speaker who speaks once, and no more words than these, is listed; 0 lists none.',
    },
    questionShare: {
      kind: 'number',
      default: 0.5,
      minimum: 0,
      placeholder: 'SHARE',
      doc: 'A document of which the press says more than this share is listed; 0 lists none.',
    },
  },
  columns: [
    { id: 'path', title: 'Path', kind: 'text', doc: 'The source.' },
    {
      id: 'line',
      title: 'Line',
      kind: 'integer',
      doc: 'The line, from 1; empty for what concerns the whole source.',
    },
    { id: 'code', title: 'Code', kind: 'text', doc: 'What it is, in a form that does not change.' },
    { id: 'message', title: 'Message', kind: 'text', doc: 'What it is, in words.' },
    { id: 'hint', title: 'Remedy', kind: 'text', doc: 'What can be done about it.' },
  ],
  needs: ['text'],
  example: 'rostrum check corpora/two-governments/briefings',
  compute: (corpus: Corpus, options: CheckOptions): Table =>
    tableOfRows(check, rowsOfAll(corpus.documents, options)),
};

type CheckRow = Readonly<Record<'path' | 'line' | 'code' | 'message' | 'hint', Cell>>;

function rowsOfAll(documents: readonly Transcript[], options: CheckOptions): CheckRow[] {
  const outliers = outliersOf(documents, options);
  return documents.flatMap((document, index) => {
    const notices = [...document.notices, ...(outliers[index] ?? [])];
    return rowsOf({ ...document, notices }, options);
  });
}

function rowsOf({ path, parts, notices, setAside }: Transcript, options: CheckOptions): CheckRow[] {
  const pathOfPage = new Map(parts?.map((part) => [part.page, part.path]));
  const doubts = notices.map(({ code, message, place, hint }) => ({
    path: place?.path ?? path,
    line: place?.line,
    code,
    message,
    hint,
  }));
  const aside = options.setAside
    ? setAside.map(({ kind, line, text, page }) => ({
        path: (page === undefined ? undefined : pathOfPage.get(page)) ?? path,
        line,
        code: `set-aside/${kind.replaceAll(' ', '-')}`,
        message: text,
        hint: undefined,
      }))
    : [];
  const orderOfPath = new Map(parts?.map((part, index) => [part.path, index]));
  // A stable sort leaves the doubts about a whole source, which have no line, in front.
  return [...doubts, ...aside].sort(
    (a, b) =>
      (orderOfPath.get(a.path) ?? 0) - (orderOfPath.get(b.path) ?? 0) || (a.line ?? 0) - (b.line ?? 0),
  );
}
