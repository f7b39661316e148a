import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { slugsOf } from '../../src/reporting/slugs.ts';

it('keeps letters and digits, in lower case, accents gone', () => {
  expect(slugsOf(['2020-03-06 Conférence (page 1)'])).toEqual(['2020-03-06-conference-page-1']);
});

it('tells equal ones apart by number', () => {
  expect(slugsOf(['a', 'A', 'a-2', '日本', '..'])).toEqual(['a', 'a-2', 'a-2-2', 'briefing', 'briefing-2']);
});

it('gives each name a different folder, without anything that a path could be led away by', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' })), (names) => {
      const slugs = slugsOf(names);
      expect(new Set(slugs).size).toBe(names.length);
      for (const slug of slugs) expect(slug).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u);
    }),
  );
});
