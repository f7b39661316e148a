import type { Measure } from '../model/measure.ts';
import type { OptionValue } from '../model/option.ts';
import type { Flags } from './command.ts';

/** A measure of any options, as registries hold it. */
export type AnyMeasure = Measure<Readonly<Record<string, OptionValue>>>;

/** The options that are the measure's own. */
export function optionsOfMeasure(measure: AnyMeasure, flags: Flags): Flags {
  return Object.fromEntries(Object.entries(flags).filter(([key]) => Object.hasOwn(measure.options, key)));
}
