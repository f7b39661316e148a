import type { Chart, Spec } from '../model/chart.ts';
import { grouped, shownOf } from '../text/counted.ts';
import { emptyFigure, figure, type Layer, leaders, type Position, tooltipOf } from './drawing/figure.ts';
import { largest } from './drawing/records.ts';
import { distinctLabels, textWidth } from './drawing/text.ts';
import { apart, timeAxis } from './drawing/time-axis.ts';
import { runsOf, timeSeries, type TimeSeries, timeSpan, whole } from './drawing/time-series.ts';
import { figureWidth, palette } from './theme.ts';

interface TrendLinesOptions {
  readonly lines: number;
}

const height = 260;
// Room for rates of five digits; and for the title and the gaps beside rates of any length.
const leastLeft = 62;
const besideRates = 28;
const widestName = 150;

/** Of the width of a figure, most for the names. */
const mostForNames = 0.3;

const title = 'Rates over time';

/** The rates of a few terms over time, in one plot, with their intervals. */
export const trendLines: Chart<TrendLinesOptions> = {
  id: 'trend-lines',
  title,
  doc: 'One line for each term, broken where nothing was said; the band is the interval of the rate over documents.',
  measure: 'trend',
  options: {
    lines: {
      kind: 'integer',
      default: 4,
      minimum: 1,
      placeholder: 'N',
      doc: 'How many terms are shown, from the first of the table on; at most eight.',
    },
  },
  draw(table, { lines: most }, layout) {
    const all = timeSeries(table).filter((series) => runsOf(series).length > 0);
    const shown = all.slice(0, Math.min(most, palette.length));
    return shown.length === 0
      ? emptyFigure(title, layout)
      : drawn(shown, all.length, layout?.width ?? figureWidth);
  },
};

function drawn(asked: readonly TimeSeries[], all: number, width: number): Spec {
  const shown = whole(asked);
  const names = distinctLabels(
    shown.map(({ name }) => name),
    Math.min(widestName, width * mostForNames),
  );
  const rows = shown.flatMap((series, index) => rowsOf(series, index, names[index]!));
  const most = largest(
    rows.flatMap(({ rate, high = 0 }) => [rate, high]),
    1,
  );
  // The axis may go on to a round number above the highest rate.
  const left = Math.max(leastLeft, Math.ceil(textWidth(grouped(Math.round(most * 1.5)))) + besideRates);
  const widths = names.map((name) => textWidth(name));
  const right = largest(widths, 20) + 16;
  const channels = channelsOf(rows, names, most);
  const counted = shownOf(shown.length, all, 'series', 'series');
  const first = leaders(shown.map((series, at) => `${names[at]} (at most ${grouped(highest(series))})`));
  return figure(
    {
      title,
      subtitle: `${counted}; band: interval, documents as units; no line where nothing was said`,
      description: `Line chart of rates per million words over time, ${counted}: ${first}.`,
      left,
      right,
      height,
      width,
    },
    [
      bandLayer(rows, channels),
      lineLayer(rows, channels),
      nameLayer(rows, most, width - left - right, channels),
    ],
  );
}

/** The points of a term where something was said, each with the run that it is in. */
function rowsOf(series: TimeSeries, index: number, name: string): Row[] {
  return runsOf(series).flatMap((run, at) =>
    run.map(({ at: time, period, rate = 0, low, high }) => ({
      name,
      run: `${index} ${at}`,
      at: time,
      period,
      rate: rounded(rate),
      ...(low !== undefined && high !== undefined && { low: rounded(low), high: rounded(high) }),
    })),
  );
}

function channelsOf(rows: readonly Row[], names: string[], most: number): Channels {
  const color = {
    field: 'name',
    type: 'nominal',
    scale: { domain: names, range: palette.slice(0, names.length) },
    legend: null,
  } as const;
  return {
    x: timeAxis('at', timeSpan(rows.map(({ at }) => at)), null),
    y: {
      field: 'rate',
      type: 'quantitative',
      scale: { domain: [0, most], nice: true },
      axis: {
        title: 'Occurrences per million words',
        grid: true,
        tickCount: 6,
        format: ',d',
        tickMinStep: 1,
      },
    },
    color,
  };
}

interface Row {
  readonly name: string;
  readonly run: string;
  readonly at: number;
  readonly period: string;
  readonly rate: number;
  readonly low?: number;
  readonly high?: number;
}

interface Channels {
  readonly x: Position;
  readonly y: Position;
  readonly color: { readonly field: string; readonly type: 'nominal'; readonly legend: null };
}

function bandLayer(rows: readonly Row[], { x, y, color }: Channels): Layer {
  return {
    data: { values: plain(rows).filter(({ low }) => low !== undefined) },
    mark: { type: 'area', opacity: 0.16, line: false },
    encoding: {
      x,
      y: { ...y, field: 'low' },
      y2: { field: 'high' },
      color,
      detail: { field: 'run' },
    },
  };
}

function lineLayer(rows: readonly Row[], { x, y, color }: Channels): Layer {
  return {
    data: { values: plain(rows) },
    mark: { type: 'line', strokeWidth: 2, point: { size: 22, filled: true } },
    encoding: {
      x,
      y,
      color,
      detail: { field: 'run' },
      ...tooltipOf([
        ['name', 'Term'],
        ['period', 'Period'],
        ['rate', 'Per million'],
        ['low', 'Low'],
        ['high', 'High'],
      ]),
    },
  };
}

/** The name of each term at the end of its line. */
function nameLayer(rows: readonly Row[], most: number, plot: number, { y, color }: Channels): Layer {
  const last = new Map(rows.map((row) => [row.name, { name: row.name, value: row.rate }]));
  return {
    data: { values: apart([...last.values()], (most / height) * 15) },
    mark: { type: 'text', align: 'left', baseline: 'middle', aria: false },
    encoding: {
      x: { value: plot + 8 },
      y: { ...y, field: 'place' },
      text: { field: 'name', type: 'nominal' },
      color,
    },
  };
}

/** Rows as Vega-Lite’s types want them. */
function plain(rows: readonly Row[]): (Row & Readonly<Record<string, string | number>>)[] {
  return rows.map((row) => ({ ...row }));
}

function highest({ points }: TimeSeries): number {
  return largest(
    points.map(({ rate }) => rate ?? 0),
    0,
  );
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
