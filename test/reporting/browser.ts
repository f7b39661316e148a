import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const executablePath = '/usr/bin/chromium';

/** Whether there is a browser; without one, what needs it is skipped, but never in CI. */
export function hasBrowser(): boolean {
  if (existsSync(executablePath)) return true;
  if (process.env['CI'] === 'true') throw new Error(`${executablePath} is missing`);
  console.warn(`Skipped what needs a browser: ${executablePath} is missing`);
  return false;
}

/** A browser that does nothing of its own accord. */
export function launched(): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      '--no-first-run',
      '--disable-sync',
    ],
  });
}

/** A page of a folder, and all that it says in the console, throws, asks for outside the folder or pops up. */
export async function opened(
  browser: Browser,
  folder: string,
  path: string,
  { hash = '', ...options }: BrowserContextOptions & { hash?: string } = {},
): Promise<{ page: Page; complaints: string[] }> {
  const page = await browser.newPage(options);
  const complaints: string[] = [];
  const inside = pathToFileURL(join(folder, '/')).href;
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('dialog', (dialog) => complaints.push(dialog.message()));
  page.on('request', (request) => {
    if (!request.url().startsWith(inside)) complaints.push(request.url());
  });
  page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`));
  await page.goto(pathToFileURL(join(folder, path)).href + hash);
  return { page, complaints };
}

/** Writes the files of a report. */
export async function writeReport(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  for (const [path, text] of files) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}
