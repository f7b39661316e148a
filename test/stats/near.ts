/**
 * Whether a value is another one to nine digits; near 0, where differences of roots leave fewer, to seven places. For
 * `toSatisfy`.
 */
export function near(expected: number | undefined): (value: number | undefined) => boolean {
  return (value) => {
    if (value === undefined || expected === undefined) return value === expected;
    if (!Number.isFinite(expected)) return value === expected;
    const tolerance = Math.abs(expected) < 1e-6 ? 1e-7 : 1e-9 * Math.abs(expected);
    return Math.abs(value - expected) <= tolerance;
  };
}
