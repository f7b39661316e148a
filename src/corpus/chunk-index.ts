/** Numbers of byte strings, in order of first appearance: a hash table without an object for each of them. */
export interface ChunkIndex {
  /** The number of some bytes; the next free number, which is theirs from now on, where they were not met before. */
  find(bytes: Uint8Array, start: number, end: number, hash: number): number;
  /** The bytes of a number, as long as nothing is added. */
  bytesOf(number: number): Uint8Array;
  /** How many numbers there are. */
  readonly size: number;
}

/** Of ten slots at most so many are taken. */
const fullest = 0.6;

/** Integers of a slot: number + 1 (0 where free), hash, where the bytes begin in the pool, and how many they are; together, so that one look at memory has them all. */
const stride = 4;

/** An empty index. */
export function chunkIndex(): ChunkIndex {
  let slots = new Int32Array(stride << 12);
  let pool = new Uint8Array(1 << 15);
  let starts = new Int32Array(1 << 10);
  let filled = 0;
  let count = 0;

  const add = (slot: number, hash: number, bytes: Uint8Array): number => {
    pool = withRoom(pool, filled + bytes.length);
    pool.set(bytes, filled);
    slots.set([count + 1, hash, filled, bytes.length], slot);
    filled += bytes.length;
    count += 1;
    starts = withPlaceFor(starts, count);
    starts[count] = filled;
    if (count * stride > slots.length * fullest) slots = enlarged(slots);
    return count - 1;
  };

  return {
    find: (bytes, start, end, hash) => {
      // Held here, or every character would ask anew which array is the present one.
      const [taken, text] = [slots, pool];
      const length = end - start;
      let slot = firstSlot(hash, taken.length);
      for (; taken[slot] !== 0; slot = nextSlot(slot, taken.length)) {
        if (taken[slot + 1] !== hash || taken[slot + 3] !== length) continue;
        const offset = taken[slot + 2]! - start;
        let at = start;
        while (at < end && text[offset + at] === bytes[at]) at += 1;
        if (at === end) return taken[slot]! - 1;
      }
      return add(slot, hash, bytes.subarray(start, end));
    },
    bytesOf: (number) => pool.subarray(starts[number], starts[number + 1]),
    get size() {
      return count;
    },
  };
}

/** The same entries in twice as many slots. */
function enlarged(slots: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(slots.length * 2);
  for (let from = 0; from < slots.length; from += stride) {
    if (slots[from] === 0) continue;
    let slot = firstSlot(slots[from + 1]!, larger.length);
    while (larger[slot] !== 0) slot = nextSlot(slot, larger.length);
    larger.set(slots.subarray(from, from + stride), slot);
  }
  return larger;
}

/** Where a hash is looked for first; its upper bits are mixed in, since slots are told by the lower ones alone. */
function firstSlot(hash: number, length: number): number {
  return ((hash ^ (hash >>> 15)) * stride) & (length - 1);
}

function nextSlot(slot: number, length: number): number {
  return (slot + stride) & (length - 1);
}

function withRoom(values: Uint8Array<ArrayBuffer>, length: number): Uint8Array<ArrayBuffer> {
  if (length <= values.length) return values;
  const result = new Uint8Array(Math.max(length, values.length * 2));
  result.set(values);
  return result;
}

function withPlaceFor(starts: Int32Array<ArrayBuffer>, index: number): Int32Array<ArrayBuffer> {
  if (index < starts.length) return starts;
  const longer = new Int32Array(starts.length * 2);
  longer.set(starts);
  return longer;
}
