import { describe, expect, it } from 'vitest';
import { changes } from '../../src/measures/changes.ts';
import { compare } from '../../src/measures/compare.ts';
import { novelty } from '../../src/measures/novelty.ts';
import { trend } from '../../src/measures/trend.ts';
import { buildCorpus, compute, readTranscripts } from '../../src/pipeline.ts';
import { sourceOf } from '../source.ts';
import { datedCorpus, rows } from './dated-corpus.ts';

// A date may say a month or a year only, and it may come with a clock and a zone: it stays what it says.

const mixed = datedCorpus([
  ['2023', 'peace and levy'],
  ['2023-05', 'peace and harbour'],
  ['2023-05-02', 'harbour harbour'],
  ['2023-06-09', 'harbour levy levy'],
]);

describe('dates that say a month or a year', () => {
  it.each([
    ['day', 2, 2],
    ['week', 2, 2],
    ['month', 1, 3],
    ['year', 0, 4],
  ] as const)(
    'are left out per %s where they do not say one, and a note says how many',
    (per, left, used) => {
      for (const table of [
        compute(trend, mixed, { term: ['harbour'], per }),
        compute(changes, mixed, { term: ['harbour'], per }),
      ]) {
        const note = `With a date that does not say the ${per}, and left out: ${left} of 4 documents; a coarser --per takes them in.`;
        expect(table.notes.includes(note)).toBe(left > 0);
      }
      const found = compute(trend, mixed, { term: ['harbour'], per });
      const documents = rows(found, 'documents').reduce((sum, [own]) => sum + Number(own), 0);
      expect(documents).toBe(used);
    },
  );

  it('are kept as they are, and stand in the middle where an order is needed', () => {
    const found = compute(novelty, mixed, { stopwords: 'none' });
    expect(rows(found, 'date').flat()).toEqual(['2023-05-02', '2023-05', '2023-06-09', '2023']);
    expect(found.notes).toContain(
      '2 of 4 documents have a date that says a month or a year only; they stand in the middle of it.',
    );
    const each = compute(trend, mixed, { term: ['harbour'], per: 'document' });
    expect(rows(each, 'period', 'start', 'end')).toEqual([
      ['d3', '2023-05-02', '2023-05-02'],
      ['d2', '2023-05-01', '2023-05-31'],
      ['d4', '2023-06-09', '2023-06-09'],
      ['d1', '2023-01-01', '2023-12-31'],
    ]);
  });

  it('are neither earlier nor later than a day that they may be', () => {
    expect(later('2023-04', '2023-05-02')).toBe(true);
    expect(later('2023-05', '2023-05-02')).toBe(false);
    expect(later('2023', '2023-05-02')).toBe(false);
    expect(later('2022', '2023-05')).toBe(true);
  });

  it('are the latest only where no date says a day', () => {
    expect(latest(['2023', '2023-05-02', '2023-06-09'])).toBe(1);
    expect(latest(['2023-05', '2023-06', '2023-06'])).toBe(2);
  });
});

it.each([
  ['2021-01-20T23:30:00-05:00', '2021-01-20'],
  ['2021-01-21T00:30:00+13:00', '2021-01-21'],
  ['2021-01-20 22:10:00 -0800', '2021-01-20'],
  ['Wed, 20 Jan 2021 23:50:00 -0500', '2021-01-20'],
])('keeps the day of the place where something was said: %s', async (date, day) => {
  const text = `---\ndate: ${date}\n---\n\nMR. A: Harbour and peace.\n\nQ: Why harbour?\n\nMR. A: Peace.\n`;
  const { transcripts } = await readTranscripts([sourceOf(text, 'late.md')]);
  const corpus = await buildCorpus(transcripts);
  const found = compute(trend, corpus, { term: ['harbour'], per: 'day' });
  expect(rows(found, 'period', 'count')).toEqual([[day, 2]]);
});

/** Whether a document of a second date is told to be later than one of a first. */
function later(first: string, second: string): boolean {
  const corpus = datedCorpus([
    [first, 'x y z'],
    [second, 'x w w'],
  ]);
  const target = { sql: 'second', turns: Uint8Array.of(0, 1) };
  const { notes } = compute(compare, corpus, { target, minCount: 1 });
  return notes.some((note) => note.startsWith('a is the later side'));
}

/** How many documents are the latest of those of some dates. */
function latest(dates: readonly string[]): unknown {
  const corpus = datedCorpus(dates.map((date) => [date, 'x y'] as const));
  return rows(compute(compare, corpus, { latest: true, minCount: 1 }), 'term', 'a').find(
    ([term]) => term === 'documents',
  )?.[1];
}
