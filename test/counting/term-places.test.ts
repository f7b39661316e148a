import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedTerms } from '../../src/counting/asked-terms.ts';
import { type WordStream, wordStream } from '../../src/counting/stream.ts';
import { termPlaces, wordPlaces } from '../../src/counting/term-places.ts';
import { termText, termUnits } from '../../src/counting/term-units.ts';
import { corpusOf } from '../corpus-of.ts';

describe('wordPlaces', () => {
  it('finds the same occurrences as the search for each term, counted in words', () => {
    fc.assert(
      fc.property(
        texts(),
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 1, max: 2 }),
        (text, to, minCount) => {
          const { stream, terms } = counted(text, { from: Math.min(2, to), to, minCount });
          const { start, places } = wordPlaces(stream, terms);
          const find = termPlaces(stream, terms);
          for (let term = 0; term < terms.terms; term++) {
            const found = Array.from(find(term), (entry) => wordsBefore(stream, entry));
            expect(Array.from(places.subarray(start[term], start[term + 1]))).toEqual(found);
          }
        },
      ),
    );
  });
});

describe('askedTerms', () => {
  it('counts as all terms are counted', () => {
    fc.assert(
      fc.property(texts(), (text) => {
        const { stream, terms, units } = counted(text, { from: 1, to: 2, minCount: 1 });
        const names = Array.from(terms.first, (first, term) => termText(stream, first, terms.n[term]!));
        const asked = askedTerms(stream, names, units);
        expect(asked.texts).toEqual(names);
        for (const key of ['n', 'first', 'total', 'rowStart', 'unit', 'count'] as const) {
          expect(Array.from(asked[key])).toEqual(Array.from(terms[key]));
        }
      }),
    );
  });

  it('takes terms as they may be written, each once, and those that never occur', () => {
    const { stream, units } = counted('We don’t. We do', { from: 1, to: 1, minCount: 1 });
    const asked = askedTerms(stream, ['WE', ' we ', 'do  n’t', 'constructor', ''], units);
    expect(asked.texts).toEqual(['we', "do n't", 'constructor']);
    expect(Array.from(asked.total)).toEqual([2, 1, 0]);
    expect(Array.from(asked.first)).toEqual([0, 1, -1]);
  });
});

function counted(
  text: string,
  limits: { readonly from: number; readonly to: number; readonly minCount: number },
): { stream: WordStream; terms: ReturnType<typeof termUnits>; units: Int32Array } {
  const corpus = corpusOf([[['A', text]]]);
  const stream = wordStream(corpus, { across: 'none' });
  const units = Int32Array.from(stream.words, (_, entry) => entry % 3);
  const options = { ...limits, minDocuments: 1, documentOfTurn: corpus.documentOfTurn, unitOfEntry: units };
  return { stream, terms: termUnits(stream, options), units };
}

function wordsBefore({ words }: WordStream, entry: number): number {
  return words.subarray(0, entry).filter((word) => word >= 0).length;
}

function texts(): fc.Arbitrary<string> {
  return fc
    .array(fc.constantFrom('a', 'b', 'c', '.'), { minLength: 1, maxLength: 40 })
    .map((tokens) => tokens.join(' '));
}
