import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

// How long pages of a report take from the disk, in Chromium: until something is seen (first contentful paint), until the page
// is ready, and from a press on a count until its lines are there. Median of several runs, each in a new browser context.
// Run: node bench/report-page.mjs FOLDER [RUNS]

const folder = process.argv[2] ?? 'report';
const runs = Number(process.argv[3] ?? 5);
const executablePath = '/usr/bin/chromium';

const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
for (const page of ['index.html', ...largestBriefings()]) {
  const times = [];
  for (let run = 0; run < runs; run++) times.push(await timesOf(page));
  const size = Math.round(statSync(join(folder, page)).size / 1000);
  const figures = ['paint', 'ready', 'lines'].map(
    (key) => `${key} ${median(times.map((time) => time[key]))} ms`,
  );
  console.log(`${page}: ${size} kB, ${figures.join(', ')}`);
}
await browser.close();

/** The largest page of a briefing, and the one in the middle. */
function largestBriefings() {
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /^briefings\/[^/]+\/index\.html$/u.test(path))
    .sort((a, b) => statSync(join(folder, b)).size - statSync(join(folder, a)).size);
  return [pages[0], pages[Math.floor(pages.length / 2)]].filter((path) => path !== undefined);
}

async function timesOf(path) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(pathToFileURL(join(folder, path)).href);
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
  const { paint, ready } = await page.evaluate(() => ({
    paint: performance.getEntriesByName('first-contentful-paint')[0].startTime,
    ready: performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd,
  }));
  const lines = await page.evaluate(async () => {
    const [largest] = [...document.querySelectorAll('button.count')]
      .filter((button) => button.offsetParent !== null)
      .map((button) => ({ button, count: Number(button.closest('td').dataset.value) }))
      .sort((one, other) => other.count - one.count);
    const start = performance.now();
    largest.button.click();
    while (!document.querySelector('#lines-list li')) await new Promise(requestAnimationFrame);
    return performance.now() - start;
  });
  await context.close();
  return { paint, ready, lines };
}

function median(values) {
  return Math.round(values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]);
}
