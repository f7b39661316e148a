import type { Corpus } from '../model/corpus.ts';
import type { Table, TokenRange } from '../model/table.ts';
import { type Row, rowsOfRanges, rowsOfTable } from './evidence.ts';
import { turnsOfDocuments } from './turn-evidence.ts';

/** What is new in each document, also of those that a table has no room for; the turns of those that have nothing new. */
export function linesOfNovelty(corpus: Corpus, table: Table): Row[] {
  const all = allRows(table);
  const fresh = rowsOfTable(corpus, table, all);
  const without = fresh.filter(({ count }) => count === 0).map(({ row }) => row);
  return [...fresh.filter(({ count }) => count > 0), ...turnsOfDocuments(corpus, table, without)];
}

/** What each two units have in common; ranges are found again when lines are made, since of all pairs they would fill memory. */
export function linesOfPairs(corpus: Corpus, table: Table): Row[] {
  const rangesOf = (row: number): readonly TokenRange[] => table.evidence?.(row) ?? [];
  let last: Row | undefined;
  const found = (row: number): Row => {
    if (last?.row !== row) [last] = rowsOfRanges(corpus, table.id, [row], rangesOf);
    return last!;
  };
  return allRows(table).map((row) => ({
    name: table.id,
    row,
    count: rangesOf(row).length,
    hit: (index) => found(row).hit(index),
  }));
}

function allRows({ rowCount }: Table): number[] {
  return Array.from({ length: rowCount }, (_, row) => row);
}
