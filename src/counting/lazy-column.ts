import type { Cell } from '../model/table.ts';

/**
 * A column whose values are made when they are read, for tables of millions of rows: strings would take more memory
 * than the counts they were made from.
 *
 * It has a length, indexes, and can be iterated; values are made anew at each reading.
 */
export function lazyColumn(length: number, valueAt: (row: number) => Cell): ArrayLike<Cell> {
  const isRow = (key: string | symbol): key is string =>
    typeof key === 'string' && /^\d+$/u.test(key) && Number(key) < length;
  return new Proxy<Cell[]>([], {
    get: (target, key) => {
      if (key === 'length') return length;
      return isRow(key) ? valueAt(Number(key)) : Reflect.get(target, key);
    },
    has: (target, key) => isRow(key) || Reflect.has(target, key),
  });
}
