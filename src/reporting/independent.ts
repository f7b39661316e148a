import type { Table, TokenRange } from '../model/table.ts';

/**
 * The occurrences of a phrase that lie in no occurrence of a longer phrase of the same table: what its independent count
 * counts.
 *
 * @param tokenCount number of tokens of the corpus
 */
export function independentRanges(table: Table, tokenCount: number): (row: number) => TokenRange[] {
  const { evidence } = table;
  if (!evidence) return () => [];
  const endOfLongest = new Int32Array(tokenCount + 1);
  for (let row = 0; row < table.rowCount; row++) {
    for (const { start, end } of evidence(row)) {
      if (end > (endOfLongest[start] ?? 0)) endOfLongest[start] = end;
    }
  }
  const endOfEarlier = new Int32Array(tokenCount + 1);
  for (let token = 0; token < tokenCount; token++) {
    endOfEarlier[token + 1] = Math.max(endOfEarlier[token] ?? 0, endOfLongest[token] ?? 0);
  }
  const isInside = ({ start, end }: TokenRange): boolean =>
    (endOfEarlier[start] ?? 0) >= end || (endOfLongest[start] ?? 0) > end;
  return (row) => evidence(row).filter((range) => !isInside(range));
}
