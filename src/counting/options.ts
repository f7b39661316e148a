import type { Option } from '../model/option.ts';
import { stopwordLists } from './stopwords.ts';

/** The option `across` of every measure that counts sequences of words. */
export const acrossOption: Option = {
  kind: 'choice',
  default: 'none',
  choices: ['none', 'sentence', 'turn'],
  doc: 'What a sequence of words may run across: nothing that ends or breaks a sentence, the sentences of a turn, or also the turns of a document.',
};

/** The option `stopwords` of measures that count terms without function words at their ends. */
export const stopwordsOption: Option = {
  kind: 'choice',
  default: 'none',
  choices: stopwordLists,
  doc: 'Leaves out what begins or ends with a word of this list of function words.',
};

/** The option `dictionary` of measures whose terms may be the categories of one. */
export const dictionaryOption: Option = {
  kind: 'file',
  default: undefined,
  placeholder: 'FILE',
  doc: 'Takes the categories of this dictionary as terms (YAML, LIWC .dic, WordStat .cat, Yoshikoder .ykd, Lexicoder .lc3, CSV); implies --terms categories.',
};

/** The option `punctuation` of measures that may count every token. */
export const punctuationOption: Option = {
  kind: 'flag',
  default: false,
  doc: 'Counts punctuation marks as words of their own.',
};
