import { expect, it } from 'vitest';
import { phraseStrip } from '../../src/charts/phrase-strip.ts';
import { defaultsOf, svgOf } from './checks.ts';
import { everyNth, phrases } from './tables.ts';

it('stays below 200 kB with very many hits, and says what a tick then is', async () => {
  const frequent = { ...phrases, evidence: () => everyNth(3, 100_000) };
  const spec = phraseStrip.draw(frequent, defaultsOf(phraseStrip));
  expect(JSON.stringify(spec).length).toBeLessThan(200_000);
  expect(await svgOf(spec)).toContain('a tick is a stretch of');
});

it('passes over divisions that have no number', () => {
  const options = { ...defaultsOf(phraseStrip), divisions: ['x:1', ':2', '5:third:part'] };
  expect(JSON.stringify(phraseStrip.draw(phrases, options))).toContain(
    '"values":[{"at":5,"text":"third:part"}]',
  );
});
