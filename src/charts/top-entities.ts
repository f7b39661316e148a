import type { Chart } from '../model/chart.ts';
import type { Table } from '../model/table.ts';
import { grouped, shownOf } from '../text/counted.ts';
import { type Bar, barFigure } from './drawing/bars.ts';
import { emptyFigure, leaders } from './drawing/figure.ts';
import { numberColumn, rowsWhere, textColumn, withinBudget } from './drawing/records.ts';

interface TopEntitiesOptions {
  readonly top: number;
  readonly kind: string | undefined;
}

/** The entities named most often as bars, with their kinds as colours and in words. */
export const topEntities: Chart<TopEntitiesOptions> = {
  id: 'top-entities',
  title: 'Leaders, institutions, slogans',
  doc: 'The entities named most often, one bar each; colour and the word behind the count tell their kind.',
  measure: 'entities',
  options: {
    top: {
      kind: 'integer',
      default: 20,
      minimum: 1,
      placeholder: 'N',
      doc: 'How many entities are shown, from the first row of the table on.',
    },
    kind: {
      kind: 'text',
      default: undefined,
      placeholder: 'KIND',
      doc: 'Shows entities of this kind only, e.g. leader.',
    },
  },
  draw(table, { top, kind }, layout) {
    const title = kind === undefined ? 'Leaders, institutions, slogans' : `Entities: ${kind}`;
    const kindOf = textColumn(table, 'kind');
    const rows = rowsWhere(table, (row) => kind === undefined || kindOf(row) === kind);
    const bars = withinBudget(entityBars(table, rows.slice(0, top)));
    if (bars.length === 0) return emptyFigure(title, layout);
    const shown = shownOf(bars.length, rows.length, 'entity', 'entities');
    const first = leaders(bars.map(({ name, value }) => `${name} (${grouped(value)})`));
    return barFigure(
      {
        width: layout?.width,
        title,
        subtitle: `${shown}; at the end of each bar, its count and kind`,
        description: `Bar chart of ${shown} by number of mentions. Most frequent: ${first}.`,
        valueTitle: 'Count (mentions)',
        valueKind: 'integer',
        categories: kindsOf(table),
        tooltip: [
          ['name', 'Entity'],
          ['category', 'Kind'],
          ['value', 'Count'],
          ['documents', 'Documents'],
          ['forms', 'Forms'],
        ],
      },
      bars,
    );
  },
};

/** All kinds of a table in code-unit order, so that colours do not change with the number of rows shown. */
function kindsOf(table: Table): string[] {
  const kind = textColumn(table, 'kind');
  return [...new Set(rowsWhere(table).map(kind))].sort();
}

function entityBars(table: Table, rows: readonly number[]): Bar[] {
  const entity = textColumn(table, 'entity');
  const kind = textColumn(table, 'kind');
  const count = numberColumn(table, 'count');
  const documents = numberColumn(table, 'documents');
  const forms = textColumn(table, 'forms');
  return rows.map((row) => ({
    name: entity(row),
    value: count(row),
    note: `${grouped(count(row))} ${kind(row)}`,
    category: kind(row),
    details: { documents: documents(row), forms: forms(row) },
  }));
}
