import { outOfRange, unknownChoice } from '../errors/catalogue.ts';
import type { OptionSet } from '../model/option.ts';
import { keepable } from './quanteda-words.ts';
import { type UnitKind, unitKinds } from './units.ts';

/** Whose vocabulary is looked at, and how. */
export interface DiversityOptions {
  readonly over: UnitKind | 'corpus';
  readonly measure: readonly string[];
  readonly window: number;
  readonly segment: number;
  readonly drawn: number;
  readonly logBase: number;
  readonly keep: readonly string[];
  readonly splitHyphens: boolean;
  readonly fair: boolean;
  readonly sample: number | undefined;
  readonly samples: number;
  readonly minTokens: number;
  readonly seed: number;
  readonly compat: string;
}

/** The options of diversity, described. */
export const diversityOptions: OptionSet<DiversityOptions> = {
  over: {
    kind: 'choice',
    default: 'documents',
    choices: [...unitKinds, 'corpus'],
    doc: 'What the rows are; `corpus` is all in one, or each group of --by.',
  },
  measure: {
    kind: 'list',
    default: [],
    placeholder: 'ID,…',
    doc: 'Shows these statistics only, by the names of their columns, e.g. ttr,mattr,mtld.',
  },
  window: {
    kind: 'integer',
    default: 100,
    minimum: 1,
    placeholder: 'N',
    doc: 'Length in words of the windows of MATTR.',
  },
  segment: {
    kind: 'integer',
    default: 100,
    minimum: 1,
    placeholder: 'N',
    doc: 'Length in words of the segments of MSTTR.',
  },
  drawn: {
    kind: 'integer',
    default: 42,
    minimum: 1,
    placeholder: 'N',
    doc: 'Number of words that HD-D draws.',
  },
  logBase: {
    kind: 'number',
    default: 10,
    minimum: 1,
    doc: 'Base of the logarithms of U, S and Maas, above 1; lg V₀ and lgₑ V₀ have their own.',
  },
  fair: {
    kind: 'flag',
    default: false,
    doc: 'Compares units at one length: each statistic is the mean over runs of as many words as the shortest unit has, drawn at random, with the range of 95 % of them.',
  },
  sample: {
    kind: 'integer',
    default: undefined,
    minimum: 2,
    placeholder: 'N',
    doc: 'Length in words of the runs of --fair, which it implies; shorter units have no values.',
  },
  samples: {
    kind: 'integer',
    default: 100,
    minimum: 1,
    placeholder: 'N',
    doc: 'How many runs --fair draws of each unit; all, once, where a unit has no more.',
  },
  minTokens: {
    kind: 'integer',
    default: 200,
    minimum: 2,
    placeholder: 'N',
    doc: 'Units of fewer words do not set the length for --fair, and have no values with it.',
  },
  seed: {
    kind: 'integer',
    default: 1,
    minimum: 0,
    placeholder: 'N',
    doc: 'Draws other runs; the same seed draws the same ones.',
  },
  compat: {
    kind: 'choice',
    default: 'none',
    choices: ['none', 'quanteda'],
    doc: 'Counts as another program does: textstat_lexdiv of quanteda.textstats, given tokens.',
  },
  keep: {
    kind: 'list',
    default: [],
    placeholder: 'WHAT,…',
    doc: `With --compat quanteda: what is counted that it removes by default, of ${keepable.join(', ')}.`,
  },
  splitHyphens: {
    kind: 'flag',
    default: false,
    doc: 'With --compat quanteda: what hyphens join is several words.',
  },
};

/**
 * Looks at what the kinds of options do not say.
 *
 * @throws option/out-of-range, option/unknown-choice
 */
export function checkDiversityOptions({ logBase, keep }: DiversityOptions): void {
  if (logBase <= 1) throw outOfRange('log-base', String(logBase), 'a number above 1');
  for (const what of keep) if (!keepable.includes(what)) throw unknownChoice('keep', what, keepable);
}
