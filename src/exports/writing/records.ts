import type { Table } from '../../model/table.ts';

/** Each row of a table as a JSON object on one line; missing values are null, and so are numbers that JSON has not. */
export function* records({ columns, values, rowCount }: Table): Iterable<string> {
  const keys = columns.map(({ id }, index) => `${index === 0 ? '' : ','}${JSON.stringify(id)}:`);
  for (let row = 0; row < rowCount; row++) {
    let record = '{';
    for (const [index, key] of keys.entries()) record += key + JSON.stringify(values[index]?.[row] ?? null);
    yield `${record}}`;
  }
}
