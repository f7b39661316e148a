import { sidesNotExchangeable, unknownName } from '../../errors/catalogue.ts';
import type { Cell } from '../../model/table.ts';
import type { Compat } from '../../stats/compat/compat.ts';
import * as programs from '../../stats/compat/index.ts';
import type { Contingency } from '../../stats/contingency.ts';
import { g2 } from '../../stats/keyness/g2.ts';
import { logRatio } from '../../stats/keyness/log-ratio.ts';
import type { Interval } from '../../stats/special.ts';
import { canChangePlaces } from '../../stats/tests/random-arrangements.ts';
import { logRatioIntervals } from '../../stats/tests/log-ratio-interval.ts';
import type { TypeCounts } from '../../stats/tests/rate-permutation.ts';
import type { Threads } from '../../model/threads.ts';
import type { Terms } from '../terms.ts';
import { keynessStatistics } from './keyness-statistics.ts';
import { bootstrapIntervals } from './bootstrapped.ts';
import { permutedPValues } from './permuted.ts';
import type { Sides } from './sides.ts';

/** Names of the programs whose numbers can be asked for. */
export const compatNames: readonly string[] = ['none', ...Object.keys(programs)];

const programByName: ReadonlyMap<string, Compat> = new Map(Object.entries(programs));

/** Names of all measures, ours and those of other programs. */
export const measureNames: readonly string[] = [
  ...new Set([
    ...keynessStatistics.keys(),
    ...Object.values(programs).flatMap(({ measures }) => measures.map(({ id }) => id)),
  ]),
];

/** The measure that is asked for: ours, or another program's. */
export interface ChosenMeasure {
  readonly id: string;
  readonly title: string;
  readonly doc: string;
  /** What its p takes as units. */
  readonly unit: 'documents' | 'tokens' | 'none';
  /** Its program, where it is not ours. */
  readonly program?: Compat;
}

/** The test whose p stands where none is asked for: random permutations are of rates. */
function defaultTest(permutations: number): string {
  return permutations > 0 ? 'permutation' : 'combined';
}

/** @throws option/unknown-name where the program has no such measure */
export function chosenMeasure(compat: string, name: string | undefined, permutations = 0): ChosenMeasure {
  const program = programByName.get(compat);
  if (program) {
    const ids = program.measures.map(({ id }) => id);
    const measure = program.measures.find(({ id }) => id === (name ?? ids[0]));
    if (!measure) throw unknownName('measure', name ?? '', ids);
    return {
      id: measure.id,
      title: `${measure.id} (${program.id})`,
      doc: measure.doc,
      unit: 'tokens',
      program,
    };
  }
  const id = name ?? defaultTest(permutations);
  const statistic = keynessStatistics.get(id);
  if (!statistic) throw unknownName('measure', id, [...keynessStatistics.keys()]);
  const { title, doc, unit } = statistic;
  return { id, title, doc, unit };
}

/** What is said of a term in a comparison; parallel to the terms that are compared. */
export interface Compared {
  /** Term of the terms that were counted. */
  readonly term: number;
  readonly cells: Contingency;
  readonly targetDocuments: number;
  readonly referenceDocuments: number;
  readonly value: Cell;
  readonly logRatio: Cell;
  readonly low: Cell;
  readonly high: Cell;
  readonly p: number | undefined;
  readonly log10P: Cell;
  readonly g2: Cell;
}

/** Which terms are compared and how. */
export interface ComparisonOptions {
  readonly minCount: number;
  readonly minDocuments: number;
  readonly confidence: number;
  /** By the delta method, or by samples of documents. */
  readonly interval: 'delta' | 'bootstrap';
  readonly alpha: number;
  readonly k: number;
  /** Random permutations of documents; 0 for the closed form. */
  readonly permutations: number;
  readonly seed: number;
  /** Those that the work may be shared among. */
  readonly threads?: Threads | undefined;
}

interface Counted {
  readonly term: number;
  readonly type: TypeCounts;
  readonly cells: Contingency;
}

/** The terms of two sides by a measure, in the order of the terms. */
export function comparedTerms(
  terms: Terms,
  sides: Sides,
  measure: ChosenMeasure,
  options: ComparisonOptions,
): Compared[] {
  const counted = countedTerms(terms, sides, options);
  const answers = answersOf(counted, sides, measure, options);
  const intervals = intervalsOf(counted, sides, options);
  return counted.map(({ term, type, cells }, at) => {
    const { value, p, log10P } = answers[at]!;
    const { target, reference } = holdersOf(type, sides);
    return {
      term,
      cells,
      targetDocuments: target,
      referenceDocuments: reference,
      value,
      logRatio: logRatio.of(cells),
      low: undefined,
      high: undefined,
      ...intervals[at],
      p,
      log10P,
      g2: g2.of(cells),
    };
  });
}

function intervalsOf(
  counted: readonly Counted[],
  { parts }: Sides,
  { confidence, interval, seed, threads }: ComparisonOptions,
): (Interval | undefined)[] {
  const types = counted.map(({ type }) => type);
  if (interval === 'bootstrap') return bootstrapIntervals(types, parts, { confidence, seed }, threads);
  return types.map(logRatioIntervals(parts, confidence));
}

function countedTerms(terms: Terms, sides: Sides, { minCount, minDocuments }: ComparisonOptions): Counted[] {
  const { targetSize, referenceSize } = sides;
  const counted: Counted[] = [];
  for (let term = 0; term < terms.terms; term++) {
    const type = sides.counts(term);
    let [target, all] = [0, 0];
    for (let at = 0; at < type.parts.length; at++) {
      all += type.counts[at]!;
      target += sides.parts.sides[type.parts[at]!]! * type.counts[at]!;
    }
    if (all < minCount || documentsOf(type, sides) < minDocuments) continue;
    counted.push({ term, type, cells: { target, reference: all - target, targetSize, referenceSize } });
  }
  return counted;
}

/** Number of documents that have a type, whatever the side. */
function documentsOf({ parts }: TypeCounts, sides: Sides): number {
  let count = 0;
  for (let at = 0; at < parts.length; at++) {
    const document = sides.parts.documents[parts[at]!];
    if (at === 0 || document !== sides.parts.documents[parts[at - 1]!]) count += 1;
  }
  return count;
}

function holdersOf(
  { parts }: TypeCounts,
  sides: Sides,
): { readonly target: number; readonly reference: number } {
  let target = 0;
  for (let at = 0; at < parts.length; at++) target += sides.parts.sides[parts[at]!]!;
  return { target, reference: parts.length - target };
}

interface Said {
  readonly value?: number | undefined;
  readonly p?: number | undefined;
  readonly log10P?: number | undefined;
}

/** What the measure says of each term; where it is no test, p is that of the default. */
function answersOf(
  counted: readonly Counted[],
  sides: Sides,
  { id, unit, program }: ChosenMeasure,
  { alpha, k, permutations, seed, threads }: ComparisonOptions,
): Said[] {
  if (program) return answersOfProgram(counted, sides, program, id);
  const setting = { parts: sides.parts, terms: counted.length, alpha, k };
  const answer = keynessStatistics.get(id)?.prepare(setting);
  const test =
    unit === 'none' ? keynessStatistics.get(defaultTest(permutations))?.prepare(setting) : undefined;
  const said = counted.map((counts) => ({ ...test?.(counts), ...withoutMissing(answer?.(counts)) }));
  if (permutations === 0 || (unit !== 'none' && id !== 'permutation')) return said;
  if (!canChangePlaces(sides.parts)) throw sidesNotExchangeable();
  const types = counted.map(({ type }) => type);
  const permuted = permutedPValues(types, sides.parts, { permutations, seed }, threads);
  return said.map((each, at) => (each.p === undefined ? each : { ...each, ...permuted[at] }));
}

function withoutMissing(said: Said | undefined): Said {
  const { value, p, log10P } = said ?? {};
  return { value, ...(p !== undefined && { p }), ...(log10P !== undefined && { log10P }) };
}

function answersOfProgram(counted: readonly Counted[], sides: Sides, program: Compat, id: string): Said[] {
  const measure = program.measures.find((each) => each.id === id) ?? program.measures[0];
  const { score, p } = measure.of({
    target: counted.map(({ cells }) => cells.target),
    reference: counted.map(({ cells }) => cells.reference),
    targetSize: sides.targetSize,
    referenceSize: sides.referenceSize,
  });
  return score.map((value, at) => ({ value, p: p?.[at] }));
}
