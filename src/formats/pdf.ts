import {
  footnotesLeftOut,
  pdfBadPage,
  pdfDamaged,
  pdfEmptyPages,
  pdfLocked,
  pdfPages,
  pdfTime,
  pdfWithoutText,
  runningHead,
} from '../errors/catalogue.ts';
import type { Notice } from '../model/notice.ts';
import type { Line, Manuscript, Source } from '../model/transcript.ts';
import { containerOf } from '../text/decode.ts';
import { lineOf } from './lines.ts';
import { linesInOrder } from './pdf/columns.ts';
import { bodySize, withoutFootnotes } from './pdf/footnotes.ts';
import { leadingEmphasis, withEmphasis } from './pdf/emphasis.ts';
import { joinerOf } from './pdf/joined.ts';
import { fragmentsOf, type Row, rowsOf, textOf } from './pdf/page-text.ts';
import { type Paragraph, paragraphsOf, type PlacedLine } from './pdf/paragraphs.ts';
import { checkStreams } from './pdf/streams.ts';
import { withoutRunningHeads } from './pdf/running-heads.ts';
import type { Reader } from './reader.ts';

/** How large a PDF may be, and how long it may take. */
export interface PdfOptions {
  /** Pages that the file may claim to have. */
  readonly maxPages?: number;
  /** Bytes that one part of the file (a page's text, a font, a picture) may unpack to. */
  readonly maxStreamBytes?: number;
  /** Time for all pages together, looked at between pages. */
  readonly maxSeconds?: number;
  /** Told as each page begins, from 1. */
  readonly onPage?: (page: number) => void;
}

/** Pieces of text that are read of one page. */
const maxPieces = 100_000;

const defaults: Required<Omit<PdfOptions, 'onPage'>> = {
  maxPages: 5_000,
  maxStreamBytes: 300_000_000,
  maxSeconds: 300,
};

/** PDF with text; lines are printed lines, counted over the document, with their pages. */
export const pdf: Reader<PdfOptions> = {
  id: 'pdf',
  title: 'PDF',
  doc: 'PDF with text: running heads and feet, page numbers and footnotes left out, cut words and paragraphs mended, two columns read in order.',
  extensions: ['pdf'],
  fits: ({ bytes }) => (containerOf(bytes) === 'pdf' ? 1 : 0),
  parse: (source, options = {}) => options.parsePdfApart?.(source, options) ?? parsePdf(source, options),
};

async function parsePdf(source: Source, options: PdfOptions = {}): Promise<Manuscript> {
  const { path } = source;
  const { pages, notices } = await pagesOf(source, { ...defaults, ...options });
  const { pages: bodies, heads } = withoutRunningHeads(withEmphasis(pages));
  const size = bodySize(bodies);
  const noted = bodies.map((rows) => withoutFootnotes(rows, size));
  const notes = noted.flatMap((page) => page.notes);
  const lines = numbered(noted.map(({ body }) => body));
  const join = joinerOf(lines.map(({ fragments }) => textOf(fragments).trim()));
  return {
    metadata: {},
    lines: paragraphsOf(lines).flatMap((paragraph) => printed(paragraph, join, size)),
    notices: [
      ...notices,
      ...heads.map(({ text, pages: count }) => runningHead(path, text, count)),
      ...(notes.length > 0 ? [footnotesLeftOut(path, notes[0] ?? '', notes.length)] : []),
    ],
  };
}

function numbered(pages: readonly (readonly Row[])[]): PlacedLine[] {
  let number = 0;
  return pages.flatMap((rows, index) =>
    linesInOrder(rows).map((line) => {
      number += 1;
      return { ...line, page: index + 1, number };
    }),
  );
}

/** A paragraph as one line, and the blank line that ends it. */
function printed(paragraph: Paragraph, join: (lines: readonly string[]) => string, body: number): Line[] {
  const [{ page, number, size }] = paragraph;
  const text = join(paragraph.map(({ fragments }) => textOf(fragments).trim()));
  const line = lineOf(text, number);
  if (line.text === '') return [];
  // A heading is set larger than the body; twice as large, it is the title.
  const heading = size > body * 1.5 ? 1 : size > body * 1.15 ? 2 : undefined;
  const isShort = line.text.length <= 200;
  const bold = boldOf(paragraph, line.text.length);
  return [
    { ...line, page, ...(bold > 0 && { bold }), ...(heading !== undefined && isShort && { heading }) },
    { text: '', line: number, page },
  ];
}

/** How much of a paragraph of some length is set apart at its start; what goes on in a second line so is no label. */
function boldOf([first, ...others]: Paragraph, length: number): number {
  const lead = leadingEmphasis(first.fragments);
  if (lead.length === first.fragments.length && others.length > 0) return 0;
  return Math.min(length, lineOf(textOf(lead).trim(), 0).text.length);
}

/** What pdf.js offers of a document, as far as it is used here. */
interface PdfDocument {
  readonly numPages: number;
  getPage(number: number): Promise<{ getTextContent(): Promise<{ readonly items: readonly unknown[] }> }>;
  destroy(): Promise<void>;
}

async function opened({ path, bytes }: Source): Promise<PdfDocument> {
  const { getDocumentProxy } = await import('unpdf');
  try {
    // pdf.js keeps the bytes it is given, so it is given a copy.
    return await getDocumentProxy(bytes.slice(), {
      verbosity: 0,
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      stopAtErrors: false,
    });
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') throw pdfLocked(path, error);
    throw pdfDamaged(path, reasonOf(error), error);
  }
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : 'unknown fault');

/** So many pages in a row that cannot be read are the rest of a damaged file. */
const badPagesInRow = 20;

/** The rows of each page, and what is wrong with pages. */
async function pagesOf(
  source: Source,
  limits: Required<Omit<PdfOptions, 'onPage'>> & PdfOptions,
): Promise<{ readonly pages: readonly (readonly Row[])[]; readonly notices: readonly Notice[] }> {
  const { path } = source;
  await checkStreams(path, source.bytes, limits.maxStreamBytes);
  const document = await opened(source);
  try {
    if (document.numPages > limits.maxPages) throw pdfPages(path, document.numPages, limits.maxPages);
    const pages: (readonly Row[])[] = [];
    const bad: { readonly page: number; readonly error: unknown }[] = [];
    const end = performance.now() + limits.maxSeconds * 1000;
    for (let page = 1; page <= document.numPages; page++) {
      limits.onPage?.(page);
      const rows = await rowsOfPage(document, page).catch((error: unknown) => {
        bad.push({ page, error });
        return [];
      });
      pages.push(rows);
      if (bad.at(-(badPagesInRow + 1) + 1)?.page === page - badPagesInRow + 1) break;
      if (performance.now() > end) throw pdfTime(path, limits.maxSeconds, page);
    }
    return { pages, notices: noticesOf(path, pages, bad) };
  } finally {
    await document.destroy();
  }
}

async function rowsOfPage(document: PdfDocument, number: number): Promise<readonly Row[]> {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent();
  return rowsOf(fragmentsOf(items.slice(0, maxPieces)));
}

function noticesOf(
  path: string,
  pages: readonly (readonly Row[])[],
  bad: readonly { readonly page: number; readonly error: unknown }[],
): Notice[] {
  const [first] = bad;
  const numbers = bad.map(({ page }) => page);
  const empty = pages.flatMap((rows, index) =>
    rows.length === 0 && !numbers.includes(index + 1) ? [index + 1] : [],
  );
  if (pages.every((rows) => rows.length === 0)) {
    throw first ? pdfDamaged(path, reasonOf(first.error), first.error) : pdfWithoutText(path, pages.length);
  }
  return [
    ...(first ? [pdfBadPage(path, numbers, reasonOf(first.error))] : []),
    ...(empty.length > 0 ? [pdfEmptyPages(path, empty)] : []),
  ];
}
