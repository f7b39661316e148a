import { textColumn } from '../charts/drawing/records.ts';
import { asLabel } from '../charts/drawing/text.ts';
import { rowsOfPoints } from '../charts/novelty-series.ts';
import { rowsOfSquares } from '../charts/similarity-matrix.ts';
import type { Table } from '../model/table.ts';
import { type FigureMarks, rowsByLabel } from './figure-marks.ts';

/** The points of a chart of novelty: each opens what is new in its document, also where the table below has not room for it. */
export function marksOfNovelty(table: Table): FigureMarks {
  const points = rowsOfPoints(table);
  const isNamed = points[0]?.label.startsWith('Document: ') === true;
  const hasDates = points.some(({ row }) => textColumn(table, 'date')(row) !== '');
  return {
    figure: 'novelty-series',
    evidence: table.id,
    until: isNamed ? (hasDates ? 'Date' : 'Novelty') : 'Low',
    rows: rowsByLabel(points.map(({ label, row }) => [label, row] as const)),
  };
}

/** The squares of a matrix: each opens what the two units, or each two units of its blocks, have in common. */
export function marksOfSimilarity(table: Table): FigureMarks {
  const statistic = table.columns.find(({ kind }) => kind === 'number');
  return {
    figure: 'similarity-matrix',
    evidence: table.id,
    until: statistic?.title ?? '',
    rows: rowsOfSquares(table).map(({ names: [one, other], rows }) => [`One: ${one}; Other: ${other}`, rows]),
  };
}

/** The points of panels of rates: each opens the lines of its term in its period. */
export function marksOfRates(table: Table): FigureMarks {
  const [term, period, rate] = ['term', 'period', 'per_million'].map((id) => textColumn(table, id));
  const rows = Array.from({ length: table.rowCount }, (_, row) => row);
  return {
    figure: table.id,
    evidence: table.id,
    until: 'Per million',
    rows: rowsByLabel(
      rows
        .filter((row) => rate!(row) !== '')
        .map((row) => [`Term: ${asLabel(term!(row))}; Period: ${asLabel(period!(row))}`, row] as const),
    ),
  };
}
