/** From this many values on, an array lies in shared memory, where other threads can read it without a copy. */
const fewestShared = 1 << 18;

/** An array of zeros that other threads may read, where it is long enough to be worth it. */
export function sharedInt32(length: number): Int32Array {
  return length < fewestShared
    ? new Int32Array(length)
    : new Int32Array(new SharedArrayBuffer(length * Int32Array.BYTES_PER_ELEMENT));
}
