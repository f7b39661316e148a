import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { novelty, type NoveltyOptions } from '../../src/measures/novelty.ts';
import { compute } from '../../src/pipeline.ts';
import { corpusOf, type Doc } from '../corpus-of.ts';
import { datedCorpus, rows } from './dated-corpus.ts';

const plain: Partial<NoveltyOptions> = { stopwords: 'none' };

describe('novelty', () => {
  it('sets each document beside the one before and all before', () => {
    const corpus = datedCorpus([
      ['2024-01-02', 'x x y'],
      ['2024-01-01', 'x x x y'],
      ['2024-01-03', 'x z z w'],
    ]);
    const table = compute(novelty, corpus, plain);
    expect(rows(table, 'document', 'date', 'words', 'terms', 'new_terms', 'new_words', 'previous')).toEqual([
      ['d2', '2024-01-01', 4, 4, undefined, undefined, undefined],
      ['d1', '2024-01-02', 3, 3, 0, 0, 'd2'],
      ['d3', '2024-01-03', 4, 4, 3, 3 / 4, 'd1'],
    ]);
    const [, second, third] = rows(
      table,
      'cosine_previous',
      'jensen_shannon_previous',
      'jensen_shannon_before',
    );
    expect(second![0]).toBeCloseTo(7 / Math.sqrt(5 * 10), 12);
    expect(second![1]).toBeCloseTo(divergence([3 / 4, 1 / 4], [2 / 3, 1 / 3]), 12);
    expect(second![2]).toBeCloseTo(Number(second![1]), 12);
    expect(third![2]).toBeCloseTo(divergence([1 / 4, 0, 2 / 4, 1 / 4], [5 / 7, 2 / 7, 0, 0]), 12);
  });

  it('opens the words that are new', () => {
    const corpus = datedCorpus([
      ['2024-01-01', 'x y'],
      ['2024-01-02', 'x z y z'],
    ]);
    const table = compute(novelty, corpus, plain);
    expect(table.evidence?.(0)).toEqual([]);
    expect(table.evidence?.(1)).toEqual([
      { start: 3, end: 4 },
      { start: 5, end: 6 },
    ]);
  });

  it('tells what is new, the most frequent terms first, in the document that comes first by date', () => {
    const corpus = datedCorpus([
      ['2024-01-03', 'w w z'],
      ['2024-01-01', 'x y'],
      ['2024-01-02', 'x z y z v'],
    ]);
    const table = compute(novelty, corpus, plain);
    expect(rows(table, 'document', 'newest')).toEqual([
      ['d2', undefined],
      ['d3', 'z (2); v (1)'],
      ['d1', 'w (2)'],
    ]);
  });

  it('finds nothing new in what was said before, and the more in what was not', () => {
    const said = 'a b c d e f g h';
    const table = compute(
      novelty,
      datedCorpus([
        ['2024-01', said],
        ['2024-02', said],
        ['2024-03', 'q r s t'],
      ]),
      plain,
    );
    const [, second, third] = rows(table, 'new_words', 'cosine_previous', 'jensen_shannon_before', 'excess');
    expect(second!.slice(0, 3)).toEqual([0, 1, 0]);
    expect(Number(second![3])).toBeLessThan(0);
    expect(third!.slice(0, 3)).toEqual([1, 0, 1]);
  });

  it('counts sequences of words, and leaves out function words', () => {
    const corpus = datedCorpus([
      ['2024-01', 'the levy on the ships'],
      ['2024-02', 'the levy on all ships'],
    ]);
    expect(rows(compute(novelty, corpus), 'words', 'terms', 'new_words')[1]).toEqual([5, 2, 0]);
    const pairs = compute(novelty, corpus, { ...plain, ngrams: { from: 2, to: 2 } });
    expect(rows(pairs, 'terms', 'new_words')[1]).toEqual([4, 2 / 4]);
  });

  it('says what is missing: dates, words, documents', () => {
    expect(compute(novelty, corpusOf([])).rowCount).toBe(0);
    expect(compute(novelty, datedCorpus([['2024', 'x']])).notes).toContain(
      'There is one document with words: nothing to compare it with.',
    );
    const undated = compute(
      novelty,
      datedCorpus([
        [undefined, 'levy'],
        [undefined, 'ships'],
      ]),
    );
    expect(undated.rowCount).toBe(2);
    expect(undated.notes[0]).toContain('No document has a date');
    const some = compute(
      novelty,
      datedCorpus([
        ['2024-01-01', 'levy'],
        [undefined, 'ships'],
        ['2024-01-01', '…'],
      ]),
    );
    expect(rows(some, 'document', 'terms')).toEqual([
      ['d1', 1],
      ['d3', 0],
    ]);
    expect(some.notes.slice(0, 3)).toEqual([
      '1 of 3 documents have no date and are left out.',
      '1 of 2 documents are of the same day as the one before: which of them came first is not known.',
      '1 of 2 documents have no words.',
    ]);
  });

  it('has intervals as wide as those of a bootstrap over turns', () => {
    const texts = Array.from({ length: 60 }, (_, turn) => words(turn, 12));
    const past = words(1000, 3000).replaceAll(/w(?<number>\d)\b/gu, 'v$<number>');
    const documents: Doc[] = [
      { date: '2024-01', turns: [['A', past]] },
      { date: '2024-02', turns: texts.map((text) => ['A', text] as const) },
    ];
    const [, [value, low, high] = []] = rows(
      compute(novelty, corpusOf(documents), plain),
      'jensen_shannon_before',
      'low',
      'high',
    ).map((cells) => cells.map(Number));
    const before = sharesOf([past]);
    const drawn = Array.from({ length: 400 }, (_, sample) =>
      divergenceOf(
        before,
        sharesOf(texts.map((_text, at) => texts[Math.floor(noise(sample * 61 + at) * 60)]!)),
      ),
    );
    const mean = drawn.reduce((sum, each) => sum + each, 0) / drawn.length;
    const deviation = Math.sqrt(drawn.reduce((sum, each) => sum + (each - mean) ** 2, 0) / drawn.length);
    expect((high! - low!) / 2 / (2 * deviation)).toBeGreaterThan(0.85);
    expect((high! - low!) / 2 / (2 * deviation)).toBeLessThan(1.2);
    expect(mean).toBeGreaterThan(value!);
  });

  it('gives finite numbers in their range for any documents, whatever the words are called', () => {
    const word = fc.constantFrom('x', 'y', 'z', 'w', 'v');
    const text = fc.array(word, { maxLength: 8 }).map((list) => list.join(' ') || '…');
    fc.assert(
      fc.property(fc.array(fc.array(text, { minLength: 1, maxLength: 3 }), { maxLength: 4 }), (documents) => {
        const table = compute(novelty, corpusOf(made(documents)), plain);
        const renamed = documents.map((turns) =>
          turns.map((each) => each.replaceAll('x', 'q').replaceAll('v', 'a')),
        );
        const other = compute(novelty, corpusOf(made(renamed)), plain);
        const ids = [
          'new_words',
          'cosine_previous',
          'jensen_shannon_previous',
          'jensen_shannon_before',
          'low',
          'high',
        ];
        const cells = rows(table, ...ids).flat();
        const known = cells.filter((cell) => cell !== undefined).map(Number);
        expect(known.filter((cell) => !(cell >= 0 && cell <= 1))).toEqual([]);
        expect(rounded(rows(other, ...ids).flat())).toEqual(rounded(cells));
      }),
      { numRuns: 60 },
    );
  });
});

function made(documents: readonly (readonly string[])[]): Doc[] {
  return documents.map((turns, at) => ({
    date: `2024-01-0${at + 1}`,
    turns: turns.map((text) => ['A', text] as const),
  }));
}

/** Jensen–Shannon by its other form: the entropy of the mixture less the mean of the entropies. */
function divergence(p: readonly number[], q: readonly number[]): number {
  return entropy(p.map((share, at) => (share + q[at]!) / 2)) - (entropy(p) + entropy(q)) / 2;
}

function divergenceOf(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  const all = [...new Set([...one.keys(), ...other.keys()])];
  return divergence(
    all.map((word) => one.get(word) ?? 0),
    all.map((word) => other.get(word) ?? 0),
  );
}

function sharesOf(texts: readonly string[]): Map<string, number> {
  const all = texts.join(' ').split(' ');
  const shares = new Map<string, number>();
  for (const word of all) shares.set(word, (shares.get(word) ?? 0) + 1 / all.length);
  return shares;
}

/** So many words out of forty, the frequent ones among them more often. */
function words(seed: number, count: number): string {
  return Array.from({ length: count }, (_, at) => `w${Math.floor(noise(seed * 7919 + at) ** 2 * 40)}`).join(
    ' ',
  );
}

/** Evenly spread from 0 to 1, and as good as random. */
function noise(n: number): number {
  const x = Math.sin(n * 12.9898 + 78.233) * 43_758.5453;
  return x - Math.floor(x);
}

/** In bits. */
function entropy(shares: readonly number[]): number {
  return shares.reduce((sum, share) => sum - (share === 0 ? 0 : share * Math.log2(share)), 0);
}

/** To nine decimals. */
function rounded(cells: readonly unknown[]): unknown[] {
  return cells.map((cell) => (cell === undefined ? undefined : Math.round(Number(cell) * 1e9)));
}
