import { noDictionary } from '../../errors/catalogue.ts';
import type { Corpus } from '../../model/corpus.ts';
import { dictionaryHits } from '../dictionaries/dictionary-hits.ts';
import { parseDictionary } from '../dictionaries/parse-dictionary.ts';
import { countedIn, placedTerms } from '../placed-terms.ts';
import type { TermOptions, Terms, TermSource } from '../term-source.ts';

/** The categories of a dictionary by their hits, in the order of its file; however rare, since the file asks for each. */
export const categories: TermSource = {
  noun: 'category',
  isNamed: true,
  needs: ['tokens'],
  count: categoryTerms,
};

function categoryTerms(corpus: Corpus, options: TermOptions): Terms {
  const { dictionary: file } = options;
  if (!file) throw noDictionary();
  const dictionary = parseDictionary(file);
  const hits = dictionaryHits(corpus, dictionary, 0);
  const placed = placedTerms(
    hits.length,
    (category) => hits[category]!.start.map((start, hit) => ({ start, end: hits[category]!.end[hit]! })),
    {
      text: (category) => dictionary.categories[category]!.join(' > '),
      notes: faultNotes(dictionary.faults.length, file.path),
    },
  );
  return countedIn(corpus, placed, options);
}

function faultNotes(faults: number, path: string): string[] {
  if (faults === 0) return [];
  return [`Rules that could not be taken as they are: ${faults}; rostrum lexicon lint ${path} lists them.`];
}
