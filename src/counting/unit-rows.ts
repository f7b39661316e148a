import type { TermUnits } from './term-units.ts';

/** How much of each term each unit has: compressed sparse rows, one a unit. */
export interface UnitRows {
  /** Number of terms. */
  readonly terms: number;
  /** Unit → its first cell; one more than there are units. */
  readonly rowStart: Int32Array;
  /** Cell → term, ascending within a unit. */
  readonly term: Int32Array;
  /** Cell → weight, positive but for terms that weigh nothing. */
  readonly weight: Float64Array;
}

/** Terms by unit turned into units by term; weights are counts. */
export function rowsOfUnits({ terms, rowStart: termStart, unit, count }: TermUnits, units: number): UnitRows {
  const rowStart = new Int32Array(units + 1);
  for (const owner of unit) rowStart[owner + 1]! += 1;
  for (let row = 0; row < units; row++) rowStart[row + 1]! += rowStart[row]!;
  const next = rowStart.slice(0, units);
  const term = new Int32Array(unit.length);
  const weight = new Float64Array(unit.length);
  for (let at = 0; at < terms; at++) {
    for (let cell = termStart[at]!; cell < termStart[at + 1]!; cell++) {
      const place = next[unit[cell]!]!++;
      term[place] = at;
      weight[place] = count[cell]!;
    }
  }
  return { terms, rowStart, term, weight };
}

/** The same weights by term: each term is a unit, and each unit with weights a term. */
export function transposed({ terms, rowStart, term, weight }: UnitRows): UnitRows {
  const units = rowStart.length - 1;
  const start = new Int32Array(terms + 1);
  for (const at of term) start[at + 1]! += 1;
  for (let at = 0; at < terms; at++) start[at + 1]! += start[at]!;
  const next = start.slice(0, terms);
  const unit = new Int32Array(term.length);
  const weights = new Float64Array(term.length);
  for (let row = 0; row < units; row++) {
    for (let cell = rowStart[row]!; cell < rowStart[row + 1]!; cell++) {
      const place = next[term[cell]!]!++;
      unit[place] = row;
      weights[place] = weight[cell]!;
    }
  }
  return { terms: units, rowStart: start, term: unit, weight: weights };
}

/** How the weight of a term in a unit is made from its count there. */
export type Weighting = 'count' | 'share' | 'tfidf';

/**
 * Rows with other weights: the count, its share of the counts of the unit, or tf-idf, the count by log₁₀ of all units over
 * those that have the term.
 */
export function weighted(rows: UnitRows, weighting: Weighting): UnitRows {
  if (weighting === 'count') return rows;
  return { ...rows, weight: weighting === 'share' ? sharesOf(rows) : inverseWeights(rows) };
}

function sharesOf({ rowStart, weight }: UnitRows): Float64Array {
  const shares = weight.slice();
  for (let unit = 0; unit + 1 < rowStart.length; unit++) {
    const [begin, end] = [rowStart[unit]!, rowStart[unit + 1]!];
    let total = 0;
    for (let cell = begin; cell < end; cell++) total += weight[cell]!;
    for (let cell = begin; cell < end; cell++) shares[cell]! /= total;
  }
  return shares;
}

function inverseWeights({ terms, rowStart, term, weight }: UnitRows): Float64Array {
  const having = new Int32Array(terms);
  for (const at of term) having[at]! += 1;
  const units = rowStart.length - 1;
  return weight.map((count, cell) => count * Math.log10(units / having[term[cell]!]!));
}
