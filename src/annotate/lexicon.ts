import { severalProblems } from '../errors/catalogue.ts';
import type { Lexicon } from '../model/lexicon.ts';
import { checkLexicon } from './lexicon-check.ts';
import { lexiconSource } from './lexicon-source.ts';

/**
 * The lexicon in a YAML file, or in JSON with the same keys. All scalars are text. All problems of the file are found:
 * the error is the first, its hint counts the others and its cause holds them all.
 *
 * @param path names the file in messages
 * @throws yaml/syntax, lexicon/…, each with line and column
 */
export function parseLexicon(text: string, path: string): Lexicon {
  const source = lexiconSource(text.replace(/^\uFEFF/u, ''), path);
  const { lexicon, problems } = checkLexicon(source.value);
  const errors = problems
    .map(({ way, what, errorAt }) => errorAt({ path, ...source.placeOf(way, what) }))
    .sort(
      (a, b) =>
        (a.place?.line ?? 0) - (b.place?.line ?? 0) || (a.place?.column ?? 0) - (b.place?.column ?? 0),
    );
  const [first, ...others] = errors;
  if (first) throw severalProblems([first, ...others]);
  return lexicon;
}
