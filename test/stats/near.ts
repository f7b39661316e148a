/**
 * Whether a number is another one to nine digits, or to a share that is said, or differs by next to nothing; for `toSatisfy`.
 *
 * @param least difference that is always allowed, for numbers near 0 that something larger cancels in
 */
export function near(
  expected: number | undefined,
  share = 1e-9,
  least = 1e-12,
): (found: number | undefined) => boolean {
  return (found) => {
    if (found === expected) return true;
    if (found === undefined || expected === undefined) return false;
    if (!Number.isFinite(expected) || !Number.isFinite(found)) return false;
    const size = Math.max(Math.abs(expected), Math.abs(found));
    return Math.abs(found - expected) <= Math.max(share * size, least);
  };
}
