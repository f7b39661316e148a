import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { json } from '../../src/exports/json.ts';
import { jsonl } from '../../src/exports/jsonl.ts';
import { fullRow, tableOf, textOf, wickedRow } from './tables.ts';

const nothing = { term: null, date: null, count: null, per_million: null, share: null };

describe('json', () => {
  it('is an array of objects with null where a value is missing', async () => {
    const text = await textOf(json.write(tableOf([fullRow, wickedRow])));
    expect(JSON.parse(text)).toEqual([fullRow, { ...nothing, ...wickedRow, count: 0 }]);
    expect(text.split('\n')).toHaveLength(5);
  });

  it('is an empty array for a table without rows', async () => {
    expect(await textOf(json.write(tableOf([])))).toBe('[]\n');
  });

  it('gives back every text and number', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary' }),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        async (term, share) => {
          const [row] = JSON.parse(await textOf(json.write(tableOf([{ term, share }]))));
          expect(row).toEqual({ ...nothing, term, share: share === 0 ? 0 : share });
        },
      ),
    );
  });

  it('has null for what JSON has no number for', async () => {
    expect(JSON.parse(await textOf(json.write(tableOf([{ share: Infinity }]))))).toEqual([nothing]);
  });
});

describe('jsonl', () => {
  it('is one object a line', async () => {
    const lines = (await textOf(jsonl.write(tableOf([fullRow, {}])))).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual([fullRow, nothing]);
  });

  it('is nothing for a table without rows', async () => {
    expect(await textOf(jsonl.write(tableOf([])))).toBe('');
  });
});
