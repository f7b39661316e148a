import type { Corpus } from '../model/corpus.ts';
import type { Table } from '../model/table.ts';
import type { Row } from './evidence.ts';

/** The turns of each speaker, as evidence of a table of speakers. */
export function turnsOfSpeakers(corpus: Corpus, table: Table, rows: readonly number[]): Row[] {
  return turnsNamed(table, rows, {
    column: 'speaker',
    names: Array.from(corpus.speakerOfTurn, (speaker) => corpus.speakers[speaker] ?? ''),
  });
}

/** The turns of each document, as evidence of a table of documents. */
export function turnsOfDocuments(corpus: Corpus, table: Table, rows: readonly number[]): Row[] {
  return turnsNamed(table, rows, {
    column: 'document',
    names: Array.from(corpus.documentOfTurn, (document) => corpus.documents[document]?.document ?? ''),
  });
}

/** The turns with the name that a row has in a column, given the name of each turn. */
function turnsNamed(
  table: Table,
  rows: readonly number[],
  { column, names: nameOfTurn }: { readonly column: string; readonly names: readonly string[] },
): Row[] {
  const names = table.values[table.columns.findIndex(({ id }) => id === column)];
  const turnsByName = new Map<string, number[]>();
  for (const [turn, name] of nameOfTurn.entries()) {
    const turns = turnsByName.get(name);
    if (turns) turns.push(turn);
    else turnsByName.set(name, [turn]);
  }
  return rows.map((row) => {
    const turns = turnsByName.get(String(names?.[row] ?? '')) ?? [];
    return {
      name: table.id,
      row,
      count: turns.length,
      hit: (index) => ({ turn: turns[index] ?? 0, start: 0, end: 0 }),
    };
  });
}
