import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { hasBrowser } from './browser.ts';
import { exampleReports } from './example.ts';
import { openReports } from './open-reports.ts';

describe.skipIf(!hasBrowser())('a report in Chromium', () => {
  const { open } = openReports(async () => {
    const reports = await exampleReports();
    const withoutEvidence = [...reports.several].filter(([path]) => !path.startsWith('evidence/'));
    return { ...reports, broken: new Map(withoutEvidence) };
  });

  it('leads from a count to its lines, and from a line to its words in the transcript', async () => {
    const { page, complaints } = await open('one/index.html');
    const count = countOf(page, '#entities', 'open harbours');
    expect(await count.innerText()).toBe('3');
    await count.click();
    expect(await page.locator('#lines-title').innerText()).toBe('open harbours');
    expect(await page.locator('#lines-list mark').allInnerTexts()).toEqual([
      'open harbours',
      'Open harbours',
      'open harbours',
    ]);
    expect(await page.locator('#lines-list .where').first().innerText()).toBe('Turn 2 Osric Vale · line 200');
    expect(await page.locator('#lines-list .where').last().innerText()).toBe('Turn 2 Osric Vale · line 201');
    await page.locator('#lines-list a').last().click();
    expect(await page.locator('#lines').isVisible()).toBe(false);
    expect(await page.evaluate('document.activeElement.id')).toBe('turn-2');
    expect(await page.evaluate("[...CSS.highlights.get('hit')].map(String)")).toEqual([
      'open harbours',
      'Open harbours',
      'open harbours',
    ]);
    expect(complaints).toEqual([]);
  });

  it('works by keyboard, and gives the focus back', async () => {
    const { page } = await open('one/index.html');
    const count = countOf(page, '#speakers', 'Osric Vale');
    await count.focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('#lines-list li').count()).toBe(2);
    await page.keyboard.press('Escape');
    expect(await page.locator('#lines').isVisible()).toBe(false);
    expect(await page.locator(':focus').innerText()).toBe(await count.innerText());
    expect(await page.locator('button.count:focus').count()).toBe(1);
  });

  it('shows as many lines as each count says', async () => {
    const { page } = await open('one/index.html');
    const counts = page.locator('td:nth-child(2) button.count, #phrases td:nth-child(3) button.count');
    for (const count of await counts.filter({ visible: true }).all()) {
      await count.click();
      expect(await page.locator('#lines-list li').count()).toBe(Number(await count.innerText()));
      await page.keyboard.press('Escape');
    }
  });

  it('leads from the page of all briefings to the words in one of them', async () => {
    const { page, complaints } = await open('several/index.html');
    await countOf(page, '#entities', 'open harbours').click();
    await page.locator('#lines-list li').first().waitFor();
    expect(await page.locator('#lines-list li').count()).toBe(6);
    await page.locator('#lines-list a').last().click();
    await page.waitForURL('**/briefings/d2/index.html?words=*');
    expect(await page.evaluate('document.activeElement.id')).toBe('turn-2');
    expect(await page.evaluate("[...CSS.highlights.get('hit')].map(String)")).toEqual(['Open harbours']);
    expect(complaints).toEqual([]);
  });

  it('says which file is missing, where lines cannot be read', async () => {
    const { page } = await open('broken/index.html');
    await countOf(page, '#entities', 'open harbours').click();
    const summary = page.locator('#lines-summary', { hasText: 'evidence/entities-1.js' });
    await summary.waitFor();
    expect(await summary.innerText()).toBe(
      'The file evidence/entities-1.js of this report is not where it was written',
    );
  });

  it('sorts a table by its headings', async () => {
    const { page } = await open('one/index.html');
    const speakers = page.locator('#speakers tbody th');
    const heading = page.locator('#speakers thead th').first();
    await heading.locator('button').click();
    expect(await speakers.allInnerTexts()).toEqual(['Chair', 'Osric Vale', 'Q']);
    expect(await heading.getAttribute('aria-sort')).toBe('ascending');
    await heading.locator('button').click();
    expect(await speakers.allInnerTexts()).toEqual(['Q', 'Osric Vale', 'Chair']);
    await page.locator('#speakers thead th:nth-child(4) button').click();
    expect(await speakers.first().innerText()).toBe('Osric Vale');
  });

  it('filters a long table, and shows all of it when asked', async () => {
    const { page } = await open('several/index.html');
    const shown = page.locator('#frequency tbody tr:visible');
    expect(await shown.count()).toBe(12);
    await page.locator('#frequency button.more').click();
    const all = await shown.count();
    expect(all).toBeGreaterThan(12);
    await page.locator('#frequency input').fill('HARB');
    expect(await shown.count()).toBe(1);
    expect(await page.locator('#frequency .status').innerText()).toBe(`1 of ${all} rows`);
  });

  it('leads from the course of several briefings to its lines', async () => {
    const { page, complaints } = await open('several/index.html');
    const fresh = countOf(page, '#novelty', 'd2');
    const count = Number(await fresh.innerText());
    expect(count).toBeGreaterThan(0);
    await fresh.click();
    expect(await page.locator('#lines-list li').count()).toBe(count);
    await page.locator('#lines-list a').first().click();
    await page.waitForURL('**/briefings/d2/index.html?words=*');
    expect(complaints).toEqual([]);
  });

  it('leads from a mark of a chart to the lines of its row, and back', async () => {
    const { page, complaints } = await open('several/index.html');
    await page.locator('#entities svg [aria-label*="Entity: open harbours"]').first().click();
    expect(await page.locator('#lines-title').innerText()).toBe('open harbours');
    expect(await page.locator('#lines-list li').count()).toBe(6);
    await page.keyboard.press('Escape');
    expect(await page.evaluate('document.activeElement.ariaLabel')).toContain('Entity: open harbours');
    await page.locator('#novelty svg [role="button"][aria-label*="Document: d2"]').click();
    expect(await page.locator('#lines-title').innerText()).toBe('d2');
    await page.locator('#lines-list a').first().click();
    await page.waitForURL('**/briefings/d2/index.html?words=*');
    await page.goBack();
    expect(await page.locator('h1').innerText()).toBe('2 briefings');
    expect(complaints).toEqual([]);
  });

  it('leads from a mark to its lines by keyboard, a chart being one stop', async () => {
    const { page, complaints } = await open('several/index.html');
    const marks = page.locator('#phrases figure').first().locator('[role="button"]');
    const labels = await marks.evaluateAll((all) => all.map(({ ariaLabel }) => ariaLabel));
    expect(await marks.locator('xpath=self::*[@tabindex="0"]').count()).toBe(1);
    await marks.first().focus();
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate('document.activeElement.ariaLabel')).toBe(labels[1]);
    await page.keyboard.press('End');
    expect(await page.evaluate('document.activeElement.ariaLabel')).toBe(labels.at(-1));
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await page.locator('#lines-list li').first().waitFor();
    expect(labels[0]).toContain(await page.locator('#lines-title').innerText());
    await page.keyboard.press('Escape');
    expect(await page.evaluate('document.activeElement.ariaLabel')).toBe(labels[0]);
    await page.keyboard.press('Tab');
    expect(await page.evaluate("document.activeElement.closest('svg')")).toBeNull();
    expect(complaints).toEqual([]);
  });

  it('keeps a view of a table in the address', async () => {
    const { page } = await open('several/index.html');
    await page.locator('#frequency input').fill('ha');
    await page.locator('#frequency thead th').first().locator('button').click();
    const seen = await page.locator('#frequency tbody tr:visible th').allInnerTexts();
    expect(seen.length).toBeGreaterThan(0);
    const { page: other, complaints } = await open('several/index.html', {
      hash: new URL(page.url()).hash,
    });
    expect(await other.locator('#frequency tbody tr:visible th').allInnerTexts()).toEqual(seen);
    expect(await other.locator('#frequency thead th').first().getAttribute('aria-sort')).toBe('ascending');
    expect(await other.locator('#frequency input').inputValue()).toBe('ha');
    expect(complaints).toEqual([]);
  });

  it('copies a table with its headings', async () => {
    const { page } = await open('one/index.html');
    await page.evaluate(
      "Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => { window.copied = text; } } })",
    );
    await page.locator('#speakers button.copy').click();
    expect(await page.locator('#speakers .copied').innerText()).toBe('Copied 3 rows');
    const copied = String(await page.evaluate('window.copied')).split('\n');
    expect(copied[0]).toMatch(/^Speaker\t/u);
    expect(copied[1]).toMatch(/^Osric Vale\t.*\t2\t/u);
  });

  it('asks for nothing and says nothing, whatever the text', async () => {
    const { page, complaints } = await open('hostile/index.html');
    await page.locator('#frequency button.count').first().click();
    expect(await page.locator('#lines-list li').count()).toBeGreaterThan(1);
    expect(await page.locator('script').count()).toBe(2);
    expect(complaints).toEqual([]);
  });

  it('is no wider than a narrow screen', async () => {
    const { page } = await open('one/index.html');
    await page.setViewportSize({ width: 360, height: 700 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
  });
});

/** The button of the count in the row of a name. */
function countOf(page: Page, section: string, name: string): ReturnType<Page['locator']> {
  return page
    .locator(`${section} tr`, { has: page.locator('th', { hasText: name }) })
    .locator('button.count')
    .first();
}
