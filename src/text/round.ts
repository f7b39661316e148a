/**
 * A number for people: at least three significant digits, and all digits before the point. Below 0.0001 it has an
 * exponent. Machine formats print numbers in full instead.
 *
 * @returns e.g. `1235` for 1234.56, `12.3` for 12.345, `0.0500` for 0.05, `1.20e-7` for 0.00000012, `0` for 0
 */
export function roundedNumber(value: number): string {
  const size = Math.abs(value);
  if (value === 0 || !Number.isFinite(value)) return String(value === 0 ? 0 : value);
  if (size < 0.0001) return value.toExponential(2);
  if (size >= 99.95) return size < 1e21 ? value.toFixed(0) : value.toExponential(2);
  return value.toPrecision(3);
}

/** A share, 0 to 1, as per cent with three significant digits, e.g. `12.3%`. */
export function roundedShare(share: number): string {
  return `${roundedNumber(share * 100)}%`;
}

/** What a value is, as the columns of tables say it. */
type Kind = 'text' | 'date' | 'integer' | 'number' | 'share';

/** The cell of a table as people read it: shares as per cent, numbers rounded, whole numbers in full, nothing where it is missing. */
export function readableCell(value: string | number | undefined, kind: Kind): string {
  if (typeof value !== 'number') return value ?? '';
  if (kind === 'share') return roundedShare(value);
  return kind === 'number' ? roundedNumber(value) : String(value);
}
