import type { Chart } from '../model/chart.ts';
import type { Table } from '../model/table.ts';
import { grouped, shownOf } from '../text/counted.ts';
import { emptyFigure, figure, type Layer, leaders, type Position, tooltipOf } from './drawing/figure.ts';
import { darkFrom, heat } from './drawing/heat.ts';
import { type Datum, largest, numberColumn, rowsWhere, textColumn } from './drawing/records.ts';
import { distinctLabels, shortened, textWidth } from './drawing/text.ts';
import { figureWidth, ink, labelSize } from './theme.ts';

interface CooccurrenceMatrixOptions {
  readonly top: number;
}

/** What stands together as a matrix: a square a pair, the darker the more often, its count in it. */
export const cooccurrenceMatrix: Chart<CooccurrenceMatrixOptions> = {
  id: 'cooccurrence-matrix',
  title: 'Named together',
  doc: 'Entities and phrases against each other, a square a pair: the darker, the more often they stand together; the number is how often.',
  measure: 'cooccurrence',
  options: {
    top: {
      kind: 'integer',
      default: 12,
      minimum: 2,
      placeholder: 'N',
      doc: 'How many entities and phrases are shown, those with the most pairs first.',
    },
  },
  draw(table, { top }, layout) {
    const title = 'Named together';
    const edges = edgesOf(table);
    const width = layout?.width ?? figureWidth;
    const limit = Math.min(widestLabel, width * mostForLabels);
    const { names, cell } = fitting(namesOf(edges).slice(0, Math.min(top, mostNames)), limit, width);
    const shown = edges.filter(({ a, b }) => names.includes(a) && names.includes(b));
    if (shown.length === 0) return emptyFigure(title, layout);
    const first = leaders(shown.map(({ a, b, count }) => `${a} and ${b} (${grouped(count)})`));
    const labels = distinctLabels(names, limit);
    const labelOf = new Map(names.map((name, index) => [name, labels[index] ?? '']));
    const room = Math.ceil(
      largest(
        labels.map((label) => textWidth(label)),
        40,
      ) + 14,
    );
    const most = largest(
      shown.map(({ count }) => count),
      1,
    );
    const cells = shown.flatMap((edge) => cellsOf(edge, labelOf, most));
    const spec = figure(
      {
        title,
        width,
        subtitle: `${shownOf(shown.length, edges.length, 'pair')}; the number in a square is how often they stand together`,
        description: `Matrix chart of ${shownOf(shown.length, edges.length, 'pair')}. Most often together: ${first}.`,
        left: room,
        right: roomRight(labels, cell),
        above: Math.ceil(room * 0.75),
        height: names.length * cellHeight,
      },
      layersOf(labels),
    );
    return { ...spec, data: { values: cells } };
  },
};

/** Widest a label may be, in CSS pixels. */
const widestLabel = 190;

/** Of the width of a figure, most for the labels. */
const mostForLabels = 0.3;

const cellHeight = 26;

/** Below this, slanted labels would touch. */
const narrowestCell = 18;

/** More names than these are not to be read. */
const mostNames = 40;

interface Edge {
  readonly a: string;
  readonly b: string;
  readonly count: number;
  readonly logDice: number;
  readonly documents: number;
}

function edgesOf(table: Table): Edge[] {
  const [a, b] = [textColumn(table, 'a'), textColumn(table, 'b')];
  const count = numberColumn(table, 'count');
  const logDice = numberColumn(table, 'log_dice');
  const documents = numberColumn(table, 'documents');
  return rowsWhere(table).map((row) => ({
    a: a(row),
    b: b(row),
    count: count(row),
    logDice: logDice(row),
    documents: documents(row),
  }));
}

/** The ends of edges, those with the largest sum of counts first, then in order of first appearance. */
function namesOf(edges: readonly Edge[]): string[] {
  const sums = new Map<string, number>();
  for (const { a, b, count } of edges) {
    sums.set(a, (sums.get(a) ?? 0) + count);
    sums.set(b, (sums.get(b) ?? 0) + count);
  }
  return [...sums].sort(([, m], [, n]) => n - m).map(([name]) => name);
}

/** As many names as have room beside each other, slanted, and the least width of a square. */
function fitting(
  names: readonly string[],
  limit: number,
  width: number,
): { readonly names: readonly string[]; readonly cell: number } {
  const widest = largest(
    names.map((name) => textWidth(shortened(name, limit))),
    40,
  );
  const plot = width - (widest + 14) - (0.72 * widest + 12);
  const shown = names.slice(0, Math.max(2, Math.floor(plot / narrowestCell)));
  return { names: shown, cell: Math.min(cellHeight, plot / shown.length) };
}

/** How far slanted labels reach beyond the plot, given the least width of a square. */
function roomRight(labels: readonly string[], cell: number): number {
  const beyond = labels.map((label, index) => 0.72 * textWidth(label) - (labels.length - index - 0.5) * cell);
  return Math.ceil(largest(beyond, 6) + 6);
}

/** The two squares of a pair. */
function cellsOf(
  { a, b, count, logDice, documents }: Edge,
  labelOf: ReadonlyMap<string, string>,
  most: number,
): Datum[] {
  const share = count / most;
  const rest = {
    count,
    note: grouped(count),
    log_dice: Math.round(logDice * 100) / 100,
    documents,
    colour: heat(share),
    ink: share > darkFrom ? '#ffffff' : ink.text,
  };
  const [first, second] = [labelOf.get(a) ?? '', labelOf.get(b) ?? ''];
  const square = { across: first, down: second, ...rest };
  return first === second ? [square] : [square, { ...square, across: second, down: first }];
}

function layersOf(labels: readonly string[]): Layer[] {
  const scale = { domain: [...labels], paddingInner: 0.06 };
  const common = { type: 'nominal' as const, sort: null, scale };
  const x: Position = {
    ...common,
    field: 'across',
    axis: { orient: 'top', title: null, labelAngle: -45, labelLimit: 400, grid: false },
  };
  const y: Position = { ...common, field: 'down', axis: { title: null, labelLimit: 400 } };
  return [
    {
      mark: { type: 'rect' },
      encoding: {
        x,
        y,
        color: { field: 'colour', type: 'nominal', scale: null },
        ...tooltipOf([
          ['down', 'One'],
          ['across', 'Other'],
          ['note', 'Together'],
          ['log_dice', 'logDice'],
          ['documents', 'Documents'],
        ]),
      },
    },
    {
      mark: { type: 'text', fontSize: labelSize, baseline: 'middle', aria: false },
      encoding: {
        x,
        y,
        text: { field: 'note', type: 'nominal' },
        color: { field: 'ink', type: 'nominal', scale: null },
      },
    },
  ];
}
