import { expect, it } from 'vitest';
import { phraseStrip } from '../../src/charts/phrase-strip.ts';
import { defaultsOf, svgOf, tableWith } from './checks.ts';
import { everyNth, phrases } from './tables.ts';

it('stays below 200 kB with very many hits, and says what a tick then is', async () => {
  const frequent = { ...phrases, evidence: () => everyNth(3, 100_000) };
  const spec = phraseStrip.draw(frequent, defaultsOf(phraseStrip));
  expect(JSON.stringify(spec, undefined, 2).length).toBeLessThan(200_000);
  expect(await svgOf(spec)).toContain('a tick is a hundredth of the text');
});

it.each([1, 15, 60])('stays below 200 kB with as many hits as are drawn one by one, in %i rows', (top) => {
  const rows = Array.from({ length: top }, (_, row) => [
    `a phrase of several words, number ${row}`,
    700 / top,
  ]);
  const table = tableWith('phrases', { phrase: 'text', count: 'integer' }, rows, () =>
    everyNth(900, 700 / top),
  );
  const spec = phraseStrip.draw(table, { ...defaultsOf(phraseStrip), top });
  expect(JSON.stringify(spec, undefined, 2).length).toBeLessThan(200_000);
});

it('passes over divisions that have no number', () => {
  const options = { ...defaultsOf(phraseStrip), divisions: ['x:1', ':2', '5:third:part'] };
  expect(JSON.stringify(phraseStrip.draw(phrases, options))).toContain(
    '"values":[{"at":5,"text":"third:part"}]',
  );
});
