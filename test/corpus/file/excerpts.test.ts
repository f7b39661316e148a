import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptsFrom } from '../../../src/corpus/file/excerpts.ts';
import { contextOf } from '../../../src/counting/context.ts';
import { findPattern } from '../../../src/counting/find-pattern.ts';
import { searchPattern } from '../../../src/counting/pattern/search-pattern.ts';
import { printedText } from '../../../src/counting/printed.ts';
import { boundary, type Corpus } from '../../../src/model/corpus.ts';
import { corpusOf } from '../../corpus-of.ts';

const mark = fc.constantFrom(',', '“', '-', '—', '.', "'s");
const chunk = fc.array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom('a', 'b', 'c') }, mark), {
  minLength: 1,
  maxLength: 3,
});
const patterns = [
  'a',
  'a b',
  'a* b',
  'a b|c a',
  'a []{0,2} b',
  '“ a',
  'a-b',
  '*',
  'a , b',
  'c b a',
  '(a b|c) a?',
];

describe('excerptsFrom', () => {
  it('keeps what the lines of a concordance are made of', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(chunk, { maxLength: 40 }), { minLength: 1, maxLength: 3 }),
        fc.constantFrom(...patterns),
        fc.record({
          left: fc.nat(4),
          right: fc.nat(4),
          within: fc.constantFrom('turn' as const, 'sentence' as const),
        }),
        (turns, pattern, options) => {
          const texts = turns.map((chunks) => chunks.map((tokens) => tokens.join('')).join(' ') || 'c');
          const corpus = corpusOf([texts.map((text) => ['A', text] as const)]);
          const small = excerptOf(corpus, pattern, options);
          expect(linesOf(small, pattern, options)).toEqual(linesOf(corpus, pattern, options));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('takes no more than the surroundings', () => {
    const text = `${'c '.repeat(500)}a b ${'c '.repeat(500)}`;
    const corpus = corpusOf([[['A', text]]]);
    expect(excerptOf(corpus, 'a b', { left: 2, right: 2 }).tokens.length).toBeLessThan(12);
  });
});

type Surroundings = { readonly left: number; readonly right: number };

/** The corpus of what is cut from the turns of another one. */
function excerptOf(corpus: Corpus, pattern: string, options: Surroundings): Corpus {
  const search = searchPattern(pattern, { case: false, ...options })!;
  const { vocabulary, tokenStart } = corpus;
  const cut = excerptsFrom(search, search.formsOf(vocabulary), vocabulary.kindOfForm);
  const packed = corpus.tokens.map((form, token) => (form << 4) | corpus.boundaries[token]!);
  const pieces = corpus.turns.flatMap((_, turn) => {
    const places = Int32Array.from(packed.keys());
    const excerpt = cut(packed.subarray(tokenStart[turn], tokenStart[turn + 1]), () => ({
      token: places,
      start: places,
    }));
    return excerpt ? [excerpt] : [];
  });
  const tokens = pieces.flatMap((piece) => Array.from(piece.tokens));
  const starts = new Set<number>();
  let at = 0;
  for (const piece of pieces) {
    starts.add(at);
    at += piece.tokens.length;
  }
  for (const start of starts) expect(tokens[start]! & 7).toBeGreaterThanOrEqual(boundary.turn);
  return {
    ...corpus,
    tokens: Int32Array.from(tokens, (token) => token >>> 4),
    boundaries: Uint8Array.from(tokens, (token) => token & 15),
  };
}

function linesOf(
  corpus: Corpus,
  pattern: string,
  options: Surroundings & { readonly within: 'turn' | 'sentence' },
): string[] {
  return findPattern(corpus, pattern, { case: false }).map((hit) => {
    const { before, after } = contextOf(corpus, hit, options);
    return [before, hit, after].map(({ start, end }) => printedText(corpus, start, end)).join(' | ');
  });
}
