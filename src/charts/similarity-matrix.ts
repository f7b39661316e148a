import type { Chart, Spec } from '../model/chart.ts';
import type { Table } from '../model/table.ts';
import { grouped } from '../text/counted.ts';
import { roundedNumber } from '../text/round.ts';
import { emptyFigure, figure, type Layer, leaders, type Position } from './drawing/figure.ts';
import { darkFrom, heat } from './drawing/heat.ts';
import {
  blocksOf,
  type OrderedPairs,
  type PairCell,
  pairCells,
  pairsInOrder,
  type UnitBlock,
} from './drawing/pair-blocks.ts';
import { largest } from './drawing/records.ts';
import { shortened, textWidth } from './drawing/text.ts';
import { toldBy } from './drawing/told.ts';
import { figureWidth, ink, labelSize } from './theme.ts';

interface SimilarityMatrixOptions {
  readonly statistic: string | undefined;
}

const title = 'How alike, in the order of time';

/** Widest label, and its largest share of the width of a figure. */
const widestLabel = 150;
const mostForLabels = 0.3;

const widestCell = 36;
const widestPlot = 430;
const right = 16;

/** Room for a label of the vertical axis, and between two of the horizontal one. */
const labelStep = 13;
const labelGap = 12;

/** From this width on, a square has its value in it. */
const roomForValue = 30;

/** How alike each two documents are, the earliest first on both sides. */
export const similarityMatrix: Chart<SimilarityMatrixOptions> = {
  id: 'similarity-matrix',
  title,
  doc: 'One square for each two documents (or months, by --over), both sides in the order of time, darker with a higher value; dark blocks along the edge are stretches that resemble themselves. Many documents are taken together in blocks of neighbours, a square being the mean of its pairs.',
  measure: 'similarity',
  options: {
    statistic: {
      kind: 'text',
      default: undefined,
      placeholder: 'NAME',
      doc: 'Which statistic is drawn, of those in the table; the first where left out.',
    },
  },
  draw(table, { statistic }, layout) {
    const pairs = pairsInOrder(table, statistic);
    const width = layout?.width ?? figureWidth;
    const blocks = blocksFor(pairs, width);
    const cells = pairCells(pairs, blocks);
    return cells.length === 0
      ? emptyFigure(title, layout)
      : drawn(table, { cells, blocks, statistic: pairs.statistic, units: pairs.units.length }, width);
  },
};

/** A square of a matrix: the names in its label, and the rows of the table that it is the mean of. */
interface SquareRows {
  readonly names: readonly [one: string, other: string];
  readonly rows: readonly number[];
}

/** What each square of a matrix of the usual width is made of. */
export function rowsOfSquares(table: Table): readonly SquareRows[] {
  const pairs = pairsInOrder(table, undefined);
  const blocks = blocksFor(pairs, figureWidth);
  const size = blocks[0]?.end ?? 1;
  const squares = new Map<string, { names: readonly [string, string]; rows: number[] }>();
  for (const [at, [earlier, later]] of pairs.pairs.entries()) {
    const [one, other] = [blocks[Math.floor(earlier / size)]!.name, blocks[Math.floor(later / size)]!.name];
    const key = `${Math.floor(earlier / size)} ${Math.floor(later / size)}`;
    const square = squares.get(key) ?? { names: [one, other], rows: [] };
    square.rows.push(pairs.rows[at]!);
    squares.set(key, square);
  }
  return [...squares.values()];
}

function blocksFor({ units }: OrderedPairs, width: number): UnitBlock[] {
  return blocksOf(units, Math.floor((width * (1 - mostForLabels)) / 8));
}

interface Matrix {
  readonly cells: readonly PairCell[];
  readonly blocks: readonly UnitBlock[];
  readonly statistic: string;
  readonly units: number;
}

function drawn(table: Table, { cells, blocks, statistic, units }: Matrix, width: number): Spec {
  const limit = Math.min(widestLabel, width * mostForLabels);
  const names = blocks.map(({ label }) => shortened(label, limit));
  const left =
    largest(
      names.map((name) => textWidth(name)),
      20,
    ) + 14;
  const step = Math.min(widestCell, Math.min(widestPlot, width - left - right) / blocks.length);
  const values = cells.map(({ value }) => value);
  const range = { least: Math.min(...values), most: Math.max(...values) };
  const what = table.columns.find(({ id }) => id === statistic)?.title ?? statistic;
  const counted = `${grouped(units)} ${nounOf(blocks)}${blocks.length < units ? ` in ${blocks.length} blocks of neighbours` : ''}`;
  const nearest = cells
    .toSorted((a, b) => b.value - a.value)
    .map(({ row, column, value }) => `${names[column]} and ${names[row]} (${roundedNumber(value)})`);
  return figure(
    {
      title,
      subtitle: `${counted}; ${what} from ${roundedNumber(range.least)} (light) to ${roundedNumber(range.most)} (dark)`,
      description: `Matrix chart of ${counted}, in the order of time: ${what} of each two. Highest: ${leaders(nearest)}.`,
      left,
      right: width - left - step * blocks.length,
      height: step * blocks.length,
      width,
    },
    [
      squareLayer(cells, blocks, { step, ...range, what }),
      ...(step >= roomForValue ? [valueLayer(cells, step, range)] : []),
      ...labelLayers(blocks, names, { step, end: width - left }),
    ],
  );
}

/** What the units are, by their names. */
function nounOf(blocks: readonly UnitBlock[]): string {
  const known: readonly (readonly [pattern: RegExp, noun: string])[] = [
    [/^\d{4}-W\d{2}$/u, 'weeks'],
    [/^\d{4}-\d{2}$/u, 'months'],
    [/^\d{4}$/u, 'years'],
  ];
  const isDated = blocks.some(({ date }) => date !== '');
  const found = known.find(([pattern]) =>
    blocks.every(({ label }) => label === 'no date' || pattern.test(label)),
  );
  return isDated ? 'documents' : (found?.[1] ?? 'units');
}

/** A place in pixels of the plot. */
function pixels(field: string): Position {
  return { field, type: 'quantitative', scale: null, axis: null };
}

interface Range {
  readonly least: number;
  readonly most: number;
}

function shareOf(value: number, { least, most }: Range): number {
  return most === least ? 1 : (value - least) / (most - least);
}

function squareLayer(
  cells: readonly PairCell[],
  blocks: readonly UnitBlock[],
  { step, what, ...range }: Range & { readonly step: number; readonly what: string },
): Layer {
  const place = (at: number): number => Math.round(at * step * 100) / 100;
  return {
    data: {
      values: cells.map(({ row, column, value }) => ({
        x: place(column),
        x2: place(column + 1),
        y: place(row),
        y2: place(row + 1),
        a: blocks[column]!.name,
        b: blocks[row]!.name,
        value: roundedNumber(value),
        colour: heat(shareOf(value, range)),
      })),
    },
    mark: { type: 'rect', ...(step > 8 && { stroke: '#ffffff', strokeWidth: 1 }) },
    encoding: {
      x: pixels('x'),
      x2: { field: 'x2' },
      y: pixels('y'),
      y2: { field: 'y2' },
      color: { field: 'colour', type: 'nominal', scale: null },
      ...toldBy([
        ['a', 'One'],
        ['b', 'Other'],
        ['value', what],
      ]),
    },
  };
}

function valueLayer(cells: readonly PairCell[], step: number, range: Range): Layer {
  return {
    data: {
      values: cells.map(({ row, column, value }) => ({
        x: Math.round((column + 0.5) * step),
        y: Math.round((row + 0.5) * step),
        value: shortNumber(value),
        colour: shareOf(value, range) > darkFrom ? '#ffffff' : ink.text,
      })),
    },
    mark: { type: 'text', fontSize: labelSize - 1, baseline: 'middle', aria: false },
    encoding: {
      x: pixels('x'),
      y: pixels('y'),
      text: { field: 'value', type: 'nominal' },
      color: { field: 'colour', type: 'nominal', scale: null },
    },
  };
}

/** A number of four characters at most. */
function shortNumber(value: number): string {
  const size = Math.abs(value);
  if (size < 1) return value.toFixed(2).replace('0.', '.');
  return size < 10 ? value.toFixed(1) : size < 10_000 ? value.toFixed(0) : '';
}

/** As many labels at both sides as have room: names on the left, dates, where there are any, below. */
function labelLayers(
  blocks: readonly UnitBlock[],
  names: readonly string[],
  /** Where the figure ends, in pixels of the plot: a label below may not go on behind it. */
  { step, end }: { readonly step: number; readonly end: number },
): Layer[] {
  const down = Math.ceil(labelStep / step);
  const short = blocks.map(({ date, label }) => shortened(date === '' ? label : date, 64));
  const across = Math.ceil(
    (largest(
      short.map((name) => textWidth(name)),
      10,
    ) +
      labelGap) /
      step,
  );
  const place = (at: number): number => Math.round((at + 0.5) * step);
  const text = { type: 'text', aria: false, color: ink.text } as const;
  return [
    {
      data: {
        values: names.map((name, at) => ({ name, at: place(at) })).filter((_name, at) => at % down === 0),
      },
      mark: { ...text, align: 'right', baseline: 'middle' },
      encoding: { x: { value: -6 }, y: pixels('at'), text: { field: 'name', type: 'nominal' } },
    },
    {
      data: {
        values: short
          .map((name, at) => ({ name, at: place(at) }))
          .filter(({ name, at }, block) => block % across === 0 && at + textWidth(name) / 2 <= end),
      },
      mark: { ...text, align: 'center', baseline: 'top' },
      encoding: {
        x: pixels('at'),
        y: { value: step * blocks.length + 6 },
        text: { field: 'name', type: 'nominal' },
      },
    },
  ];
}
