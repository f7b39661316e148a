import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { hasBrowser } from './browser.ts';
import { exampleReports } from './example.ts';
import { openReports } from './open-reports.ts';

const pages = [
  'several/index.html',
  'several/briefings/d1/index.html',
  'one/index.html',
  'hostile/index.html',
];
const looks = [
  { name: 'light', colorScheme: 'light', media: 'screen' },
  { name: 'dark', colorScheme: 'dark', media: 'screen' },
  { name: 'print', colorScheme: 'light', media: 'print' },
] as const;

describe.skipIf(!hasBrowser())('whoever reads a report', () => {
  const { open } = openReports(exampleReports);

  describe.each(pages)('%s', (path) => {
    it.each(looks)('has nothing that axe finds, $name', async ({ colorScheme, media }) => {
      const { page, complaints } = await open(path, { colorScheme });
      await page.emulateMedia({ media, colorScheme });
      expect(await violationsIn(page)).toEqual([]);
      expect(complaints).toEqual([]);
      await page.close();
    });
  });

  it.each(looks.slice(0, 2))(
    'has nothing that axe finds where lines are open, $name',
    async ({ colorScheme }) => {
      const { page, complaints } = await open('several/index.html', { colorScheme });
      await page.locator('button.count').first().click();
      await page.locator('#lines-list li').first().waitFor();
      expect(await violationsIn(page)).toEqual([]);
      expect(complaints).toEqual([]);
      await page.close();
    },
  );

  it('would be told what is wrong', async () => {
    const { page } = await open('one/index.html');
    await page.evaluate("document.querySelector('.copy').textContent = ''");
    expect((await violationsIn(page)).join()).toMatch(/^button-name/u);
  });
});

/** What axe finds wrong, and where. */
async function violationsIn(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const found: { id: string; nodes: { target: string[]; failureSummary: string }[] }[] = await page.evaluate(
    "axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations)",
  );
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary}`),
  );
}
