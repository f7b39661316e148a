import { emptyDictionary } from '../../errors/catalogue.ts';
import type { FileText } from '../../model/option.ts';
import { type Dictionary, dictionaryBuilder, type DictionaryFormat } from './dictionary-file.ts';
import * as formats from './formats/index.ts';

/** The ways in which dictionaries are written. */
export const dictionaryFormats: readonly DictionaryFormat[] = Object.values(formats);

/**
 * A dictionary in the format that suits its file best.
 *
 * @throws dictionary/bad where the file breaks its format, yaml/syntax, dictionary/empty where no rule is left
 */
export function parseDictionary(file: FileText): Dictionary {
  const [best] = dictionaryFormats.toSorted((a, b) => b.fits(file) - a.fits(file));
  const builder = dictionaryBuilder();
  best?.read(file, builder);
  const dictionary = builder.build();
  if (dictionary.rules.length === 0) {
    throw emptyDictionary(
      file.path,
      dictionary.faults.length,
      dictionaryFormats.map(({ title }) => title),
    );
  }
  return dictionary;
}
