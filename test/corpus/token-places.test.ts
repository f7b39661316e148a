import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { whitespace } from '../../src/annotate/tokenizers/whitespace.ts';
import { documentTokenizer } from '../../src/corpus/file/tokenized.ts';
import { spanFromPlaces, spansInText } from '../../src/corpus/token-places.ts';
import type { Direction, Transcript, Turn } from '../../src/model/transcript.ts';

const word = fc.stringMatching(/^[a-z😀.,-]{1,6}$/u);
const stretch = fc.array(fc.tuple(word, fc.constantFrom(' ', ' ', '  ', '')), { maxLength: 90 });

/** A turn of paragraphs that are stretches of words divided by stage directions. */
const turnOf = fc.array(fc.array(stretch, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 });

describe('the places of tokens', () => {
  it('say where each token stands, without the text', async () => {
    const tokenizer = { ...(await whitespace.load()), withDirections: false };
    const inTwo = {
      ...tokenizer,
      split: (chunks: readonly string[]) => chunks.map((chunk) => chunk.match(/.{1,3}/gsu) ?? []),
    };
    fc.assert(
      fc.property(turnOf, (paragraphs) => {
        const turn = made(paragraphs);
        const documents = documentTokenizer(inTwo, { sentences: false });
        const { tokens, boundaries, places } = documents.tokenize(transcriptOf(turn));
        const forms = documents.formsFrom(0);
        const spans = spansInText(turn, forms, tokens);
        const printed = { vocabulary: { forms }, tokens, boundaries };
        expect(spans.length).toBe(tokens.length);
        for (const [token, span] of spans.entries())
          expect(spanFromPlaces(places, printed, 0, token)).toEqual(span);
      }),
      { numRuns: 200 },
    );
  });
});

function made(paragraphs: readonly (readonly (readonly (readonly [string, string])[])[])[]): Turn {
  let text = '';
  const directions: Direction[] = [];
  const spans = paragraphs.map((stretches, line) => {
    if (line > 0) text += '\n\n';
    const start = text.length;
    for (const [index, words] of stretches.entries()) {
      if (index > 0) {
        directions.push({ start: text.length, end: text.length + 11, kind: 'laughter' });
        text += '(Laughter.)';
      }
      for (const [each, after] of words) text += each + after;
    }
    return { start, end: text.length, line };
  });
  return {
    number: 1,
    speaker: '',
    label: '',
    role: 'unknown',
    kind: 'statement',
    text,
    paragraphs: spans,
    directions,
    words: 0,
    line: 1,
    rule: 'made-up',
    confidence: 1,
  };
}

function transcriptOf(turn: Turn): Transcript {
  return {
    document: 'd',
    path: 'd.txt',
    metadata: {},
    reader: 'made-up',
    sha256: '',
    turns: [turn],
    setAside: [],
    pages: 0,
    missingPages: [],
    notices: [],
  };
}
