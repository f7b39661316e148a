import type { Spec } from '../../model/chart.ts';
import type { Layout } from '../../model/page.ts';
import { captionSize, figureWidth, subtitleSize, theme, titleSize } from '../theme.ts';
import { asLabel, wrapped } from './text.ts';

const schema = 'https://vega.github.io/schema/vega-lite/v6.json';

/** Room below a plot for its axis with its title, in CSS pixels. */
const bottomRoom = 46;

/** However much stands beside it, a plot is not narrower, in CSS pixels. */
const leastPlot = 90;

/** What stands around the marks of a chart. */
export interface Frame {
  readonly title: string;
  /** Below the title: what is counted, and how much of it is shown. */
  readonly subtitle: string;
  /** What is seen, for those who do not see it. */
  readonly description: string;
  /** Room in CSS pixels for what stands left and right of the plot. */
  readonly left: number;
  readonly right: number;
  /** Further room above the plot, below the titles. */
  readonly above?: number;
  /** Height of the plot in CSS pixels. */
  readonly height: number;
  /** Width of the figure with all that is on it, in CSS pixels; `figureWidth` where left out. */
  readonly width?: number | undefined;
}

/** A layer of marks. */
export type Layer = Extract<Spec, { readonly layer: unknown }>['layer'][number];

type Encoding = NonNullable<Extract<Layer, { readonly mark: unknown }>['encoding']>;

/** A horizontal or vertical place, from a field. */
export type Position = NonNullable<Encoding['x']>;

/** What a tooltip tells, and in which colour or opacity a mark is drawn. */
export type Appearance = Pick<Encoding, 'color' | 'opacity' | 'tooltip'>;

/**
 * A specification of layers in the one look. Its size is reckoned here and not fitted by Vega, which has other widths of
 * text where there is no browser.
 */
export function figure(frame: Frame, layer: Layer[]): Spec {
  const { description, left, right, above = 0, height, width = figureWidth } = frame;
  const title = wrapped(frame.title, width - 8, titleSize, true);
  const subtitle = wrapped(frame.subtitle, width - 8, subtitleSize);
  const furtherLines = (title.length - 1) * (titleSize + 2) + (subtitle.length - 1) * (subtitleSize + 2);
  return {
    $schema: schema,
    title: { text: linesOf(title), subtitle: linesOf(subtitle), frame: 'group', dx: -left, offset: 14 },
    description: asLabel(description),
    width: Math.max(width - left - right, leastPlot),
    height,
    autosize: { type: 'none' },
    padding: { left, right, top: 52 + above + furtherLines, bottom: bottomRoom },
    layer,
    config: theme,
  };
}

function linesOf(lines: readonly string[]): string | string[] {
  return lines.length > 1 ? [...lines] : (lines[0] ?? '');
}

/** A specification with a line below the figure: where the data are from, and how many there are. */
export function captioned(spec: Spec, caption: string, { width }: Layout): Spec {
  const { padding } = spec;
  if (!('layer' in spec) || typeof padding !== 'object' || typeof spec.height !== 'number') return spec;
  if ('signal' in padding || 'expr' in padding) return spec;
  const { left = 0, bottom = 0 } = padding;
  const lines = wrapped(caption, width - 8, captionSize);
  const layer: Layer = {
    data: { values: [{ text: lines.join('\n') }] },
    mark: {
      type: 'text',
      align: 'left',
      baseline: 'top',
      lineBreak: '\n',
      fontSize: captionSize,
      lineHeight: captionSize + 2,
      aria: false,
    },
    encoding: {
      x: { value: -left },
      y: { value: spec.height + bottom },
      text: { field: 'text', type: 'nominal' },
    },
  };
  return {
    ...spec,
    padding: { ...padding, bottom: bottom + lines.length * (captionSize + 2) + 4 },
    layer: [...spec.layer, layer],
  };
}

/** The specification of a chart of nothing. */
export function emptyFigure(title: string, { width }: Partial<Layout> = {}): Spec {
  return figure(
    {
      title,
      width,
      subtitle: 'No data',
      description: `${title}: no data.`,
      left: 8,
      right: 8,
      height: 40,
    },
    [
      {
        data: { values: [{ text: 'No data' }] },
        mark: { type: 'text', align: 'left', fontSize: 13 },
        encoding: { x: { value: 0 }, y: { value: 20 }, text: { field: 'text', type: 'nominal' } },
      },
    ],
  );
}

/** The encoding of a tooltip that tells some fields, in order. */
export function tooltipOf(fields: readonly (readonly [field: string, title: string])[]): Appearance {
  return { tooltip: fields.map(([field, title]) => ({ field, title, type: 'nominal' })) };
}

/** The first few of a list for a description: `a (3), b (2) and c (1)`. */
export function leaders(items: readonly string[], most = 3): string {
  const first = items.slice(0, most);
  const last = first.pop();
  if (last === undefined) return '';
  return first.length === 0 ? last : `${first.join(', ')} and ${last}`;
}
