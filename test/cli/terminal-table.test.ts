import * as fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { terminalTable } from '../../src/cli/terminal-table.ts';
import { tableOfRows } from '../../src/model/table.ts';
import { tableOf } from '../exports/tables.ts';

describe('terminalTable', () => {
  it('aligns Chinese and emoji by their width on the terminal', async () => {
    const { text } = await terminalTable(
      tableOf([
        { term: '命运共同体', count: 7 },
        { term: '👩‍🔬 in 命', count: 12 },
        { term: 'abc', count: 1 },
      ]),
      80,
    );
    const ends = text
      .split('\n')
      .slice(2, 5)
      .map((line) => stringWidth(line.slice(0, line.search(/\d/u))));
    expect(new Set(ends.map((end, index) => end + [1, 2, 1][index]!)).size).toBe(1);
  });

  it('is never wider than the terminal, as long as one column fits', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ a: fc.string({ unit: 'grapheme' }), b: fc.string(), n: fc.integer() }), {
          maxLength: 5,
        }),
        fc.integer({ min: 12, max: 60 }),
        async (rows, width) => {
          const columns = [
            { id: 'a', title: 'A', kind: 'text', doc: '' },
            { id: 'b', title: 'B', kind: 'text', doc: '' },
            { id: 'n', title: 'N', kind: 'integer', doc: '' },
          ] as const;
          const { text, leftOut } = await terminalTable(
            tableOfRows({ id: 't', title: 'T', columns }, rows),
            width,
          );
          for (const line of text.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(width);
          expect(leftOut).toEqual(columns.map(({ id }) => id).slice(columns.length - leftOut.length));
        },
      ),
    );
  });

  it('has one line a row', async () => {
    const { text } = await terminalTable(tableOf([{ term: 'a\nb\r\n\u2028c' }]), 80);
    expect(text.split('\n')).toHaveLength(4);
    expect(text).toContain('a b c');
  });
});
