import { expect, it } from 'vitest';
import { blocksOf, pairCells, pairsInOrder } from '../../../src/charts/drawing/pair-blocks.ts';
import { tableWith } from '../checks.ts';
import * as tables from '../tables.ts';

it('puts documents in the order of their dates, those without one last', () => {
  const { units, statistic, pairs } = pairsInOrder(tables.similarity, undefined);
  expect(units.map(({ name }) => name.slice(0, 2))).toEqual(['01', '02', '03', '04']);
  expect(statistic).toBe('cosine');
  expect(pairs).toContainEqual([1, 2, 0.91]);
});

it('takes another statistic where the table has it, and names without dates by code point', () => {
  expect(pairsInOrder(tables.similarity, 'jaccard').pairs).toContainEqual([0, 1, 0.41]);
  const plain = tableWith('similarity', { a: 'text', b: 'text', cosine: 'number' }, [
    ['b', 'a', 0.5],
    ['c', 'b', ''],
  ]);
  expect(pairsInOrder(plain, 'nothing').units.map(({ name }) => name)).toEqual(['a', 'b']);
});

it('takes neighbours together, a square being the mean of the pairs of two blocks', () => {
  const units = [1, 2, 3, 4, 5].map((day) => ({ name: `n${day}`, date: `2023-01-0${day}` }));
  const blocks = blocksOf(units, 2);
  expect(blocks.map(({ name }) => name)).toEqual(['2023-01-01 to 2023-01-03', '2023-01-04 to 2023-01-05']);
  const pairs = [
    [0, 1, 0.2],
    [0, 2, 0.4],
    [1, 3, 0.5],
    [2, 4, 0.7],
  ] as const;
  const cells = pairCells({ pairs }, blocks);
  expect(cells).toEqual([
    { row: 0, column: 0, value: expect.closeTo(0.3, 12) as number },
    { row: 1, column: 0, value: expect.closeTo(0.6, 12) as number },
  ]);
});
