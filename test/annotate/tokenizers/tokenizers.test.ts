import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as tokenizers from '../../../src/annotate/tokenizers/index.ts';

describe.each(Object.entries(tokenizers))('%s', (id, entry) => {
  it('is registered under its own name', () => {
    expect(entry.id).toBe(id);
  });

  it('gives tokens that are the chunk again', async () => {
    const tokenizer = await entry.load();
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }), (text) => {
        for (const chunk of text.split(/\s+/u).filter((part) => part !== '')) {
          expect(tokenizer.split([chunk])[0]?.join('')).toBe(chunk);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('splits a chunk the same, whatever was split before', async () => {
    const chunks = ['Moody’s', 'America', "America's", 'U.S.', 'don’t', 'Jean-Pierre', '12:30', '(CPC),'];
    const [first, second] = [await entry.load(), await entry.load()];
    const alone = chunks.map((chunk) => first.split([chunk])[0]);
    expect(second.split(chunks.toReversed()).toReversed()).toEqual(alone);
  });
});

describe('wink', () => {
  it.each([
    ["Party's", ['Party', "'s"]],
    ['don’t', ['do', 'n’t']],
    ['COVID-19,', ['COVID-19', ',']],
    ['__proto__', ['__proto__']],
    ['snake_case.', ['snake_case', '.']],
    ['constructor', ['constructor']],
    ['Erdoğan’s', ['Erdoğan', '’s']],
    ['(Şahin)', ['(', 'Şahin', ')']],
    ['Wałęsa-led', ['Wałęsa', '-', 'led']],
    ['Łódź.', ['Łódź', '.']],
    ['Wałęga.', ['Wałęga', '.']],
    ['Đ.', ['Đ.']],
    ['Å.', ['Å.']],
    ['œuvre', ['œuvre']],
    ['Ñamdẹ', ['Ñamdẹ']],
    ['don’t', ['do', 'n’t']],
    ['café’s', ['café', '’s']],
  ] as const)('splits %s', async (chunk, tokens) => {
    const { split } = await tokenizers.wink.load();
    expect(split([chunk])).toEqual([tokens]);
  });

  it('finds where sentences start', async () => {
    const { sentenceStarts } = await tokenizers.wink.load();
    const text = 'Mr. Smith went to the U.S. embassy. He stayed. Did he?';
    expect(sentenceStarts?.(text).map((start) => text.slice(start, start + 3))).toEqual([
      'Mr.',
      'He ',
      'Did',
    ]);
  });
});

describe('wink, on words that need no reader', () => {
  it.each(['cannot', 'Dont', 'Mr.', 'etc.', 'word', 'word,', 'No.', 'a.', 'constructor', 'toString;'])(
    'splits %s as the reader does',
    async (chunk) => {
      const { split } = await tokenizers.wink.load();
      // With an ellipsis in front the reader is asked, and cuts it off first.
      const asked = split([`…${chunk}`])[0]?.slice(1);
      expect(split([chunk])[0]).toEqual(asked);
    },
  );
});
