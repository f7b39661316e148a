import type { Spec } from '../../model/chart.ts';
import { figureWidth, theme } from '../theme.ts';
import { asLabel } from './text.ts';

const schema = 'https://vega.github.io/schema/vega-lite/v6.json';

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
  const { title, subtitle, description, left, right, above = 0, height } = frame;
  return {
    $schema: schema,
    title: { text: asLabel(title), subtitle: asLabel(subtitle), frame: 'group', dx: -left, offset: 14 },
    description: asLabel(description),
    width: Math.max(figureWidth - left - right, 160),
    height,
    autosize: { type: 'none' },
    padding: { left, right, top: 52 + above, bottom: 46 },
    layer,
    config: theme,
  };
}

/** The specification of a chart of nothing. */
export function emptyFigure(title: string): Spec {
  return figure(
    {
      title,
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
