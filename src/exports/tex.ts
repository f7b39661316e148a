import type { TableExport } from '../model/export.ts';
import { type Cell, type Column, type ColumnKind, readerOf, type Table } from '../model/table.ts';
import { escapeTex } from '../text/escape-tex.ts';
import { roundedNumber } from '../text/round.ts';
import { inPieces } from './writing/pieces.ts';

/**
 * A table for LaTeX in the manner of booktabs, numbers aligned at their point by siunitx and rounded for people; one that
 * is too long for a page goes on over several. Text is escaped, so that it is printed as it stands.
 */
export const tex: TableExport = {
  id: 'tex',
  title: 'LaTeX',
  doc: 'A table for LaTeX with booktabs and siunitx, over several pages where it is long; text is escaped.',
  mediaType: 'application/x-tex',
  of: 'table',
  write: (table) => inPieces(lines(table)),
};

/** Rows that certainly fit on one page. */
const rowsOfPage = 40;

/** Characters of a text that stays on one line. */
const widestLine = 40;

function* lines(table: Table): Iterable<string> {
  const { title, columns, rowCount, notes, id } = table;
  const columnTexts = columns.map((column, index) =>
    textsOf(column, readerOf(table.values[index]), rowCount),
  );
  const isLong = rowCount > rowsOfPage;
  const environment = isLong ? 'longtable' : 'tabular';
  const preamble = columns.map((column, index) => columnType(column, columnTexts[index]!)).join('');
  const caption = `\\caption{${escapeTex(title)}}\\label{tab:${id.replaceAll(/[^a-z0-9-]/gu, '-')}}`;
  const head = `${columns.map((column) => `{${headingOf(column)}}`).join(' & ')} \\\\\n`;
  yield `% Preamble: \\usepackage{booktabs,siunitx${isLong ? ',longtable' : ''}} \\usepackage[T1]{fontenc}\n`;
  yield '% Scripts other than Latin: compile with LuaLaTeX or XeLaTeX and a font that has them.\n';
  yield isLong ? '' : `\\begin{table}\n\\centering\n${caption}\n`;
  yield `\\begin{${environment}}{${preamble}}\n`;
  yield isLong ? `${caption}\\\\\n` : '';
  yield `\\toprule\n${head}\\midrule\n`;
  yield isLong ? `\\endfirsthead\n\\toprule\n${head}\\midrule\n\\endhead\n\\bottomrule\n\\endlastfoot\n` : '';
  for (let row = 0; row < rowCount; row++) {
    yield `${columnTexts.map((texts) => texts.at(row)).join(' & ')} \\\\\n`;
  }
  yield isLong ? '' : '\\bottomrule\n';
  yield `\\end{${environment}}\n`;
  for (const note of notes) yield `\\par\\smallskip{\\footnotesize ${escapeTex(note)}\\par}\n`;
  yield isLong ? '' : '\\end{table}\n';
}

/** The cells of a column as TeX has them, and what their width is told from. */
interface Texts {
  at(row: number): string;
  readonly wholeDigits: number;
  readonly decimals: number;
  readonly hasExponent: boolean;
  readonly hasMinus: boolean;
  readonly longest: number;
}

function textsOf({ kind }: Column, read: (row: number) => Cell, rowCount: number): Texts {
  let [wholeDigits, decimals, longest] = [1, 0, 0];
  let [hasExponent, hasMinus] = [false, false];
  for (let row = 0; row < rowCount; row++) {
    const text = numeral(read(row), kind);
    longest = Math.max(longest, String(read(row) ?? '').length);
    const [, sign = '', whole = '', fraction = '', exponent = ''] =
      /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/u.exec(text) ?? [];
    wholeDigits = Math.max(wholeDigits, whole.length);
    decimals = Math.max(decimals, fraction.length);
    hasMinus ||= sign !== '';
    hasExponent ||= exponent !== '';
  }
  return { at: (row) => cellOf(read(row), kind), wholeDigits, decimals, hasExponent, hasMinus, longest };
}

function cellOf(value: Cell, kind: ColumnKind): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return isNumeric(kind) ? `{${escapeTex(value)}}` : escapeTex(value);
  if (!Number.isFinite(value)) return value > 0 ? String.raw`{$\infty$}` : String.raw`{$-\infty$}`;
  return numeral(value, kind);
}

/** A number as people read it: rounded, a share as per cent. */
function numeral(value: Cell, kind: ColumnKind): string {
  if (typeof value !== 'number' || !Number.isFinite(value)) return '';
  if (kind === 'share') return roundedNumber(value * 100);
  return kind === 'number' ? roundedNumber(value) : String(value === 0 ? 0 : value);
}

function columnType({ kind }: Column, texts: Texts): string {
  if (!isNumeric(kind)) return texts.longest > widestLine ? String.raw`p{0.4\linewidth}` : 'l';
  const { hasMinus, wholeDigits, decimals, hasExponent } = texts;
  const format = `${hasMinus ? '-' : ''}${wholeDigits}${decimals > 0 ? `.${decimals}` : ''}${hasExponent ? 'e-3' : ''}`;
  return `S[table-format=${format}]`;
}

function headingOf({ title, kind }: Column): string {
  return `${escapeTex(title)}${kind === 'share' ? String.raw` (\%)` : ''}`;
}

function isNumeric(kind: ColumnKind): boolean {
  return kind !== 'text' && kind !== 'date';
}
