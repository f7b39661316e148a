import { describe, expect, it } from 'vitest';
import { frequency } from '../../src/measures/index.ts';
import { compute } from '../../src/pipeline.ts';
import { evidenceFiles } from '../../src/reporting/evidence-files.ts';
import { type Evidence, placesOf, type Row, rowsOfTable } from '../../src/reporting/evidence.ts';
import { corpusOf } from '../corpus-of.ts';

const corpus = corpusOf([
  [['A', 'open harbours and open skies']],
  [
    ['B', 'harbours, harbours'],
    ['A', 'skies'],
  ],
]);
const words = compute(frequency, corpus);
const rows = Array.from({ length: words.rowCount }, (_, row) => row);
const documents = [
  ['One', '2023-01-01', 'briefings/d1/index.html'],
  ['Two', '', 'briefings/d2/index.html'],
] as const;

type Read = Omit<Evidence, 'rows'> & { documents: unknown[]; rows: Record<string, number[]> };

describe('evidenceFiles', () => {
  it('hold the lines of each row, with the documents that they are of', () => {
    const { files, firstRows } = evidenceFiles(corpus, rowsOfTable(corpus, words, rows), documents);
    expect(files.map(({ path }) => path)).toEqual(['evidence/frequency-1.js']);
    expect(firstRows).toEqual({ frequency: [0] });
    const [id, read] = readFile(files[0]!.pieces as Iterable<string>);
    expect(id).toBe('frequency-1');
    const row = rows.find((index) => words.values[0]?.[index] === 'skies') ?? -1;
    const [count, ...places] = read.rows[row] ?? [];
    expect(count).toBe(2);
    const lines = [0, 3].map((at) => {
      const [turn = 0, , text = ''] = read.passages[places[at] ?? -1] ?? [];
      const [document = -1] = read.turns[turn] ?? [];
      return [text.slice(places[at + 1], places[at + 2]), read.documents[document]];
    });
    expect(lines).toEqual([
      ['skies', documents[0]],
      ['skies', documents[1]],
    ]);
  });

  it('divide many lines among files, never a row', () => {
    const many = Array.from({ length: 40 }, (_, row): Row => rowWith(row, 90));
    const { files, firstRows } = evidenceFiles(corpus, many, documents);
    expect(firstRows['made-up']).toEqual([0, 11, 22, 33]);
    const read = files.map(({ pieces }) => readFile(pieces as Iterable<string>)[1]);
    expect(read.flatMap((file) => Object.keys(file.rows).map(Number)).sort((a, b) => a - b)).toEqual(
      many.map(({ row }) => row),
    );
    for (const file of read) for (const row of Object.values(file.rows)) expect(row).toHaveLength(1 + 3 * 90);
  });

  it('keep the same number of lines of each row where there is not room for all', () => {
    const many = [rowWith(0, 50), rowWith(1, 40_000), rowWith(2, 40_000)];
    const { files } = evidenceFiles(corpus, many, documents);
    const lengths = files
      .flatMap(({ pieces }) => Object.values(readFile(pieces as Iterable<string>)[1].rows))
      .map((row) => [row[0], (row.length - 1) / 3]);
    expect(lengths).toEqual([
      [50, 50],
      [40_000, 7475],
      [40_000, 7475],
    ]);
  });
});

describe('placesOf', () => {
  it('are turns and offsets, for a page that has the text', () => {
    const one = corpusOf([
      [
        ['A', 'open harbours'],
        ['B', 'Open.'],
      ],
    ]);
    const table = compute(frequency, one);
    const row = Array.from({ length: table.rowCount }, (_, index) => index).find(
      (index) => table.values[0]?.[index] === 'open',
    )!;
    expect(placesOf(one, rowsOfTable(one, table, [row]))).toEqual({
      frequency: { [row]: [2, 1, 0, 4, 2, 0, 4] },
    });
  });
});

/** A row with so many hits, all of the first word. */
function rowWith(row: number, count: number): Row {
  return { name: 'made-up', row, count, hit: () => ({ turn: 0, start: 0, end: 4 }) };
}

/** What a page's script is given by a file. */
function readFile(pieces: Iterable<string>): [id: string, evidence: Read] {
  const text = [...pieces].join('');
  return JSON.parse(text.replace(/^rostrumEvidence\(/u, '[').replace(/\);\n$/u, ']')) as [string, Read];
}
