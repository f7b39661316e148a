import { expect, it } from 'vitest';
import { trendStreams } from '../../src/charts/trend-streams.ts';
import { defaultsOf } from './checks.ts';
import * as tables from './tables.ts';

interface Edge {
  readonly term: string;
  readonly at: number;
  readonly low: number;
  readonly high: number;
}

const spec = trendStreams.draw(tables.trend, defaultsOf(trendStreams)) as unknown as {
  readonly layer: readonly { readonly data: { readonly values: readonly Edge[] } }[];
};
const edges = spec.layer[0]!.data.values;

it('lays streams on each other around one middle', () => {
  const [first, second] = ['shared future', 'win-win cooperation'].map((name) =>
    edges.find((edge) => edge.term === name && edge.at === Date.parse('2023-01-16')),
  );
  expect(first!.low).toBe(second!.high);
  expect(first!.high).toBeCloseTo(240 - second!.low, 6);
  expect((first!.low - first!.high) / (second!.low - second!.high)).toBeCloseTo(500 / 501, 2);
});

it('draws no stream where nothing was said, and a period alone between two gaps as a short one', () => {
  const march = Date.parse('2023-03-16');
  expect(edges.some(({ at }) => at === march)).toBe(false);
  const alone = edges.filter(({ term, at }) => term === 'shared future' && at > march);
  expect(alone).toHaveLength(2);
  expect(alone[0]!.at).toBeLessThan(alone[1]!.at);
  expect(alone[0]!.high).toBe(alone[1]!.high);
});
