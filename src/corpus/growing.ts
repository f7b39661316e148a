interface Growing<Column> {
  readonly length: number;
  push(value: number): void;
  /** What was pushed so far, in an array of its own. */
  toArray(): Column;
}

/** An Int32Array that grows: for columns whose length is not known before. */
export function growingInt32(): Growing<Int32Array> {
  return growing((length) => new Int32Array(length));
}

/** A Uint8Array that grows. */
export function growingUint8(): Growing<Uint8Array> {
  return growing((length) => new Uint8Array(length));
}

function growing<Column extends Int32Array | Uint8Array>(make: (length: number) => Column): Growing<Column> {
  let values = make(1024);
  let length = 0;
  return {
    get length() {
      return length;
    },
    push: (value) => {
      if (length === values.length) {
        const larger = make(length * 2);
        larger.set(values);
        values = larger;
      }
      values[length++] = value;
    },
    toArray: () => {
      const whole = make(length);
      whole.set(values.subarray(0, length));
      return whole;
    },
  };
}
