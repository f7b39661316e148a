import { describe, expect, it } from 'vitest';
import { documents, speakers, turns } from '../../src/measures/index.ts';
import type { Table } from '../../src/model/table.ts';
import { buildCorpus, compute, readTranscript } from '../../src/pipeline.ts';
import { sourceOf } from '../source.ts';

const text = `Briefing | March 6, 2020

Ada Lee:

One two three.

Q:

Four? (Laughter.)

Ada Lee:

Five.

<  1  2  >`;

describe('speakers', () => {
  it('counts turns and words, and shares them out', async () => {
    const corpus = await buildCorpus([await readTranscript(sourceOf(text))], { needs: [] });
    expect(rowsOf(compute(speakers, corpus))).toEqual([
      {
        speaker: 'Ada Lee',
        role: 'official',
        turns: 2,
        words: 4,
        share: 0.8,
        mean_words: 2,
        median_words: 2,
        documents: 1,
      },
      {
        speaker: 'Q',
        role: 'journalist',
        turns: 1,
        words: 1,
        share: 0.2,
        mean_words: 1,
        median_words: 1,
        documents: 1,
      },
    ]);
  });

  it('is empty for an empty corpus', async () => {
    expect(compute(speakers, await buildCorpus([], { needs: [] })).rowCount).toBe(0);
  });
});

describe('documents', () => {
  it('says what was read, and which pages are missing', async () => {
    const corpus = await buildCorpus([await readTranscript(sourceOf(text, 'a/b.txt'))]);
    expect(rowsOf(compute(documents, corpus))).toMatchObject([
      {
        document: 'b',
        title: 'Briefing',
        date: '2020-03-06',
        turns: 3,
        speakers: 2,
        words: 5,
        tokens: 8,
        pages: 2,
        missing_pages: '2',
      },
    ]);
  });
});

describe('turns', () => {
  it('gives every turn with its line and what found it', async () => {
    const corpus = await buildCorpus([await readTranscript(sourceOf(text))], { needs: [] });
    expect(rowsOf(compute(turns, corpus))).toMatchObject([
      { turn: 1, label: 'Ada Lee', kind: 'statement', words: 3, line: 3, rule: 'label-alone' },
      { turn: 2, label: 'Q', kind: 'question', words: 1, line: 7, text: 'Four? (Laughter.)' },
      { turn: 3, label: 'Ada Lee', kind: 'answer', words: 1, line: 11 },
    ]);
  });
});

function rowsOf({ columns, values, rowCount }: Table): Record<string, unknown>[] {
  return Array.from({ length: rowCount }, (_, row) =>
    Object.fromEntries(columns.map(({ id }, column) => [id, values[column]?.[row]])),
  );
}
