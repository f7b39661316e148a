import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frequency } from '../../src/measures/index.ts';
import { compute } from '../../src/pipeline.ts';
import { type Evidence, evidenceOf, linesPerRow, rowsOfTable } from '../../src/reporting/evidence.ts';
import { turnsOfSpeakers } from '../../src/reporting/turn-evidence.ts';
import { tableOfRows } from '../../src/model/table.ts';
import { corpusOf } from '../corpus-of.ts';

const filler = 'one two three four five six seven eight nine ten '.repeat(12);
const corpus = corpusOf([
  [
    ['A', `harbour ${filler}harbour`],
    ['Q', 'No.'],
    ['A', 'The harbour, the harbour.\n\nAnd the harbour again'],
  ],
  [['B', 'A harbour']],
]);
const words = compute(frequency, corpus);
const rows = Array.from({ length: words.rowCount }, (_, row) => row);

describe('evidenceOf', () => {
  it('holds each hit, in its turn', () => {
    const evidence = evidenceOf(corpus, rowsOfTable(corpus, words, rows));
    const row = indexOfTerm('harbour');
    const { count, lines } = linesOf(evidence, 'frequency', row);
    expect(count).toBe(6);
    expect(lines.map(({ text }) => text.toLowerCase())).toEqual(Array.from({ length: 6 }, () => 'harbour'));
    expect(lines.map(({ turn }) => turn)).toEqual([1, 1, 3, 3, 3, 1]);
  });

  it('has the words of every row', () => {
    const evidence = evidenceOf(corpus, rowsOfTable(corpus, words, rows));
    for (const row of rows) {
      for (const { text } of linesOf(evidence, 'frequency', row).lines) {
        expect(text.toLowerCase()).toBe(words.values[0]?.[row]);
      }
    }
  });

  it('keeps only the text around the hits, each stretch once', () => {
    const { passages } = evidenceOf(corpus, rowsOfTable(corpus, words, [indexOfTerm('harbour')]));
    expect(passages.filter(([turn]) => turn === 0)).toHaveLength(2);
    expect(passages[0]?.[2].length).toBeLessThan(200);
  });

  it('knows the line of each paragraph', () => {
    const { turns } = evidenceOf(corpus, rowsOfTable(corpus, words, [indexOfTerm('harbour')]));
    expect(turns[1]).toEqual([0, 3, 'A', [0, 300, 27, 301]]);
  });

  it('says how many hits there are where it has not room for all', () => {
    const evidence = evidenceOf(corpus, rowsOfTable(corpus, words, [indexOfTerm('harbour')]), 3);
    const { count, lines } = linesOf(evidence, 'frequency', indexOfTerm('harbour'));
    expect(count).toBe(6);
    expect(lines.map(({ turn }) => turn)).toEqual([1, 3, 3]);
  });

  it('has the turns of a speaker, also those without speech', () => {
    const table = tableOfRows(
      { id: 'speakers', title: '', columns: [{ id: 'speaker', title: '', kind: 'text', doc: '' }] },
      [{ speaker: 'A' }, { speaker: 'nobody' }],
    );
    const evidence = evidenceOf(corpus, turnsOfSpeakers(corpus, table, [0, 1]));
    expect(linesOf(evidence, 'speakers', 0).lines.map(({ turn }) => turn)).toEqual([1, 3]);
    expect(linesOf(evidence, 'speakers', 1).count).toBe(0);
  });
});

describe('linesPerRow', () => {
  it('is as much as fits', () => {
    const counts = fc.array(fc.nat(50), { maxLength: 100 });
    fc.assert(
      fc.property(counts, fc.integer({ min: 100, max: 500 }), (each, limit) => {
        const most = linesPerRow(each, limit);
        expect(linesWith(each, most)).toBeLessThanOrEqual(limit);
        expect(most === Infinity || linesWith(each, most + 1) > limit).toBe(true);
      }),
    );
  });

  it('is at least one', () => {
    expect(linesPerRow([5, 5, 5], 2)).toBe(1);
  });
});

function linesWith(counts: readonly number[], most: number): number {
  return counts.reduce((sum, count) => sum + Math.min(count, most), 0);
}

function indexOfTerm(term: string): number {
  return rows.find((row) => words.values[0]?.[row] === term) ?? -1;
}

function linesOf(
  evidence: Evidence,
  name: string,
  row: number,
): { count: number; lines: { turn: number; text: string }[] } {
  const [count = 0, ...places] = evidence.rows[name]?.[row] ?? [];
  const lines = [];
  for (let at = 0; at < places.length; at += 3) {
    const [turn = 0, , text = ''] = evidence.passages[places[at] ?? 0] ?? [];
    lines.push({ turn: evidence.turns[turn]?.[1] ?? 0, text: text.slice(places[at + 1], places[at + 2]) });
  }
  return { count, lines };
}
