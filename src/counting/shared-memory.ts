/** From this many values on, an array lies in shared memory, where other threads can read it without a copy. */
const fewestShared = 1 << 18;

/** An array of zeros that other threads may read, where it is long enough to be worth it. */
export function sharedInt32(length: number): Int32Array {
  return length < fewestShared
    ? new Int32Array(length)
    : new Int32Array(new SharedArrayBuffer(length * Int32Array.BYTES_PER_ELEMENT));
}

/** The same in half the memory, for numbers up to 65,535. */
export function sharedUint16(length: number): Uint16Array {
  return length < fewestShared
    ? new Uint16Array(length)
    : new Uint16Array(new SharedArrayBuffer(length * Uint16Array.BYTES_PER_ELEMENT));
}
