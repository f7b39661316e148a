import { describe, expect, it } from 'vitest';
import { makeReport } from '../../src/reporting/report.ts';
import { sampleCorpus } from '../charts/sample.ts';
import { textOf } from '../exports/tables.ts';
import { hasBrowser } from './browser.ts';
import { openReports } from './open-reports.ts';

// Of the sample corpus: every number of every table and every mark of every chart, on every page, leads to its lines.

const context = { options: {}, versions: { rostrum: '0.0.0', unicode: '15.0' }, lexicons: [] } as const;
const files = new Map<string, string>();
for await (const { path, pieces } of makeReport(await sampleCorpus(), context)) {
  files.set(path, await textOf(pieces));
}
const pages = [...files.keys()].filter((path) => path.endsWith('.html'));

describe.each(pages)('the numbers of %s', (path) => {
  const page = files.get(path)!;
  const lines = linesOf(page);

  it('are in its tables', () => {
    expect(numbersOf(page).length).toBeGreaterThan(20);
  });

  it('lead to lines, or to a place of the page of their briefing', () => {
    const without = numbersOf(page).filter(({ row, cell }) => {
      if (/^<a class="count" href="[^"]+/u.test(cell)) return false;
      if (!/^<button type="button" class="(?:count|derived)"/u.test(cell)) return true;
      const [, name = '', at = ''] =
        /data-evidence="(?<name>[^"]*)" data-row="(?<row>\d+)"/u.exec(cell) ??
        /data-evidence="(?<name>[^"]*)" data-row="(?<row>\d+)"/u.exec(row) ??
        [];
      return !(Number(lines.get(name)?.[at]?.[0]) > 0);
    });
    expect(without).toEqual([]);
  });
});

describe.runIf(hasBrowser())('the marks', () => {
  const { open } = openReports(() => Promise.resolve({ sample: files }));

  it.each(pages)(
    'of %s lead to lines, but for those that say that there are none',
    async (path) => {
      const { page, complaints } = await open(`sample/${path}`);
      const { marks, without, unlabelled } = await page.evaluate<Pressed>(pressEveryMark);
      expect(marks).toBeGreaterThan(50);
      expect(without.filter((label) => !label.endsWith('; Per million: 0'))).toEqual([]);
      expect(unlabelled).toBe(0);
      expect(complaints).toEqual([]);
      await page.close();
    },
    240_000,
  );

  it('that stand under others are pressed through them: values on squares, lines and bands', async () => {
    const { page } = await open('sample/index.html');
    await page.locator('#similarity svg [role="button"]').nth(3).click();
    expect(await page.locator('#lines-title').innerText()).toBe('2023-01 · 2023-04');
    await page.keyboard.press('Escape');
    await page.locator('#trend-families svg .mark-line path').first().dispatchEvent('click');
    await page.locator('#lines[open]').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('#novelty svg .mark-rule line').first().dispatchEvent('click');
    await page.locator('#lines-list li').first().waitFor();
  });
});

/** A number of a table: the beginning of its row, and what is in its cell. */
interface NumberCell {
  readonly row: string;
  readonly cell: string;
}

/** The numbers of all tables that are not 0 in rows without lines. */
function numbersOf(page: string): NumberCell[] {
  const rows = [...page.matchAll(/<tr(?<row>[^>]*)>(?<cells>.*?)<\/tr>/gu)].map(({ groups }) => groups!);
  return rows.flatMap(({ row = '', cells = '' }) =>
    [...cells.matchAll(/<td class="number" data-value="(?<value>[^"]*)">(?<cell>.*?)<\/td>/gu)]
      .filter(({ groups }) => row !== '' || Number(groups!['value']) !== 0)
      .map(({ groups }) => ({ row, cell: groups!['cell']! })),
  );
}

type LinesByRow = Readonly<Record<string, readonly number[]>>;

/** The lines that a page has or that are in the files beside it, by name of evidence, then by row. */
function linesOf(page: string): ReadonlyMap<string, LinesByRow> {
  const data = JSON.parse(
    /<script type="application\/json" id="evidence">(?<json>.*?)<\/script>/u.exec(page)!.groups!['json']!,
  ) as { readonly places?: Readonly<Record<string, LinesByRow>> };
  if (data.places) return new Map(Object.entries(data.places));
  const lines = new Map<string, LinesByRow>();
  for (const [path, text] of files) {
    const name = /^evidence\/(?<name>.+)-\d+\.js$/u.exec(path)?.groups!['name'];
    if (name === undefined) continue;
    const { rows } = JSON.parse(text.slice(text.indexOf('{'), text.lastIndexOf(')'))) as {
      readonly rows: LinesByRow;
    };
    lines.set(name, { ...lines.get(name), ...rows });
  }
  return lines;
}

interface Pressed {
  readonly marks: number;
  readonly without: readonly string[];
  readonly unlabelled: number;
}

/** Run in the page: how many marks there are, which open no line, and how many of the data have no label. */
const pressEveryMark = `(async () => {
  // Thousands of presses: nothing is laid out for any of them.
  HTMLDialogElement.prototype.showModal = function () { this.open = true; };
  SVGElement.prototype.focus = () => {};
  document.body.style.display = 'none';
  const dialog = document.getElementById('lines');
  const without = [];
  const marks = [...document.querySelectorAll('.paper .role-mark [role="graphics-symbol"], .paper .role-mark [role="button"]')];
  for (const mark of marks) {
    mark.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    const summary = document.getElementById('lines-summary');
    while (dialog.open && summary.textContent === 'Reading …') await new Promise((done) => setTimeout(done, 1));
    if (!dialog.open || !document.querySelector('#lines-list li')) without.push(mark.getAttribute('aria-label'));
    dialog.close();
  }
  const unlabelled = marks.filter((mark) => !mark.getAttribute('aria-label')).length;
  return { marks: marks.length, without, unlabelled };
})()`;
