import { changeMethods } from '../../src/counting/timeline/changes/method.ts';
import type { GroupUnits } from '../../src/counting/timeline/time-units.ts';
import { daysOfPeriod, periodName, periodOfDay } from '../../src/counting/timeline/calendar.ts';
import type { Timeline } from '../../src/counting/timeline/timeline.ts';

/** What is planted in a series. */
export const plantings = ['none', 'step', 'ramp', 'burst'] as const;

/** How series are made. */
export interface SeriesDesign {
  readonly planting: (typeof plantings)[number];
  readonly documents: number;
  /** Occurrences that a document of usual length has in the mean. */
  readonly mean: number;
  /** Shape of the gamma distribution of rates over documents; Infinity for Poisson counts. */
  readonly shape: number;
}

/** A made series: documents on an uneven calendar, and how often something occurs in each. */
export interface MadeSeries {
  readonly group: GroupUnits;
  readonly timeline: Timeline;
  readonly counts: Float64Array;
  /** Document → its true rate, before clustering. */
  readonly rates: Float64Array;
  /** Day of the change that was planted. */
  readonly changeDay: number;
}

const usualSize = 5000;
const firstDay = 19_000;
const span = 1095;

/** A series of three years, with months that have many documents and months that have few or none. */
export function madeSeries(design: SeriesDesign, kind: 'day' | 'month', random: () => number): MadeSeries {
  const changeDay = firstDay + Math.round(span * (0.3 + 0.4 * random()));
  const busy = Array.from({ length: 37 }, () => random() ** 2);
  const days = Float64Array.from({ length: design.documents }, () => drawnDay(busy, random)).sort();
  const sizes = days.map(() => Math.round(usualSize * Math.exp(0.5 * normal(random))));
  const rates = days.map((day) => (design.mean / usualSize) * factorOf(design.planting, day, changeDay));
  const counts = rates.map((rate, at) => {
    const lift = Number.isFinite(design.shape) ? gamma(design.shape, random) / design.shape : 1;
    return poisson(rate * sizes[at]! * lift, random);
  });
  return { ...timesOf(days, sizes, kind), counts, rates, changeDay };
}

/** Rates treble at the step, grow eightfold along the ramp, and are fourfold for a tenth of the time in the burst. */
function factorOf(planting: SeriesDesign['planting'], day: number, changeDay: number): number {
  if (planting === 'step') return day < changeDay ? 1 : 3;
  if (planting === 'ramp') return 8 ** ((day - firstDay) / span);
  return planting === 'burst' && day >= changeDay && day < changeDay + span / 10 ? 4 : 1;
}

function drawnDay(busy: readonly number[], random: () => number): number {
  for (;;) {
    const day = Math.floor(random() * span);
    if (random() < busy[Math.floor(day / 30)]! + 0.02) return firstDay + day;
  }
}

function timesOf(days: Float64Array, sizes: Float64Array, kind: 'day' | 'month') {
  const [first, last] = [periodOfDay(days[0]!, kind), periodOfDay(days.at(-1)!, kind)];
  const periods = Array.from({ length: last - first + 1 }, (_, at) => ({
    name: periodName(first + at, kind),
    ...daysOfPeriod(first + at, kind),
  }));
  const periodOfDocument = Int32Array.from(days, (day) => periodOfDay(day, kind) - first);
  const periodStart = new Int32Array(periods.length + 1);
  for (const period of periodOfDocument) periodStart[period + 1]! += 1;
  for (let period = 0; period < periods.length; period++) periodStart[period + 1]! += periodStart[period]!;
  const units = Int32Array.from(days.keys());
  const timeline = {
    kind,
    periods,
    periodOfDocument,
    dayOfDocument: days,
    undated: 0,
    imprecise: 0,
  } as const;
  return { group: { units, sizes, days, periodStart }, timeline };
}

/** Ways to find changes, with what each is tried at. */
export const methodKinds: readonly (readonly [
  method: (typeof changeMethods)[number],
  kind: 'day' | 'month',
])[] = changeMethods.map((method) => [method, method === 'vnc' ? 'month' : 'day']);

/** A draw from Poisson's distribution; large means in pieces, whose factors are still numbers. */
function poisson(mean: number, random: () => number): number {
  if (mean > 500) return poisson(500, random) + poisson(mean - 500, random);
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = random(); product > limit; product *= random()) count += 1;
  return count;
}

function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** A draw from the gamma distribution with scale 1, by Marsaglia and Tsang's squeeze. */
function gamma(shape: number, random: () => number): number {
  if (shape < 1) return gamma(shape + 1, random) * (1 - random()) ** (1 / shape);
  const d = shape - 1 / 3;
  for (;;) {
    const x = normal(random);
    const v = (1 + x / Math.sqrt(9 * d)) ** 3;
    if (v > 0 && Math.log(1 - random()) < x * x * 0.5 + d - d * v + d * Math.log(v)) return d * v;
  }
}
