import type { FileText, IntegerRange, OptionSet, TurnSelection } from '../../model/option.ts';
import { corrections } from '../../stats/corrections/by-name.ts';
import { acrossOption, dictionaryOption, punctuationOption, stopwordsOption } from '../options.ts';
import type { Stopwords } from '../stopwords.ts';
import type { Across } from '../stream.ts';
import { type TermKind, termKinds } from '../terms.ts';
import { compatNames, measureNames } from './compared.ts';

/** What is compared with what, and how. */
export interface KeynessOptions {
  readonly target: TurnSelection | undefined;
  readonly reference: TurnSelection | FileText | undefined;
  readonly pairs: 'rest' | 'all';
  readonly terms: TermKind;
  readonly dictionary: FileText | undefined;
  readonly ngrams: IntegerRange;
  readonly minCount: number;
  readonly minDocuments: number;
  readonly stopwords: Stopwords;
  readonly across: Across;
  readonly punctuation: boolean;
  readonly measure: string | undefined;
  readonly compat: string;
  readonly adjust: string;
  readonly confidence: number;
  readonly interval: 'delta' | 'bootstrap';
  readonly alpha: number;
  readonly k: number;
  readonly permutations: number;
  readonly seed: number;
}

/** The options of keyness, described. */
export const keynessOptions: OptionSet<KeynessOptions> = {
  target: {
    kind: 'selection',
    default: undefined,
    doc: `The turns that are described, e.g. "role = 'journalist'"; in their place, --by compares groups.`,
  },
  reference: {
    kind: 'selection',
    orFile: true,
    default: undefined,
    placeholder: 'SQL|FILE',
    doc: 'The turns that they are compared with, or a frequency list (csv, tsv); all other turns where left out.',
  },
  pairs: {
    kind: 'choice',
    default: 'rest',
    choices: ['rest', 'all'],
    doc: 'With --by: each group against the rest, or all pairs of groups.',
  },
  terms: { kind: 'choice', default: 'words', choices: termKinds, doc: 'What is compared.' },
  dictionary: dictionaryOption,
  ngrams: {
    kind: 'range',
    default: { from: 1, to: 1 },
    minimum: 1,
    placeholder: 'FROM-TO',
    doc: 'How many words the compared sequences have, e.g. 2 or 1-3.',
  },
  minCount: {
    kind: 'integer',
    default: 5,
    minimum: 1,
    placeholder: 'N',
    doc: 'Leaves out what occurs less often on both sides together; it is not tested, so it does not count as a test.',
  },
  minDocuments: {
    kind: 'integer',
    default: 1,
    minimum: 1,
    placeholder: 'N',
    doc: 'Leaves out what occurs in fewer documents of both sides together.',
  },
  stopwords: stopwordsOption,
  across: acrossOption,
  punctuation: punctuationOption,
  measure: {
    kind: 'text',
    default: undefined,
    placeholder: 'ID',
    doc: `What rows are sorted by: ${measureNames.slice(0, 8).join(', ')}, …; combined (three tests of documents) where left out.`,
  },
  compat: {
    kind: 'choice',
    default: 'none',
    choices: compatNames,
    doc: 'Computes the measure as this program does, with its quirks.',
  },
  adjust: {
    kind: 'choice',
    default: 'bh',
    choices: ['none', ...corrections.keys()],
    doc: 'How p is corrected for the number of tests; bh is Benjamini and Hochberg’s, by Benjamini and Yekutieli’s.',
  },
  confidence: {
    kind: 'number',
    default: 0.95,
    minimum: 0.5,
    doc: 'Confidence of the interval, below 1.',
  },
  interval: {
    kind: 'choice',
    default: 'delta',
    choices: ['delta', 'bootstrap'],
    doc: 'How the interval of the Log Ratio is made: by the delta method, or by 1,999 samples of documents.',
  },
  alpha: { kind: 'number', default: 0.01, minimum: 0, doc: 'Count that Fightin’ Words adds to each term.' },
  k: { kind: 'number', default: 1, minimum: 0, doc: 'Constant of simple maths, per million.' },
  permutations: {
    kind: 'integer',
    default: 0,
    minimum: 0,
    placeholder: 'N',
    doc: 'Takes p from so many random permutations of documents, by their rates (measure permutation); 0 is the closed form, exact where documents are few.',
  },
  seed: {
    kind: 'integer',
    default: 1,
    minimum: 0,
    placeholder: 'N',
    doc: 'Of random permutations and samples.',
  },
};
