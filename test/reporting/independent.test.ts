import { expect, it } from 'vitest';
import { phrases } from '../../src/measures/index.ts';
import type { Table } from '../../src/model/table.ts';
import { compute } from '../../src/pipeline.ts';
import { independentRanges } from '../../src/reporting/independent.ts';
import { corpusOf } from '../corpus-of.ts';
import { readShared } from '../shared.ts';

it('leaves out what lies in a longer phrase', () => {
  const corpus = corpusOf([
    [['A', 'open harbours now. open harbours now. open harbours! open harbours? harbours']],
  ]);
  expect(countsOf(compute(phrases, corpus), corpus.tokens.length)).toEqual([
    [2, 2],
    [2, 2],
  ]);
});

it('agrees with the independent count of every phrase in a real briefing', () => {
  const text = readShared('corpora/scio/2020-03-06-international-cooperation-page-1.txt');
  if (text === undefined) return;
  const paragraphs = text.split('\n').filter((line) => line !== '');
  const corpus = corpusOf([paragraphs.map((paragraph) => ['A', paragraph] as const)]);
  const counts = countsOf(compute(phrases, corpus), corpus.tokens.length);
  expect(counts.length).toBeGreaterThan(20);
  for (const [found, stated] of counts) expect(found).toBe(stated);
});

/** For each phrase: how many independent occurrences were found, and how many its row states. */
function countsOf(table: Table, tokenCount: number): [number, unknown][] {
  const stated = table.values[table.columns.findIndex(({ id }) => id === 'independent_count')];
  const rangesOf = independentRanges(table, tokenCount);
  return Array.from({ length: table.rowCount }, (_, row) => [rangesOf(row).length, stated?.[row]]);
}
