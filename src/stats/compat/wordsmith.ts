import { g2 } from '../keyness/g2.ts';
import { type Compat, scored } from './compat.ts';

/** The key words of WordSmith Tools. */
export const wordsmith: Compat = {
  id: 'wordsmith',
  title: 'WordSmith Tools, KeyWords',
  measures: [
    {
      id: 'log_l',
      doc: 'G² of four cells; negative for negative key words.',
      of: (list) => scored(list, g2.of),
    },
  ],
  quirks: [
    'Log-likelihood is the form with four cells.',
    'Only terms beyond a threshold of significance and frequency are listed; here every term has its number.',
  ],
};
