import type { Turn } from '../../model/transcript.ts';
import type { TokenPlaces } from '../token-places.ts';
import type { AppendedColumn, Database } from './database.ts';
import { someOf } from './document-rows.ts';

/** A turn that is to be written. */
export interface TurnRow {
  readonly turnId: number;
  readonly documentId: number;
  readonly speakerId: number;
  readonly turn: Turn;
  /** Forms by their numbers in the file. */
  readonly tokens: Int32Array;
  readonly boundaries: Uint8Array;
  readonly places: TokenPlaces;
}

/** The columns of some turns, in the order of the table. */
export function turnColumns({ api }: Database, rows: readonly TurnRow[]): AppendedColumn[] {
  const { INTEGER, VARCHAR, DOUBLE } = api;
  type Scalar = typeof INTEGER | typeof VARCHAR | typeof DOUBLE;
  const column =
    (type: Scalar) =>
    (valueOf: (turn: Turn) => string | number | undefined): AppendedColumn => ({
      type,
      values: rows.map(({ turn }) => valueOf(turn)),
    });
  const [integer, text, number] = [column(INTEGER), column(VARCHAR), column(DOUBLE)];
  const id = (valueOf: (row: TurnRow) => number): AppendedColumn => ({
    type: INTEGER,
    values: rows.map(valueOf),
  });
  return [
    id(({ turnId }) => turnId),
    id(({ documentId }) => documentId),
    integer((turn) => turn.number),
    id(({ speakerId }) => speakerId),
    text(({ label }) => label),
    text(({ role }) => role),
    text(({ statedRole }) => statedRole),
    text(({ kind }) => kind),
    text(({ party }) => party),
    integer(({ words }) => words),
    integer(({ line }) => line),
    integer(({ page }) => page),
    number(({ start }) => start),
    number(({ end }) => end),
    text(({ rule }) => rule),
    number(({ confidence }) => confidence),
    text((turn) => turn.text),
    text((turn) => moreOf(turn)),
    ...listColumns(api, rows),
  ];
}

function listColumns(
  { INTEGER, VARCHAR, LIST }: Database['api'],
  rows: readonly TurnRow[],
): AppendedColumn[] {
  const list = (listOf: (row: TurnRow) => Int32Array): AppendedColumn => ({
    type: LIST(INTEGER),
    lists: rows.map(listOf),
  });
  const ofParagraphs = (valueOf: (paragraph: Turn['paragraphs'][number]) => number): AppendedColumn =>
    list(({ turn }) => Int32Array.from(turn.paragraphs, valueOf));
  return [
    ofParagraphs(({ start }) => start),
    ofParagraphs(({ end }) => end),
    ofParagraphs(({ line }) => line),
    ofParagraphs(({ page = 0 }) => page),
    list(({ turn }) => Int32Array.from(turn.directions, ({ start }) => start)),
    list(({ turn }) => Int32Array.from(turn.directions, ({ end }) => end)),
    { type: VARCHAR, values: rows.map(({ turn: { directions } }) => kindsOf(directions)) },
    list(packedTokens),
    list(({ places }) => places.token),
    list(({ places }) => places.start),
  ];
}

function kindsOf(directions: Turn['directions']): string | undefined {
  return directions.length === 0 ? undefined : directions.map(({ kind }) => kind).join(' ');
}

/** Bits of a packed token that hold the boundary before it. */
export const boundaryBits = 4;

/** Each token with the boundary before it in one number: the form's number times 16, plus the byte of the boundary. */
function packedTokens({ tokens, boundaries }: TurnRow): Int32Array {
  return tokens.map((form, token) => (form << boundaryBits) | boundaries[token]!);
}

/** What is known of a turn that has no column of its own. */
function moreOf({
  number: _number,
  speaker: _speaker,
  label: _label,
  role: _role,
  statedRole: _statedRole,
  party: _party,
  kind: _kind,
  text: _text,
  paragraphs: _paragraphs,
  directions: _directions,
  words: _words,
  line: _line,
  page: _page,
  start: _start,
  end: _end,
  rule: _rule,
  confidence: _confidence,
  ...more
}: Turn): string | undefined {
  const some = someOf(more);
  return some && JSON.stringify(some);
}
