import { parse } from 'csv-parse/sync';
import { badEvents } from '../../../errors/catalogue.ts';
import type { FileText } from '../../../model/option.ts';
import { type Days, daysOf } from '../calendar.ts';

/** Something that happened. */
export interface DatedEvent extends Days {
  /** As given: a day, a month or a year. */
  readonly date: string;
  readonly label: string;
}

/**
 * The events of a table with the columns `date` and `label`, or whose first two columns are these.
 *
 * @throws trend/bad-events for a date that is none, and a table without rows
 */
export function parseEvents({ path, text }: FileText): DatedEvent[] {
  const rows = rowsOf(path, text);
  const heading = rows[0]?.cells.map((name) => name.trim().toLowerCase()) ?? [];
  const isHeading = heading.includes('date');
  const dateAt = isHeading ? heading.indexOf('date') : 0;
  const labelAt = isHeading && heading.includes('label') ? heading.indexOf('label') : dateAt === 0 ? 1 : 0;
  const events = rows.slice(isHeading ? 1 : 0).map(({ cells, line }): DatedEvent => {
    const date = cells[dateAt]?.trim() ?? '';
    const days = daysOf(date);
    if (!days)
      throw badEvents(
        path,
        line,
        `expected a date (2024-07-21, 2024-07 or 2024), not “${date.slice(0, 60)}”`,
      );
    return { date, label: cells[labelAt]?.trim() ?? '', ...days };
  });
  if (events.length === 0) throw badEvents(path, 1, 'it has no rows');
  return events.sort((a, b) => a.first - b.first || a.last - b.last);
}

function rowsOf(path: string, text: string): { readonly cells: readonly string[]; readonly line: number }[] {
  const delimiter = /\.tsv$/iu.test(path) || (!text.includes(',') && text.includes('\t')) ? '\t' : ',';
  const lines: number[] = [];
  const onRecord = (cells: string[], { lines: line }: { readonly lines: number }): string[] => {
    lines.push(line);
    return cells;
  };
  try {
    const options = { bom: true, delimiter, skip_empty_lines: true, relax_column_count: true };
    const rows: string[][] = parse(text, { ...options, on_record: onRecord });
    return rows.map((cells, at) => ({ cells, line: lines[at]! }));
  } catch (error) {
    throw badEvents(path, 1, error instanceof Error ? error.message : String(error));
  }
}

/** The event nearest to some days, and how many days these are after it; negative where they are before, 0 where they overlap. */
export function nearestEvent(
  events: readonly DatedEvent[],
  { first, last }: Days,
): { readonly event: DatedEvent; readonly days: number } | undefined {
  const distances = events.map((event) => ({
    event,
    days: event.last < first ? first - event.last : event.first > last ? last - event.first : 0,
  }));
  return distances.toSorted((a, b) => Math.abs(a.days) - Math.abs(b.days))[0];
}
