import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copiedEntries, copiesIn } from '../../src/counting/copies.ts';
import { type WordStream, wordStream } from '../../src/counting/stream.ts';
import { corpusOf, type Doc } from '../corpus-of.ts';
import { speech } from './made-up.ts';

const long = 'we will open every harbour before the winter comes to this coast';

describe('copiesIn', () => {
  it('finds a passage that stands in an earlier turn, as long as it goes', () => {
    const { start, source, length } = copiesIn(stream([[['A', long]], [['B', `Indeed ${long}`]]]), {
      minLength: 5,
    });
    expect([[...start], [...source], [...length]]).toEqual([[14], [0], [12]]);
  });

  it('takes a passage from the place that repeats more of it', () => {
    const short = long.split(' ').slice(0, 6).join(' ');
    const documents: Doc[] = [[['A', short]], [['B', long]], [['C', long]]];
    const { source, length } = copiesIn(stream(documents), { minLength: 5 });
    expect([[...source], [...length]]).toEqual([
      [0, 7],
      [6, 12],
    ]);
  });

  it('does not find what is repeated in the same document, where documents are parts', () => {
    const documents: Doc[] = [
      [
        ['A', long],
        ['B', long],
      ],
    ];
    const partOfTurn = Int32Array.of(0, 0);
    expect(copiesIn(stream(documents), { minLength: 5, partOfTurn }).start).toHaveLength(0);
    expect(copiesIn(stream(documents), { minLength: 5 }).start).toHaveLength(1);
  });

  it('finds passages that are in fact repeated, from every entry that a plain search finds one at', () => {
    fc.assert(
      fc.property(speech(), fc.integer({ min: 2, max: 4 }), (documents, minLength) => {
        const found = stream(documents);
        const { words, turnStart } = found;
        const { start, source, length } = copiesIn(found, { minLength });
        for (const [index, entry] of start.entries()) {
          const [from, size] = [source[index]!, length[index]!];
          expect(words.slice(from, from + size)).toEqual(words.slice(entry, entry + size));
          expect(from).toBeLessThan(turnBegin(turnStart, entry));
        }
        const copied = copiedEntries(found, minLength);
        for (const entry of plainCopies(found, minLength)) expect(copied[entry]).toBe(1);
      }),
      { numRuns: 300 },
    );
  });

  it('is quick for a passage of thousands of words', () => {
    const passage = Array.from({ length: 20_000 }, (_, index) => `w${index}`).join(' ');
    const { length } = copiesIn(stream([[['A', passage]], [['A', passage]]]), { minLength: 30 });
    expect([...length]).toEqual([20_000]);
  });
});

function stream(documents: readonly Doc[]): WordStream {
  return wordStream(corpusOf(documents), { across: 'sentence' });
}

function turnBegin(turnStart: Int32Array, entry: number): number {
  return turnStart.findLast((start) => start <= entry)!;
}

/** Entries at which words of an earlier turn begin, in one turn each. */
function plainCopies({ words, turnStart }: WordStream, minLength: number): number[] {
  const ends = (entry: number): number => turnStart.find((start) => start > entry)!;
  const fits = (entry: number): boolean =>
    entry + minLength <= ends(entry) && !words.slice(entry, entry + minLength).includes(-1);
  const places = Array.from(words, (_, entry) => entry).filter(fits);
  return places.filter((entry) =>
    places.some(
      (other) =>
        other < turnBegin(turnStart, entry) &&
        words.slice(other, other + minLength).join() === words.slice(entry, entry + minLength).join(),
    ),
  );
}
