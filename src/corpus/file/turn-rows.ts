import type { DuckDBDataChunk, DuckDBValue } from '@duckdb/node-api';
import type { Corpus } from '../../model/corpus.ts';
import type { Direction, Turn } from '../../model/transcript.ts';
import type { Database } from './database.ts';
import { fromJson, present } from './document-rows.ts';
import { boundaryBits } from './turn-columns.ts';
import { integerLists } from './lists.ts';

/**
 * Takes packed tokens apart.
 *
 * @param numberOf the form's number that is wanted, by its number in the file
 * @param at where the first goes in `tokens` and `boundaries`
 */
export function unpackTokens(
  packed: Int32Array,
  numberOf: (form: number) => number,
  { tokens, boundaries }: Pick<Corpus, 'tokens' | 'boundaries'>,
  at: number,
): void {
  for (let index = 0; index < packed.length; index++) {
    const token = packed[index]!;
    tokens[at + index] = numberOf(token >>> boundaryBits);
    boundaries[at + index] = token & ((1 << boundaryBits) - 1);
  }
}

/** What is to be read of turns, beside what is always read. */
export interface TurnParts {
  readonly text: boolean;
  readonly tokens: boolean;
}

/** A turn of the file. */
export interface ReadTurn {
  readonly id: number;
  readonly documentId: number;
  readonly turn: Turn;
  /** Packed, in DuckDB's own memory, as long as the chunk is kept; empty where tokens are not read. */
  readonly tokens: Int32Array;
}

/** The query that turns are read by, in the order in which they were written. */
export function turnQuery({ text, tokens }: TurnParts): string {
  const parts = [...(tokens ? tokenParts : []), ...(text ? ['text'] : tokens ? placeParts : [])];
  return `SELECT ${[...always, ...parts].join(', ')} FROM turns`;
}

const scalars = [
  'turn_id',
  'document_id',
  'speaker_id',
  'turn',
  'label',
  'role',
  'stated_role',
  'kind',
  'party',
  'words',
  'line',
  'page',
  'start_time',
  'end_time',
  'rule',
  'confidence',
  'more',
  'direction_kinds',
];
const lists = [
  'paragraph_starts',
  'paragraph_ends',
  'paragraph_lines',
  'paragraph_pages',
  'direction_starts',
  'direction_ends',
];
const always = [...scalars, ...lists];
const tokenParts = ['tokens'];
const placeParts = ['place_tokens', 'place_starts'];

const none = new Int32Array();

/** The turns in a chunk of `turnQuery`'s answer. */
export function turnsOfChunk(
  { bindings }: Database,
  chunk: DuckDBDataChunk,
  { text, tokens }: TurnParts,
  speakers: ReadonlyMap<number, string>,
): ReadTurn[] {
  const cells = scalars.map((_, column) => chunk.getColumnValues(column));
  const [starts, ends, lines, pages, from, to] = lists.map((_, index) =>
    integerLists(bindings, chunk, scalars.length + index),
  );
  const after = always.length + (tokens ? tokenParts.length : 0);
  const texts = text ? chunk.getColumnValues(after) : undefined;
  const packed = tokens ? integerLists(bindings, chunk, always.length) : () => none;
  const placed = tokens && !text;
  const placeTokens = placed ? integerLists(bindings, chunk, after) : undefined;
  const placeStarts = placed ? integerLists(bindings, chunk, after + 1) : undefined;
  return Array.from({ length: chunk.rowCount }, (_, row): ReadTurn => {
    const scalar = cells.map((column) => column[row] ?? null);
    const paragraphs = paragraphsOf(starts!(row), ends!(row), lines!(row), pages!(row));
    const directions = directionsOf(from!(row), to!(row), scalar.at(-1));
    const places = placeTokens &&
      placeStarts && { token: placeTokens(row).slice(), start: placeStarts(row).slice() };
    return {
      id: Number(scalar[0]),
      documentId: Number(scalar[1]),
      turn: turnOf(scalar, speakers, {
        text: texts?.[row] ?? '',
        paragraphs,
        directions,
        ...(places && { places }),
      }),
      tokens: packed(row),
    };
  });
}

function turnOf(scalar: readonly DuckDBValue[], speakers: ReadonlyMap<number, string>, parts: object): Turn {
  const [, , speaker, number, label, role, statedRole, kind, party, words, line, page] = scalar;
  const [start, end, rule, confidence, more] = scalar.slice(12);
  const turn = {
    number,
    speaker: speakers.get(Number(speaker)) ?? '',
    label,
    role,
    kind,
    words,
    line,
    rule,
    confidence,
    ...parts,
  };
  // The columns hold what `turnColumns` wrote.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return {
    ...turn,
    ...present({ statedRole, party, page, start, end }),
    ...fromJson(more, {}),
  } as unknown as Turn;
}

function paragraphsOf(
  starts: Int32Array,
  ends: Int32Array,
  lines: Int32Array,
  pages: Int32Array,
): Turn['paragraphs'] {
  return Array.from(starts, (start, index) => {
    const page = pages[index]!;
    const paragraph = { start, end: ends[index]!, line: lines[index]! };
    return page === 0 ? paragraph : { ...paragraph, page };
  });
}

function directionsOf(starts: Int32Array, ends: Int32Array, kinds: DuckDBValue | undefined): Direction[] {
  if (starts.length === 0) return [];
  const names = String(kinds).split(' ');
  return Array.from(starts, (start, index) => ({
    start,
    end: ends[index]!,
    // Written by `turnColumns`.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    kind: names[index] as Direction['kind'],
  }));
}
