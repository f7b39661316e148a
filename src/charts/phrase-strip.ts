import type { Chart } from '../model/chart.ts';
import type { Table } from '../model/table.ts';
import { grouped, shownOf } from '../text/counted.ts';
import { divisionsOption, divisionTitleOption, parseDivisions } from './drawing/divisions.ts';
import { emptyFigure, leaders } from './drawing/figure.ts';
import { numberColumn, rowsWhere, textColumn } from './drawing/records.ts';
import { stripFigure, type StripRow } from './drawing/strip.ts';

interface PhraseStripOptions {
  readonly top: number;
  readonly divisions: readonly string[];
  readonly divisionTitle: string;
}

/** Where in the text each recurring phrase is said. */
export const phraseStrip: Chart<PhraseStripOptions> = {
  id: 'phrase-strip',
  title: 'Where each phrase is said',
  doc: 'One row for each recurring phrase, one tick for each occurrence, from the start of the text on the left to its end on the right.',
  measure: 'phrases',
  options: {
    top: {
      kind: 'integer',
      default: 15,
      minimum: 1,
      placeholder: 'N',
      doc: 'How many phrases are shown, from the first row of the table on.',
    },
    divisions: divisionsOption,
    divisionTitle: divisionTitleOption,
  },
  draw(table, { top, divisions, divisionTitle }, layout) {
    const rows = phraseRows(table, top);
    const title = 'Where each phrase is said';
    if (rows.length === 0) return emptyFigure(title, layout);
    const shown = shownOf(rows.length, table.rowCount, 'phrase');
    const first = leaders(rows.map(({ name, count }) => `“${name}” (${grouped(count)})`));
    return stripFigure(
      {
        width: layout?.width,
        title,
        subtitle: `${shown}; on the right, number of occurrences`,
        description: `Strip chart of ${shown}: where each occurs. Most frequent: ${first}`,
        axisTitle: 'Place in the text (tokens)',
        divisions: parseDivisions(divisions),
        divisionTitle,
        tooltip: [
          ['label', 'Phrase'],
          ['at', 'Token'],
        ],
      },
      rows,
    );
  },
};

function phraseRows(table: Table, top: number): StripRow[] {
  const phrase = textColumn(table, 'phrase');
  const count = numberColumn(table, 'count');
  return rowsWhere(table)
    .slice(0, top)
    .map((row) => ({
      name: phrase(row),
      count: count(row),
      hits: (table.evidence?.(row) ?? []).map(({ start }) => ({ at: start, details: {} })),
    }));
}
