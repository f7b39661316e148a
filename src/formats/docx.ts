import { footnotesLeftOut, wordDamaged } from '../errors/catalogue.ts';
import { RostrumError } from '../errors/rostrum-error.ts';
import type { Line, Manuscript, Source } from '../model/transcript.ts';
import { containerOf } from '../text/decode.ts';
import { type ArchiveLimits, repacked } from './archive.ts';
import { checkWordPart } from './docx-check.ts';
import { type Part, partOf, partsIn } from './docx-parts.ts';
import { lineOf } from './lines.ts';
import type { XmlBounds } from './markup/checked-xml.ts';
import type { Reader } from './reader.ts';

/** How large a document may be; its XML is counted part by part. */
export interface DocxOptions extends Partial<ArchiveLimits>, Partial<XmlBounds> {}

const limits: ArchiveLimits = { maxEntries: 5_000, maxUnpackedBytes: 200_000_000, maxRatio: 500 };

/** Word nests some dozens of elements, of some hundreds of names. */
const xmlBounds: XmlBounds = { maxDepth: 200, maxElements: 2_000_000, maxNames: 1_000 };

/** Word documents; lines are paragraphs, counted from 1 with empty ones. */
export const docx: Reader<DocxOptions> = {
  id: 'docx',
  title: 'Word',
  doc: 'Word documents: paragraphs with their style, headings and bold as hints; tracked changes accepted; notes, comments and pictures left out.',
  extensions: ['docx', 'docm', 'dotx'],
  fits: ({ path, bytes }) =>
    containerOf(bytes) === 'zip' && /\.(?:docx|docm|dotx)$/iu.test(path) ? 0.95 : 0,
  parse: parseDocx,
};

/** The parts of the archive that hold text and styles: pictures and fonts are never unpacked. */
const textParts =
  /^(?:\[Content_Types\]\.xml|(?:.*\/)?_rels\/[^/]*\.rels|(?:word\/)?(?:document\d*|styles|numbering|footnotes|endnotes|comments)\.xml)$/iu;

async function parseDocx(source: Source, options: DocxOptions = {}): Promise<Manuscript> {
  const body = await bodyOf(source, { ...limits, ...xmlBounds, ...options });
  const paragraphs = paragraphsIn(body);
  const lines = withTitle(paragraphs.flatMap(linesOf));
  const notes = partsIn(body, 'noteReference').length;
  return {
    metadata: {},
    lines,
    notices: notes > 0 ? [footnotesLeftOut(source.path, 'text of the notes of the document', notes)] : [],
  };
}

/** The document as mammoth reads it, before it becomes HTML: only there paragraph styles have their names. */
async function bodyOf({ path, bytes }: Source, held: ArchiveLimits & XmlBounds): Promise<Part> {
  const archive = await repacked(
    path,
    bytes,
    (name) => textParts.test(name),
    held,
    (file) => checkWordPart(file, path, held),
  );
  const { default: mammoth } = await import('mammoth');
  let body: Part | undefined;
  try {
    await mammoth.convertToHtml(
      { buffer: Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength) },
      {
        externalFileAccess: false,
        transformDocument: (document: unknown) => {
          body = partOf(document);
          return { type: 'document', children: [], notes: { resolve: () => undefined }, comments: [] };
        },
      },
    );
  } catch (error) {
    if (body) return body;
    if (error instanceof RostrumError) throw error;
    throw wordDamaged(path, error instanceof Error ? error.message : 'unknown fault', error);
  }
  if (!body) throw wordDamaged(path, 'it holds no text', undefined);
  return body;
}

/** A paragraph, with its number in the document. */
interface Paragraph {
  readonly part: Part;
  readonly number: number;
  /** Printed before its text: what the first cell of its row of a table says. */
  readonly label?: string;
}

function paragraphsIn(body: Part): Paragraph[] {
  const found: Paragraph[] = [];
  const visit = (parts: readonly Part[]): void => {
    for (const part of parts) {
      if (part.type === 'paragraph') found.push({ part, number: found.length + 1 });
      else if (part.type === 'table' && isLabelled(part)) found.push(...labelledRows(part, found.length + 1));
      else visit(part.children);
    }
  };
  visit(body.children);
  return found;
}

const cellsOf = (row: Part): readonly Part[] => row.children.filter(({ type }) => type === 'tableCell');
const rowsOf = (table: Part): readonly Part[] => table.children.filter(({ type }) => type === 'tableRow');

/** A table of two columns, names on the left and speech on the right. */
function isLabelled(table: Part): boolean {
  const rows = rowsOf(table).map((row) => cellsOf(row).map(textOf));
  const left = rows.reduce((sum, [label = '']) => sum + label.length, 0);
  const right = rows.reduce((sum, [, speech = '']) => sum + speech.length, 0);
  return (
    rows.length >= 2 &&
    rows.every((row) => row.length === 2 && (row[0] ?? '').trim().length <= 60) &&
    right > left * 2
  );
}

function labelledRows(table: Part, first: number): Paragraph[] {
  let number = first;
  return rowsOf(table).flatMap((row) => {
    const [label, speech] = cellsOf(row);
    const name = label ? lineOf(textOf(label), 0).text.replace(/ ?[:：]$/u, '') : '';
    return partsIn(speech ?? row, 'paragraph').map((part, index) => ({
      part,
      number: number++,
      ...(index === 0 && name !== '' && { label: name }),
    }));
  });
}

function textOf(part: Part): string {
  return pieces(part)
    .map(({ text }) => text)
    .join('');
}

/** A run of characters and whether it is bold. */
interface Piece {
  readonly text: string;
  readonly bold: boolean;
}

function pieces(part: Part, bold = false): Piece[] {
  if (part.type === 'text') return [{ text: part.value, bold }];
  if (part.type === 'tab') return [{ text: '\t', bold }];
  if (part.type === 'break') return [{ text: '\n', bold }];
  if (part.type === 'paragraph' || part.type === 'run') {
    const inner = part.children.flatMap((child) => pieces(child, bold || part.isBold));
    return part.isAllCaps ? inner.map((piece) => ({ ...piece, text: piece.text.toUpperCase() })) : inner;
  }
  return part.children.flatMap((child) => pieces(child, bold));
}

/** A paragraph's printed lines, and the blank line that ends it. */
function linesOf({ part, number, label }: Paragraph): Line[] {
  const heading = headingLevel(part.styleName);
  const own = pieces(part);
  const parts = label === undefined ? own : [{ text: `${label}: `, bold: true }, ...own];
  const lines = brokenLines(parts)
    .map((line) => {
      const printed = lineOf(line.map(({ text }) => text).join(''), number);
      const bold = boldLength(line, number);
      return {
        ...printed,
        ...(bold > 0 && { bold }),
        ...(heading !== undefined && printed.text !== '' && { heading }),
        ...(part.styleName !== '' && printed.text !== '' && { style: part.styleName }),
      };
    })
    .filter(({ text }) => text !== '');
  return [...lines, { text: '', line: number }];
}

function brokenLines(parts: readonly Piece[]): Piece[][] {
  const lines: Piece[][] = [[]];
  for (const { text, bold } of parts) {
    for (const [index, piece] of text.split('\n').entries()) {
      if (index > 0) lines.push([]);
      if (piece !== '') lines.at(-1)?.push({ text: piece, bold });
    }
  }
  return lines;
}

function boldLength(line: readonly Piece[], number: number): number {
  const end = line.findIndex(({ bold, text }) => !bold && text.trim() !== '');
  const start = line.slice(0, end < 0 ? line.length : end);
  const length = start.findLastIndex(({ bold }) => bold) + 1;
  return lineOf(
    start
      .slice(0, length)
      .map(({ text }) => text)
      .join(''),
    number,
  ).text.length;
}

/** Paragraphs at the start in which a title is looked for. */
const titleReach = 6;

/** Lines in which the title is a heading, where no style says so: near the start, in a style used once. */
function withTitle(lines: readonly Line[]): readonly Line[] {
  if (lines.some(({ heading }) => heading === 1)) return lines;
  const uses = new Map<string, number>();
  for (const { style } of lines) if (style !== undefined) uses.set(style, (uses.get(style) ?? 0) + 1);
  const title = lines
    .filter(({ text }) => text !== '')
    .slice(0, titleReach)
    .find(({ style = '', text }) => uses.get(style) === 1 && text.split(' ').length <= 20);
  return title ? lines.map((line) => (line === title ? { ...line, heading: 1 } : line)) : lines;
}

/** The level that a style's name gives a heading, in the languages of common word processors; 3 where it has none. */
function headingLevel(style: string): number | undefined {
  const named =
    /^(?:.*\/ ?)?(?:heading|title|subtitle|título|títol|titulo|titre|titolo|titel|überschrift|rubrik|kop|rubrica|otsikko|nagłówek|заголовок|標題|标题|見出し)(?<rest>.*)$/iu.exec(
      style,
    );
  if (!named) return undefined;
  if (/^(?:title|titel|titre|título|titulo|títol|titolo)$/iu.test(style)) return 1;
  const level = /\d/u.exec(named.groups?.['rest'] ?? '')?.[0];
  return level === undefined ? 3 : Math.min(6, Math.max(1, Number(level)));
}
