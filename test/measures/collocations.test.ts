import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { corpusOf as columnsOf } from '../../src/corpus/build.ts';
import { collocations, type CollocationsOptions } from '../../src/measures/collocations.ts';
import type { Corpus } from '../../src/model/corpus.ts';
import type { Table } from '../../src/model/table.ts';
import type { Tokenizer } from '../../src/model/tokenizer.ts';
import { compute } from '../../src/pipeline.ts';
import { corpusOf, type Doc } from '../corpus-of.ts';
import { speech } from '../counting/made-up.ts';

describe('collocations', () => {
  it('rates sequences, the highest z first, and leads to their occurrences', () => {
    const documents: Doc[] = [[['A', 'The grain board met. The grain board will meet the grain board.']]];
    const found = table(documents, { ngrams: { from: 2, to: 3 } });
    expect(rows(found, 'collocation', 'n', 'count', 'count_nested')).toEqual([
      ['grain board', 2, 3, 3],
      ['the grain', 2, 3, 3],
      ['the grain board', 3, 3, 0],
    ]);
    expect(found.evidence?.(2)).toEqual([
      { start: 0, end: 3 },
      { start: 5, end: 8 },
      { start: 10, end: 13 },
    ]);
  });

  it('counts a table as every pair compared with every other gives it', () => {
    fc.assert(
      fc.property(speech(), fc.integer({ min: 2, max: 4 }), (documents, n) => {
        const corpus = corpusOf(documents);
        const found = compute(collocations, corpus, { ngrams: { from: n, to: n }, minCount: 1 });
        const runs = sentences(documents);
        for (const [collocation, count, lambda, z] of rows(found, 'collocation', 'count', 'lambda', 'z')) {
          const expected = comparedWithAll(runs, String(collocation).split(' '));
          expect(count).toBe(expected.count);
          expect(lambda).toBeCloseTo(expected.lambda, 9);
          expect(z).toBeCloseTo(expected.z, 9);
        }
        expect(found.rowCount).toBe(new Set(runs.flatMap((run) => ngrams(run, n))).size);
      }),
      { numRuns: 50 },
    );
  });

  it('stays in sentences, and goes on across turns where it may', () => {
    const documents: Doc[] = [
      [
        ['A', 'one two. three'],
        ['B', 'four'],
      ],
    ];
    const found = (across: CollocationsOptions['across']) =>
      rows(table(documents, { across, minCount: 1 }), 'collocation').flat();
    expect(found('none')).toEqual(['one two']);
    expect(found('sentence')).toEqual(['one two', 'two three']);
    expect(found('turn')).toEqual(['one two', 'three four', 'two three']);
  });

  it('leaves out what begins or ends with a function word, but counts it in the tables', () => {
    const documents: Doc[] = [[['A', 'the board of trade and the board of works']]];
    const ids = ['collocation', 'count', 'lambda'] as const;
    const trigrams = { ngrams: { from: 3, to: 3 }, minCount: 1 };
    const all = rows(table(documents, trigrams), ...ids);
    const kept = rows(table(documents, { ...trigrams, stopwords: 'en' }), ...ids);
    expect(kept.map(([name]) => name)).toEqual(['board of trade', 'board of works']);
    expect(all).toEqual(expect.arrayContaining(kept));
  });

  it('sorts by any rating, what has none last', () => {
    const documents: Doc[] = [[['A', 'b a b a b a c a. d d']]];
    const unsmoothed = table(documents, { minCount: 1, smoothing: 0, sortBy: 'lambda' });
    const values = rows(unsmoothed, 'lambda').flat();
    expect(values.filter((value) => value === undefined)).not.toHaveLength(0);
    expect(values.findIndex((value) => value === undefined)).toBe(
      values.filter((value) => value !== undefined).length,
    );
    const counts = rows(table(documents, { minCount: 1, sortBy: 'count' }), 'count', 'collocation');
    expect(counts.slice(0, 3)).toEqual([
      [3, 'b a'],
      [2, 'a b'],
      [1, 'a c'],
    ]);
  });

  it('does not depend on the order of the documents, or on names of words', () => {
    const documents: Doc[] = [
      { date: '2020-01-02', turns: [['A', 'one two three. one two']] },
      { date: '2020-01-01', turns: [['B', 'two three four']] },
    ];
    const ids = collocations.columns.map(({ id }) => id);
    const options = { ngrams: { from: 2, to: 3 } };
    const turned = table(documents.toReversed(), options);
    expect(rows(turned, ...ids)).toEqual(rows(table(documents, options), ...ids));
  });

  it('rates sequences of more than eight words', () => {
    const said = 'a b c d e f g h i j k';
    const found = table([[['A', said]], [['B', said]]], { ngrams: { from: 10, to: 11 } });
    expect(rows(found, 'n', 'count', 'count_nested')).toHaveLength(3);
    for (const [z] of rows(found, 'z')) expect(z).toSatisfy(Number.isFinite);
  });

  it('refuses lengths that would take too many cells', () => {
    expect(() => table([], { ngrams: { from: 2, to: 17 } })).toThrowError(
      expect.objectContaining({ code: 'option/out-of-range' }),
    );
  });

  it('gives an empty table for a corpus without words', () => {
    expect(table([]).rowCount).toBe(0);
    expect(table([[['A', '…']]], { compat: 'quanteda' }).rowCount).toBe(0);
  });
});

describe('collocations as quanteda has them', () => {
  // What textstat_collocations prints for these documents: size 2, count at least 2.
  it('has its counts, λ and z', () => {
    const found = quanteda(['I like good ice cream .', 'Me too ! I like good ice cream .'], {});
    expect(found.columns.map(({ id }) => id)).toEqual([
      'collocation',
      'n',
      'count',
      'count_nested',
      'lambda',
      'z',
      'length',
    ]);
    const printed = rows(found, 'collocation', 'count', 'count_nested', 'length');
    expect(printed).toEqual(['good ice', 'i like', 'ice cream', 'like good'].map((name) => [name, 2, 0, 2]));
    for (const [lambda, z] of rows(found, 'lambda', 'z')) {
      expect(lambda).toBeCloseTo(4.317488, 6);
      expect(z).toBeCloseTo(2.027787, 6);
    }
  });

  it('counts nested occurrences as it does, whether the longer one is frequent or not', () => {
    const options = { ngrams: { from: 2, to: 4 }, minCount: 1 };
    const found = quanteda(['. . . . a b c d . . a b c . . .'], options);
    expect(new Map(rows(found, 'collocation', 'count_nested') as [string, number][])).toEqual(
      new Map([
        ['a b', 2],
        ['b c', 2],
        ['c d', 1],
        ['a b c d', 0],
        ['a b c', 1],
        ['b c d', 1],
      ]),
    );
  });

  it('ends sequences at punctuation and documents, not at turns, and takes signs for words', () => {
    const corpus = tokenized([
      ['one two', 'three , four'],
      ['five $ six', 'U.S. -'],
    ]);
    const found = compute(collocations, corpus, { compat: 'quanteda', minCount: 1 });
    expect(sorted(found, 'collocation')).toEqual(['$ six', 'five $', 'one two', 'six u.s.', 'two three']);
  });

  it('keeps the capitals of acronyms, and apostrophes as they are', () => {
    const found = quanteda(['The US don’t Trust us G20'], { minCount: 1 });
    expect(sorted(found, 'collocation')).toEqual(['US don’t', 'don’t trust', 'the US', 'trust us', 'us G20']);
    const kept = quanteda(['The Grain the Grain'], { minCount: 1, keepCase: true });
    expect(sorted(kept, 'collocation')).toEqual(['Grain the', 'The Grain', 'the Grain']);
  });

  it('counts pads in the tables, but gives no sequence that has one', () => {
    const said = 'peace of the people and peace in the world people speak';
    const found = quanteda([said], { minCount: 1, stopwords: 'en' });
    expect(rows(found, 'collocation', 'count')).toEqual([
      ['people speak', 1],
      ['world people', 1],
    ]);
    const pads = said.split(' ').map((word) => (['of', 'the', 'and', 'in'].includes(word) ? '' : word));
    const expected = comparedWithAll([pads], ['people', 'speak']);
    expect(rows(found, 'lambda')[0]).toEqual([expect.closeTo(expected.lambda, 9)]);
  });

  it('has no sequence with a mark, whatever the text', () => {
    const token = fc.constantFrom('a', 'B', 'AB', '.', ',', '$', '--', '’s', 'x2');
    fc.assert(
      fc.property(fc.array(fc.array(token, { maxLength: 20 }), { maxLength: 4 }), (documents) => {
        const found = quanteda(
          documents.map((tokens) => tokens.join(' ')),
          { ngrams: { from: 2, to: 3 }, minCount: 1 },
        );
        const runs = documents.flatMap((tokens) =>
          tokens
            .map((word) => (word === 'AB' ? word : word.toLowerCase()))
            .join(' ')
            .split(/(?<=^| )[\p{P}]+(?= |$)/u)
            .map((run) => run.split(' ').filter(Boolean)),
        );
        const expected = [...new Set([2, 3].flatMap((n) => runs.flatMap((run) => ngrams(run, n))))];
        expect(sorted(found, 'collocation')).toEqual(expected.sort());
        for (const [name, lambda] of rows(found, 'collocation', 'lambda')) {
          expect(lambda).toBeCloseTo(comparedWithAll(runs, String(name).split(' ')).lambda, 9);
        }
      }),
      { numRuns: 60 },
    );
  });
});

/** The table of a sequence by its definition, and what is made of it: ten lines that compare all with it. */
function comparedWithAll(runs: readonly string[][], target: readonly string[]) {
  const n = target.length;
  const cells = Array.from({ length: 2 ** n }, () => 0);
  for (const run of runs) {
    for (let start = 0; start + n <= run.length; start++) {
      let cell = 0;
      for (const [place, word] of target.entries()) if (run[start + place] === word) cell += 2 ** place;
      cells[cell]! += 1;
    }
  }
  const sign = (cell: number): number => (-1) ** (n - cell.toString(2).replaceAll('0', '').length);
  const lambda = cells.reduce((sum, count, cell) => sum + sign(cell) * Math.log(count + 0.5), 0);
  const sigma = Math.sqrt(cells.reduce((sum, count) => sum + 1 / (count + 0.5), 0));
  return { count: cells.at(-1)!, lambda, z: lambda / sigma };
}

function ngrams(run: readonly string[], n: number): string[] {
  return run
    .slice(0, Math.max(0, run.length - n + 1))
    .map((_, start) => run.slice(start, start + n).join(' '));
}

/** Made-up speech as runs of words: a full stop ends one, a comma is passed over. */
function sentences(documents: readonly Doc[]): string[][] {
  const texts = documents.flatMap((document) =>
    ('turns' in document ? document.turns : document).map(([, text]) => text),
  );
  return texts.flatMap((text) =>
    text.split('.').map((run) => run.split(' ').filter((word) => word !== '' && word !== ',')),
  );
}

const whitespace: Tokenizer = {
  id: 'whitespace',
  version: '1',
  split: (chunks) => chunks.map((chunk) => [chunk]),
};

/** A corpus of text tokenized before: documents of turns. */
function tokenized(documents: readonly (readonly string[])[]): Corpus {
  const corpus = documents.map((turns) => turns.map((text): readonly [string, string] => ['A', text]));
  const transcripts = corpusOf(corpus).documents;
  return columnsOf(transcripts, { tokenizer: whitespace, sentences: false });
}

function quanteda(documents: readonly string[], options: Partial<CollocationsOptions>): Table {
  const corpus = tokenized(documents.map((text) => [text]));
  return compute(collocations, corpus, { ...options, compat: 'quanteda' });
}

function table(documents: readonly Doc[], options: Partial<CollocationsOptions> = {}): Table {
  return compute(collocations, corpusOf(documents), options);
}

function rows({ columns, values, rowCount }: Table, ...ids: string[]): unknown[][] {
  const chosen = ids.map((id) => values[columns.findIndex((column) => column.id === id)]);
  return Array.from({ length: rowCount }, (_, row) => chosen.map((column) => column?.[row]));
}

/** The texts of a column in order. */
function sorted(found: Table, id: string): string[] {
  return rows(found, id)
    .map(([text]) => String(text))
    .toSorted();
}
