import type { Chart, Spec } from '../model/chart.ts';
import { grouped, shownOf } from '../text/counted.ts';
import { emptyFigure, figure, type Layer, leaders, type Position } from './drawing/figure.ts';
import { largest } from './drawing/records.ts';
import { distinctLabels, textWidth } from './drawing/text.ts';
import { timeAxis } from './drawing/time-axis.ts';
import { runsOf, timeSeries, type TimeSeries, timeSpan, whole } from './drawing/time-series.ts';
import { toldBy } from './drawing/told.ts';
import { figureWidth, ink } from './theme.ts';

interface TrendPanelsOptions {
  readonly panels: number;
}

const panelHeight = 44;
const panelGap = 10;
const widestName = 200;

/** Of the width of a figure, most for the names. */
const mostForNames = 0.4;

const title = 'Rates over time, one panel a term';

/** The rates of many terms over time, each in a panel of its own scale. */
export const trendPanels: Chart<TrendPanelsOptions> = {
  id: 'trend-panels',
  title,
  doc: 'One panel for each term, from 0 to its own highest rate (on the right), so that courses and not sizes compare; lines break where nothing was said.',
  measure: 'trend',
  options: {
    panels: {
      kind: 'integer',
      default: 12,
      minimum: 1,
      placeholder: 'N',
      doc: 'How many terms are shown, from the first of the table on.',
    },
  },
  draw(table, { panels: most }, layout) {
    const all = timeSeries(table).filter((series) => runsOf(series).length > 0);
    const shown = all.slice(0, most);
    return shown.length === 0
      ? emptyFigure(title, layout)
      : drawn(shown, all.length, layout?.width ?? figureWidth);
  },
};

interface PanelRow extends Readonly<Record<string, string | number>> {
  readonly run: string;
  readonly at: number;
  readonly y: number;
  readonly base: number;
}

function drawn(asked: readonly TimeSeries[], all: number, width: number): Spec {
  const shown = whole(asked);
  const rows = shown.flatMap(panelRows);
  const names = distinctLabels(
    shown.map(({ name }) => name),
    Math.min(widestName, width * mostForNames),
  );
  const tops = shown.map((series) => grouped(highest(series)));
  const left =
    largest(
      names.map((name) => textWidth(name)),
      20,
    ) + 14;
  const right =
    largest(
      tops.map((text) => textWidth(text)),
      textWidth('per million'),
    ) + 14;
  const height = shown.length * (panelHeight + panelGap);
  const counted = shownOf(shown.length, all, 'series', 'series');
  const first = leaders(names.map((name, at) => `${name} (${tops[at]})`));
  const labels = names.map((name, at) => ({
    name,
    top: tops[at],
    y: (at + 1) * (panelHeight + panelGap) - panelHeight / 2,
  }));
  return figure(
    {
      title,
      subtitle: `${counted}; on the right, the highest rate per million words, which is the panel’s height`,
      description: `Panel chart of rates over time, ${counted}. Highest rates per million: ${first}.`,
      left,
      right,
      height,
      width,
    },
    [
      panelLayer(rows, timeAxis('at', timeSpan(rows.map(({ at }) => at)), null), pixels(height)),
      labelLayer(labels, 'name', 'right', -8, pixels(height)),
      labelLayer(labels, 'top', 'right', width - left - 4, pixels(height)),
    ],
  );
}

/** A vertical place in pixels of the plot. */
function pixels(height: number): Position {
  return {
    field: 'y',
    type: 'quantitative',
    scale: { domain: [0, height], range: [0, height], nice: false },
    axis: null,
  };
}

/** Area, line and points of all panels, over one list of rows; only points are told one by one. */
function panelLayer(rows: readonly PanelRow[], x: Position, y: Position): Layer {
  const detail = { field: 'run' };
  return {
    data: { values: [...rows] },
    layer: [
      {
        mark: { type: 'area', color: ink.mark, opacity: 0.18, aria: false },
        encoding: { x, y, y2: { field: 'base' }, detail },
      },
      {
        mark: { type: 'line', color: ink.mark, strokeWidth: 1.6, aria: false },
        encoding: { x, y, detail },
      },
      {
        mark: { type: 'point', filled: true, size: 12, color: ink.mark, opacity: 1 },
        encoding: {
          x,
          y,
          ...toldBy([
            ['name', 'Term'],
            ['period', 'Period'],
            ['rate', 'Per million'],
          ]),
        },
      },
    ],
  };
}

/** The points of a series in pixels of its panel. */
function panelRows(series: TimeSeries, panel: number): PanelRow[] {
  const base = (panel + 1) * (panelHeight + panelGap);
  const most = largest([highest(series)], Number.MIN_VALUE);
  return runsOf(series).flatMap((run, at) =>
    run.map(({ at: time, period, rate = 0 }) => ({
      name: series.name,
      run: `${panel} ${at}`,
      at: time,
      period,
      rate: Math.round(rate * 10) / 10,
      base,
      y: Math.round((base - panelHeight * (rate / most)) * 10) / 10,
    })),
  );
}

function labelLayer(
  values: readonly Record<string, string | number | undefined>[],
  field: string,
  align: 'right',
  x: number,
  y: Position,
): Layer {
  return {
    data: { values: [...values] },
    mark: { type: 'text', align, baseline: 'middle', aria: false, color: ink.text },
    encoding: { x: { value: x }, y, text: { field, type: 'nominal' } },
  };
}

function highest({ points }: TimeSeries): number {
  return largest(
    points.map(({ rate }) => rate ?? 0),
    0,
  );
}
