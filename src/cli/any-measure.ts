import { withDefaults } from '../corpus/ask.ts';
import type { Measure, Need } from '../model/measure.ts';
import type { OptionValue } from '../model/option.ts';
import type { Search } from '../model/search.ts';
import type { Flags } from './command.ts';

/** A measure of any options, as registries hold it. */
export type AnyMeasure = Measure<Readonly<Record<string, OptionValue>>>;

/** The options that are the measure's own. */
export function optionsOfMeasure(measure: AnyMeasure, flags: Flags): Flags {
  return Object.fromEntries(Object.entries(flags).filter(([key]) => Object.hasOwn(measure.options, key)));
}

/** What a measure needs of a corpus with the options that it was given. */
export function needsOfMeasure(measure: AnyMeasure, flags: Flags): readonly Need[] {
  const further = measure.needsFor?.(withDefaults(measure.options, optionsOfMeasure(measure, flags))) ?? [];
  return [...new Set([...measure.needs, ...further])];
}

/** What a measure looks for in the whole corpus; undefined where it needs all of it, or where a part of it is asked for. */
export function searchOf(measure: AnyMeasure, flags: Flags): Search | undefined {
  if (flags['where'] !== undefined || flags['by'] !== undefined) return undefined;
  return measure.search?.(withDefaults(measure.options, optionsOfMeasure(measure, flags)));
}
