import { describe, expect, it } from 'vitest';
import { bootstrapIntervals } from '../../../src/counting/comparison/bootstrapped.ts';
import { bootstrapPercentile } from '../../../src/stats/tests/bootstrap-percentile.ts';
import type { DocumentParts } from '../../../src/stats/tests/document-parts.ts';

const counts = [5, 7, 1, 6, 3, 4, 1, 2, 0, 2, 1, 3];
const sizes = [1000, 1200, 900, 1100, 950, 1020, 1000, 1100, 900, 1000, 1300, 870];
const parts: DocumentParts = {
  sizes,
  sides: counts.map((_, at) => (at < 6 ? 1 : 0)),
  documents: counts.map((_, at) => at),
};
const type = {
  parts: [...counts.keys()].filter((at) => counts[at]! > 0),
  counts: counts.filter((count) => count > 0),
};

describe('bootstrap intervals of many types', () => {
  it('come near those of one type by itself', () => {
    const [interval] = bootstrapIntervals([type], parts, { confidence: 0.95, seed: 1 });
    const alone = bootstrapPercentile.of(
      { counts: counts.slice(0, 6), sizes: sizes.slice(0, 6) },
      { counts: counts.slice(6), sizes: sizes.slice(6) },
      { samples: 1999, seed: 2 },
    );
    expect(Math.abs(interval!.low - alone!.low)).toBeLessThan(0.15);
    expect(Math.abs(interval!.high - alone!.high)).toBeLessThan(0.15);
  });

  it('draw a document with both of its sides', () => {
    const both = {
      sizes: [50, 50, 60, 60, 70, 70],
      sides: [0, 1, 0, 1, 0, 1],
      documents: [0, 0, 1, 1, 2, 2],
    };
    // Twice as often in each document, so that it is in each sample.
    const same = { parts: [0, 1, 2, 3, 4, 5], counts: [1, 2, 5, 10, 3, 6] };
    const [interval] = bootstrapIntervals([same], both, { confidence: 0.9, seed: 1 });
    expect(interval!.low).toBeCloseTo(1, 12);
    expect(interval!.high).toBeCloseTo(1, 12);
  });

  it('are missing where a side lacks the type or has one document', () => {
    const options = { confidence: 0.95, seed: 1 };
    expect(bootstrapIntervals([{ parts: [0, 2], counts: [1, 1] }], parts, options)).toEqual([undefined]);
    const few = { sizes: [10, 10, 10], sides: [1, 0, 0], documents: [0, 1, 2] };
    expect(bootstrapIntervals([{ parts: [0, 1], counts: [1, 1] }], few, options)).toEqual([undefined]);
  });
});
