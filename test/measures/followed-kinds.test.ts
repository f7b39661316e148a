import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { changes } from '../../src/measures/changes.ts';
import { compare } from '../../src/measures/compare.ts';
import { keyness } from '../../src/measures/keyness.ts';
import { trend } from '../../src/measures/trend.ts';
import type { Corpus } from '../../src/model/corpus.ts';
import { compute } from '../../src/pipeline.ts';
import { sampleCorpus } from '../charts/sample.ts';
import { datedCorpus, rows } from './dated-corpus.ts';

// Families and the categories of dictionaries as terms: through time, and side by side.

const moods = fileOf('moods.yaml', 'mood:\n  glad: [glad*, joy]\n  sad: [sad*]\nweather: [rain*]\n');
const said = datedCorpus([
  ['2023-01-10', 'glad and glad and sad'],
  ['2023-01-20', 'joy now'],
  ['2023-02-03', 'gladly sad'],
]);

describe('categories of a dictionary', () => {
  it('are followed, outer ones with what inner ones have, and what never occurs is told', () => {
    const found = compute(trend, said, { dictionary: moods });
    expect(rows(found, 'term', 'period', 'count')).toEqual([
      ['mood', '2023-01', 4],
      ['mood', '2023-02', 2],
      ['mood > glad', '2023-01', 3],
      ['mood > glad', '2023-02', 1],
      ['mood > sad', '2023-01', 1],
      ['mood > sad', '2023-02', 1],
      ['weather', '2023-01', 0],
      ['weather', '2023-02', 0],
    ]);
    expect(found.notes).toContain('Never occurs: “weather”.');
    expect(found.evidence?.(2)).toHaveLength(3);
  });

  it('may be asked for by name', () => {
    const found = compute(trend, said, { dictionary: moods, term: ['Mood > sad'], per: 'year' });
    expect(rows(found, 'term', 'count')).toEqual([['mood > sad', 2]]);
  });

  it('are wanted of a file', () => {
    expect(() => compute(trend, said, { terms: 'categories' })).toThrow(/--dictionary/u);
  });

  it('have changes', () => {
    const early = Array.from(
      { length: 8 },
      (_, at) => [`2023-01-${10 + at}`, `rain rain rain x ${at}`] as const,
    );
    const late = Array.from(
      { length: 8 },
      (_, at) => [`2023-03-${10 + at}`, `joy glad sad y ${at}`] as const,
    );
    const found = compute(changes, datedCorpus([...early, ...late]), { dictionary: moods });
    expect(rows(found, 'term', 'date')).toContainEqual(['weather', '2023-03-10']);
    expect(rows(found, 'term', 'date')).toContainEqual(['mood > glad', '2023-03-10']);
  });

  it('are put side by side beside words and phrases', () => {
    const found = compute(compare, said, { latest: true, minCount: 1, dictionary: moods });
    const categories = rows(found, 'kind', 'section', 'term', 'a', 'b').filter(
      ([kind]) => kind === 'category',
    );
    expect(categories).toEqual([
      ['category', 'shared', 'mood', 2, 4],
      ['category', 'shared', 'mood > glad', 1, 3],
      ['category', 'shared', 'mood > sad', 1, 1],
    ]);
  });

  it('have keyness', () => {
    const found = compute(keyness, said, { dictionary: moods, target: half(said), minCount: 1 });
    expect(rows(found, 'term', 'target', 'reference')).toContainEqual(['mood > glad', 1, 3]);
  });
});

describe('families', async () => {
  const corpus = await sampleCorpus();

  it('are followed with all their variants', () => {
    const found = compute(trend, corpus, { terms: 'families', per: 'year', top: 500, minCount: 3 });
    const counts = new Map<unknown, number>();
    for (const [term, count] of rows(found, 'term', 'count'))
      counts.set(term, (counts.get(term) ?? 0) + Number(count));
    const head = [...counts.keys()].find((term) => String(term).includes('shared future'));
    const exact = rows(compute(trend, corpus, { term: [String(head)], per: 'year' }), 'count');
    expect(counts.get(head)).toBeGreaterThan(exact.reduce((sum, [count]) => sum + Number(count ?? 0), 0));
  });

  it('have the planted rise of the slogan among their changes', () => {
    const found = compute(changes, corpus, { terms: 'families', minCount: 6 });
    const slogan = rows(found, 'term', 'date', 'before', 'after').find(([term]) =>
      String(term).includes('shared future'),
    );
    expect(slogan?.[1]).toBe('2023-08-30');
    expect(Number(slogan?.[2])).toBeLessThan(Number(slogan?.[3]));
  });

  it('stand side by side, with the lines of all variants', () => {
    const found = compute(compare, corpus, { target: half(corpus) });
    const kinds = new Set(rows(found, 'kind').flat());
    expect(kinds).toContain('family');
    const at = rows(found, 'kind').findIndex(([kind]) => kind === 'family');
    const [[a, b] = []] = rows(found, 'a', 'b').slice(at, at + 1);
    expect(found.evidence?.(at)).toHaveLength(Number(a) + Number(b));
  });
});

/** The turns of the second half of the documents. */
function half({ documents, documentOfTurn }: Corpus) {
  const isLate = (document: number): boolean => document >= Math.floor((documents.length * 2) / 3);
  return { sql: 'late', turns: Uint8Array.from(documentOfTurn, (document) => (isLate(document) ? 1 : 0)) };
}

function fileOf(path: string, text: string) {
  return { path, text, sha256: '' };
}

it('reads a dictionary of the project', () => {
  const path = 'corpora/dictionaries/stance.yaml';
  const found = compute(trend, said, { dictionary: fileOf(path, readFileSync(path, 'utf8')) });
  expect(rows(found, 'term').length).toBeGreaterThan(0);
});
