import { expect, it } from 'vitest';
import { palette } from '../../src/charts/theme.ts';
import { topEntities } from '../../src/charts/top-entities.ts';
import { defaultsOf } from './checks.ts';
import { entities } from './tables.ts';

it('shows one kind only where asked, in the colour it has among all', () => {
  const spec = JSON.stringify(topEntities.draw(entities, { ...defaultsOf(topEntities), kind: 'slogan' }));
  expect(spec).toContain('community with a shared future');
  expect(spec).not.toContain('Xi Jinping');
  expect(spec).toContain(`"colour":"${palette[2]}"`);
});

it('writes the kind behind the count, so that colour is not needed', () => {
  expect(JSON.stringify(topEntities.draw(entities, defaultsOf(topEntities)))).toContain('12 person');
});
