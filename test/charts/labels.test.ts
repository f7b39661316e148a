import { describe, expect, it } from 'vitest';
import { layoutOf, pages } from '../../src/charts/pages.ts';
import type { Table } from '../../src/model/table.ts';
import { tableOfRows } from '../../src/model/table.ts';
import { defaultsOf, emptied, hostileTable } from './checks.ts';
import { registeredCharts } from './sample.ts';
import { faultsOfLabels } from './scene.ts';
import * as tables from './tables.ts';

const byMeasure: ReadonlyMap<string, unknown> = new Map(Object.entries(tables));
const drawable = registeredCharts.flatMap((chart) => {
  const table = byMeasure.get(chart.measure) as Table | undefined;
  return table ? [[chart.id, chart, table] as const] : [];
});

describe.each(drawable)('%s', (_id, chart, table) => {
  it.each(pages.map((page) => [page.id, layoutOf(page)] as const))(
    'has labels that fit on a %s: long ones, ones from right to left, none',
    async (_page, layout) => {
      for (const text of [hostileTable(table), withLongText(table), emptied(table)]) {
        expect(await faultsOfLabels(chart.draw(text, defaultsOf(chart), layout))).toEqual([]);
      }
    },
  );
});

/** The same table with 5,000 characters, in words and in one, where there is text. */
function withLongText(table: Table): Table {
  const rows = ['word '.repeat(1000), 'x'.repeat(5000), 'مصير'.repeat(1250), '命运'.repeat(2500)].map(
    (text, index) =>
      Object.fromEntries(table.columns.map(({ id, kind }) => [id, kind === 'text' ? text : index + 1])),
  );
  return tableOfRows(table, rows, { evidence: table.evidence && ((row) => [{ start: row, end: row + 1 }]) });
}
