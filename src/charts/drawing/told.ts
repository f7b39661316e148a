import type { Appearance, Layer } from './figure.ts';
import { tooltipOf } from './figure.ts';

type Encoding = NonNullable<Extract<Layer, { readonly mark: unknown }>['encoding']>;

/**
 * Tooltip and label of a mark, which tell the same fields in the same order: `Term: open harbours; Period: 2023-01`. Where a
 * label is not given, places and colours stand in it as well.
 */
export function toldBy(
  fields: readonly (readonly [field: string, title: string])[],
): Appearance & { readonly description: NonNullable<Encoding['description']> } {
  const parts = fields.map(
    ([field, title]) => `${JSON.stringify(`${title}: `)} + datum[${JSON.stringify(field)}]`,
  );
  return { ...tooltipOf(fields), description: { value: { expr: parts.join(" + '; ' + ") } } };
}
