import { emptySide, sidesOverlap } from '../../errors/catalogue.ts';
import type { Corpus } from '../../model/corpus.ts';
import type { TurnSelection } from '../../model/option.ts';
import type { DocumentParts } from '../../stats/tests/document-parts.ts';
import type { TypeCounts } from '../../stats/tests/rate-permutation.ts';
import type { Terms } from '../terms.ts';

/** Turns in groups that are compared, cut by documents: the parts in which terms are counted. */
export interface GroupParts {
  /** Turn → part; turns of no group are in the last one, which has no group. */
  readonly unitOfTurn: Int32Array;
  readonly unitCount: number;
  /** Part → its group; −1 for the last one. Ascending within a document. */
  readonly groups: Int32Array;
  /** Part → its document. */
  readonly documents: Int32Array;
}

/** The parts that groups have in documents. @param groupOfTurn −1 where a turn is of no group */
export function groupParts({ documentOfTurn }: Corpus, groupOfTurn: ArrayLike<number>): GroupParts {
  const groupCount = largest(groupOfTurn) + 1;
  const keys = new Set<number>();
  for (let turn = 0; turn < documentOfTurn.length; turn++) {
    if (groupOfTurn[turn]! >= 0) keys.add(documentOfTurn[turn]! * groupCount + groupOfTurn[turn]!);
  }
  const ordered = Float64Array.from(keys).sort();
  const partOfKey = new Map(Array.from(ordered, (key, part) => [key, part]));
  const unitOfTurn = Int32Array.from(documentOfTurn, (document, turn) =>
    groupOfTurn[turn]! < 0 ? ordered.length : partOfKey.get(document * groupCount + groupOfTurn[turn]!)!,
  );
  return {
    unitOfTurn,
    unitCount: ordered.length + 1,
    groups: Int32Array.from([...ordered, -1], (key) => (key < 0 ? -1 : key % groupCount)),
    documents: Int32Array.from([...ordered, -1], (key) => (key < 0 ? -1 : Math.floor(key / groupCount))),
  };
}

function largest(values: ArrayLike<number>): number {
  let most = -1;
  for (let at = 0; at < values.length; at++) most = Math.max(most, values[at]!);
  return most;
}

/**
 * Turn → 1 in the target, 0 in the reference, −1 in neither.
 *
 * @param reference everything that is not the target where left out
 * @throws keyness/overlap where a turn is in both
 */
export function sideOfTurns(target: TurnSelection, reference: TurnSelection | undefined): Int8Array {
  const sides = new Int8Array(target.turns.length);
  let both = 0;
  for (let turn = 0; turn < sides.length; turn++) {
    const [inTarget, inReference] = [
      target.turns[turn] === 1,
      reference ? reference.turns[turn] === 1 : target.turns[turn] !== 1,
    ];
    if (inTarget && inReference) both += 1;
    sides[turn] = inTarget ? 1 : inReference ? 0 : -1;
  }
  if (both > 0) throw sidesOverlap(both, sides.length);
  return sides;
}

/** Two sides of a comparison: terms as they are counted in them. */
export interface Sides {
  readonly parts: DocumentParts;
  readonly targetSize: number;
  readonly referenceSize: number;
  readonly targetDocuments: number;
  readonly referenceDocuments: number;
  /** The occurrences of a term by part of this comparison. */
  counts(term: number): TypeCounts;
}

/** What two sides are called in messages. */
interface SideNames {
  readonly target: string;
  readonly reference: string;
}

/**
 * The two sides of a comparison of groups.
 *
 * @param sideOfGroup group → 1 in the target, 0 in the reference, −1 in neither
 * @param targetOnly whether the reference may be empty, since it is not of the corpus
 * @throws keyness/empty-side
 */
export function sidesOfGroups(
  terms: Terms,
  { groups, documents }: GroupParts,
  sideOfGroup: ArrayLike<number>,
  names: SideNames,
  targetOnly = false,
): Sides {
  const partOfUnit = new Int32Array(groups.length).fill(-1);
  const [sizes, sides, owners]: [number[], number[], number[]] = [[], [], []];
  const placeOf = new Map<number, number>();
  for (let unit = 0; unit < groups.length; unit++) {
    const side = groups[unit]! < 0 ? -1 : sideOfGroup[groups[unit]!]!;
    if (side < 0 || terms.sizes[unit] === 0) continue;
    const key = documents[unit]! * 2 + side;
    let part = placeOf.get(key);
    if (part === undefined) {
      placeOf.set(key, (part = sizes.push(0) - 1));
      sides.push(side);
      owners.push(documents[unit]!);
    }
    sizes[part]! += terms.sizes[unit]!;
    partOfUnit[unit] = part;
  }
  const total = [0, 0];
  const held = [0, 0];
  for (const [part, side] of sides.entries()) {
    total[side]! += sizes[part]!;
    held[side]! += 1;
  }
  if (held[1] === 0) throw emptySide('target', names.target);
  if (held[0] === 0 && !targetOnly) throw emptySide('reference', names.reference);
  return {
    parts: {
      sizes: Float64Array.from(sizes),
      sides: Uint8Array.from(sides),
      documents: Int32Array.from(owners),
    },
    targetSize: total[1]!,
    referenceSize: total[0]!,
    targetDocuments: held[1]!,
    referenceDocuments: held[0]!,
    counts: (term) => countsByPart(terms, term, partOfUnit),
  };
}

/** Cells of a term brought together by part. */
function countsByPart({ rowStart, unit, count }: Terms, term: number, partOfUnit: Int32Array): TypeCounts {
  const parts: number[] = [];
  const counts: number[] = [];
  for (let cell = rowStart[term]!; cell < rowStart[term + 1]!; cell++) {
    const part = partOfUnit[unit[cell]!]!;
    if (part < 0) continue;
    // Groups of one side lie beside each other, though perhaps with one of the other side between them.
    const at = parts.at(-1) === part ? parts.length - 1 : parts.at(-2) === part ? parts.length - 2 : -1;
    if (at >= 0) counts[at]! += count[cell]!;
    else {
      parts.push(part);
      counts.push(count[cell]!);
    }
  }
  return ascending(parts, counts);
}

function ascending(parts: number[], counts: number[]): TypeCounts {
  if (parts.every((part, at) => at === 0 || part > parts[at - 1]!)) return { parts, counts };
  const order = [...parts.keys()].sort((a, b) => parts[a]! - parts[b]!);
  return { parts: order.map((at) => parts[at]!), counts: order.map((at) => counts[at]!) };
}
