import { expect, it } from 'vitest';
import { frequencyBars } from '../../src/charts/frequency-bars.ts';
import { defaultsOf } from './checks.ts';
import { groupedFrequency } from './tables.ts';

it('compares groups by rate, with the group behind each bar', () => {
  const spec = JSON.stringify(frequencyBars.draw(groupedFrequency, defaultsOf(frequencyBars)));
  expect(spec).toContain('23 official');
  expect(spec).toContain('Frequency (per million words)');
});

it('shows one group only where asked', () => {
  const spec = frequencyBars.draw(groupedFrequency, { ...defaultsOf(frequencyBars), group: 'journalist' });
  expect(JSON.stringify(spec)).not.toContain('23 official');
});
