import type { Corpus } from '../model/corpus.ts';
import type { Groups } from '../model/groups.ts';
import type { Measure } from '../model/measure.ts';
import type { OptionSet } from '../model/option.ts';
import type { Table } from '../model/table.ts';
import { groupTables } from './selection/group-tables.ts';

/** A measure's answer about a corpus; an option that is not given has the default of its description. */
export function compute<Options>(
  measure: Measure<Options>,
  corpus: Corpus,
  options: Partial<Options> = {},
): Table {
  return measure.compute(corpus, withDefaults(measure.options, options));
}

/** A measure's answer about each group of turns apart; the first column of the table says which. */
export function computeByGroups<Options>(
  measure: Measure<Options>,
  corpus: Corpus,
  groups: Groups,
  options: Partial<Options> = {},
): Table {
  const whole = withDefaults(measure.options, options);
  return measure.computeGroups
    ? measure.computeGroups(corpus, whole, groups)
    : groupTables(measure, corpus, groups, whole);
}

/** Options with the defaults of their descriptions filled in. */
export function withDefaults<Options>(descriptions: OptionSet<Options>, given: Partial<Options>): Options {
  const options: Partial<Options> = {};
  for (const key in descriptions) {
    // The description of an option and its value are kept apart by type; the default is the one place where they meet.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    options[key] = given[key] ?? (descriptions[key].default as Options[typeof key]);
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return options as Options;
}
