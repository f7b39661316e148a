import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordStream } from '../../src/counting/stream.ts';
import { equalParts, termText, termUnits, unitSizes } from '../../src/counting/term-units.ts';
import { corpusOf } from '../corpus-of.ts';
import { speech } from './made-up.ts';

const all = { from: 1, to: 2, minCount: 1, minDocuments: 1 };

describe('termUnits', () => {
  it('has the counts of each document, which sum to the total', () => {
    const corpus = corpusOf([[['A', 'peace of mind, peace']], [['B', 'peace of cake']]]);
    const stream = wordStream(corpus, { across: 'none' });
    const { documentOfTurn } = corpus;
    const units = termUnits(stream, { ...all, to: 1, documentOfTurn, unitOfTurn: documentOfTurn });
    const rows = Array.from({ length: units.terms }, (_, term) => [
      termText(stream, units.first[term]!, units.n[term]!),
      units.total[term],
      [...units.unit.subarray(units.rowStart[term], units.rowStart[term + 1])],
      [...units.count.subarray(units.rowStart[term], units.rowStart[term + 1])],
    ]);
    expect(rows).toEqual([
      ['cake', 1, [1], [1]],
      ['mind', 1, [0], [1]],
      ['of', 2, [0, 1], [1, 1]],
      ['peace', 3, [0, 1], [2, 1]],
    ]);
    expect([...unitSizes(stream, 2, { unitOfTurn: documentOfTurn })]).toEqual([4, 3]);
  });

  it('counts single words of equal parts so that they sum to the sizes, which differ by one at most', () => {
    fc.assert(
      fc.property(speech(), fc.integer({ min: 1, max: 5 }), (documents, parts) => {
        const corpus = corpusOf(documents);
        const stream = wordStream(corpus, { across: 'none' });
        const unitOfEntry = equalParts(stream, parts);
        const { documentOfTurn } = corpus;
        const { unit, count } = termUnits(stream, { ...all, to: 1, documentOfTurn, unitOfEntry });
        const sums = new Float64Array(parts);
        for (const [cell, part] of unit.entries()) sums[part]! += count[cell]!;
        const sizes = unitSizes(stream, parts, { unitOfEntry });
        expect(sums).toEqual(sizes);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
