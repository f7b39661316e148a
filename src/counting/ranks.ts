/** Indexes of counts, the largest count first; equal counts keep their order. Counts are 0 or more. */
export function byCountDescending(counts: Int32Array): Int32Array {
  const largest = counts.reduce((a, b) => Math.max(a, b), 0);
  const start = new Int32Array(largest + 2);
  for (const count of counts) start[largest - count + 1]! += 1;
  for (let place = 0; place <= largest; place++) start[place + 1]! += start[place]!;
  const order = new Int32Array(counts.length);
  for (let index = 0; index < counts.length; index++) order[start[largest - counts[index]!]!++] = index;
  return order;
}

/**
 * The rank of each row of an order among the rows of the same class and group, from 1; equal counts share the smallest
 * rank (1, 2, 2, 4).
 */
export function ranksWithin(
  order: Int32Array,
  counts: Int32Array,
  classes: Int32Array,
  groups: Int32Array,
): Int32Array {
  const met = new Map<number, { rows: number; count: number; rank: number }>();
  const groupCount = groups.reduce((a, b) => Math.max(a, b), 0) + 1;
  return order.map((at) => {
    const key = classes[at]! * groupCount + groups[at]!;
    let last = met.get(key);
    if (!last) met.set(key, (last = { rows: 0, count: -1, rank: 0 }));
    last.rows += 1;
    if (counts[at] !== last.count) last.rank = last.rows;
    last.count = counts[at]!;
    return last.rank;
  });
}
