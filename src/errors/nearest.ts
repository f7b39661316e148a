/**
 * The known name nearest to one that was mistyped, by Levenshtein distance.
 *
 * @returns undefined where none is within two edits (one edit for names under four letters); the first in order of
 *   `known` where several are equally near
 */
export function nearest(name: string, known: readonly string[]): string | undefined {
  let best: string | undefined;
  let bestDistance = name.length < 4 ? 2 : 3;
  for (const candidate of known) {
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase(), bestDistance);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** Edits (insert, drop, change) from one string to another, or `limit` where there are as many or more. */
function editDistance(from: string, to: string, limit: number): number {
  if (Math.abs(from.length - to.length) >= limit) return limit;
  let above = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const row = [i];
    for (let j = 1; j <= to.length; j++) {
      const change = (above[j - 1] ?? limit) + (from[i - 1] === to[j - 1] ? 0 : 1);
      row.push(Math.min((above[j] ?? limit) + 1, (row[j - 1] ?? limit) + 1, change));
    }
    above = row;
  }
  return Math.min(above[to.length] ?? limit, limit);
}
