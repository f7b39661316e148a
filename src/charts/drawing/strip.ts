import type { Spec } from '../../model/chart.ts';
import { grouped } from '../../text/counted.ts';
import { figureWidth, labelSize } from '../theme.ts';
import { type Division, divisionLayers } from './divisions.ts';
import { figure, type Layer, type Position, tooltipOf } from './figure.ts';
import { type Datum, largest } from './records.ts';
import { distinctLabels, textWidth } from './text.ts';

const rowStep = 20;
const widestLabel = 260;

/** Of the width of a figure, most for the labels. */
const mostForLabels = 0.4;

/** Most ticks that stand for one hit each; beyond, a tick is a stretch of text. */
const mostTicks = 700;
const stretches = 100;

/** All hits of one thing, drawn in one row. */
export interface StripRow {
  readonly name: string;
  /** Number of hits, also of those not among `hits`. */
  readonly count: number;
  readonly hits: readonly StripHit[];
}

/** One hit: where it stands, in the unit of the axis, and what its tooltip tells. */
export interface StripHit {
  readonly at: number;
  readonly details: Datum;
}

/** What a strip has besides its rows. */
export interface StripFrame {
  readonly title: string;
  readonly subtitle: string;
  readonly description: string;
  readonly axisTitle: string;
  readonly divisions: readonly Division[];
  readonly divisionTitle: string;
  readonly tooltip: readonly (readonly [field: string, title: string])[];
  /** Width of the figure in CSS pixels; `figureWidth` where left out. */
  readonly width?: number | undefined;
}

/** A row of ticks for each thing, from the start of the text on the left to its end on the right. */
export function stripFigure(frame: StripFrame, rows: readonly StripRow[]): Spec {
  const { width = figureWidth } = frame;
  const labels = distinctLabels(
    rows.map(({ name }) => name),
    Math.min(widestLabel, width * mostForLabels),
  );
  const left =
    largest(
      labels.map((label) => textWidth(label)),
      textWidth(frame.divisionTitle),
    ) + 14;
  const right =
    largest(
      rows.map(({ count }) => textWidth(grouped(count))),
      0,
    ) + 14;
  const height = rows.length * rowStep;
  const ends = [...rows.flatMap(({ hits }) => hits), ...frame.divisions];
  const length = largest(
    ends.map(({ at }) => at),
    1,
  );
  const x = positionAxis(frame, length, width - left - right);
  const y = labelAxis(labels);
  const { title, subtitle, description } = frame;
  const isMerged = rows.reduce((sum, { hits }) => sum + hits.length, 0) > mostTicks;
  const note = isMerged ? '; a tick is a hundredth of the text, darker with more hits' : '';
  const texts = { title, subtitle: subtitle + note, description: description + note };
  const above = frame.divisions.length > 0 ? 16 : 0;
  const plot = { width: width - left - right, length };
  return figure({ ...texts, left, right, above, height, width }, [
    ...(above > 0 ? divisionLayers(frame.divisions, frame.divisionTitle, x, plot) : []),
    isMerged ? densityLayer(rows, labels, length, { x, y }) : tickLayer(frame, rows, labels, { x, y }),
    countLayer(rows, labels, y, plot.width + right - 4),
  ]);
}

/** The number of hits of each row, at the right edge. */
function countLayer(rows: readonly StripRow[], labels: readonly string[], y: Position, edge: number): Layer {
  return {
    data: { values: rows.map(({ count }, row) => ({ label: labels[row], count: grouped(count) })) },
    mark: { type: 'text', align: 'right', baseline: 'middle', aria: false },
    encoding: { y, x: { value: edge }, text: { field: 'count', type: 'nominal' } },
  };
}

function positionAxis({ axisTitle }: StripFrame, length: number, width: number): Position {
  return {
    field: 'at',
    type: 'quantitative',
    scale: { domain: [0, length], nice: false, zero: false },
    axis: {
      title: axisTitle,
      format: ',d',
      grid: false,
      tickCount: Math.min(6, Math.max(2, Math.floor(width / 50))),
      tickMinStep: 1,
      domain: true,
    },
  };
}

function labelAxis(labels: readonly string[]): Position {
  return {
    field: 'label',
    type: 'nominal',
    sort: null,
    scale: { domain: [...labels], padding: 0 },
    axis: { title: null, labelLimit: widestLabel * labelSize, grid: true, bandPosition: 0.5, domain: false },
  };
}

interface Axes {
  readonly x: Position;
  readonly y: Position;
}

function tickLayer(
  { tooltip }: StripFrame,
  rows: readonly StripRow[],
  labels: readonly string[],
  axes: Axes,
): Layer {
  const values = rows.flatMap(({ hits }, row) =>
    hits.map(({ at, details }) => ({ label: labels[row], at, ...details })),
  );
  return {
    data: { values },
    mark: { type: 'tick', thickness: 1.6, size: 13 },
    encoding: {
      ...axes,
      ...tooltipOf(tooltip),
    },
  };
}

/** One tick for each stretch of text with a hit, its opacity growing with the number of hits. */
function densityLayer(
  rows: readonly StripRow[],
  labels: readonly string[],
  length: number,
  axes: Axes,
): Layer {
  const size = length / stretches;
  const counts = rows.map(({ hits }) => {
    const byStretch = new Map<number, number>();
    for (const { at } of hits) {
      const stretch = Math.min(Math.floor(at / size), stretches - 1);
      byStretch.set(stretch, (byStretch.get(stretch) ?? 0) + 1);
    }
    return [...byStretch].sort(([a], [b]) => a - b);
  });
  const most = largest(
    counts.flatMap((row) => row.map(([, count]) => count)),
    1,
  );
  const values = counts.flatMap((row, index) =>
    row.map(([stretch, hits]) => ({ label: labels[index], at: Math.round((stretch + 0.5) * size), hits })),
  );
  return {
    data: { values },
    mark: { type: 'tick', thickness: 3.4, size: 13 },
    encoding: {
      ...axes,
      opacity: {
        field: 'hits',
        type: 'quantitative',
        scale: { type: 'sqrt', domain: [0, most], range: [0.15, 1] },
        legend: null,
      },
      ...tooltipOf([
        ['label', 'Name'],
        ['hits', 'Hits'],
      ]),
    },
  };
}
