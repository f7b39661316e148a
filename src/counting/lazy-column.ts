import { type Cell, type MadeColumn, valueAt } from '../model/table.ts';

/**
 * A column whose values are made when they are read, for tables of millions of rows: strings would take more memory
 * than the counts they were made from.
 *
 * It has a length, indexes, and can be iterated; values are made anew at each reading. `readerOf` gives the quick way to them.
 */
export function lazyColumn(length: number, make: (row: number) => Cell): MadeColumn {
  const isRow = (key: string | symbol): key is string =>
    typeof key === 'string' && /^\d+$/u.test(key) && Number(key) < length;
  const own = Object.assign<Cell[], { [valueAt]: typeof make }>([], { [valueAt]: make });
  return new Proxy(own, {
    get: (target, key) => {
      if (key === 'length') return length;
      return isRow(key) ? make(Number(key)) : Reflect.get(target, key);
    },
    has: (target, key) => isRow(key) || Reflect.has(target, key),
  });
}
