import { emptyDictionary } from '../../errors/catalogue.ts';
import type { FileText } from '../../model/option.ts';
import { type Dictionary, dictionaryBuilder, type DictionaryFormat } from './dictionary-file.ts';
import * as formats from './formats/index.ts';

const dictionaryFormats: readonly DictionaryFormat[] = Object.values(formats);

/**
 * A dictionary in the format that suits its file best, which may be without a rule.
 *
 * @throws dictionary/bad where the file breaks its format, yaml/syntax
 */
export function readDictionary(file: FileText): Dictionary {
  const [best] = dictionaryFormats.toSorted((a, b) => b.fits(file) - a.fits(file));
  const builder = dictionaryBuilder();
  best?.read(file, builder);
  return builder.build();
}

/**
 * A dictionary that has rules.
 *
 * @throws what `readDictionary` throws, dictionary/empty
 */
export function parseDictionary(file: FileText): Dictionary {
  const dictionary = readDictionary(file);
  if (dictionary.rules.length > 0) return dictionary;
  const known = dictionaryFormats.map(({ title }) => title);
  throw emptyDictionary(file.path, dictionary.faults.length, known);
}
