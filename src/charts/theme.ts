import type { Config } from 'vega-lite';

/** Width of a figure with its labels, in CSS pixels: a double column (18 cm) of a journal. */
export const figureWidth = 680;

/** Size of labels, in CSS pixels; about 8 pt on paper. */
export const labelSize = 11;

/** Sizes of the other texts of a figure, in CSS pixels. */
export const titleSize = 14;
export const subtitleSize = 12;
export const captionSize = 10;

/** Colours of what is drawn in one colour, of text and of lines that only guide the eye. */
export const ink = {
  mark: '#3162a0',
  text: '#1f2328',
  quiet: '#5c636b',
  guide: '#e3e5e8',
  outline: '#3a3f45',
  rest: '#8b9199',
} as const;

/**
 * Colours of categories, in the order they are used. Told apart with each kind of colour-blindness, and in greyscale by
 * at least 8 steps of lightness (CIE L*), the first four by at least 15.
 */
export const palette: readonly string[] = [
  '#3162a0',
  '#ddc97c',
  '#532b4b',
  '#bc757f',
  '#57c1d8',
  '#862f2e',
  '#9c90fb',
  '#6c7c0c',
];

// Arimo is what figures are printed in; Helvetica and Arial have letters of the same widths.
const font = 'Arimo, Helvetica, Arial, sans-serif';

/** The look of every chart: quiet lines, one family of type, no background, so that it lies on any page. */
export const theme: Config = {
  background: 'transparent',
  font,
  view: { stroke: null },
  title: {
    anchor: 'start',
    color: ink.text,
    fontSize: titleSize,
    fontWeight: 'bold',
    subtitleColor: ink.quiet,
    subtitleFontSize: subtitleSize,
    subtitlePadding: 5,
    offset: 14,
  },
  axis: {
    domainColor: ink.quiet,
    gridColor: ink.guide,
    labelColor: ink.text,
    labelFontSize: labelSize,
    labelPadding: 5,
    tickColor: ink.quiet,
    tickSize: 4,
    titleColor: ink.quiet,
    titleFontSize: labelSize,
    titleFontWeight: 'normal',
    titlePadding: 8,
  },
  axisX: { domain: false, grid: true, ticks: false },
  axisY: { domain: true, grid: false, ticks: false },
  bar: { color: ink.mark },
  text: { color: ink.quiet, fontSize: labelSize },
  tick: { color: ink.mark, opacity: 1 },
};
