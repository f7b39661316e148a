import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { corpusOf as columnsOf } from '../../../src/corpus/build.ts';
import { locate } from '../../../src/corpus/locate.ts';
import { selectTurns } from '../../../src/corpus/selection/select-turns.ts';
import { frequency } from '../../../src/measures/frequency.ts';
import { boundary, boundaryMask, type Corpus } from '../../../src/model/corpus.ts';
import { compute } from '../../../src/pipeline.ts';
import { corpusOf, toyTokenizer } from '../../corpus-of.ts';
import { corpusAndChoice, withMentions } from './made-up.ts';

describe('selectTurns', () => {
  it('gives the corpus that the chosen turns alone would give', () => {
    fc.assert(
      fc.property(corpusAndChoice(), ({ corpus, keep }) => {
        const { boundaries, ...selected } = selectTurns(corpus, keep);
        const { boundaries: expected, ...naive } = naivelySelected(corpus, keep);
        expect(selected).toEqual(naive);
        expect(levelsBelowDocument(boundaries)).toEqual(levelsBelowDocument(expected));
      }),
    );
  });

  it('finds the same text behind each token', () => {
    fc.assert(
      fc.property(corpusAndChoice(), ({ corpus, keep }) => {
        const selected = selectTurns(corpus, keep);
        const shown = Array.from(selected.tokens, (form, token) => {
          const { turn, start, end } = locate(selected, { start: token, end: token + 1 });
          return [selected.turns[turn]!.text.slice(start, end), selected.vocabulary.forms[form]];
        });
        for (const [text, form] of shown) expect(text).toBe(form);
      }),
    );
  });

  it('keeps the numbers of turns and leaves out documents without any', () => {
    const corpus = corpusOf([
      [
        ['A', 'one'],
        ['B', 'two'],
        ['A', 'three'],
      ],
      [['B', 'four']],
    ]);
    const { documents, turns, speakers, documentOfTurn } = selectTurns(corpus, Uint8Array.of(1, 0, 1, 0));
    expect(documents.map(({ document }) => document)).toEqual(['d1']);
    expect(turns.map(({ number }) => number)).toEqual([1, 3]);
    expect([speakers, [...documentOfTurn]]).toEqual([['A'], [0, 0]]);
  });

  it('lets no n-gram run across what was left out', () => {
    const corpus = corpusOf([
      [
        ['A', 'one'],
        ['B', 'two'],
        ['A', 'three'],
        ['B', 'four'],
      ],
    ]);
    const options = { ngrams: { from: 2, to: 2 }, across: 'turn' } as const;
    const found = compute(frequency, selectTurns(corpus, Uint8Array.of(1, 0, 1, 1)), options);
    expect(Array.from(found.values[0]!)).toEqual(['three four']);
  });

  it('is the corpus itself where every turn stays', () => {
    const corpus = corpusOf([[['A', 'one']]]);
    expect(selectTurns(corpus, Uint8Array.of(1))).toBe(corpus);
  });
});

/** The corpus made anew from the documents with the chosen turns. */
function naivelySelected(corpus: Corpus, keep: Uint8Array): Corpus {
  const kept = new Set(corpus.turns.filter((_, turn) => keep[turn] === 1));
  const documents = corpus.documents
    .map((document) => ({ ...document, turns: document.turns.filter((turn) => kept.has(turn)) }))
    .filter(({ turns }) => turns.length > 0);
  if (kept.size === corpus.turns.length) return corpus;
  return { ...withMentions(columnsOf(documents, { tokenizer: toyTokenizer, sentences: false })) };
}

/** Boundaries, those of documents and turns made one: behind a gap, a turn starts as a document does. */
function levelsBelowDocument(boundaries: Uint8Array): number[] {
  return Array.from(boundaries, (value) =>
    (value & boundaryMask) === boundary.document ? value - 1 : value,
  );
}
