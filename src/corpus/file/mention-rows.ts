import type { Corpus, EntityEntry, Mentions } from '../../model/corpus.ts';
import { turnOfToken } from '../locate.ts';
import { columnOf } from './cells.ts';
import { appendRows, chunksOf, type Database, type OpenFile, rowsOf } from './database.ts';

/**
 * Replaces the mentions of a file; to be called in a transaction.
 *
 * @param turnIds in the order of the corpus
 */
export async function writeMentions(
  database: Database,
  corpus: Corpus,
  mentions: Mentions,
  turnIds: Int32Array,
): Promise<void> {
  const { INTEGER, VARCHAR, UTINYINT, BOOLEAN } = database.api;
  await database.connection.run('DELETE FROM mentions; DELETE FROM entities;');
  const { entities } = mentions;
  await appendRows(database, 'entities', [
    { type: INTEGER, values: entities.map((_, id) => id) },
    { type: VARCHAR, values: entities.map(({ name }) => name) },
    { type: VARCHAR, values: entities.map(({ kind }) => kind) },
    { type: VARCHAR, values: entities.map(({ lexicon }) => lexicon) },
    { type: VARCHAR, values: entities.map(({ country }) => country) },
  ]);
  const turns = Int32Array.from(mentions.start, (token) => turnOfToken(corpus, token));
  const inTurn = (token: number, mention: number): number => token - corpus.tokenStart[turns[mention]!]!;
  await appendRows(database, 'mentions', [
    { type: INTEGER, values: Array.from(turns.keys()) },
    { type: INTEGER, values: Array.from(turns, (turn) => turnIds[turn]!) },
    { type: INTEGER, values: Array.from(mentions.entity) },
    { type: INTEGER, values: Array.from(mentions.start, inTurn) },
    { type: INTEGER, values: Array.from(mentions.end, inTurn) },
    { type: UTINYINT, values: Array.from(mentions.depth) },
    { type: BOOLEAN, values: Array.from(mentions.ambiguous, (ambiguous) => ambiguous === 1) },
    { type: UTINYINT, values: Array.from(mentions.why ?? new Uint8Array(turns.length)) },
  ]);
}

/** The mentions in a file, in order of position. */
export async function readMentions(
  database: OpenFile,
  firstToken: (turnId: number) => number,
): Promise<Mentions> {
  const entities = (
    await rowsOf(database, 'SELECT entity, kind, lexicon, country FROM entities ORDER BY entity_id')
  ).map(([name, kind, lexicon, country]): EntityEntry => ({
    name: String(name),
    kind: String(kind),
    lexicon: String(lexicon),
    ...(country !== null && { country: String(country) }),
  }));
  const columns: number[][] = [[], [], [], [], [], []];
  const query =
    'SELECT turn_id, entity_id, start_token, end_token, depth, ambiguous, why FROM mentions ORDER BY mention_id';
  for await (const chunk of chunksOf(database, query)) {
    const [turns = [], ...values] = Array.from({ length: columns.length + 1 }, (_, at) =>
      columnOf(chunk, at),
    );
    for (const [row, turn] of turns.entries()) {
      const first = firstToken(Number(turn));
      const [entity, start, end, depth, ambiguous, why] = values.map((column) => Number(column[row]));
      columns[0]!.push(entity!);
      columns[1]!.push(first + start!);
      columns[2]!.push(first + end!);
      columns[3]!.push(depth!);
      columns[4]!.push(ambiguous!);
      columns[5]!.push(why!);
    }
  }
  const [entity, start, end, depth, ambiguous, why] = columns;
  return {
    entity: Int32Array.from(entity!),
    start: Int32Array.from(start!),
    end: Int32Array.from(end!),
    depth: Uint8Array.from(depth!),
    ambiguous: Uint8Array.from(ambiguous!),
    why: Uint8Array.from(why!),
    entities,
  };
}
