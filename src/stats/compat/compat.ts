import type { Contingency } from '../contingency.ts';
import { sumOf } from '../sums.ts';

/** How often terms occur in a target and a reference. */
export interface TermList {
  /** Term → occurrences in the target. */
  readonly target: ArrayLike<number>;
  /** Term → occurrences in the reference. */
  readonly reference: ArrayLike<number>;
  /** All tokens of the target, of terms that are not listed too. */
  readonly targetSize: number;
  readonly referenceSize: number;
}

/** What a program prints of each term; missing where it prints nothing or no number. */
export interface CompatScores {
  readonly score: readonly (number | undefined)[];
  /** Its p-value, where it prints one. */
  readonly p?: readonly (number | undefined)[];
}

/** One of the measures of keyness that a program offers. */
export interface CompatMeasure {
  /** Its name in that program, in snake case. */
  readonly id: string;
  /** What is computed, and how this differs from the statistic that it is called by. */
  readonly doc: string;
  readonly of: (list: TermList) => CompatScores;
}

/** Another program, and the keyness that it prints, to the last digit and with its quirks. */
export interface Compat {
  /** What it is called on a command line. */
  readonly id: string;
  readonly title: string;
  /** The first is the program's default. */
  readonly measures: readonly [CompatMeasure, ...CompatMeasure[]];
  /** Where it departs from what its measures are called or cited as, a sentence each. */
  readonly quirks: readonly string[];
}

/** Scores without p-values by a function of each term's table, sizes being those of the corpora. */
export function scored(list: TermList, of: (counts: Contingency) => number | undefined): CompatScores {
  return { score: tablesOf(list).map(of) };
}

/** Term → its table. */
export function tablesOf({ target, reference, targetSize, referenceSize }: TermList): Contingency[] {
  return Array.from(target, (count, term) => ({
    target: count,
    reference: reference[term]!,
    targetSize,
    referenceSize,
  }));
}

/** The same list where nothing but its terms counts for the sizes. */
export function sizedByTerms({ target, reference }: TermList): TermList {
  return { target, reference, targetSize: sumOf(target), referenceSize: sumOf(reference) };
}
