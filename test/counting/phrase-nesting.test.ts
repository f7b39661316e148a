import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { phraseNesting } from '../../src/counting/phrase-nesting.ts';
import { closedRepeats } from '../../src/counting/repeats.ts';
import { wordStream } from '../../src/counting/stream.ts';
import { corpusOf } from '../corpus-of.ts';
import { speech } from './made-up.ts';

it('counts the phrases that a phrase is in, and those in it, as comparing each with each does', () => {
  fc.assert(
    fc.property(speech(), (documents) => {
      const stream = wordStream(corpusOf(documents), { across: 'none' });
      const repeats = closedRepeats(stream, { minCount: 2, minWords: 1 });
      const texts = Array.from(repeats.length, (length, index) => {
        const first = repeats.entries[repeats.begin[index]!]!;
        return ` ${stream.words.slice(first, first + length).join(' ')} `;
      });
      const { parents, children } = phraseNesting(repeats);
      expect([...parents]).toEqual(texts.map((text) => texts.filter((other) => isIn(text, other)).length));
      expect([...children]).toEqual(texts.map((text) => texts.filter((other) => isIn(other, text)).length));
    }),
    { numRuns: 300 },
  );
});

function isIn(inner: string, outer: string): boolean {
  return inner !== outer && outer.includes(inner);
}
