import { describe, expect, it } from 'vitest';
import { readability, type ReadabilityOptions } from '../../src/measures/readability.ts';
import type { Table } from '../../src/model/table.ts';
import { compute } from '../../src/pipeline.ts';
import { corpusOf, type Doc } from '../corpus-of.ts';

await readability.load?.();

const plain = 'The minister said that people need water. ';

describe('readability', () => {
  it('counts words, sentences, syllables, characters and difficult words', () => {
    const [row] = rows([[['A', 'The committee met. Nobody said anything about negotiations!']]]);
    expect(row).toMatchObject({
      unit: 'd1',
      words: 8,
      sentences: 2,
      syllables: 1 + 3 + 1 + 3 + 1 + 3 + 2 + 5,
      characters: 3 + 9 + 3 + 6 + 4 + 8 + 5 + 12,
      polysyllables: 4,
      long_words: 3,
    });
  });

  it('takes a word with its clitic for one, and parts of a compound for several', () => {
    const [row] = rows([[['A', "We don't know the government's well-known view."]]]);
    expect(row).toMatchObject({ words: 8, sentences: 1 });
  });

  it('ends no sentence behind the full stop of a title, nor at a decimal point', () => {
    const [row] = rows([[['A', 'Mr. Smith met Dr. Jones. They had 3.5 per cent. Why? Nobody knows.']]]);
    expect(row).toMatchObject({ sentences: 4 });
  });

  it('gives no score below a hundred words or three sentences, and says why', () => {
    const [short, long, endless] = rows([
      [['A', plain.repeat(5)]],
      [['A', plain.repeat(20)]],
      [['A', 'and then we went on '.repeat(30)]],
    ]);
    expect(short).toMatchObject({ words: 35, flesch: undefined, note: 'fewer than 100 words' });
    expect(long).toMatchObject({ words: 140, sentences: 20, note: undefined });
    expect(endless).toMatchObject({ note: 'fewer than 3 sentences', lix: undefined });
  });

  it('gives no score for what is hardly English, and says so', () => {
    const [row] = rows([[['A', 'El gobierno debe cumplir sus promesas. '.repeat(20)]]]);
    expect(row).toMatchObject({
      flesch: undefined,
      note: 'hardly any word is on the English list: not English?',
    });
  });

  it('computes scores from the counts that it shows', () => {
    const [row] = rows([[['A', plain.repeat(20)]]]);
    const { words, sentences, syllables, flesch } = row as Record<string, number>;
    expect(flesch).toBeCloseTo(206.835 - 1.015 * (words! / sentences!) - 84.6 * (syllables! / words!), 9);
  });

  it('takes turns and speakers apart', () => {
    const documents = [
      [
        ['A', 'One two.'],
        ['B', 'Three.'],
        ['A', 'Four five six.'],
      ],
    ] as const;
    expect(rows(documents, { over: 'speakers' })).toMatchObject([
      { unit: 'A', words: 5, sentences: 2 },
      { unit: 'B', words: 1, sentences: 1 },
    ]);
    expect(rows(documents, { over: 'turns' }).map(({ unit }) => unit)).toEqual(['d1:1', 'd1:2', 'd1:3']);
  });

  it('counts as quanteda does where that is asked for: every token that is not punctuation, listed words only', () => {
    const [row] = rows([[['A', 'We paid $ 5. Talking helps.']]], { compat: 'quanteda' });
    expect(row).toMatchObject({ words: 6, characters: 2 + 4 + 1 + 1 + 7 + 5, note: undefined });
    expect(row?.['difficult_words']).toBe(4);
    expect(typeof row?.['flesch']).toBe('number');
  });

  it('has a row without scores for a document without words, and no rows for no documents', () => {
    expect(rows([[['A', '…']]])).toMatchObject([{ words: 0, sentences: 0, flesch: undefined }]);
    expect(rows([])).toEqual([]);
    expect(rows([[['A', '']]], { compat: 'quanteda' })).toMatchObject([
      { flesch: undefined, lix: undefined },
    ]);
  });

  it('warns that speech has no printed sentences, and shows the turns that a row was counted from', () => {
    const table = tableOf(
      [
        [
          ['A', 'One two.'],
          ['B', 'Three.'],
          ['A', 'Four.'],
        ],
      ],
      { over: 'speakers' },
    );
    expect(table.notes[0]).toContain('no printed sentences');
    expect(table.evidence?.(0)).toEqual([
      { start: 0, end: 3 },
      { start: 5, end: 7 },
    ]);
  });
});

function tableOf(documents: readonly Doc[], options: Partial<ReadabilityOptions> = {}): Table {
  return compute(readability, corpusOf(documents), options);
}

function rows(
  documents: readonly Doc[],
  options: Partial<ReadabilityOptions> = {},
): Readonly<Record<string, unknown>>[] {
  const { columns, values, rowCount } = tableOf(documents, options);
  return Array.from({ length: rowCount }, (_, row) =>
    Object.fromEntries(columns.map(({ id }, column) => [id, values[column]?.[row]])),
  );
}
