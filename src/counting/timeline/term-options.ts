import type { Need } from '../../model/measure.ts';
import type { FileText, IntegerRange, Option } from '../../model/option.ts';
import { acrossOption, dictionaryOption } from '../options.ts';
import { type Stopwords, stopwordLists } from '../stopwords.ts';
import type { Across } from '../stream.ts';
import { type TermKind, termKind, termKinds, termSource } from '../terms.ts';

/** Which terms are followed through time. */
export interface FollowedTerms {
  readonly term: readonly string[];
  readonly terms: TermKind;
  /** The categories of this dictionary are the terms, whatever `terms` says. */
  readonly dictionary: FileText | undefined;
  /** What was decided about families. */
  readonly decisions: FileText | undefined;
  readonly ngrams: IntegerRange;
  readonly minCount: number;
  readonly top: number | undefined;
  readonly stopwords: Stopwords;
  readonly across: Across;
}

/** The options of measures that follow terms through time, described once. */
export const followedOptions: Readonly<Record<keyof FollowedTerms, Option>> = {
  term: {
    kind: 'list',
    default: [],
    placeholder: 'TERM,…',
    doc: 'Follows these terms only: types joined by blanks; of entities, families and categories, their names.',
  },
  terms: { kind: 'choice', default: 'words', choices: termKinds, doc: 'What is followed.' },
  dictionary: dictionaryOption,
  decisions: {
    kind: 'file',
    default: undefined,
    placeholder: 'FILE',
    doc: 'With --terms families: decisions about them, a draft of rostrum families as it was edited.',
  },
  ngrams: {
    kind: 'range',
    default: { from: 1, to: 1 },
    minimum: 1,
    placeholder: 'FROM-TO',
    doc: 'How many words the sequences have, e.g. 2 or 1-3; those of --term have as many as they have.',
  },
  minCount: {
    kind: 'integer',
    default: 10,
    minimum: 1,
    placeholder: 'N',
    doc: 'Leaves out what occurs less often, unless it is asked for by --term.',
  },
  top: {
    kind: 'integer',
    default: undefined,
    minimum: 1,
    placeholder: 'N',
    doc: 'Follows only so many terms, the most frequent ones.',
  },
  stopwords: {
    kind: 'choice',
    default: 'en',
    choices: stopwordLists,
    doc: 'Leaves out what begins or ends with a word of this list of function words, unless it is asked for by --term.',
  },
  across: acrossOption,
};

/** What a measure that follows these terms needs of a corpus. */
export function followedNeeds(options: Pick<FollowedTerms, 'terms' | 'dictionary'>): readonly Need[] {
  return termSource(termKind(options)).needs;
}
