import { expect, it } from 'vitest';
import { topPhrases } from '../../src/charts/top-phrases.ts';
import { defaultsOf, tableWith } from './checks.ts';
import { phrases } from './tables.ts';

it('shows as many phrases as asked for, and says of how many', () => {
  const spec = JSON.stringify(topPhrases.draw(phrases, { top: 2 }));
  expect(spec).toContain('2 of 4 phrases');
  expect(spec).not.toContain('peace and development');
});

it('describes its longest bars in words', () => {
  const { description } = topPhrases.draw(phrases, defaultsOf(topPhrases));
  expect(description).toBe(
    'Bar chart of 4 phrases by count. Most frequent: “community with a shared future for mankind” (14), “win-win cooperation” (12) and “the international community” (9).',
  );
});

it('stays below 200 kB however many bars are asked for', () => {
  const many = Array.from({ length: 20_000 }, (_, index) => [`phrase number ${index}`, 5, 2, 'x'.repeat(40)]);
  const columns = { phrase: 'text', count: 'integer', documents: 'integer', variants: 'text' } as const;
  const spec = topPhrases.draw(tableWith('phrases', columns, many), { top: 20_000 });
  expect(JSON.stringify(spec, undefined, 2).length).toBeLessThan(200_000);
  expect(JSON.stringify(spec)).toMatch(/[\d,]+ of 20,000 phrases/u);
});
