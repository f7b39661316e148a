import type { NumberFile, Store } from '../src/model/stored.ts';

/** A store in memory, which says that there are always so many bytes of room. */
export function storeOf(room: number): Store {
  return { newFile: memoryFile, room: () => room, tidy: () => undefined };
}

function memoryFile(): NumberFile {
  let numbers = new Int32Array(16);
  let length = 0;
  const read = (start: number, count: number): Int32Array => {
    if (start + count > length) throw new RangeError(`${start} + ${count} > ${length}`);
    return numbers.slice(start, start + count);
  };
  return {
    get length() {
      return length;
    },
    append: (values) => {
      if (length + values.length > numbers.length) {
        const longer = new Int32Array(Math.max(numbers.length * 2, length + values.length));
        longer.set(numbers);
        numbers = longer;
      }
      numbers.set(values, length);
      length += values.length;
    },
    read,
    reader: () => ({ read }),
    close: () => undefined,
  };
}
