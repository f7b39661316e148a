/**
 * The sum of some numbers, with an error that does not grow with how many there are.
 *
 * Neumaier's variant of Kahan's compensated summation: what an addition loses is added at the end.
 *
 * @returns 0 for no numbers
 * @see Neumaier (1974), Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen, Zeitschrift für
 *   Angewandte Mathematik und Mechanik 54(1), 39–51
 * @example
 * sumOf([1, 1e100, 1, -1e100]); // 2
 */
export function sumOf(values: ArrayLike<number>): number {
  let sum = 0;
  let lost = 0;
  for (let index = 0; index < values.length; index++) {
    const value = values[index]!;
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return sum + lost;
}

/** The arithmetic mean; undefined for no numbers. */
export function meanOf(values: ArrayLike<number>): number | undefined {
  return values.length === 0 ? undefined : sumOf(values) / values.length;
}

/** The variance of a sample, with n − 1 below the sum of squares; undefined for fewer than two numbers. */
export function varianceOf(values: ArrayLike<number>): number | undefined {
  const mean = meanOf(values);
  if (mean === undefined || values.length < 2) return undefined;
  return sumOf(Array.from(values, (value) => (value - mean) ** 2)) / (values.length - 1);
}
