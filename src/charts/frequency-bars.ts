import type { Chart } from '../model/chart.ts';
import type { Table } from '../model/table.ts';
import { grouped, shownOf } from '../text/counted.ts';
import { type Bar, barFigure } from './drawing/bars.ts';
import { emptyFigure, leaders } from './drawing/figure.ts';
import { numberColumn, rowsWhere, textColumn, withinBudget } from './drawing/records.ts';

interface FrequencyBarsOptions {
  readonly top: number;
  readonly group: string | undefined;
}

/** The most frequent words or n-grams as bars. */
export const frequencyBars: Chart<FrequencyBarsOptions> = {
  id: 'frequency-bars',
  title: 'Most frequent terms',
  doc: 'The most frequent words or n-grams, one bar each; of a table with groups, a bar is a term in a group, as long as its rate.',
  measure: 'frequency',
  options: {
    top: {
      kind: 'integer',
      default: 30,
      minimum: 1,
      placeholder: 'N',
      doc: 'How many terms are shown, from the first row of the table on.',
    },
    group: {
      kind: 'text',
      default: undefined,
      placeholder: 'GROUP',
      doc: 'Shows the terms of this group only.',
    },
  },
  draw(table, { top, group }, layout) {
    const groupOf = textColumn(table, 'group');
    const isGrouped = table.columns.some(({ id }) => id === 'group');
    const rows = rowsWhere(table, (row) => group === undefined || groupOf(row) === group);
    const title = group === undefined ? 'Most frequent terms' : `Most frequent terms: ${group}`;
    const bars = withinBudget(termBars(table, rows.slice(0, top), isGrouped));
    if (bars.length === 0) return emptyFigure(title, layout);
    const shown = shownOf(bars.length, rows.length, 'term');
    const first = leaders(bars.map(({ name, details }) => `“${name}” (${grouped(details.count)})`));
    return barFigure(
      {
        width: layout?.width,
        title,
        subtitle: `${shown}; at the end of each bar, ${isGrouped ? 'its count and group' : 'its count'}`,
        description: `Bar chart of ${shown} by ${isGrouped ? 'rate' : 'count'}. First: ${first}.`,
        valueTitle: isGrouped ? 'Frequency (per million words)' : 'Count (occurrences)',
        valueKind: 'integer',
        ...(isGrouped && { categories: [...new Set(rowsWhere(table).map(groupOf))].sort() }),
        tooltip: [
          ['name', 'Term'],
          ...(isGrouped ? [['category', 'Group'] as const] : []),
          ['count', 'Count'],
          ['per_million', 'Per million words'],
          ['documents', 'Documents'],
        ],
      },
      bars,
    );
  },
};

type TermBar = Bar & { readonly details: { readonly count: number } };

function termBars(table: Table, rows: readonly number[], isGrouped: boolean): TermBar[] {
  const term = textColumn(table, 'term');
  const group = textColumn(table, 'group');
  const count = numberColumn(table, 'count');
  const perMillion = numberColumn(table, 'per_million');
  const documents = numberColumn(table, 'documents');
  return rows.map((row) => ({
    name: term(row),
    value: isGrouped ? perMillion(row) : count(row),
    note: isGrouped ? `${grouped(count(row))} ${group(row) || '(no group)'}` : grouped(count(row)),
    ...(isGrouped && { category: group(row) }),
    details: { count: count(row), per_million: perMillion(row), documents: documents(row) },
  }));
}
