import { worksOfAssociation } from './of-association.ts';
import { worksOfKeyness } from './of-keyness.ts';
import { worksOfLikeness } from './of-likeness.ts';
import { worksOfTests } from './of-tests.ts';
import { worksOfVocabulary } from './of-vocabulary.ts';
import { citedAs, type Reference } from './reference.ts';

/** Every work that a statistic of the registry comes from. */
export const works: readonly Reference[] = [
  ...worksOfKeyness,
  ...worksOfAssociation,
  ...worksOfVocabulary,
  ...worksOfLikeness,
  ...worksOfTests,
];

/** The works that a source names, in its order: `Lyne (1985), …; Gries (2008), …`. */
export function worksIn(source: string): Reference[] {
  return works
    .map((reference) => ({ reference, at: placeIn(source, citedAs(reference)) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
    .map(({ reference }) => reference);
}

/** Where a source names somebody: at its start or behind a semicolon, so that no second author is taken for a first. */
function placeIn(source: string, name: string): number {
  if (source.startsWith(name)) return 0;
  return source.indexOf(`; ${name}`);
}
