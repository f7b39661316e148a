import type { Option } from '../../model/option.ts';
import { ink } from '../theme.ts';
import type { Layer, Position } from './figure.ts';
import { asLabel, textWidth } from './text.ts';

/** Where something begins that is marked by a line: a turn, a document. */
export interface Division {
  readonly at: number;
  readonly label: string;
}

/** The option `divisions` of every strip. */
export const divisionsOption: Option = {
  kind: 'list',
  default: [],
  placeholder: 'TOKEN:LABEL',
  doc: 'Where turns or documents start, as token (from 0) and label, drawn as lines; the last may stand at the end, without label.',
};

/** The option `divisionTitle` of every strip. */
export const divisionTitleOption: Option = {
  kind: 'text',
  default: 'Turn',
  placeholder: 'TITLE',
  doc: 'What the divisions are.',
};

/** Divisions from their written form; what has no number in front is passed over. */
export function parseDivisions(written: readonly string[]): Division[] {
  return written
    .map((text) => {
      const [at = '', ...label] = text.split(':');
      return { at: at.trim() === '' ? Number.NaN : Number(at), label: label.join(':') };
    })
    .filter(({ at }) => Number.isFinite(at) && at >= 0)
    .sort((a, b) => a.at - b.at);
}

/** How wide a plot is, in CSS pixels and in the unit of its axis. */
export interface Plot {
  readonly width: number;
  readonly length: number;
}

/** Lines where divisions start, and as many of their labels as fit beside each other above the plot. */
export function divisionLayers(
  divisions: readonly Division[],
  title: string,
  x: Position,
  { width, length }: Plot,
): Layer[] {
  const pixelOf = ({ at }: Division): number => (at / length) * width;
  const labels = fittingLabels(divisions, pixelOf);
  // So many lines would be a grey ground; those with a label are enough.
  const lines = divisions.length > width / 6 ? labels : divisions.filter(spaced(pixelOf, 3));
  const label = { type: 'text', fontSize: 10, baseline: 'bottom', aria: false } as const;
  return [
    {
      data: { values: lines.map(({ at }) => ({ at })) },
      mark: { type: 'rule', color: ink.guide, strokeWidth: 1, aria: false },
      encoding: { x },
    },
    {
      data: { values: labels.map(({ at, label: text }) => ({ at, text: asLabel(text) })) },
      mark: { ...label, align: 'left' },
      encoding: { x, y: { value: -4 }, text: { field: 'text', type: 'nominal' } },
    },
    {
      data: { values: [{ text: title }] },
      mark: { ...label, align: 'right', dx: -6 },
      encoding: { x: { value: 0 }, y: { value: -4 }, text: { field: 'text', type: 'nominal' } },
    },
  ];
}

/** A filter that passes what is at least some pixels behind the last one passed. */
function spaced(pixelOf: (division: Division) => number, gap: number): (division: Division) => boolean {
  let free = 0;
  return (division) => {
    const pixel = pixelOf(division);
    if (pixel < free) return false;
    free = pixel + gap;
    return true;
  };
}

/** Divisions whose labels do not touch each other. Where there is not room for all, those of long divisions are kept. */
function fittingLabels(divisions: readonly Division[], pixelOf: (division: Division) => number): Division[] {
  const candidates = divisions.map((division, index) => {
    const start = pixelOf(division);
    const next = divisions[index + 1];
    return {
      division,
      start,
      end: start + textWidth(division.label, 10) + 5,
      room: next ? pixelOf(next) - start : 0,
    };
  });
  const placed: typeof candidates = [];
  for (const candidate of candidates.toSorted((a, b) => b.room - a.room || a.start - b.start)) {
    const { division, start, end } = candidate;
    const isFree = placed.every((other) => end <= other.start || start >= other.end);
    if (division.label !== '' && isFree) placed.push(candidate);
  }
  return placed.sort((a, b) => a.start - b.start).map(({ division }) => division);
}
