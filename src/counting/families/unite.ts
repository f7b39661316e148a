import { type Spanned, spansOf } from './spans.ts';

/** What is asked of families that may be one. */
interface Uniting extends Spanned {
  /** The content words of the head. */
  readonly classes: Int32Array;
}

/** Share of the occurrences of the smaller of two families that must be occurrences of the other as well. */
const sharedShare = 0.3;

/**
 * Families that have occurrences in common, together: each group in the order of the families, the groups in the order of
 * their first. Two belong together where they share many occurrences, and half of the content words of their heads.
 */
export function united<Family extends Uniting>(families: readonly Family[]): Family[][] {
  const groupOf = Int32Array.from(families, (_, index) => index);
  const rootOf = (family: number): number => {
    let root = family;
    while (groupOf[root] !== root) root = groupOf[root]!;
    return root;
  };
  for (const [a, others] of sharedCounts(families)) {
    for (const [b, shared] of others) {
      const [first, second] = [families[a]!, families[b]!];
      if (shared < sharedShare * Math.min(first.count, second.count) || !areAlike(first, second)) continue;
      const [x, y] = [rootOf(a), rootOf(b)];
      groupOf[Math.max(x, y)] = Math.min(x, y);
    }
  }
  const groups = new Map<number, Family[]>();
  for (const [index, family] of families.entries()) {
    const root = rootOf(index);
    const group = groups.get(root);
    if (group) group.push(family);
    else groups.set(root, [family]);
  }
  return [...groups.values()];
}

function areAlike({ classes: a }: Uniting, { classes: b }: Uniting): boolean {
  const shared = a.filter((of) => b.includes(of)).length;
  return shared >= 2 && shared >= Math.max(a.length, b.length) / 2;
}

/** For pairs of families, the later of which is given first, how many occurrences they share. */
function sharedCounts(families: readonly Spanned[]): Map<number, Map<number, number>> {
  const shared = new Map<number, Map<number, number>>();
  let [lastStart, lastEnd] = [-1, -1];
  let here: number[] = [];
  for (const { start, end, family } of spansOf(families)) {
    if (start !== lastStart || end !== lastEnd) here = [];
    for (const other of here) {
      if (other === family) continue;
      const counts = shared.get(family) ?? new Map<number, number>();
      counts.set(other, (counts.get(other) ?? 0) + 1);
      shared.set(family, counts);
    }
    here.push(family);
    [lastStart, lastEnd] = [start, end];
  }
  return shared;
}
