import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { turnColumns } from '../../../src/corpus/selection/turn-columns.ts';
import { corpusOf } from '../../corpus-of.ts';

describe('the columns of turns', () => {
  it('are those of docs/selections.md', () => {
    const rows = readFileSync('docs/selections.md', 'utf8').match(/^\| `.*$/gmu) ?? [];
    const cells = rows.map((row) => row.split('|').map((cell) => cell.trim()));
    expect(cells.map(([, name, type, doc]) => [name, type, doc])).toEqual(
      turnColumns.map(({ name, type, doc }) => [`\`${name}\``, type, doc]),
    );
  });

  it('have a sentence each', () => {
    for (const { doc } of turnColumns) expect(doc).toMatch(/^\p{Lu}.*\.$/u);
  });

  it.each([
    ['2020-02-29', 18_321],
    ['2020-02', 18_293],
    ['2020', 18_262],
    ['1969-12-31', -1],
    ['2020-02-29T23:59:59+14:00', 18_321],
    ['2021-02-29', undefined],
    ['2021-13', undefined],
    ['March', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('have %s as day %s', (date, day) => {
    const corpus = corpusOf([{ ...(date !== undefined && { date }), turns: [['A', 'x']] }]);
    const [document, turn] = [corpus.documents[0]!, corpus.turns[0]!];
    const column = turnColumns.find(({ name }) => name === 'date');
    expect(column?.valueOf({ corpus, document, turn, index: 0 })).toBe(day);
  });
});
