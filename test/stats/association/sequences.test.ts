import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lambdaSigma } from '../../../src/stats/association/lambda-sigma.ts';
import { lambdaZ } from '../../../src/stats/association/lambda-z.ts';
import { lambda } from '../../../src/stats/association/lambda.ts';
import { logDice } from '../../../src/stats/association/log-dice.ts';
import { mi } from '../../../src/stats/association/mi.ts';
import { npmi } from '../../../src/stats/association/npmi.ts';
import { sequenceG2 } from '../../../src/stats/association/sequence-g2.ts';
import { sequenceLogDice } from '../../../src/stats/association/sequence-log-dice.ts';
import { sequenceMi } from '../../../src/stats/association/sequence-mi.ts';
import { sequenceNpmi } from '../../../src/stats/association/sequence-npmi.ts';
import { sequenceOf } from '../../../src/stats/association/sequence.ts';
import { type Contingency, contingencyOfPair } from '../../../src/stats/contingency.ts';
import { g2 } from '../../../src/stats/keyness/g2.ts';
import { readShared } from '../../shared.ts';
import { near } from '../near.ts';
import { tables } from '../tables.ts';

describe('lambda', () => {
  it('agrees with values computed to fifty digits, as do its error and z', () => {
    const golden = readShared('golden/statistics/golden.json');
    if (golden === undefined) return;
    const { collocation } = JSON.parse(golden) as { collocation: Record<string, Record<string, number>> };
    for (const [input, expected] of Object.entries(collocation)) {
      const [joint, first, second, size] = [...input.matchAll(/\d+/gu)].map(Number);
      const agreement = { cells: cellsOf(contingencyOfPair(joint!, first!, second!, size!)), smoothing: 0.5 };
      expect(lambda.of(agreement)).toSatisfy(near(expected['lambda(0.5)']));
      expect(lambdaSigma.of(agreement)).toSatisfy(near(expected['lambda.sigma']));
      expect(lambdaZ.of(agreement)).toSatisfy(near(expected['lambda.z']));
    }
  });

  it('is the logarithm of the odds ratio for two words', () => {
    fc.assert(
      fc.property(tables(1e5), (table) => {
        const cells = cellsOf(table);
        const [neither, first, second, both] = cells.map((cell) => cell + 0.5);
        expect(lambda.of({ cells, smoothing: 0.5 })).toSatisfy(
          near(Math.log((both! * neither!) / (first! * second!)), 1e-7),
        );
      }),
    );
  });

  it('is the difference of two log odds ratios for three words', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 8, maxLength: 8 }), (cells) => {
        const odds = (third: number): number => {
          const [neither, first, second, both] = cells
            .slice(third * 4, third * 4 + 4)
            .map((cell) => cell + 0.5);
          return Math.log((both! * neither!) / (first! * second!));
        };
        expect(lambda.of({ cells, smoothing: 0.5 })).toSatisfy(near(odds(1) - odds(0), 1e-7));
      }),
    );
  });

  it('does not depend on the order of the places', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50), { minLength: 16, maxLength: 16 }), (cells) => {
        const turned = cells.map((_, cell) => cells[((cell << 1) & 15) | (cell >> 3)]!);
        for (const { of } of [lambda, lambdaSigma, lambdaZ]) {
          expect(of({ cells: turned, smoothing: 0.5 })).toSatisfy(near(of({ cells, smoothing: 0.5 }), 1e-7));
        }
      }),
    );
  });

  it('is missing, not infinite, where a cell is empty and nothing is added', () => {
    for (const { of } of [lambda, lambdaSigma, lambdaZ]) {
      expect(of({ cells: [5, 0, 1, 2], smoothing: 0 })).toBeUndefined();
      expect(of({ cells: [5, 1, 1, 2], smoothing: 0 })).toBeDefined();
    }
  });

  // What textstat_collocations of quanteda.textstats prints for two documents, “I like good ice cream.” and “Me too! I like
  // good ice cream.”: four pairs that occur twice among nine.
  it('agrees with quanteda', () => {
    const agreement = { cells: cellsOf(contingencyOfPair(2, 2, 2, 9)), smoothing: 0.5 };
    expect(lambda.of(agreement)).toBeCloseTo(4.317488, 6);
    expect(lambdaZ.of(agreement)).toBeCloseTo(2.027787, 6);
  });
});

describe('statistics of sequences', () => {
  it('are those of pairs for two words', () => {
    fc.assert(
      fc.property(tables(1e5), (table) => {
        const cells = cellsOf(table);
        const sequence = sequenceOf(cells);
        if (table.target === 0 || table.target === table.targetSize + table.referenceSize) return;
        expect(sequenceMi.of(sequence)).toSatisfy(near(mi.of(table), 1e-7));
        expect(sequenceNpmi.of(sequence)).toSatisfy(near(npmi.of(table), 1e-7));
        expect(sequenceLogDice.of(sequence)).toSatisfy(near(logDice.of(table), 1e-8));
        expect(Math.abs(sequenceG2.of(cells)! - g2.of(table)!)).toBeLessThan(1e-5);
      }),
    );
  });

  it('have their largest values where words occur in the sequence only', () => {
    const cells = [95, 0, 0, 0, 0, 0, 0, 5];
    const sequence = sequenceOf(cells);
    expect(sequence).toEqual({ joint: 5, frequencies: Float64Array.of(5, 5, 5), size: 100 });
    expect(sequenceNpmi.of(sequence)).toBeCloseTo(1, 12);
    expect(sequenceLogDice.of(sequence)).toBe(14);
    expect(sequenceMi.of(sequence)).toBeCloseTo(2 * Math.log2(20), 12);
  });

  it('are 0 where all words are independent', () => {
    const cells = [8, 8, 8, 8, 8, 8, 8, 8];
    expect(sequenceMi.of(sequenceOf(cells))).toBe(0);
    expect(sequenceNpmi.of(sequenceOf(cells))).toBe(0);
    expect(sequenceG2.of(cells)).toBeCloseTo(0, 12);
    expect(lambda.of({ cells, smoothing: 0.5 })).toBeCloseTo(0, 12);
  });

  it('are numbers or missing, whatever the table', () => {
    const cells = fc
      .integer({ min: 2, max: 5 })
      .chain((n) =>
        fc.array(fc.oneof(fc.constant(0), fc.nat(10_000)), { minLength: 2 ** n, maxLength: 2 ** n }),
      );
    fc.assert(
      fc.property(cells, (table) => {
        const sequence = sequenceOf(table);
        const values = [sequenceMi, sequenceNpmi, sequenceLogDice].map(({ of }) => of(sequence));
        for (const value of [...values, sequenceG2.of(table), lambdaZ.of({ cells: table, smoothing: 0.5 })]) {
          expect(value === undefined || Number.isFinite(value)).toBe(true);
        }
      }),
    );
  });

  it('are missing where the sequence never occurs', () => {
    const sequence = sequenceOf([5, 1, 1, 0]);
    for (const { of } of [sequenceMi, sequenceNpmi, sequenceLogDice]) expect(of(sequence)).toBeUndefined();
    expect(sequenceG2.of([0, 0, 0, 0])).toBeUndefined();
  });
});

/** The table of agreement of a pair: neither word, the first, the second, both. */
function cellsOf({ target, reference, targetSize, referenceSize }: Contingency): number[] {
  return [referenceSize - reference, targetSize - target, reference, target];
}
