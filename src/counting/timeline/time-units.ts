import type { Corpus } from '../../model/corpus.ts';
import type { Groups } from '../../model/groups.ts';
import type { ChosenTerms } from './chosen-terms.ts';
import type { Timeline } from './timeline.ts';

/** What is counted in: a document, or what a group says in one. */
export interface TimeUnits {
  readonly count: number;
  /** Turn → unit. */
  readonly unitOfTurn: Int32Array;
  /** Unit → its document, and its group (0 where there are none). */
  readonly documentOfUnit: Int32Array;
  readonly groupOfUnit: Int32Array;
}

/** The units of a corpus: group after group, document after document. */
export function timeUnits({ documents, documentOfTurn }: Corpus, groups?: Groups): TimeUnits {
  const keys = Float64Array.from(
    documentOfTurn,
    (document, turn) => (groups?.groupOfTurn[turn] ?? 0) * documents.length + document,
  );
  const distinct = Float64Array.from(new Set(keys)).sort();
  const unitByKey = new Map(Array.from(distinct, (key, unit) => [key, unit]));
  return {
    count: distinct.length,
    unitOfTurn: Int32Array.from(keys, (key) => unitByKey.get(key)!),
    documentOfUnit: Int32Array.from(distinct, (key) => key % documents.length),
    groupOfUnit: Int32Array.from(distinct, (key) => Math.floor(key / documents.length)),
  };
}

/** The units of a group that have words and a period, in order of time. */
export interface GroupUnits {
  readonly units: Int32Array;
  /** Unit, by its place in `units` → its words. */
  readonly sizes: Float64Array;
  /** The same → the middle of the days that its date may mean. */
  readonly days: Float64Array;
  /** Period → its first place in `units`; one more than there are periods. */
  readonly periodStart: Int32Array;
}

/** The units of each of some groups in order of time. */
export function unitsOverTime(
  { periods, periodOfDocument, dayOfDocument }: Timeline,
  { documentOfUnit, groupOfUnit, count }: TimeUnits,
  sizes: Float64Array,
  groupCount: number,
): GroupUnits[] {
  const periodOf = (unit: number): number => periodOfDocument[documentOfUnit[unit]!]!;
  const dayOf = (unit: number): number => dayOfDocument[documentOfUnit[unit]!]!;
  const byGroup: number[][] = Array.from({ length: groupCount }, () => []);
  for (let unit = 0; unit < count; unit++) {
    if (sizes[unit]! > 0 && periodOf(unit) >= 0) byGroup[groupOfUnit[unit]!]!.push(unit);
  }
  return byGroup.map((own) => {
    const units = Int32Array.from(
      own.sort((a, b) => periodOf(a) - periodOf(b) || dayOf(a) - dayOf(b) || a - b),
    );
    const periodStart = new Int32Array(periods.length + 1);
    for (const unit of units) periodStart[periodOf(unit) + 1]! += 1;
    for (let period = 0; period < periods.length; period++) periodStart[period + 1]! += periodStart[period]!;
    return {
      units,
      sizes: Float64Array.from(units, (unit) => sizes[unit]!),
      days: Float64Array.from(units, dayOf),
      periodStart,
    };
  });
}

/** A way to how often a term occurs in each unit of a group, by place; the array holds another term after the next call. */
export function countsInUnits(
  { rowStart, unit, count }: ChosenTerms,
  unitCount: number,
): (term: number, group: GroupUnits) => Float64Array {
  const all = new Float64Array(unitCount);
  return (term, { units }) => {
    all.fill(0);
    for (let cell = rowStart[term]!; cell < rowStart[term + 1]!; cell++) all[unit[cell]!] = count[cell]!;
    return Float64Array.from(units, (own) => all[own]!);
  };
}
