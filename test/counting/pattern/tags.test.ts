import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wink } from '../../../src/annotate/tokenizers/wink.ts';
import { findPattern } from '../../../src/counting/find-pattern.ts';
import { knownTags } from '../../../src/counting/pattern/known-tags.ts';
import { printedText } from '../../../src/counting/printed.ts';
import { concordance } from '../../../src/measures/concordance.ts';
import type { Corpus } from '../../../src/model/corpus.ts';
import { buildCorpus, compute } from '../../../src/pipeline.ts';
import { corpusOf, transcriptOf } from '../../corpus-of.ts';

describe('parts of speech in patterns', () => {
  it.each([
    ['[pos=NOUN] of [pos=NOUN]', ['plan of action', 'state of affairs']],
    ['the [pos=ADJ] [pos=NOUN]', ['the old harbour']],
    ['they [pos=VERB]', ['They plan', 'they built']],
    ['[pos=PROPN]?', ['Velmar', 'Aldermar', 'U.S.']],
    ['[pos=VERB] [pos=NOUN]?', ['plan', 'built', 'knows']],
  ])('%s', async (pattern, hits) => {
    const corpus = await tagged(
      'They plan a plan of action, as they built the old harbour. Velmar of Aldermar (U.S.) knows the state of affairs.',
    );
    expect(texts(corpus, pattern)).toEqual(hits);
  });

  it('are those of the whole paragraph as wink-nlp reads it, whatever else was read before', async () => {
    const tokenizer = await wink.load();
    const paragraph = 'Mr. Velmar can’t record the record: it’s 3% of the U.S. budget.';
    const first = tokenizer.tags?.(paragraph);
    tokenizer.tags?.('The record plans. Velmars velmar the budget’s record.');
    expect(tokenizer.tags?.(paragraph)).toEqual(first);
    expect(first?.map(({ tag }) => tag)).toEqual(
      `PROPN PROPN AUX PART VERB DET NOUN PUNCT PRON AUX NUM SYM ADP DET PROPN NOUN PUNCT`.split(' '),
    );
  });

  it('gives each word one of the known tags', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 40 }), async (text) => {
        const corpus = await tagged(text);
        const words = findPattern(corpus, '[]', { case: false });
        const found = knownTags.flatMap((tag) => findPattern(corpus, `[pos=${tag}]`, { case: false }));
        const starts = new Set(words.map(({ start }) => start));
        const own = found.map(({ start }) => start).filter((start) => starts.has(start));
        expect(new Set(own).size).toBe(own.length);
      }),
      { numRuns: 60 },
    );
  });

  it('are refused of a corpus whose tokenizer knows none', async () => {
    const unknown = expect.objectContaining({ code: 'pattern/no-tags' });
    expect(() => findPattern(corpusOf([[['A', 'a plan']]]), 'a [pos=NOUN]', { case: false })).toThrow(
      unknown,
    );
    const corpus = await tagged('a plan', 'unicode');
    expect(() => compute(concordance, corpus, { pattern: '[pos=NOUN]' })).toThrow(unknown);
  });

  it('are asked for by what has them in its pattern', () => {
    const options = { ...defaults, pattern: 'the [pos=NOUN] of <person>' };
    expect(concordance.needsFor?.(options)).toEqual(['mentions', 'tags']);
    expect(concordance.needsFor?.({ ...defaults, pattern: 'the pos=NOUN' })).toEqual([]);
  });
});

const defaults = {
  case: false,
  left: 5,
  right: 5,
  within: 'turn',
  sort: [],
  sample: undefined,
  seed: 1,
} as const;

function tagged(text: string, tokenizer = 'wink'): Promise<Corpus> {
  return buildCorpus([transcriptOf('d', [['A', text]])], { tokenizer, needs: ['tokens', 'tags'] });
}

function texts(corpus: Corpus, pattern: string): string[] {
  return findPattern(corpus, pattern, { case: false }).map(({ start, end }) =>
    printedText(corpus, start, end),
  );
}
