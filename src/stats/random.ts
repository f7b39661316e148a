/**
 * Numbers that look random: evenly distributed in [0, 1), the same for the same seed on every machine.
 *
 * The generator is xoshiro128** with a period of 2¹²⁸ − 1, its state filled from the seed by a Weyl sequence and the
 * finaliser of MurmurHash3. Not for secrets.
 *
 * @param seed a whole number; its lowest 32 bits count
 * @see Blackman & Vigna (2021), Scrambled Linear Pseudorandom Number Generators, ACM Transactions on Mathematical
 *   Software 47(4), article 36
 */
export function randomNumbers(seed: number): () => number {
  let weyl = seed | 0;
  const filled = (): number => {
    weyl = (weyl + 0x9e3779b9) | 0;
    let mixed = weyl;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return mixed ^ (mixed >>> 16);
  };
  let [a, b, c, d] = [filled(), filled(), filled(), filled()];
  return () => {
    const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotate(d, 11);
    return result / 2 ** 32;
  };
}

function rotate(bits: number, by: number): number {
  return (bits << by) | (bits >>> (32 - by));
}

/**
 * A simple random sample without replacement: `count` of the items, in their order, each choice of as many equally
 * likely; all items where there are not more.
 *
 * @see Knuth (1997), The Art of Computer Programming 2, 3rd edition, 3.4.2, algorithm S
 */
export function randomSample<Item>(items: readonly Item[], count: number, random: () => number): Item[] {
  const chosen: Item[] = [];
  for (const [index, item] of items.entries()) {
    if (random() * (items.length - index) < count - chosen.length) chosen.push(item);
  }
  return chosen;
}
