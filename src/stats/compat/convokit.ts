import { fightinWords } from '../keyness/fightin-words.ts';
import { uninformativePrior } from '../keyness/prior.ts';
import { type Compat, scored, sizedByTerms } from './compat.ts';

/** The transformer FightingWords of ConvoKit. */
export const convokit: Compat = {
  id: 'convokit',
  title: 'ConvoKit, FightingWords',
  measures: [
    {
      id: 'z_score',
      doc: 'z of “Fightin’ Words” with α = 0.1 for each term and a variance of two terms.',
      of: (list) => {
        const prior = uninformativePrior(0.1, list.target.length);
        return scored(sizedByTerms(list), (counts) => fightinWords.of(counts, prior)?.z);
      },
    },
  ],
  quirks: [
    'Sizes and vocabulary are those of the terms that its vectorizer keeps: where nothing is chosen, the 15,000 most frequent of the words and n-grams up to three words that are in at least 10 and at most half of the utterances. N-grams and words go into one sum.',
    'α is 0.1 for each term, so that α₀ is a tenth of the vocabulary.',
    'Counts and sizes are kept in single precision, which rounds them from 16.8 million; here they are exact.',
    'Texts are turned into ASCII and lower case, and URLs, addresses, telephone numbers and currency signs replaced, before terms are counted.',
  ],
};
