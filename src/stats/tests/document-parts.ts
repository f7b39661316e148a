import gammaln from '@stdlib/math-base-special-gammaln';

/** The part that one side has in a document: a unit that is permuted. */
export interface DocumentParts {
  /** Part → its words, more than 0. */
  readonly sizes: ArrayLike<number>;
  /** Part → 1 in the target, 0 in the reference. */
  readonly sides: ArrayLike<number>;
  /** Part → document; ascending, at most one part of each side. */
  readonly documents: ArrayLike<number>;
}

/** What does not change from type to type. */
export interface Design extends DocumentParts {
  readonly size: number;
  /** Part → index of the other part of its document; −1 where there is none. */
  readonly partner: Int32Array;
  /** Documents on one side only, and how many of them are the target's. */
  readonly lone: { readonly count: number; readonly target: number };
  /** Sums of the first three powers of the sizes of parts without partner, and of the sizes of those in the target. */
  readonly powers: readonly [number, number, number];
  readonly loneTargetSize: number;
  /** Documents on both sides: how many, and whether target and reference are as long in each of them. */
  readonly pairs: { readonly count: number; readonly areEqual: boolean };
  /** Sides of the parts without partner. */
  readonly loneSides: Uint8Array;
  /** How many arrangements of the documents there are. */
  readonly arrangements: number;
}

/** The design of some parts. */
export function designOf({ sizes, sides, documents }: DocumentParts): Design {
  const partner = new Int32Array(sizes.length).fill(-1);
  for (let part = 1; part < sizes.length; part++) {
    if (documents[part] !== documents[part - 1]) continue;
    partner[part] = part - 1;
    partner[part - 1] = part;
  }
  const powers: [number, number, number] = [0, 0, 0];
  const lone = { count: 0, target: 0 };
  const pairs = { count: 0, areEqual: true };
  let [size, loneTargetSize] = [0, 0];
  for (let part = 0; part < sizes.length; part++) {
    const own = sizes[part]!;
    size += own;
    if (partner[part]! < 0) {
      lone.count += 1;
      lone.target += sides[part]!;
      loneTargetSize += sides[part]! * own;
      for (const power of [0, 1, 2] as const) powers[power] += own ** (power + 1);
    } else if (sides[part] === 1) {
      pairs.count += 1;
      pairs.areEqual &&= own === sizes[partner[part]!]!;
    }
  }
  const arrangements = Math.exp(logChoose(lone.count, lone.target)) * 2 ** pairs.count;
  const loneSides = Uint8Array.from(
    [...partner.keys()].filter((part) => partner[part]! < 0),
    (part) => sides[part]!,
  );
  return {
    sizes,
    sides,
    documents,
    size,
    partner,
    lone,
    powers,
    loneTargetSize,
    pairs,
    loneSides,
    arrangements,
  };
}

/** Most arrangements that are gone through one by one. */
const mostExact = 4096;

/** Whether a design has so few arrangements that each is gone through. */
export function isExact({ pairs, arrangements }: Design): boolean {
  return pairs.areEqual && arrangements <= mostExact * 1.000001;
}

/** ln of the number of ways to choose some of `count`. */
export function logChoose(count: number, chosen: number): number {
  return gammaln(count + 1) - gammaln(chosen + 1) - gammaln(count - chosen + 1);
}
