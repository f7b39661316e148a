import type { Correction } from './adjusted.ts';
import { benjaminiHochberg } from './benjamini-hochberg.ts';
import { benjaminiYekutieli } from './benjamini-yekutieli.ts';
import { bonferroni } from './bonferroni.ts';
import { hochberg } from './hochberg.ts';
import { holm } from './holm.ts';
import { sidak } from './sidak.ts';

/** The corrections for a number of tests, by the names that options have. */
export const corrections: ReadonlyMap<string, Correction> = new Map([
  ['bh', benjaminiHochberg.of],
  ['by', benjaminiYekutieli.of],
  ['holm', holm.of],
  ['hochberg', hochberg.of],
  ['bonferroni', bonferroni.of],
  ['sidak', sidak.of],
]);
