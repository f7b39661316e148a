/** An array that grows. */
interface GrowingInt32 {
  readonly length: number;
  push(value: number): void;
  /** What was pushed so far, in an array of its own. */
  toArray(): Int32Array;
  /** What was pushed so far, and room for more behind it: to be read until the next push. */
  values(): Int32Array;
}

/** An Int32Array that grows: for columns whose length is not known before. */
export function growingInt32(): GrowingInt32 {
  let values = new Int32Array(1024);
  let length = 0;
  return {
    get length() {
      return length;
    },
    push: (value) => {
      if (length === values.length) {
        const larger = new Int32Array(length * 2);
        larger.set(values);
        values = larger;
      }
      values[length++] = value;
    },
    toArray: () => values.slice(0, length),
    values: () => values,
  };
}
