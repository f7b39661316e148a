import { type Spanned, spansOf } from './spans.ts';

/** Share of the occurrences of a family that must lie inside those of another one for it to be a part of it. */
const partShare = 0.8;

/**
 * The families that are no parts of others: nearly all occurrences of `open harbours` are inside `steady hands and open
 * harbours`. Of families with the same occurrences the first stays.
 */
export function withoutParts<Family extends Spanned>(families: readonly Family[]): Family[] {
  const inside = containments(families);
  return families.filter(
    ({ count }, index) => ![...(inside[index]?.values() ?? [])].some((within) => within / count >= partShare),
  );
}

/** Family → how many of its occurrences lie inside occurrences of each other family. */
function containments(families: readonly Spanned[]): (Map<number, number> | undefined)[] {
  const inside: (Map<number, number> | undefined)[] = [];
  let open: { readonly end: number; readonly family: number }[] = [];
  for (const { start, end, family } of spansOf(families)) {
    open = open.filter((other) => other.end > start);
    for (const other of open) {
      if (other.end < end || other.family === family) continue;
      const counts = (inside[family] ??= new Map());
      counts.set(other.family, (counts.get(other.family) ?? 0) + 1);
    }
    open.push({ end, family });
  }
  return inside;
}
