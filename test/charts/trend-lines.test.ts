import { expect, it } from 'vitest';
import { layoutOf, pages } from '../../src/charts/pages.ts';
import { trendCalendar } from '../../src/charts/trend-calendar.ts';
import { changePoints } from '../../src/charts/change-points.ts';
import { trendLines } from '../../src/charts/trend-lines.ts';
import { trendPanels } from '../../src/charts/trend-panels.ts';
import { defaultsOf, svgOf, tableWith } from './checks.ts';
import { faultsOfLabels } from './scene.ts';
import * as tables from './tables.ts';

it('breaks a line where nothing was said', () => {
  const spec = JSON.stringify(trendLines.draw(tables.trend, defaultsOf(trendLines)));
  // Two terms, each in two runs.
  expect(new Set(spec.match(/"run":"\d \d"/gu))).toEqual(
    new Set(['"run":"0 0"', '"run":"0 1"', '"run":"1 0"', '"run":"1 1"']),
  );
  expect(spec).not.toContain('2023-03');
});

it('leaves aggregation to the table', () => {
  for (const spec of [
    trendLines.draw(tables.trend, defaultsOf(trendLines)),
    trendPanels.draw(tables.trend, defaultsOf(trendPanels)),
    changePoints.draw(tables.changes, defaultsOf(changePoints)),
  ]) {
    expect(JSON.stringify(spec)).not.toMatch(/"aggregate"|"transform"/u);
  }
});

it('draws a table of tests, which has no periods, as one without data', async () => {
  const tests = tableWith('trend', { term: 'text', p: 'number' }, [['peace', 0.01]]);
  expect(await svgOf(trendLines.draw(tests, defaultsOf(trendLines)))).toContain('No data');
});

it('stays below 200 kB however many panels are asked for', () => {
  const rows = Array.from({ length: 200 * 48 }, (_, at) => {
    const month = `20${20 + Math.floor((at % 48) / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
    return [`term number ${Math.floor(at / 48)}`, month, `${month}-01`, `${month}-28`, at % 977];
  });
  const columns = {
    term: 'text',
    period: 'text',
    start: 'date',
    end: 'date',
    per_million: 'number',
  } as const;
  const table = tableWith('trend', columns, rows);
  const panels = trendPanels.draw(table, { panels: 200 });
  const lines = trendLines.draw(table, { lines: 200 });
  expect(JSON.stringify(panels, undefined, 2).length).toBeLessThan(200_000);
  expect(JSON.stringify(lines, undefined, 2).length).toBeLessThan(200_000);
  expect(JSON.stringify(panels)).toMatch(/\d+ of 200 series/u);
});

it('shows the events beside the changes, and the date of a week as that of its Monday', () => {
  const spec = JSON.stringify(changePoints.draw(tables.changes, defaultsOf(changePoints)));
  expect(spec).toContain('the levy is announced');
  expect(spec).toContain(`"at":${Date.parse('2023-05-15')}`);
});

it('keeps the labels of a calendar apart, whatever its squares are', async () => {
  for (const [first, second] of [
    ['2023-W05', '2024-W09'],
    ['2023-02', '2024-03'],
    ['2009', '2011'],
    ['2023-02-01', '2024-03-05'],
  ]) {
    const rows = [first!, second!].map((period) => {
      const day = /^\d{4}-W/u.test(period) ? `${period.slice(0, 4)}-02-02` : `${period}-01-01`.slice(0, 10);
      return ['peace', period, day, day, 10];
    });
    const columns = {
      term: 'text',
      period: 'text',
      start: 'date',
      end: 'date',
      per_million: 'number',
    } as const;
    const table = tableWith('trend', columns, rows);
    for (const page of pages) {
      const spec = trendCalendar.draw(table, defaultsOf(trendCalendar), layoutOf(page));
      expect(await faultsOfLabels(spec)).toEqual([]);
      expect(spec.description).toMatch(/2 (?:days|weeks|months|years)/u);
    }
  }
});
