import type { TokenizerEntry } from '../../model/tokenizer.ts';

/** Tokens are what stands between white space: for text that was tokenized elsewhere, and for comparison with other programs. */
export const whitespace: TokenizerEntry = {
  id: 'whitespace',
  title: 'White space',
  doc: 'Takes every run of characters without white space as one token, stage directions as well, for text that was tokenized elsewhere.',
  load: async () => ({
    id: 'whitespace',
    version: '2',
    withDirections: true,
    split: (chunks) => chunks.map((chunk) => [chunk]),
  }),
};
