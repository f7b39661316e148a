import { expect, it } from 'vitest';
import { shareOfTalk } from '../../src/charts/share-of-talk.ts';
import { defaultsOf } from './checks.ts';
import { speakers } from './tables.ts';

it('puts the most talkative first, whatever the order of the rows', () => {
  const spec = JSON.stringify(shareOfTalk.draw(speakers, defaultsOf(shareOfTalk)));
  expect(spec.indexOf('"label":"MS. JEAN-PIERRE"')).toBeLessThan(spec.indexOf('"label":"Q"'));
});

it('writes share and words behind each bar', () => {
  expect(JSON.stringify(shareOfTalk.draw(speakers, defaultsOf(shareOfTalk)))).toContain(
    '80.0% · 1,000 words',
  );
});
