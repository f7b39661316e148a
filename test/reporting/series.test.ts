import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeReport } from '../../src/reporting/report.ts';
import { sampleCorpus } from '../charts/sample.ts';
import { textOf } from '../exports/tables.ts';
import { hasBrowser, launched, opened, writeReport } from './browser.ts';

// The page of the sample corpus: what stands in it about the course of the briefings, and where its marks lead.

const context = { options: {}, versions: { rostrum: '0.0.0', unicode: '15.0' }, lexicons: [] } as const;
const files = new Map<string, string>();
for await (const { path, pieces } of makeReport(await sampleCorpus(), context))
  if (!path.startsWith('briefings/')) files.set(path, await textOf(pieces));
const page = files.get('index.html') ?? '';

describe('the page of the series', () => {
  it('follows formulas, phrases and names, with charts of each', () => {
    for (const terms of ['families', 'phrases', 'entities']) {
      expect(page).toContain(`<section id="trend-${terms}"`);
      expect(page).toContain(`<section id="changes-${terms}"`);
      expect(files.has(`charts/rates-${terms}.svg`)).toBe(true);
    }
    expect(files.has('charts/streams-families.svg')).toBe(true);
    expect(files.has('charts/similarity-matrix.svg')).toBe(true);
    expect(files.get('tables/changes-families.csv')).toMatch(/^shared future on both shores,2023-08-30,/mu);
  });

  it('says of each briefing what is new in it', () => {
    const novelty = files.get('tables/novelty.csv') ?? '';
    expect(novelty).toMatch(/^14-lamps-and-ballots,.*oddenry \(4\)/mu);
  });

  it('has its tables in the order of its questions, whichever are answered first', () => {
    const tables = [...files.keys()].filter((path) => path.startsWith('tables/'));
    expect(tables[0]).toBe('tables/documents.csv');
    expect(tables.indexOf('tables/novelty.csv')).toBeLessThan(tables.indexOf('tables/trend-families.csv'));
  });
});

describe.runIf(hasBrowser())('its marks', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-series-'));
  let browser: Browser;

  beforeAll(async () => {
    await writeReport(folder, files);
    browser = await launched();
  }, 60_000);

  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  it.each([
    [
      'a panel',
      '#trend-families svg [role="button"][aria-label*="Period: 2023-08"][aria-label*="shared future"]',
      /^shared future on both shores · 2023-08$/u,
    ],
    [
      'a stream',
      '#trend-families svg [role="button"][aria-label*="Term: shared future on both shores"][aria-label*="2023-08"]',
      /^shared future on both shores · 2023-08$/u,
    ],
    [
      'a change',
      '#changes-families svg [role="button"][aria-label*="shared future on both shores"]',
      /^shared future on both shores$/u,
    ],
  ])('lead from %s to its lines', async (_what, mark, title) => {
    const { page: shown, complaints } = await opened(browser, folder, 'index.html');
    await shown.locator(mark).first().dispatchEvent('click');
    expect(await shown.locator('#lines-title').innerText()).toMatch(title);
    expect(await shown.locator('#lines-list li').count()).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
  });
});
