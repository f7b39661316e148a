import type { Chart } from '../model/chart.ts';
import type { Table } from '../model/table.ts';
import { grouped, shownOf } from '../text/counted.ts';
import { barFigure } from './drawing/bars.ts';
import { emptyFigure, leaders } from './drawing/figure.ts';
import { numberColumn, rowsWhere, textColumn, withinBudget } from './drawing/records.ts';

interface TopPhrasesOptions {
  readonly top: number;
}

/** The most frequent recurring phrases as bars. */
export const topPhrases: Chart<TopPhrasesOptions> = {
  id: 'top-phrases',
  title: 'Recurring phrases',
  doc: 'The most frequent recurring phrases, one bar each; a longer bar is a phrase said more often.',
  measure: 'phrases',
  options: {
    top: {
      kind: 'integer',
      default: 20,
      minimum: 1,
      placeholder: 'N',
      doc: 'How many phrases are shown, from the first row of the table on.',
    },
  },
  draw(table, { top }, layout) {
    const bars = withinBudget(phraseBars(table, top));
    if (bars.length === 0) return emptyFigure('Recurring phrases', layout);
    const shown = shownOf(bars.length, table.rowCount, 'phrase');
    const first = leaders(bars.map(({ name, value }) => `“${name}” (${grouped(value)})`));
    return barFigure(
      {
        width: layout?.width,
        title: 'Recurring phrases',
        subtitle: `${shown}; at the end of each bar, its count`,
        description: `Bar chart of ${shown} by count. Most frequent: ${first}.`,
        valueTitle: 'Count (occurrences)',
        valueKind: 'integer',
        tooltip: [
          ['name', 'Phrase'],
          ['value', 'Count'],
          ['documents', 'Documents'],
          ['variants', 'Variants'],
        ],
      },
      bars,
    );
  },
};

function phraseBars(table: Table, top: number) {
  const phrase = textColumn(table, 'phrase');
  const count = numberColumn(table, 'count');
  const documents = numberColumn(table, 'documents');
  const variants = textColumn(table, 'variants');
  return rowsWhere(table)
    .slice(0, top)
    .map((row) => ({
      name: phrase(row),
      value: count(row),
      note: grouped(count(row)),
      details: { documents: documents(row), variants: variants(row) },
    }));
}
