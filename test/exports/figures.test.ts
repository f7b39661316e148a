import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { captioned } from '../../src/charts/drawing/figure.ts';
import { layoutOf, pages } from '../../src/charts/pages.ts';
import { chartHtml, pdf, png, svg, vlJson } from '../../src/exports/index.ts';
import type { Spec } from '../../src/model/chart.ts';
import type { Printing } from '../../src/model/export.ts';
import { fontFaces } from '../../src/node/fonts.ts';
import { withDefaults } from '../../src/pipeline.ts';
import { messagesOf } from '../charts/checks.ts';
import { registeredCharts, sampleCorpus, tableFor } from '../charts/sample.ts';
import { faultsOfLabels } from '../charts/scene.ts';
import { folderOf } from '../node/folder.ts';
import { hasPoppler, wordsIn } from './poppler.ts';
import { bytesOf, textOf } from './tables.ts';

const corpus = await sampleCorpus();
const faces = await fontFaces([], '.');
const tables = new Map(
  await Promise.all(
    registeredCharts.map(async (chart) => [chart.id, await tableFor(chart, corpus)] as const),
  ),
);
const canReadPdf = hasPoppler();

describe.each(registeredCharts.map((chart) => [chart.id, chart] as const))('%s', (id, chart) => {
  describe.each(pages.map((page) => [page.id, page] as const))('for %s', (_page, page) => {
    const layout = layoutOf(page);
    const drawn = chart.draw(tables.get(id)!, withDefaults(chart.options, {}), layout);
    const spec = captioned(drawn, 'Source: a sample corpus, 14 documents; n = 25,007 words.', layout);
    const printing: Printing = { width: page.width, faces };

    it('has labels that neither overlap nor are cut off', async () => {
      expect(await faultsOfLabels(spec)).toEqual([]);
    });

    it('is as wide as it should be', async () => {
      expect(widthOf(await textOf(svg.write(drawn)))).toBe(layout.width);
    });

    it('is a specification that is silent and small', async () => {
      expect(messagesOf(spec)).toEqual([]);
      expect((await textOf(vlJson.write(spec))).length).toBeLessThan(200_000);
    });

    it('is an SVG of that size with its fonts and a description', async () => {
      const text = await textOf(svg.write(spec, printing));
      expect(text).toMatch(new RegExp(`^<svg [^>]*width="${page.width}mm" height="[\\d.]+mm" viewBox=`, 'u'));
      expect(text).toMatch(/^<svg [^>]*role="img" aria-label="[^"]+\d[^"]*"/u);
      expect(text).toContain(
        '@font-face{font-family:"Arimo";font-weight:bold;src:url("data:font/ttf;base64,',
      );
      expect(text.length).toBeLessThan(200_000);
    });

    it('is a picture of 300 dots per inch', async () => {
      const bytes = await bytesOf(png.write(spec, printing));
      const view = new DataView(bytes.buffer, bytes.byteOffset);
      expect(view.getUint32(16)).toBe(Math.round((page.width / 25.4) * 300));
      expect(new TextDecoder().decode(bytes.subarray(37, 41))).toBe('pHYs');
      expect(view.getUint32(41)).toBe(11_811);
    });

    it.skipIf(!canReadPdf)('is a PDF with real text in embedded fonts', async () => {
      const path = join(folderOf(), 'figure.pdf');
      writeFileSync(path, await bytesOf(pdf.write(spec, printing)));
      const fonts = execFileSync('pdffonts', [path], { encoding: 'utf8' }).trim().split('\n').slice(2);
      expect(fonts.length).toBeGreaterThan(0);
      for (const font of fonts)
        expect(font).toMatch(/^[A-Z]{6}\+(?:Arimo|IBMPlexSansArabic)\S* .* yes yes yes /u);
      expect(wordsIn(path)).toContain(titleOf(spec));
      expect(pageWidth(path)).toBeCloseTo((page.width / 25.4) * 72, 0);
    });

    it('is a page that asks for nothing from anywhere', async () => {
      const text = await textOf(chartHtml.write(spec, printing));
      expect(text).toContain('<svg ');
      expect(text).not.toMatch(/<script|<link|<img|src="http/u);
    });
  });
});

it('is the same twice, in every format', async () => {
  const [chart] = registeredCharts;
  const spec = chart!.draw(tables.get(chart!.id)!, withDefaults(chart!.options, {}));
  for (const format of [svg, png, pdf, chartHtml, vlJson]) {
    const printing = { width: 84, faces };
    expect(await bytesOf(format.write(spec, printing))).toEqual(await bytesOf(format.write(spec, printing)));
  }
});

function titleOf({ title }: Spec): string {
  const text: unknown = typeof title === 'object' && title !== null && 'text' in title ? title.text : title;
  return Array.isArray(text) ? text.join(' ') : String(text);
}

function widthOf(drawing: string): number {
  return Number(/^<svg [^>]*viewBox="0 0 (\d+)/u.exec(drawing)?.[1]);
}

function pageWidth(path: string): number {
  return Number(/Page size: *([\d.]+)/u.exec(execFileSync('pdfinfo', [path], { encoding: 'utf8' }))?.[1]);
}
