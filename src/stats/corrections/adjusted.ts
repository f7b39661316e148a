/** p-values after a correction for how many there are. */
export interface Adjusted {
  /** In the order of the p-values; missing where they are. */
  readonly p: readonly (number | undefined)[];
  /** How many p-values there were, those that are missing not counted. */
  readonly tests: number;
}

/** A correction: missing p-values (undefined, or not a number) are left out of the number of tests. */
export type Correction = (p: ArrayLike<number | undefined>) => Adjusted;

/** Each p-value by itself, given how many there are. */
export function each(
  p: ArrayLike<number | undefined>,
  of: (value: number, tests: number) => number,
): Adjusted {
  const present = placesOf(p);
  const adjusted = filled(p.length);
  for (const place of present) adjusted[place] = Math.min(1, of(p[place]!, present.length));
  return { p: adjusted, tests: present.length };
}

/** From the smallest p-value up, none less than those before; `of` is given the place from 1. */
export function stepDown(
  p: ArrayLike<number | undefined>,
  of: (value: number, place: number, tests: number) => number,
): Adjusted {
  const order = placesOf(p).sort((a, b) => p[a]! - p[b]!);
  const adjusted = filled(p.length);
  let bound = 0;
  for (const [at, place] of order.entries()) {
    bound = Math.max(bound, Math.min(1, of(p[place]!, at + 1, order.length)));
    adjusted[place] = bound;
  }
  return { p: adjusted, tests: order.length };
}

/** From the largest p-value down, none more than those before; `of` is given the place from 1, the smallest being first. */
export function stepUp(
  p: ArrayLike<number | undefined>,
  of: (value: number, place: number, tests: number) => number,
): Adjusted {
  const order = placesOf(p).sort((a, b) => p[b]! - p[a]!);
  const adjusted = filled(p.length);
  let bound = 1;
  for (const [at, place] of order.entries()) {
    bound = Math.min(bound, of(p[place]!, order.length - at, order.length));
    adjusted[place] = bound;
  }
  return { p: adjusted, tests: order.length };
}

function placesOf(p: ArrayLike<number | undefined>): number[] {
  return Array.from(p, (value, place) => ({ value, place }))
    .filter(({ value }) => value !== undefined && !Number.isNaN(value))
    .map(({ place }) => place);
}

function filled(length: number): (number | undefined)[] {
  return Array.from({ length }, () => undefined);
}
