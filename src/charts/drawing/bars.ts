import type { Spec } from '../../model/chart.ts';
import { figureWidth, ink, labelSize, palette } from '../theme.ts';
import { type Appearance, figure, type Position, tooltipOf } from './figure.ts';
import { type Datum, largest } from './records.ts';
import { distinctLabels, shortened, textWidth } from './text.ts';

const barStep = 19;
const widestLabel = 330;

/** Of the width of a figure: most for what is written behind bars, least for the bars themselves. */
const mostForNotes = 0.3;
const leastForBars = 0.3;

/** Width that a number on the axis may take, in CSS pixels. */
const roomForTick = 50;

/** One bar. */
export interface Bar {
  /** What the bar stands for, in full. */
  readonly name: string;
  readonly value: number;
  /** What is written at its end. */
  readonly note: string;
  /** What its colour stands for. */
  readonly category?: string;
  /** Further fields for the tooltip. */
  readonly details: Datum;
}

/** What the bars of a chart have in common. */
export interface BarFrame {
  readonly title: string;
  readonly subtitle: string;
  readonly description: string;
  /** Heading of the value axis, with its unit. */
  readonly valueTitle: string;
  readonly valueKind: 'integer' | 'number' | 'share';
  /** Field and heading of everything the tooltip tells, in order. */
  readonly tooltip: readonly (readonly [field: string, title: string])[];
  /** Order of categories, which fixes their colours; one colour where left out. */
  readonly categories?: readonly string[];
  /** Width of the figure in CSS pixels; `figureWidth` where left out. */
  readonly width?: number | undefined;
}

const axisFormat = { integer: ',d', number: ',', share: '.0%' } as const;

// Colours are written into the data: a scale of categories would have Vega-Lite copy their names into an expression.
const colourFromData: Appearance = {
  color: { field: 'colour', type: 'nominal', scale: null, legend: null },
};

function colourOf(category: string, categories: readonly string[] = []): string {
  return palette[categories.indexOf(category)] ?? ink.rest;
}

/** Horizontal bars, the first on top, each with its label in front of it and its note behind it. */
export function barFigure(frame: BarFrame, bars: readonly Bar[]): Spec {
  const { width = figureWidth } = frame;
  const notes = bars.map(({ note }) => shortened(note, width * mostForNotes));
  const right = roomFor(notes, 0) + 12;
  const labels = distinctLabels(
    bars.map(({ name }) => name),
    Math.min(widestLabel, width * (1 - leastForBars) - right - 14),
  );
  const values = bars.map(({ name, value, category, details }, index) => ({
    ...details,
    label: labels[index] ?? name,
    name,
    value,
    note: notes[index] ?? '',
    ...(category !== undefined && { category, colour: colourOf(category, frame.categories) }),
  }));
  const { title, subtitle, description } = frame;
  const left = roomFor(labels, 40) + 14;
  const room = { left, right, height: bars.length * barStep, width };
  const encoding = { y: labelAxis(labels), x: valueAxis(frame, bars, width - left - right) };
  return {
    ...figure({ title, subtitle, description, ...room }, [
      {
        mark: { type: 'bar', ...(frame.categories && { stroke: ink.outline, strokeWidth: 0.5 }) },
        encoding: {
          ...encoding,
          ...(frame.categories && colourFromData),
          ...tooltipOf(frame.tooltip),
        },
      },
      {
        mark: { type: 'text', align: 'left', baseline: 'middle', dx: 5, aria: false },
        encoding: { ...encoding, text: { field: 'note', type: 'nominal' } },
      },
    ]),
    data: { values },
  };
}

/** Width of the widest of some labels. */
function roomFor(labels: readonly string[], least: number): number {
  return largest(
    labels.map((label) => textWidth(label)),
    least,
  );
}

function labelAxis(labels: readonly string[]): Position {
  return {
    field: 'label',
    type: 'nominal',
    sort: null,
    scale: { domain: [...labels], paddingInner: 0.28, paddingOuter: 0.14 },
    // The limit lets through whatever `distinctLabels` made, also where widths are over-estimated.
    axis: { title: null, labelLimit: widestLabel * labelSize },
  };
}

function valueAxis({ valueTitle, valueKind }: BarFrame, bars: readonly Bar[], width: number): Position {
  const longest = largest(
    bars.map(({ value }) => value),
    0,
  );
  return {
    field: 'value',
    type: 'quantitative',
    scale: { domain: [0, longest || 1], nice: longest > 0 },
    stack: null,
    axis: {
      title: valueTitle,
      format: axisFormat[valueKind],
      tickCount: Math.min(5, Math.max(2, Math.floor(width / roomForTick))),
      ...(valueKind === 'integer' && { tickMinStep: 1 }),
    },
  };
}
