import type { Chart, Spec } from '../model/chart.ts';
import { shownOf } from '../text/counted.ts';
import { roundedNumber } from '../text/round.ts';
import { emptyFigure, figure, type Layer, leaders, type Position, tooltipOf } from './drawing/figure.ts';
import { type KeynessRow, keynessRows } from './drawing/keyness-rows.ts';
import { type Box, freePlaces } from './drawing/labels.ts';
import { largest, withinBudget } from './drawing/records.ts';
import { shortened, textWidth } from './drawing/text.ts';
import { figureWidth, ink } from './theme.ts';

interface KeynessVolcanoOptions {
  readonly top: number;
  readonly labels: number;
  readonly level: number;
}

const [left, right, height] = [62, 16, 380];
const widestLabel = 130;

/** A row with a p, as it is drawn. */
interface Point {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly isSure: boolean;
  readonly p: string;
  readonly counts: string;
}

/** Effect against evidence: how far apart the rates of terms are, and how surely. */
export const keynessVolcano: Chart<KeynessVolcanoOptions> = {
  id: 'keyness-volcano',
  title: 'Keyness: effect and evidence',
  doc: 'One dot for each term: to the right what is more frequent in the target, to the left in the reference, and the higher, the smaller p; filled where the adjusted p is below the level.',
  measure: 'keyness',
  exampleOptions: `--target "role = 'journalist'"`,
  options: {
    top: {
      kind: 'integer',
      default: 400,
      minimum: 1,
      placeholder: 'N',
      doc: 'How many terms are shown, those with the smallest p.',
    },
    labels: {
      kind: 'integer',
      default: 24,
      minimum: 0,
      placeholder: 'N',
      doc: 'How many of them have their name beside them, as far as there is room.',
    },
    level: { kind: 'number', default: 0.05, minimum: 0, doc: 'Below this adjusted p dots are filled.' },
  },
  draw(table, { top, labels, level }, layout) {
    const title = 'Keyness: effect and evidence';
    const rows = keynessRows(table).filter(({ log10P }) => log10P !== undefined);
    const points = withinBudget(
      rows
        .sort((a, b) => Number(a.log10P) - Number(b.log10P))
        .slice(0, top)
        .map((row) => pointOf(row, level)),
    );
    if (points.length === 0) return emptyFigure(title, layout);
    const shown = shownOf(points.length, table.rowCount, 'term');
    const sure = points.filter(({ isSure }) => isSure).length;
    const first = leaders(points.map(({ name, x }) => `“${name}” (Log Ratio ${roundedNumber(x)})`));
    return volcano(points, labels, {
      width: layout?.width ?? figureWidth,
      title,
      subtitle: `${shown}, smallest p; ● adjusted p below ${level} (${sure}), ○ not`,
      description: `Scatter chart of ${shown}: Log Ratio against p, ${sure} of them with an adjusted p below ${level}. Smallest p: ${first}.`,
    });
  },
};

function pointOf(row: KeynessRow, level: number): Point {
  return {
    name: row.name,
    x: row.logRatio,
    y: -Number(row.log10P) + 0,
    isSure: row.pAdjusted !== undefined && row.pAdjusted < level,
    p: row.pAdjusted === undefined ? '' : roundedNumber(row.pAdjusted),
    counts: `${row.target} and ${row.reference}`,
  };
}

interface Texts {
  readonly title: string;
  readonly subtitle: string;
  readonly description: string;
  /** Of the whole figure. */
  readonly width: number;
}

function volcano(points: readonly Point[], labels: number, texts: Texts): Spec {
  const widest =
    1.15 *
    largest(
      points.map(({ x }) => Math.abs(x)),
      1,
    );
  const highest =
    1.06 *
    largest(
      points.map(({ y }) => y),
      1,
    );
  const axes: Axes = {
    x: axisOf('x', 'Log Ratio: doublings of the rate, reference to target', [-widest, widest]),
    y: axisOf('y', 'Evidence: −log₁₀ p', [0, highest]),
  };
  const width = texts.width - left - right;
  const named = namedPoints(points.slice(0, labels), { widest, highest, width });
  return figure({ ...texts, left, right, height }, [
    { data: { values: [{ x: 0 }] }, mark: { type: 'rule', color: ink.rest }, encoding: { x: axes.x } },
    dots(
      points.filter(({ isSure }) => !isSure),
      axes,
      false,
    ),
    dots(
      points.filter(({ isSure }) => isSure),
      axes,
      true,
    ),
    {
      data: { values: named },
      mark: { type: 'text', baseline: 'middle', align: 'left', color: ink.text, aria: false },
      encoding: {
        x: { field: 'left', type: 'quantitative', scale: null, axis: null },
        y: { field: 'top', type: 'quantitative', scale: null, axis: null },
        text: { field: 'label', type: 'nominal' },
      },
    },
  ]);
}

interface Axes {
  readonly x: Position;
  readonly y: Position;
}

function axisOf(field: string, title: string, domain: [number, number]): Position {
  return {
    field,
    type: 'quantitative',
    scale: { domain, nice: false, zero: false },
    axis: { title, grid: true, tickCount: 7 },
  };
}

function dots(points: readonly Point[], axes: Axes, isSure: boolean): Layer {
  return {
    data: { values: points.map(({ name, x, y, p, counts }) => ({ name, x, y, p, counts })) },
    mark: {
      type: 'point',
      size: 26,
      opacity: isSure ? 0.85 : 0.7,
      strokeWidth: 1,
      stroke: isSure ? ink.mark : ink.rest,
      fill: isSure ? ink.mark : 'transparent',
    },
    encoding: {
      ...axes,
      ...tooltipOf([
        ['name', 'Term'],
        ['x', 'Log Ratio'],
        ['p', 'Adjusted p'],
        ['counts', 'Occurrences in target and reference'],
      ]),
    },
  };
}

/** Names beside their dots, where none covers another, in pixels of the plot. */
function namedPoints(
  points: readonly Point[],
  { widest, highest, width }: { readonly widest: number; readonly highest: number; readonly width: number },
): { readonly label: string; readonly left: number; readonly top: number }[] {
  const wanted = points.map(({ name, x, y }) => {
    const label = shortened(name, widestLabel);
    const at = { x: ((x + widest) / (2 * widest)) * width, y: height - (y / highest) * height };
    return { label, choices: placesBeside(at, textWidth(label)) };
  });
  return freePlaces(wanted, { width, height }).map(({ label, box }) => ({
    label,
    left: Math.round(box.left),
    top: Math.round(box.top + box.height / 2),
  }));
}

/** To the right of a dot, to its left, above it and below. */
function placesBeside({ x, y }: { readonly x: number; readonly y: number }, wide: number): Box[] {
  const box = (from: number, top: number): Box => ({ left: from, top, width: wide, height: 13 });
  return [
    box(x + 6, y - 6.5),
    box(x - 6 - wide, y - 6.5),
    box(x - wide / 2, y - 18),
    box(x - wide / 2, y + 5),
  ];
}
