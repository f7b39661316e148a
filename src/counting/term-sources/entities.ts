import type { Corpus } from '../../model/corpus.ts';
import type { TokenRange } from '../../model/table.ts';
import { chooseMentions } from '../mentions.ts';
import { countedIn, placedTerms } from '../placed-terms.ts';
import type { TermOptions, Terms, TermSource } from '../term-source.ts';

/** Entries of lexicons by their mentions, in the order of the lexicons. */
export const entities: TermSource = {
  noun: 'entity',
  isNamed: true,
  needs: ['tokens', 'mentions'],
  count: entityTerms,
};

function entityTerms(corpus: Corpus, options: TermOptions): Terms {
  const { mentions, chosen, notes } = chooseMentions(corpus, { kind: [], nested: false, ambiguous: false });
  const placesBy = new Map<number, TokenRange[]>();
  for (const index of chosen) {
    const place = { start: mentions.start[index]!, end: mentions.end[index]! };
    const own = placesBy.get(mentions.entity[index]!);
    if (own) own.push(place);
    else placesBy.set(mentions.entity[index]!, [place]);
  }
  const found = [...placesBy]
    .filter(([, places]) => places.length >= options.minCount)
    .sort(([a], [b]) => a - b);
  const placed = placedTerms(found.length, (term) => found[term]![1], {
    text: (term) => mentions.entities[found[term]![0]]!.name,
    notes,
  });
  return countedIn(corpus, placed, options);
}
