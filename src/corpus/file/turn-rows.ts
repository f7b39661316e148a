import type { Corpus } from '../../model/corpus.ts';
import type { Direction, Turn } from '../../model/transcript.ts';
import { cellReader, type Chunk, type FileValue } from './cells.ts';
import { fromJson, present } from './document-rows.ts';
import { boundaryBits } from './turn-columns.ts';
import { integerLists } from './lists.ts';

/** Numbers of forms in order of first appearance. */
export interface Numbering {
  /** Number of a form in the file → its number here; −1 where it has not appeared. */
  readonly numbers: Int32Array;
  /** Number here → number in the file. */
  readonly order: number[];
}

/**
 * Takes packed tokens apart.
 *
 * @param at where the first goes in `tokens` and `boundaries`
 */
export function unpackTokens(
  packed: Int32Array,
  { numbers, order }: Numbering,
  { tokens, boundaries }: Pick<Corpus, 'tokens' | 'boundaries'>,
  at: number,
): void {
  const low = (1 << boundaryBits) - 1;
  for (let index = 0; index < packed.length; index++) {
    const token = packed[index]!;
    const form = token >>> boundaryBits;
    let number = numbers[form]!;
    if (number < 0) {
      number = order.push(form) - 1;
      numbers[form] = number;
    }
    tokens[at + index] = number;
    boundaries[at + index] = token & low;
  }
}

/** What is to be read of turns, beside what is always read. */
export interface TurnParts {
  readonly text: boolean;
  readonly tokens: boolean;
  /** Where tokens stand in the text; read where left out, if there are tokens and no text. */
  readonly places?: boolean;
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
export function turnQuery({ text, tokens, places = tokens && !text }: TurnParts): string {
  const parts = [...(tokens ? tokenParts : []), ...(text ? ['text'] : []), ...(places ? placeParts : [])];
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
  chunk: Chunk,
  parts: TurnParts,
  speakers: ReadonlyMap<number, string>,
): ReadTurn[] {
  const turnAt = turnReader(chunk, parts, speakers);
  return Array.from({ length: chunk.rowCount }, (_, row) => turnAt(row));
}

/** The turn in a row of a chunk of `turnQuery`'s answer. */
export function turnReader(
  chunk: Chunk,
  { text, tokens, places: placed = tokens && !text }: TurnParts,
  speakers: ReadonlyMap<number, string>,
): (row: number) => ReadTurn {
  const cells = scalars.map((_, column) => cellReader(chunk, column));
  const [starts, ends, lines, pages, from, to] = lists.map((_, index) =>
    integerLists(chunk, scalars.length + index),
  );
  const after = always.length + (tokens ? tokenParts.length : 0);
  const textAt = text ? cellReader(chunk, after) : () => '';
  const packed = tokens ? integerLists(chunk, always.length) : () => none;
  const placeTokens = placed ? integerLists(chunk, after + (text ? 1 : 0)) : undefined;
  const placeStarts = placed ? integerLists(chunk, after + (text ? 2 : 1)) : undefined;
  return (row) => {
    const scalar = cells.map((valueAt) => valueAt(row));
    const paragraphs = paragraphsOf(starts!(row), ends!(row), lines!(row), pages!(row));
    const directions = directionsOf(from!(row), to!(row), scalar.at(-1));
    const places = placeTokens &&
      placeStarts && { token: placeTokens(row).slice(), start: placeStarts(row).slice() };
    return {
      id: Number(scalar[0]),
      documentId: Number(scalar[1]),
      turn: turnOf(scalar, speakers, {
        text: String(textAt(row)),
        paragraphs,
        directions,
        ...(places && { places }),
      }),
      tokens: packed(row),
    };
  };
}

function turnOf(scalar: readonly FileValue[], speakers: ReadonlyMap<number, string>, parts: object): Turn {
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

function directionsOf(starts: Int32Array, ends: Int32Array, kinds: FileValue | undefined): Direction[] {
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
