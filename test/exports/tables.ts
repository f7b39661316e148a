import type { Pieces } from '../../src/model/export.ts';
import { type Cell, type Column, type Table, tableOfRows } from '../../src/model/table.ts';

const columns: readonly Column[] = [
  { id: 'term', title: 'Term', kind: 'text', doc: 'The term.' },
  { id: 'date', title: 'Date', kind: 'date', doc: 'First date.' },
  { id: 'count', title: 'Count', kind: 'integer', doc: 'Occurrences.' },
  { id: 'per_million', title: 'Per million', kind: 'number', doc: 'Occurrences per million words.' },
  { id: 'share', title: 'Share', kind: 'share', doc: 'Share of all words, 0 to 1.' },
];

/** A table with a column of each kind. */
export function tableOf(
  rows: readonly Readonly<Record<string, Cell>>[],
  notes: readonly string[] = [],
): Table {
  return tableOfRows({ id: 'terms', title: 'Terms', columns }, rows, { notes });
}

/** A row with a value of each kind. */
export const fullRow: Readonly<Record<string, Cell>> = {
  term: 'shared future',
  date: '2020-03-06',
  count: 1234567,
  per_million: 1597.444089456869,
  share: 0.1 + 0.2,
};

/** A row that means harm, with values missing. */
export const wickedRow = {
  term: '=HYPERLINK("x"),\n<script>alert(1)</script> | `a` *b* \u001b[31m',
  count: -0,
} as const;

/** All pieces of a file, decoded and joined. */
export async function textOf(pieces: Pieces): Promise<string> {
  const texts: string[] = [];
  for await (const piece of pieces)
    texts.push(typeof piece === 'string' ? piece : new TextDecoder().decode(piece));
  return texts.join('');
}

/** All bytes of a file. */
export async function bytesOf(pieces: Pieces): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const piece of pieces)
    parts.push(typeof piece === 'string' ? new TextEncoder().encode(piece) : piece);
  return new Uint8Array(Buffer.concat(parts));
}
