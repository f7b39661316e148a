import type { TokenizerEntry } from '../../model/tokenizer.ts';

/**
 * Word boundaries of Unicode Standard Annex 29, as Intl.Segmenter finds them, whatever the language; its dictionaries
 * also divide Chinese, Japanese and Thai. The locale is fixed, so that results do not depend on the machine's.
 */
export const unicode: TokenizerEntry = {
  id: 'unicode',
  title: 'Unicode words',
  doc: 'Divides text at the word boundaries of Unicode (UAX 29), for languages other than English.',
  load: async () => {
    const words = new Intl.Segmenter('und', { granularity: 'word' });
    const sentences = new Intl.Segmenter('und', { granularity: 'sentence' });
    return {
      id: 'unicode',
      version: 'UAX29',
      split: (chunks) => chunks.map((chunk) => Array.from(words.segment(chunk), ({ segment }) => segment)),
      sentenceStarts: (paragraph) => Array.from(sentences.segment(paragraph), ({ index }) => index),
    };
  },
};
