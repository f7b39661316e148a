import type { UnitRows } from '../unit-rows.ts';

/** Terms of one document: in all of it, and turn by turn. */
export interface DocumentTerms {
  /** Its terms in ascending order. */
  readonly term: Int32Array;
  /** Occurrences of each of them. */
  readonly count: Float64Array;
  /** All occurrences. */
  readonly size: number;
  /** Its turns that have terms, in order. */
  readonly turns: readonly number[];
}

/** A way to the terms of a document, from the rows of its turns. */
export function documentTerms(rows: UnitRows, turnsOfDocument: (document: number) => readonly number[]) {
  const counts = new Float64Array(rows.terms);
  return (document: number): DocumentTerms => {
    const turns = turnsOfDocument(document).filter((turn) => rows.rowStart[turn + 1]! > rows.rowStart[turn]!);
    const met: number[] = [];
    let size = 0;
    for (const turn of turns) {
      for (let cell = rows.rowStart[turn]!; cell < rows.rowStart[turn + 1]!; cell++) {
        const term = rows.term[cell]!;
        if (counts[term] === 0) met.push(term);
        counts[term]! += rows.weight[cell]!;
        size += rows.weight[cell]!;
      }
    }
    const term = Int32Array.from(met).sort();
    const count = Float64Array.from(term, (each) => counts[each]!);
    for (const each of met) counts[each] = 0;
    return { term, count, size, turns };
  };
}
