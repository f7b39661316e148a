import { type Spanned, spansOf } from './spans.ts';

/** What is asked of families that may be parts of others. */
interface Folding extends Spanned {
  /** The content words of the head; of two families at one place, the one with fewer is the part. */
  readonly classes?: Int32Array;
}

/** Share of the occurrences of a family that must lie inside those of another one for it to be a part of it. */
const partShare = 0.8;

/**
 * The families that are no parts of others: nearly all occurrences of `open harbours` are inside `steady hands and open
 * harbours`. Of families with the same occurrences the first stays.
 */
export function withoutParts<Family extends Folding>(families: readonly Family[]): Family[] {
  const inside = containments(families);
  return families.filter(
    ({ count }, index) => ![...(inside[index]?.values() ?? [])].some((within) => within / count >= partShare),
  );
}

/** Content words of the head of a family. */
function wordsOf({ classes }: Folding): number {
  return classes?.length ?? 0;
}

/** Family → how many of its occurrences lie inside occurrences of each other family. */
function containments(families: readonly Folding[]): (Map<number, number> | undefined)[] {
  const inside: (Map<number, number> | undefined)[] = [];
  const note = (part: number, whole: number): void => {
    const counts = (inside[part] ??= new Map());
    counts.set(whole, (counts.get(whole) ?? 0) + 1);
  };
  let open: { readonly start: number; readonly end: number; readonly family: number }[] = [];
  for (const { start, end, family } of spansOf(families)) {
    open = open.filter((other) => other.end > start);
    for (const other of open) {
      if (other.end < end || other.family === family) continue;
      const isSame = other.start === start && other.end === end;
      if (isSame && wordsOf(families[other.family]!) < wordsOf(families[family]!)) note(other.family, family);
      else note(family, other.family);
    }
    open.push({ start, end, family });
  }
  return inside;
}
