import type { Chart, Spec } from '../model/chart.ts';
import { shownOf } from '../text/counted.ts';
import { roundedNumber } from '../text/round.ts';
import { emptyFigure, figure, type Layer, leaders, type Position } from './drawing/figure.ts';
import { largest } from './drawing/records.ts';
import { distinctLabels, textWidth } from './drawing/text.ts';
import { apart, timeAxis } from './drawing/time-axis.ts';
import { runsOf, timeSeries, type TimeSeries, timeSpan, whole } from './drawing/time-series.ts';
import { toldBy } from './drawing/told.ts';
import { figureWidth, ink, palette } from './theme.ts';

interface TrendStreamsOptions {
  readonly streams: number;
}

const title = 'Streams of rates over time';
const plotHeight = 240;
const left = 24;
const widestName = 170;

/** Of the width of a figure, most for the names. */
const mostForNames = 0.33;

/** Between two names, in pixels. */
const nameStep = 16;

/** The rates of some terms above each other as streams around one middle. */
export const trendStreams: Chart<TrendStreamsOptions> = {
  id: 'trend-streams',
  title,
  doc: 'One stream for each term, as broad as its rate, above each other around one middle, so that all together are as broad as their sum; no stream where nothing was said. Good with --terms families.',
  measure: 'trend',
  options: {
    streams: {
      kind: 'integer',
      default: 6,
      minimum: 1,
      placeholder: 'N',
      doc: 'How many terms are shown, from the first of the table on; at most eight.',
    },
  },
  draw(table, { streams: most }, layout) {
    const all = timeSeries(table).filter((series) => runsOf(series).length > 0);
    const shown = all.slice(0, Math.min(most, palette.length));
    return shown.length === 0
      ? emptyFigure(title, layout)
      : drawn(shown, all.length, layout?.width ?? figureWidth);
  },
};

/** A stream in a period, between two heights in pixels from the middle upwards. */
interface StreamRow extends Readonly<Record<string, string | number>> {
  readonly at: number;
  readonly low: number;
  readonly high: number;
}

function drawn(asked: readonly TimeSeries[], all: number, width: number): Spec {
  const shown = whole(asked).map(onePerTime);
  const names = distinctLabels(
    shown.map(({ name }) => name),
    Math.min(widestName, width * mostForNames),
  );
  const right =
    largest(
      names.map((name) => textWidth(name)),
      20,
    ) + 32;
  const times = [...new Set(shown.flatMap(({ points }) => points.map(({ at }) => at)))].sort((a, b) => a - b);
  const rates = shown.map(({ points }) => new Map(points.map(({ at, rate = 0 }) => [at, rate])));
  const sums = times.map((at) => rates.reduce((sum, own) => sum + (own.get(at) ?? 0), 0));
  const most = largest(sums, Number.MIN_VALUE);
  const rows = streamRows(shown, { times, sums, most });
  const counted = shownOf(shown.length, all, 'series', 'series');
  const unit = leadingDigit(most / 2);
  const first = leaders(
    shown.map((series, at) => `${names[at]} (at most ${roundedNumber(highest(series))})`),
  );
  return figure(
    {
      title,
      subtitle: `${counted}; the bar on the left is ${roundedNumber(unit)} per million words; no stream where nothing was said`,
      description: `Stream chart of rates per million words over time, ${counted}: ${first}.`,
      left,
      right,
      height: plotHeight,
      width,
    },
    [
      streamLayer(rows, timeAxis('at', timeSpan(rows.map(({ at }) => at)), null)),
      scaleLayer((unit / most) * plotHeight),
      ...nameLayers(
        shown.map(({ name }, at) => [name, names[at]!] as const),
        rows,
        width - left - right,
      ),
    ],
  );
}

interface Streams {
  readonly times: readonly number[];
  /** Time → the sum of all rates. */
  readonly sums: readonly number[];
  readonly most: number;
}

/** A series with one point a time, where several documents are of one. */
function onePerTime({ name, points }: TimeSeries): TimeSeries {
  return { name, points: points.filter(({ at }, index) => at !== points[index - 1]?.at) };
}

/** The edges of all streams, the first term on top; a run of periods in which something was said is an area of its own. */
function streamRows(shown: readonly TimeSeries[], { times, sums, most }: Streams): StreamRow[] {
  const top = new Map(times.map((at, index) => [at, sums[index]! / 2]));
  const pixel = (rate: number): number => Math.round((0.5 - rate / most) * plotHeight * 10) / 10;
  const halfStep = 0.35 * leastStep(times);
  return shown.flatMap((series, index) =>
    runsOf(series).flatMap((run, number) => {
      const rows = run.map(({ at, rate = 0 }): StreamRow => {
        const high = top.get(at)!;
        top.set(at, high - rate);
        const stream = { term: series.name, run: `${index} ${number}`, colour: palette[index]! };
        return { ...stream, at, low: pixel(high - rate), high: pixel(high) };
      });
      const [only] = rows;
      if (!only || rows.length > 1) return rows;
      return [-halfStep, halfStep].map((away) => ({ ...only, at: Math.round(only.at + away) }));
    }),
  );
}

function leastStep(times: readonly number[]): number {
  const steps = times.slice(1).map((at, index) => at - times[index]!);
  return steps.reduce((least, step) => Math.min(least, step), 30 * 86_400_000);
}

/** The largest of 1, 2 and 5 times a power of ten that is not larger than a number. */
function leadingDigit(value: number): number {
  const ten = 10 ** Math.floor(Math.log10(Math.max(value, Number.MIN_VALUE)));
  const digit = [5, 2].find((own) => own * ten <= value) ?? 1;
  return digit * ten;
}

/** A vertical place in pixels of the plot. */
function pixels(field: string): Position {
  return { field, type: 'quantitative', scale: null, axis: null };
}

function streamLayer(values: StreamRow[], x: Position): Layer {
  return {
    data: { values },
    mark: { type: 'area', interpolate: 'monotone', stroke: '#ffffff', strokeWidth: 0.8, line: false },
    encoding: {
      x,
      y: { ...pixels('high'), stack: null },
      y2: { field: 'low' },
      color: { field: 'colour', type: 'nominal', scale: null, legend: null },
      detail: { field: 'run' },
      ...toldBy([['term', 'Term']]),
    },
  };
}

/** A bar of so many pixels in the middle of the left edge. */
function scaleLayer(length: number): Layer {
  return {
    data: { values: [{ from: (plotHeight - length) / 2, to: (plotHeight + length) / 2 }] },
    mark: { type: 'rule', color: ink.text, strokeWidth: 3, aria: false },
    encoding: { x: { value: -12 }, y: pixels('from'), y2: { field: 'to' } },
  };
}

/** The name of each stream on the right, behind a square of its colour, as near to its end as there is room. */
function nameLayers(
  names: readonly (readonly [term: string, label: string])[],
  rows: readonly StreamRow[],
  plot: number,
): Layer[] {
  const ends = new Map(rows.map((row) => [row['term'], row]));
  const wanted = names.map(([term, name], index) => {
    const { low = 0, high = 0 } = ends.get(term) ?? {};
    return { name, colour: palette[index]!, value: (low + high) / 2 };
  });
  const placed = apart(wanted, nameStep);
  const beyond = Math.max(0, (placed.at(-1)?.place ?? 0) - plotHeight);
  const values = placed.map(({ name, colour, place }) => ({ name, colour, y: Math.round(place - beyond) }));
  return [
    {
      data: { values },
      mark: { type: 'square', size: 90, opacity: 1, aria: false },
      encoding: {
        x: { value: plot + 14 },
        y: pixels('y'),
        color: { field: 'colour', type: 'nominal', scale: null, legend: null },
      },
    },
    {
      data: { values },
      mark: { type: 'text', align: 'left', baseline: 'middle', aria: false, color: ink.text },
      encoding: { x: { value: plot + 24 }, y: pixels('y'), text: { field: 'name', type: 'nominal' } },
    },
  ];
}

function highest({ points }: TimeSeries): number {
  return largest(
    points.map(({ rate }) => rate ?? 0),
    0,
  );
}
