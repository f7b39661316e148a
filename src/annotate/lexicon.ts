import { lexiconAlias, lexiconTooLarge } from '../errors/catalogue.ts';
import type { Lexicon } from '../model/lexicon.ts';
import { throwProblems } from '../text/fields.ts';
import { yamlSource } from '../text/yaml-source.ts';
import { checkLexicon } from './lexicon-check.ts';

/**
 * The lexicon in a YAML file, or in JSON with the same keys. All scalars are text. All problems of the file are found:
 * the error is the first, its hint counts the others and its cause holds them all.
 *
 * @param path names the file in messages
 * @throws yaml/syntax, lexicon/…, each with line and column
 */
export function parseLexicon(text: string, path: string): Lexicon {
  const source = yamlSource(text.replace(/^\uFEFF/u, ''), path, {
    alias: lexiconAlias,
    tooLarge: lexiconTooLarge,
  });
  const { lexicon, problems } = checkLexicon(source.value);
  throwProblems(problems, source, path);
  return lexicon;
}
