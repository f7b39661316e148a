/** Tokens of short chunks, kept where one look at memory has all of a chunk: a table in front of a larger one. */
export interface ShortChunks {
  /** Slot after slot: what `slotSize` says. It is another array after something was added. */
  readonly slots: Int32Array;
  /** Where the slot of some bytes is, or the free one that they would have; the buffer must go on for `longestChunk` bytes. */
  slotOf(view: DataView, start: number, length: number): number;
  /** Puts a chunk that is not there yet into its slot, if there is room. */
  add(view: DataView, start: number, length: number, ids: Int32Array): void;
}

/** Bytes of a chunk, and its tokens, at most. */
export const longestChunk = 12;
const mostTokens = 4;

/**
 * Integers of a slot: the length in the lower byte and the number of tokens above it (0 where the slot is free), the bytes,
 * the tokens. Two slots are a line of the processor's memory.
 */
const slotSize = 8;

/** Where the tokens begin in a slot. */
export const firstId = 4;

/** The bit at which the number of tokens begins in the first integer of a slot. */
export const countShift = 8;

/** Slots at first, and at most: what does not fit is looked for in the larger table. */
const [fewestSlots, mostSlots] = [1 << 11, 1 << 19];

/** Length → the bits of each of three integers that belong to a chunk. */
const masks = Int32Array.from({ length: (longestChunk + 1) * 3 }, (_, at) => {
  const bytes = Math.max(0, Math.min(4, Math.floor(at / 3) - (at % 3) * 4));
  return bytes === 4 ? -1 : (1 << (8 * bytes)) - 1;
});

/** An empty table. */
export function shortChunks(): ShortChunks {
  let slots = new Int32Array(fewestSlots * slotSize);
  let filled = 0;
  const slotOf = (view: DataView, start: number, length: number): number => {
    const mask = length * 3;
    const first = view.getInt32(start, true) & masks[mask]!;
    const second = view.getInt32(start + 4, true) & masks[mask + 1]!;
    const third = view.getInt32(start + 8, true) & masks[mask + 2]!;
    const taken = slots;
    const last = taken.length - 1;
    let slot = firstSlot(first, second, third) & last;
    for (; taken[slot] !== 0; slot = (slot + slotSize) & last) {
      const isSame = taken[slot + 1] === first && taken[slot + 2] === second && taken[slot + 3] === third;
      if (isSame && (taken[slot]! & 0xff) === length) break;
    }
    return slot;
  };
  return {
    get slots() {
      return slots;
    },
    slotOf,
    add: (view, start, length, ids) => {
      if (ids.length > mostTokens || filled * slotSize * 2 > slots.length) return;
      const slot = slotOf(view, start, length);
      const mask = length * 3;
      slots[slot] = length | (ids.length << countShift);
      for (let at = 0; at < 3; at++)
        slots[slot + 1 + at] = view.getInt32(start + at * 4, true) & masks[mask + at]!;
      slots.set(ids, slot + firstId);
      filled += 1;
      if (filled * slotSize * 2 > slots.length && slots.length < mostSlots * slotSize)
        slots = enlarged(slots);
    },
  };
}

function firstSlot(first: number, second: number, third: number): number {
  // Odd numbers without a pattern; the upper bits of the products hang on all bits of a chunk.
  const mixed =
    Math.imul(first, 0x9e_37_79_b1) ^ Math.imul(second, 0x85_eb_ca_77) ^ Math.imul(third, 0xc2_b2_ae_3d);
  const spread = Math.imul(mixed ^ (mixed >>> 15), 0x27_d4_eb_2f);
  return (spread ^ (spread >>> 13)) * slotSize;
}

function enlarged(slots: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(slots.length * 2);
  const last = larger.length - 1;
  for (let from = 0; from < slots.length; from += slotSize) {
    if (slots[from] === 0) continue;
    let slot = firstSlot(slots[from + 1]!, slots[from + 2]!, slots[from + 3]!) & last;
    while (larger[slot] !== 0) slot = (slot + slotSize) & last;
    larger.set(slots.subarray(from, from + slotSize), slot);
  }
  return larger;
}
