import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Statistic } from '../../../src/stats/statistic.ts';
import * as registry from '../../../src/stats/index.ts';
import type { Reference } from '../../../src/reporting/references/reference.ts';
import { works, worksIn } from '../../../src/reporting/references/works.ts';

// Each work as it was looked up in November 2026: authors, title, container, volume, pages and DOI as others cite it, who are the
// reference lists of programs (quanteda.textstats, Wordless), the documentation of R, or citations; what none of them has is said.
const lookedUp: readonly Readonly<Record<string, string>>[] = parse(
  readFileSync('test/facts/references.csv', 'utf8'),
  { columns: true },
);

const statistics = Object.values<Omit<Statistic<() => unknown>, 'of'>>(registry);

describe('works', () => {
  it('have a key each', () => {
    const keys = works.map(({ key }) => key);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    for (const key of keys) expect(key).toMatch(/^[a-z0-9-]+$/u);
  });

  it('are those that were looked up, with the same DOI', () => {
    expect(works.map(({ key, doi = '' }) => ({ key, doi })).toSorted(byKey)).toEqual(
      lookedUp.map(({ key = '', doi = '' }) => ({ key, doi })).toSorted(byKey),
    );
  });

  it('have DOIs that are DOIs, and each its own', () => {
    const dois = works.flatMap(({ doi }) => doi ?? []);
    for (const doi of dois) expect(doi).toMatch(/^10\.\d{4,}\/\S+$/u);
    expect(new Set(dois).size).toBe(dois.length);
  });

  it.each(statistics)('are there for $id, as its source has them', ({ source, doi }) => {
    const found = worksIn(source);
    expect(found).toHaveLength(source.split('; ').filter((part) => /\(\d{4}\)|^Rayson, /u.test(part)).length);
    expect(doi === undefined || found.some((work) => work.doi === doi)).toBe(true);
    expect(found.flatMap((work) => strangersIn(work, source))).toEqual([]);
  });
});

/** What a work has that a source does not say. */
function strangersIn({ title, volume, issue, pages, container }: Reference, source: string): string[] {
  // Where several works are named, the first may be shortened to its title.
  const [start = ''] = title.split(/[:.] | – /u);
  return [
    ...(source.toLowerCase().includes(start.toLowerCase()) ? [] : [start]),
    ...(issue === undefined || source.includes(`${volume ?? ''}(${issue})`) ? [] : [issue]),
    ...(pages === undefined || !source.includes(`${container ?? ''} `) || source.includes(pages)
      ? []
      : [pages]),
  ];
}

function byKey(a: { readonly key: string }, b: { readonly key: string }): number {
  return a.key < b.key ? -1 : 1;
}
