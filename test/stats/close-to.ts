/** Whether a number differs from another one by no more than a share of the larger one, or by next to nothing. For `toSatisfy`. */
export function closeTo(
  expected: number | undefined,
  tolerance = 1e-9,
): (value: number | undefined) => boolean {
  return (value) => {
    if (value === undefined || expected === undefined) return value === expected;
    const size = Math.max(Math.abs(value), Math.abs(expected));
    return Math.abs(value - expected) <= Math.max(tolerance * size, 1e-12);
  };
}
