import { expect, it } from 'vitest';
import { entityStrip } from '../../src/charts/entity-strip.ts';
import { defaultsOf } from './checks.ts';
import { mentions, unplacedMentions } from './tables.ts';

it('orders entities by mentions, then by first mention', () => {
  const spec = JSON.stringify(entityStrip.draw(mentions, defaultsOf(entityStrip)));
  expect(spec).toContain('"domain":["Xi Jinping","CPC Central Committee","WHO"]');
});

it('places mentions by turn where their tokens are not known', () => {
  const spec = entityStrip.draw(unplacedMentions, defaultsOf(entityStrip));
  expect(JSON.stringify(spec)).toContain('Turn (number in its document)');
});

it('shows one kind only where asked', () => {
  const spec = JSON.stringify(
    entityStrip.draw(mentions, { ...defaultsOf(entityStrip), kind: 'institution' }),
  );
  expect(spec).not.toContain('Xi Jinping');
});
