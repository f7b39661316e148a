import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launched, opened, writeReport } from './browser.ts';

interface OpenReports {
  /** Opens a page of the reports in a browser. */
  readonly open: (
    path: string,
    options?: BrowserContextOptions & { hash?: string },
  ) => Promise<{ page: Page; complaints: string[] }>;
}

/** Writes reports before the tests of a suite, each into a folder of its name, and removes them afterwards. */
export function openReports(
  make: () => Promise<Readonly<Record<string, ReadonlyMap<string, string>>>>,
): OpenReports {
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-report-'));
  let browser: Browser | undefined;
  beforeAll(async () => {
    for (const [name, files] of Object.entries(await make())) await writeReport(join(folder, name), files);
    browser = await launched();
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return { open: (path, options) => opened(browser!, folder, path, options) };
}
