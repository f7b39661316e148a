import type { Corpus } from '../../src/model/corpus.ts';
import type { Table } from '../../src/model/table.ts';
import { corpusOf } from '../corpus-of.ts';

/** A corpus of documents of one turn each, with a date or none; called `d1`, `d2`, … */
export function datedCorpus(
  documents: readonly (readonly [date: string | undefined, text: string])[],
): Corpus {
  return corpusOf(documents.map(([date, text]) => ({ ...(date && { date }), turns: [['A', text]] })));
}

/** Some columns of a table, row by row. */
export function rows({ columns, values, rowCount }: Table, ...ids: string[]): unknown[][] {
  const chosen = ids.map((id) => values[columns.findIndex((column) => column.id === id)]);
  return Array.from({ length: rowCount }, (_, row) => chosen.map((column) => column?.[row]));
}
