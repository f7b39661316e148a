import type { Option } from '../model/option.ts';

/** The option `across` of every measure that counts sequences of words. */
export const acrossOption: Option = {
  kind: 'choice',
  default: 'none',
  choices: ['none', 'sentence', 'turn'],
  doc: 'What a sequence of words may run across: nothing that ends or breaks a sentence, the sentences of a turn, or also the turns of a document.',
};
