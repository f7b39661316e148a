import type { Position } from './figure.ts';

/** A horizontal axis of dates, in UTC, from the first to the last time. */
export function timeAxis(field: string, domain: readonly [number, number], title: string | null): Position {
  return {
    field,
    type: 'temporal',
    scale: { type: 'utc', domain: [...domain], nice: false },
    axis: { title, grid: true, domain: true, tickCount: 6, labelOverlap: true, format: formatFor(domain) },
  };
}

/** Years for long spans, months for shorter ones, days for the shortest. */
function formatFor([first, last]: readonly [number, number]): string {
  const days = (last - first) / 86_400_000;
  if (days > 2500) return '%Y';
  return days > 90 ? '%b %Y' : '%-d %b';
}

/** Labels at the ends of lines, moved so far that none covers another; places in the unit of the values. */
export function apart<Datum extends { readonly value: number }>(
  data: readonly Datum[],
  step: number,
): (Datum & { readonly place: number })[] {
  let place = -Infinity;
  return data
    .toSorted((a, b) => a.value - b.value)
    .map((datum) => ({ ...datum, place: (place = Math.max(datum.value, place + step)) }));
}
