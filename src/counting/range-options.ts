import { outOfRange } from '../errors/catalogue.ts';
import type { Option } from '../model/option.ts';
import type { Cell } from '../model/table.ts';
import { isDate } from '../text/fields.ts';

/** How widely and when something must be used to be shown. */
export interface RangeOptions {
  readonly minDocuments: number;
  readonly minSpeakers: number;
  readonly minPerMillion: number | undefined;
  readonly newSince: string | undefined;
  readonly goneSince: string | undefined;
}

/** These options, described; all that are given must hold. */
export const rangeOptions: { readonly [Key in keyof RangeOptions]: Option } = {
  minDocuments: {
    kind: 'integer',
    default: 1,
    minimum: 1,
    placeholder: 'N',
    doc: 'Leaves out what occurs in fewer documents; shorter phrases inside are folded all the same.',
  },
  minSpeakers: {
    kind: 'integer',
    default: 1,
    minimum: 1,
    placeholder: 'N',
    doc: 'Leaves out what fewer speakers use; an anonymous label is one speaker.',
  },
  minPerMillion: {
    kind: 'number',
    default: undefined,
    minimum: 0,
    placeholder: 'N',
    doc: 'Leaves out what occurs less often per million words.',
  },
  newSince: {
    kind: 'text',
    default: undefined,
    placeholder: 'DATE',
    doc: 'Shows what occurs first on this day or later; what is only in documents without a date is left out.',
  },
  goneSince: {
    kind: 'text',
    default: undefined,
    placeholder: 'DATE',
    doc: 'Shows what occurs before this day and no more from it on; what is only in documents without a date is left out.',
  },
};

/**
 * Whether cells are in the range that options give.
 *
 * @throws option/out-of-range where a date is none
 */
export function rangeTest(options: RangeOptions): (row: Readonly<Record<string, Cell>>) => boolean {
  const newSince = checkedDate('new-since', options.newSince);
  const goneSince = checkedDate('gone-since', options.goneSince);
  return (row) =>
    atLeast(row['documents'], options.minDocuments) &&
    atLeast(row['speakers'], options.minSpeakers) &&
    atLeast(row['per_million'], options.minPerMillion) &&
    (newSince === undefined || (row['first_date'] !== undefined && String(row['first_date']) >= newSince)) &&
    (goneSince === undefined || (row['last_date'] !== undefined && String(row['last_date']) < goneSince));
}

function atLeast(cell: Cell, least: number | undefined): boolean {
  return Number(cell) >= (least ?? 0);
}

function checkedDate(name: string, date: string | undefined): string | undefined {
  if (date !== undefined && !isDate(date)) throw outOfRange(name, date, 'a date such as 2020-03-06');
  return date;
}
