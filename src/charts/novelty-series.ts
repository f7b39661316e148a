import type { Chart, Spec } from '../model/chart.ts';
import type { Table } from '../model/table.ts';
import { shownOf } from '../text/counted.ts';
import { emptyFigure, figure, type Layer, leaders, type Position } from './drawing/figure.ts';
import { numberColumn, rowsWhere, textColumn } from './drawing/records.ts';
import { asLabel, textWidth } from './drawing/text.ts';
import { timeAxis } from './drawing/time-axis.ts';
import { timeSpan } from './drawing/time-series.ts';
import { toldBy } from './drawing/told.ts';
import { figureWidth, ink } from './theme.ts';

interface NoveltySeriesOptions {
  readonly documents: number;
}

const title = 'How new each document is';
const plotHeight = 220;
const left = 56;

/** More documents than these are told by their dates alone. */
const mostNamed = 300;

/** How far each document is from all before it, over time. */
export const noveltySeries: Chart<NoveltySeriesOptions> = {
  id: 'novelty-series',
  title,
  doc: 'One point for each document: how much further its words are from those of all before than as many words that say nothing new, with its interval.',
  measure: 'novelty',
  options: {
    documents: {
      kind: 'integer',
      default: 1500,
      minimum: 1,
      placeholder: 'N',
      doc: 'Most documents that are shown; of more, every second one, or third, and so on.',
    },
  },
  draw(table, { documents }, layout) {
    const all = pointsOf(table);
    const step = Math.ceil(all.length / documents);
    const shown = all.filter((_point, at) => at % Math.max(1, step) === 0);
    return shown.length === 0
      ? emptyFigure(title, layout)
      : drawn(shown, all.length, layout?.width ?? figureWidth);
  },
};

interface Point extends Readonly<Record<string, string | number>> {
  readonly at: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** The rows of the table that are points, and what tells each point in its label: its document, or its date and value. */
export function rowsOfPoints(table: Table): { readonly label: string; readonly row: number }[] {
  const points = pointsOf(table);
  return drawnRows(table).map((row, at) => {
    const { document, date, value } = points[at]!;
    if (document !== undefined) return { label: `Document: ${document}`, row };
    return { label: date === undefined ? `Novelty: ${value}` : `Date: ${date}; Novelty: ${value}`, row };
  });
}

/** Rows with a value; where some documents have dates, those without are left out. */
function drawnRows(table: Table): number[] {
  const date = textColumn(table, 'date');
  const value = textColumn(table, 'jensen_shannon_before');
  const rows = rowsWhere(table, (row) => value(row) !== '');
  const dated = rows.filter((row) => !Number.isNaN(Date.parse(date(row))));
  return dated.length > 0 ? dated : rows;
}

function pointsOf(table: Table): Point[] {
  const [document, date] = [textColumn(table, 'document'), textColumn(table, 'date')];
  const [before, expected] = [numberColumn(table, 'jensen_shannon_before'), numberColumn(table, 'expected')];
  const [low, high] = [textColumn(table, 'low'), textColumn(table, 'high')];
  const rows = drawnRows(table);
  // Where no document has a date, they stand one after the other.
  const isDated = rows.some((row) => !Number.isNaN(Date.parse(date(row))));
  return rows.map((row) => {
    // What is expected of a document depends on its length, so that values themselves would not compare.
    const above = (divergence: number): number => rounded(divergence - expected(row));
    return {
      at: isDated ? Date.parse(date(row)) : row + 1,
      value: above(before(row)),
      low: above(low(row) === '' ? before(row) : Number(low(row))),
      high: above(high(row) === '' ? before(row) : Number(high(row))),
      ...(isDated && { date: date(row) }),
      ...(rows.length <= mostNamed && { document: asLabel(document(row)) }),
    };
  });
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function drawn(points: readonly Point[], all: number, width: number): Spec {
  const counted = shownOf(points.length, all, 'document');
  const newest = points
    .toSorted((a, b) => b.value - a.value)
    .map((point) => `${nameOf(point)} (${point.value})`);
  const isDated = 'date' in points[0]!;
  const times = points.map(({ at }) => at);
  const x: Position = isDated
    ? timeAxis('at', timeSpan(times), null)
    : {
        field: 'at',
        type: 'quantitative',
        axis: { title: 'Document (number)', grid: false, tickMinStep: 1 },
      };
  const spec = figure(
    {
      title,
      subtitle: `${counted}; bits beyond what as many words from before would have`,
      description: `Dot chart of ${counted}: divergence from all before beyond what is expected, in bits. Newest: ${leaders(newest)}.`,
      left,
      right: 24,
      height: plotHeight,
      width,
    },
    layersOf(x, points[0]!),
  );
  return { ...spec, data: { values: [...points] } };
}

function nameOf({ date, document, at }: Point): string {
  return String(document ?? date ?? at);
}

function layersOf(x: Position, first: Point): Layer[] {
  const told = (
    [
      ['document', 'Document'],
      ['date', 'Date'],
      ['value', 'Novelty'],
      ['low', 'Low'],
      ['high', 'High'],
    ] as const
  ).filter(([field]) => field in first);
  return [
    {
      mark: { type: 'rule', color: ink.mark, opacity: 0.35, strokeWidth: 1.5, aria: false },
      encoding: { x, y: bits('low'), y2: { field: 'high' } },
    },
    {
      mark: { type: 'point', filled: true, color: ink.mark, size: 22, opacity: 0.9 },
      encoding: { x, y: bits('value'), ...toldBy(told) },
    },
  ];
}

function bits(field: string): Position {
  return {
    field,
    type: 'quantitative',
    scale: { zero: true, nice: true },
    axis: {
      title: 'Novelty (bits beyond the expected)',
      format: '.3~f',
      grid: true,
      domain: false,
      minExtent: textWidth('0.00'),
    },
  };
}
