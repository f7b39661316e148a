import type { Chart, Spec } from '../model/chart.ts';
import type { Table } from '../model/table.ts';
import { grouped, shownOf } from '../text/counted.ts';
import { emptyFigure, figure, type Layer, leaders, type Position, tooltipOf } from './drawing/figure.ts';
import { largest, numberColumn, rowsWhere, textColumn } from './drawing/records.ts';
import { asLabel, distinctLabels, textWidth } from './drawing/text.ts';
import { figureWidth, ink } from './theme.ts';

interface CompareSlopesOptions {
  readonly top: number;
  readonly kind: string | undefined;
}

const title = 'From one side to the other';
const plotHeight = 330;
const labelStep = 15;
const widestLabel = 200;

/** The rates of terms on both sides of a comparison, joined by a line. */
export const compareSlopes: Chart<CompareSlopesOptions> = {
  id: 'compare-slopes',
  title,
  doc: 'One line for each term, from its rate in b on the left to its rate in a on the right; the scale is nearly logarithmic, so that equal slopes are equal ratios.',
  measure: 'compare',
  exampleOptions: '--latest',
  options: {
    top: {
      kind: 'integer',
      default: 10,
      minimum: 1,
      placeholder: 'N',
      doc: 'How many terms are shown: those that shifted, then the most frequent ones that are new or gone.',
    },
    kind: {
      kind: 'text',
      default: undefined,
      placeholder: 'KIND',
      doc: 'Shows terms of this kind only: word, phrase, entity, family or category.',
    },
  },
  draw(table, { top, kind }, layout) {
    const all = slopesOf(table, kind);
    const shown = all.slice(0, Math.min(top, Math.floor(plotHeight / labelStep)));
    return shown.length === 0
      ? emptyFigure(title, layout)
      : drawn(shown, all.length, layout?.width ?? figureWidth);
  },
};

interface Slope {
  readonly name: string;
  readonly a: number;
  readonly b: number;
}

/** Terms that differ: those that shifted, then what only one side has, from both sides by turns. */
function slopesOf(table: Table, kind: string | undefined): Slope[] {
  const [section, kindOf, term] = [
    textColumn(table, 'section'),
    textColumn(table, 'kind'),
    textColumn(table, 'term'),
  ];
  const [a, b] = [numberColumn(table, 'a_per_million'), numberColumn(table, 'b_per_million')];
  const rows = rowsWhere(table, (row) => a(row) + b(row) > 0 && (kind === undefined || kindOf(row) === kind));
  const rowsOf = (...names: string[]): number[] => rows.filter((row) => names.includes(section(row)));
  const ofA = rowsOf('new', 'gone', 'only_a', 'only_b').filter((row) => b(row) === 0);
  const ofB = rowsOf('new', 'gone', 'only_a', 'only_b').filter((row) => a(row) === 0);
  const byTurns = Array.from({ length: Math.max(ofA.length, ofB.length) }, (_, at) => [
    ofA[at],
    ofB[at],
  ]).flat();
  const slopes = [...rowsOf('shifted'), ...byTurns.filter((row) => row !== undefined)].map((row) => ({
    name: asLabel(term(row)),
    a: a(row),
    b: b(row),
  }));
  // A slogan may be an entity and a family at once, a name a phrase and an entity.
  const first = new Map<string, Slope>();
  for (const slope of slopes)
    if (!first.has(slope.name.toLowerCase())) first.set(slope.name.toLowerCase(), slope);
  return [...first.values()];
}

function drawn(slopes: readonly Slope[], all: number, width: number): Spec {
  const names = distinctLabels(
    slopes.map(({ name }) => name),
    Math.min(widestLabel, width * 0.4),
  );
  const most = largest(
    slopes.flatMap(({ a, b }) => [a, b]),
    1,
  );
  const rows = slopes.flatMap(({ a, b }, at) => [
    { name: names[at] ?? '', side: 'b', rate: Math.round(b * 10) / 10 },
    { name: names[at] ?? '', side: 'a', rate: Math.round(a * 10) / 10 },
  ]);
  const widest = largest(
    names.map((name) => textWidth(name)),
    20,
  );
  const counted = shownOf(slopes.length, all, 'term');
  const first = slopes.map(
    ({ name, a, b }) => `${name} (${grouped(Math.round(b))} to ${grouped(Math.round(a))})`,
  );
  return figure(
    {
      title,
      subtitle: `${counted} that shifted, are new or gone; occurrences per million words`,
      description: `Slope chart of ${counted}, rates per million words from b to a: ${leaders(first)}.`,
      left: 64,
      right: widest + 24,
      height: plotHeight,
      width,
    },
    [lineLayer(rows, most), labelLayer(slopes, names, most)],
  );
}

const x: Position = {
  field: 'side',
  type: 'nominal',
  sort: null,
  scale: { type: 'point', domain: ['b', 'a'], padding: 0 },
  axis: { title: null, labelAngle: 0, grid: true, domain: false },
};

function lineLayer(values: readonly Readonly<Record<string, string | number>>[], most: number): Layer {
  const ticks = [0];
  for (let tick = 10; tick <= most; tick *= 10) ticks.push(tick);
  return {
    data: { values: [...values] },
    mark: {
      type: 'line',
      color: ink.mark,
      strokeWidth: 1.5,
      opacity: 0.85,
      point: { size: 28, color: ink.mark },
    },
    encoding: {
      x,
      y: {
        field: 'rate',
        type: 'quantitative',
        scale: { type: 'symlog', constant: 10, domain: [0, most], nice: false },
        axis: { title: 'Occurrences per million words', values: ticks, format: ',d', grid: true },
      },
      detail: { field: 'name' },
      ...tooltipOf([
        ['name', 'Term'],
        ['side', 'Side'],
        ['rate', 'Per million'],
      ]),
    },
  };
}

/** Names stand beside the right ends of the lines, from the highest down, where none covers another. */
function labelLayer(slopes: readonly Slope[], names: readonly string[], most: number): Layer {
  const height = (rate: number): number => (Math.log1p(rate / 10) / Math.log1p(most / 10)) * plotHeight;
  const wanted = slopes
    .map(({ a }, at) => ({ name: names[at] ?? '', y: plotHeight - height(a) }))
    .sort((one, other) => one.y - other.y);
  let free = -Infinity;
  const down = wanted.map(({ name, y }) => ({ name, y: (free = Math.max(y, free + labelStep)) }));
  let floor = plotHeight + labelStep;
  const placed = down
    .toReversed()
    .map(({ name, y }) => ({ name, y: (floor = Math.min(y, floor - labelStep)) }));
  return {
    data: { values: placed },
    mark: { type: 'text', align: 'left', dx: 8, baseline: 'middle', aria: false, color: ink.text },
    encoding: {
      x: { value: 'width' },
      y: { field: 'y', type: 'quantitative', scale: null, axis: null },
      text: { field: 'name', type: 'nominal' },
    },
  };
}
