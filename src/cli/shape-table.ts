import { badRename, unknownName } from '../errors/catalogue.ts';
import { type Cell, type Column, readerOf, type Table } from '../model/table.ts';
import type { Flags } from './command.ts';
import { listFlag } from './common-options.ts';

/**
 * A table as the options want it: the columns that are asked for, in that order, under their new names.
 *
 * @throws column/unknown, option/bad-rename
 */
export function shapedTable(table: Table, flags: Flags): Table {
  const ids = table.columns.map(({ id }) => id);
  const names = listFlag(flags, 'columns');
  const places = names.length === 0 ? ids.map((_, index) => index) : names.map((name) => placeOf(name, ids));
  const titles = renamed(listFlag(flags, 'rename'), ids);
  return {
    ...table,
    columns: places.map((place) => withName(table.columns[place]!, titles)),
    values: places.map((place) => table.values[place]!),
  };
}

/** A table in which no text begins as a formula of a spreadsheet does: an apostrophe stands before it. */
export function guardedTable(table: Table): Table {
  const values = table.values.map((column) => {
    const read = readerOf(column);
    return Array.from({ length: table.rowCount }, (_, row) => guarded(read(row)));
  });
  return { ...table, values };
}

function guarded(cell: Cell): Cell {
  return typeof cell === 'string' && /^[=+\-@\t\r]/u.test(cell) ? `'${cell}` : cell;
}

function placeOf(name: string, ids: readonly string[]): number {
  const place = ids.indexOf(name);
  if (place === -1) throw unknownName('column', name, ids);
  return place;
}

function renamed(pairs: readonly string[], ids: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    pairs.map((pair) => {
      const [id = '', ...name] = pair.split('=');
      if (name.join('=').trim() === '') throw badRename(pair);
      placeOf(id.trim(), ids);
      return [id.trim(), name.join('=').trim()];
    }),
  );
}

function withName(column: Column, names: ReadonlyMap<string, string>): Column {
  const name = names.get(column.id);
  return name === undefined ? column : { ...column, id: name, title: name };
}
