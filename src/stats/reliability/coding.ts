/** What coders made of the same units. */
export interface Coding {
  /** Each unit as the category of each coder, an index into `values`; −1 where the coder gave none. */
  readonly units: readonly ArrayLike<number>[];
  /** Number of coders: of the entries of each unit. */
  readonly coders: number;
  /** Category → its value, ascending; what is not a number has its rank. */
  readonly values: ArrayLike<number>;
}

/** How many coders gave a category to a unit. */
export interface UnitCounts {
  /** Category → coders. */
  readonly counts: Float64Array;
  /** Coders who gave any. */
  readonly coders: number;
}

/** The counts of each unit that was coded at all. */
export function countsOfUnits({ units, values }: Coding): UnitCounts[] {
  return units.map((unit) => countsOf(unit, values.length)).filter(({ coders }) => coders > 0);
}

function countsOf(unit: ArrayLike<number>, categories: number): UnitCounts {
  const counts = new Float64Array(categories);
  let coders = 0;
  for (let coder = 0; coder < unit.length; coder++) {
    const category = unit[coder]!;
    if (category < 0) continue;
    counts[category]! += 1;
    coders += 1;
  }
  return { counts, coders };
}

/** Share of the pairs of coders of a unit that agree; the unit has two coders or more. */
export function agreementOf({ counts, coders }: UnitCounts): number {
  let agreeing = 0;
  for (const count of counts) agreeing += count * (count - 1);
  return agreeing / (coders * (coders - 1));
}

/** How far agreement is beyond chance; undefined where chance alone would agree always. */
export function beyondChance(observed: number, expected: number): number | undefined {
  return 1 - expected < 1e-12 ? undefined : (observed - expected) / (1 - expected);
}
