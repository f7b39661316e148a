import type { Corpus } from '../../model/corpus.ts';
import { corpusMemo } from '../corpus-memo.ts';
import { corpusPhrases } from '../corpus-phrases.ts';
import { countedIn, type PlacedTerms, placedTerms } from '../placed-terms.ts';
import { printedForms, usualTypes } from '../printed.ts';
import type { TermOptions, TermSource } from '../term-source.ts';

/** Recurring phrases of any length, those inside longer ones included. */
export const phrases: TermSource = {
  noun: 'phrase',
  isNamed: false,
  needs: ['tokens'],
  count: (corpus, options) => countedIn(corpus, placedPhrases(corpus, options), options),
};

const memo = corpusMemo<PlacedTerms>();

/** Phrases in their places; a phrase begins and ends with a content word even where no stop words are asked for. */
function placedPhrases(
  corpus: Corpus,
  { across, punctuation = false, minCount: least, stopwords: list }: TermOptions,
): PlacedTerms {
  const minCount = Math.max(2, least);
  const stopwords = list === 'none' ? 'en' : list;
  return memo(corpus, [across, punctuation, minCount, stopwords].join(' '), () => {
    const options = { across, punctuation, minCount, minWords: 2, stopwords };
    const { repeats, placesOf } = corpusPhrases(corpus, options);
    const { length } = repeats;
    const text = (term: number): string => usualTypes(corpus, printedForms(corpus, placesOf(term)));
    return placedTerms(length.length, placesOf, { text, wordsIn: (term) => length[term] });
  });
}
