import type { Chart, Spec } from '../model/chart.ts';
import { counted } from '../text/counted.ts';
import { roundedNumber } from '../text/round.ts';
import { type CalendarCell, type CalendarGrid, calendarGrid } from './drawing/calendar-grid.ts';
import { emptyFigure, figure, type Layer, leaders, type Position, tooltipOf } from './drawing/figure.ts';
import { darkFrom, heat } from './drawing/heat.ts';
import { largest } from './drawing/records.ts';
import { shortened, textWidth } from './drawing/text.ts';
import { runsOf, timeSeries } from './drawing/time-series.ts';
import { figureWidth, ink } from './theme.ts';

interface TrendCalendarOptions {
  readonly years: number;
}

const title = 'A calendar of rates';
const right = 14;

/** A square is not wider than this, in CSS pixels. */
const widestCell = 46;
const highestCell = 20;

/** A row with a label of its own is not lower than this. */
const leastRow = 15;

/** A calendar whose days, weeks or months are the darker, the higher the rate of a term. */
export const trendCalendar: Chart<TrendCalendarOptions> = {
  id: 'trend-calendar',
  title,
  doc: 'One square for each day, week, month or year (by --per), darker with a higher rate of the first term of the table; nearly white is a rate of 0, and where nothing was said there is no square. Days stand in weeks from Monday on.',
  measure: 'trend',
  options: {
    years: {
      kind: 'integer',
      default: 12,
      minimum: 1,
      placeholder: 'N',
      doc: 'How many years are shown, the last ones.',
    },
  },
  draw(table, { years }, layout) {
    const series = timeSeries(table).find((own) => runsOf(own).length > 0);
    const grid = series && calendarGrid(series.points, years);
    return !series || !grid || grid.cells.length === 0
      ? emptyFigure(title, layout)
      : drawn(series.name, grid, layout?.width ?? figureWidth);
  },
};

function drawn(name: string, grid: CalendarGrid, width: number): Spec {
  const left =
    largest(
      grid.rows.map(({ label }) => textWidth(label)),
      20,
    ) + 14;
  const step = Math.min(widestCell, (width - left - right) / grid.columns);
  const height = Math.min(highestCell, Math.max(step, grid.kind === 'day' ? 0 : leastRow));
  const most = largest(
    grid.cells.map(({ rate }) => rate),
    Number.MIN_VALUE,
  );
  const bottom = grid.rows.reduce((end, { y }) => Math.max(end, y + 1), 0) * height;
  const what = `${counted(grid.cells.length, grid.kind)} with words`;
  const highest = grid.cells
    .toSorted((a, b) => b.rate - a.rate)
    .map(({ period, rate }) => `${period} (${roundedNumber(rate)})`);
  const size = { step, height };
  return figure(
    {
      title,
      subtitle: `“${shortened(name, width - 40)}”; ${what}${grid.left > 0 ? `, ${grid.left} earlier ones left out` : ''}; from 0 (nearly white) to ${roundedNumber(most)} per million words (dark)`,
      description: `Calendar chart of the rate of “${name}”, ${what}. Highest rates per million: ${leaders(highest)}.`,
      left,
      right: width - left - step * grid.columns,
      above: 18,
      height: bottom,
      width,
    },
    [
      ...groundLayer(grid, size),
      cellLayer(grid.cells, most, size),
      ...valueLayer(grid.cells, most, size),
      ...labelLayers(grid, size),
    ],
  );
}

interface CellSize {
  readonly step: number;
  readonly height: number;
}

/** A place in pixels of the plot. */
function pixels(field: string): Position {
  return { field, type: 'quantitative', scale: null, axis: null };
}

const place = (at: number): number => Math.round(at * 100) / 100;

/** The ground of each year, on which what has no words stays visible. */
function groundLayer({ blocks, columns }: CalendarGrid, { step, height }: CellSize): Layer[] {
  const values = blocks.map(({ from, to }) => ({
    x: 0,
    x2: place(columns * step),
    y: place(from * height),
    y2: place(to * height),
  }));
  return [
    {
      data: { values },
      mark: { type: 'rect', fill: 'transparent', stroke: ink.guide, strokeWidth: 1, aria: false },
      encoding: { x: pixels('x'), x2: { field: 'x2' }, y: pixels('y'), y2: { field: 'y2' } },
    },
  ];
}

function cellLayer(cells: readonly CalendarCell[], most: number, { step, height }: CellSize): Layer {
  return {
    data: {
      values: cells.map(({ x, y, period, rate }) => ({
        x: place((x + 0.5) * step),
        y: place((y + 0.5) * height),
        period,
        rate: roundedNumber(rate),
        colour: heat(rate / most),
      })),
    },
    mark: {
      type: 'rect',
      stroke: step > 8 ? ink.rest : 'transparent',
      strokeWidth: 0.4,
      width: place(step - (step > 8 ? 1.5 : 0.6)),
      height: place(height - (step > 8 ? 1.5 : 0.6)),
    },
    encoding: {
      x: pixels('x'),
      y: pixels('y'),
      color: { field: 'colour', type: 'nominal', scale: null },
      ...tooltipOf([
        ['period', 'Period'],
        ['rate', 'Per million'],
      ]),
    },
  };
}

/** The rates inside the squares, where all have room. */
function valueLayer(cells: readonly CalendarCell[], most: number, { step, height }: CellSize): Layer[] {
  const texts = cells.map(({ rate }) => roundedNumber(Math.round(rate)));
  const widest = largest(
    texts.map((text) => textWidth(text)),
    0,
  );
  if (widest > step - 4 || height < 14) return [];
  return [
    {
      data: {
        values: cells.map(({ x, y, rate }, at) => ({
          x: place((x + 0.5) * step),
          y: place((y + 0.5) * height),
          text: texts[at]!,
          colour: rate / most > darkFrom ? '#ffffff' : ink.text,
        })),
      },
      mark: { type: 'text', baseline: 'middle', align: 'center', aria: false },
      encoding: {
        x: pixels('x'),
        y: pixels('y'),
        text: { field: 'text', type: 'nominal' },
        color: { field: 'colour', type: 'nominal', scale: null },
      },
    },
  ];
}

/** Rows on the left, columns above; of columns those that have room. */
function labelLayers({ rows, heads }: CalendarGrid, { step, height }: CellSize): Layer[] {
  const text = { type: 'text', aria: false, color: ink.text } as const;
  const shown = headsThatFit(heads, step);
  return [
    {
      data: { values: rows.map(({ y, label }) => ({ y: place((y + 0.5) * height), label })) },
      mark: { ...text, align: 'right', baseline: 'middle' },
      encoding: { x: { value: -8 }, y: pixels('y'), text: { field: 'label', type: 'nominal' } },
    },
    {
      data: { values: shown.map(({ x, label }) => ({ x: place(x * step), label })) },
      mark: { ...text, align: 'left', baseline: 'bottom' },
      encoding: { x: pixels('x'), y: { value: -4 }, text: { field: 'label', type: 'nominal' } },
    },
  ];
}

/** Every heading of a column, or every second, third … one, so that none touches the next. */
function headsThatFit(heads: CalendarGrid['heads'], step: number): CalendarGrid['heads'] {
  for (let nth = 1; nth < heads.length; nth++) {
    const shown = heads.filter((_head, at) => at % nth === 0);
    const fits = shown.every(({ x, label }, at) => {
      const next = shown[at + 1];
      return !next || x * step + textWidth(label) + 6 <= next.x * step;
    });
    if (fits) return shown;
  }
  return heads.slice(0, 1);
}
