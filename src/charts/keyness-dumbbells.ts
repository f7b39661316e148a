import type { Chart, Spec } from '../model/chart.ts';
import { grouped, shownOf } from '../text/counted.ts';
import { roundedNumber } from '../text/round.ts';
import { emptyFigure, figure, type Layer, leaders, type Position, tooltipOf } from './drawing/figure.ts';
import { type KeynessRow, keynessRows } from './drawing/keyness-rows.ts';
import { largest, withinBudget } from './drawing/records.ts';
import { distinctLabels, textWidth } from './drawing/text.ts';
import { figureWidth, ink, labelSize } from './theme.ts';

interface KeynessDumbbellsOptions {
  readonly top: number;
}

const rowStep = 20;
const widestLabel = 220;

/** Of the width of a figure, most for the labels. */
const mostForLabels = 0.45;

const right = 20;

/** The rates of key terms on both sides: two dots and a line between them. */
export const keynessDumbbells: Chart<KeynessDumbbellsOptions> = {
  id: 'keyness-dumbbells',
  title: 'Rates of key terms',
  doc: 'One row for each key term: a filled dot for its rate in the target, a hollow one for its rate in the reference; the longer the line between them, the further apart.',
  measure: 'keyness',
  exampleOptions: `--target "role = 'journalist'"`,
  options: {
    top: {
      kind: 'integer',
      default: 15,
      minimum: 1,
      placeholder: 'N',
      doc: 'How many terms of each side are shown, by the order of the table from both of its ends.',
    },
  },
  draw(table, { top }, layout) {
    const rows = keynessRows(table);
    const shown = withinBudget(fromBothEnds(rows, top));
    if (shown.length === 0) return emptyFigure('Rates of key terms', layout);
    const first = leaders(
      shown.map(
        ({ name, targetPerMillion, referencePerMillion }) =>
          `“${name}” (${roundedNumber(targetPerMillion)} and ${roundedNumber(referencePerMillion)} per million words)`,
      ),
    );
    const texts = shownOf(shown.length, table.rowCount, 'term');
    return dumbbells(shown, {
      width: layout?.width ?? figureWidth,
      subtitle: `${texts}; ● target, ○ reference`,
      description: `Dumbbell chart of ${texts}: rates in target and reference. First: ${first}.`,
    });
  },
};

/** The first of what is more frequent in the target, then the last of what is in the reference. */
function fromBothEnds(rows: readonly KeynessRow[], top: number): KeynessRow[] {
  const ofTarget = rows.filter(({ logRatio }) => logRatio > 0).slice(0, top);
  const ofReference = rows.filter(({ logRatio }) => logRatio < 0).slice(-top);
  return [...ofTarget, ...ofReference];
}

function dumbbells(
  rows: readonly KeynessRow[],
  { width, ...texts }: { readonly width: number; readonly subtitle: string; readonly description: string },
): Spec {
  const labels = distinctLabels(
    rows.map(({ name }) => name),
    Math.min(widestLabel, width * mostForLabels),
  );
  const left =
    largest(
      labels.map((label) => textWidth(label)),
      40,
    ) + 14;
  const values = rows.map((row, at) => ({
    label: labels[at] ?? '',
    name: row.name,
    target: row.targetPerMillion,
    reference: row.referencePerMillion,
    counts: `${grouped(row.target)} and ${grouped(row.reference)}`,
  }));
  const most = largest(
    rows.flatMap((row) => [row.targetPerMillion, row.referencePerMillion]),
    1,
  );
  const y: Position = {
    field: 'label',
    type: 'nominal',
    sort: null,
    scale: { domain: labels, padding: 0 },
    axis: { title: null, labelLimit: widestLabel * labelSize, grid: true, bandPosition: 0.5, domain: false },
  };
  const room = { left, right, width, height: rows.length * rowStep };
  const spec = figure({ title: 'Rates of key terms', ...texts, ...room }, [
    {
      mark: { type: 'rule', color: ink.rest, strokeWidth: 2 },
      encoding: { y, x: rateAxis('target', most), x2: { field: 'reference' } },
    },
    dots('reference', { y, x: rateAxis('reference', most) }),
    dots('target', { y, x: rateAxis('target', most) }),
  ]);
  return { ...spec, data: { values } };
}

function dots(side: 'target' | 'reference', axes: { readonly x: Position; readonly y: Position }): Layer {
  return {
    mark: {
      type: 'point',
      size: 55,
      opacity: 1,
      strokeWidth: 1.6,
      stroke: ink.mark,
      fill: side === 'target' ? ink.mark : '#ffffff',
    },
    encoding: {
      ...axes,
      ...tooltipOf([
        ['name', 'Term'],
        [side, side === 'target' ? 'Target per million' : 'Reference per million'],
        ['counts', 'Occurrences in target and reference'],
      ]),
    },
  };
}

/** Rates differ by powers of ten and may be 0, so that the scale is nearly logarithmic above 1. */
function rateAxis(field: string, most: number): Position {
  const ticks = [0];
  for (let tick = 1; tick <= most; tick *= 10) ticks.push(tick);
  return {
    field,
    type: 'quantitative',
    scale: { type: 'symlog', constant: 1, domain: [0, most], nice: false },
    axis: { title: 'Occurrences per million words', values: ticks, format: ',d' },
  };
}
