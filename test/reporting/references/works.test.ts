import { describe, expect, it } from 'vitest';
import type { Statistic } from '../../../src/stats/statistic.ts';
import * as registry from '../../../src/stats/index.ts';
import { works, worksIn } from '../../../src/reporting/references/works.ts';

const statistics = Object.values<Omit<Statistic<() => unknown>, 'of'>>(registry);

describe('works', () => {
  it('have a key each', () => {
    const keys = works.map(({ key }) => key);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    for (const key of keys) expect(key).toMatch(/^[a-z0-9-]+$/u);
  });

  it.each(statistics)('are there for $id, as its source has them', ({ source, doi }) => {
    const found = worksIn(source);
    expect(found).toHaveLength(source.split('; ').filter((part) => /\(\d{4}\)|^Rayson, /u.test(part)).length);
    if (doi !== undefined) expect(found.map((work) => work.doi)).toContain(doi);
    for (const { title, volume, issue, pages, container } of found) {
      // Where several works are named, the first may be shortened to its title.
      const [start = ''] = title.split(/[:.] | – /u);
      expect(source.toLowerCase()).toContain(start.toLowerCase());
      if (volume !== undefined && issue !== undefined) expect(source).toContain(`${volume}(${issue})`);
      if (pages !== undefined && source.includes(`${container ?? ''} `)) expect(source).toContain(pages);
    }
  });
});
