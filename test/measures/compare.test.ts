import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { compute } from '../../src/corpus/ask.ts';
import { compare } from '../../src/measures/compare.ts';
import type { Corpus } from '../../src/model/corpus.ts';
import type { TurnSelection } from '../../src/model/option.ts';
import type { Cell, Table } from '../../src/model/table.ts';
import { fakeContext } from '../cli/fakes.ts';
import { corpusOf } from '../corpus-of.ts';

function turns(of: Corpus, chosen: (turn: number) => boolean): TurnSelection {
  return { sql: 'chosen', turns: Uint8Array.from(of.turns, (_, turn) => (chosen(turn) ? 1 : 0)) };
}

function rowsOf({ columns, values, rowCount }: Table): Record<string, Cell>[] {
  return Array.from({ length: rowCount }, (_, row) =>
    Object.fromEntries(columns.map(({ id }, at) => [id, values[at]?.[row]])),
  );
}

const folder = 'corpora/two-governments/briefings';

async function said(...args: string[]): Promise<{ code: number; out: string; messages: string }> {
  const { context, said: heard } = fakeContext(process.cwd());
  const code = await run(args, context);
  return { code, ...heard };
}

describe('compare', () => {
  const corpus = corpusOf([
    [
      ['Ann', 'tax tax tax cut'],
      ['Bob', 'cut the tax'],
    ],
    [
      ['Ann', 'school school school bus'],
      ['Bob', 'the bus'],
    ],
  ]);

  it('says what both have, and what one alone has', () => {
    const target = turns(corpus, (turn) => turn < 2);
    const rows = rowsOf(compute(compare, corpus, { target, minCount: 2 }));
    const of = (term: string): Cell =>
      rows.find((row) => row['term'] === term && row['kind'] === 'word')?.['section'];
    // The two documents have no dates, so that neither is later.
    expect([of('tax'), of('school'), of('the')]).toEqual(['only_a', 'only_b', 'shared']);
    expect(rows.filter(({ section }) => section === 'talk').map(({ term }) => term)).toContain('Ann');
    expect(rows.find(({ term }) => term === 'words')).toMatchObject({ a: 7, b: 6 });
  });

  it('takes turns as units where each side has one document, and says so', () => {
    const target = turns(corpus, (turn) => turn < 2);
    expect(compute(compare, corpus, { target }).notes.join('\n')).toMatch(/turns as units/u);
    expect(compute(compare, corpus, { target, unit: 'documents' }).notes.join('\n')).toMatch(
      /documents as units/u,
    );
  });

  it('has no number that is none, and counts that both sides together have', () => {
    const target = turns(corpus, (turn) => turn % 2 === 0);
    const table = compute(compare, corpus, { target, minCount: 1 });
    const cells = table.values.flatMap((column) =>
      Array.from({ length: table.rowCount }, (_, row) => column[row]),
    );
    expect(cells.some((cell) => Number.isNaN(cell))).toBe(false);
    const words = rowsOf(table).filter(({ kind }) => kind === 'word');
    expect(words.reduce((sum, { a, b }) => sum + Number(a) + Number(b), 0)).toBe(13);
    const found = [...rowsOf(table).entries()].filter(([, { kind }]) => kind === 'word');
    expect(found.map(([at]) => table.evidence?.(at).length)).toEqual(
      found.map(([, { a, b }]) => Number(a) + Number(b)),
    );
  });

  it('takes two inputs as the two sides, in this order', async () => {
    const { code, out, messages } = await said(
      'compare',
      `${folder}/01-harbour-levy.txt`,
      `${folder}/02-winter-timetable.md`,
    );
    expect(code).toBe(0);
    expect(out).toMatch(/^new,word,snow,0,7,/mu);
    expect(messages).toMatch(/b is the later side/u);
  });

  it('takes the last day against all days before it', async () => {
    const { code, out } = await said('compare', folder, '--latest');
    expect(code).toBe(0);
    expect(out).toMatch(/^overall,number,documents,1,13/mu);
  });

  it('asks for two sides that have nothing in common', async () => {
    expect(await said('compare', folder)).toMatchObject({
      code: 2,
      messages: expect.stringContaining('compare/nothing'),
    });
    const same = await said('compare', folder, `${folder}/01-harbour-levy.txt`);
    expect(same).toMatchObject({ code: 2, messages: expect.stringContaining('compare/same-file') });
  });
});
