import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { parsePdfApart } from '../../src/node/pdf-thread.ts';
import { pdf } from '../../src/formats/pdf.ts';
import { column, pdfOf, pdfOfObjects } from '../formats/make-pdf.ts';
import { sourceOfBytes } from '../formats/pairs.ts';

// Threads run the build.
const built = join(import.meta.dirname, '../../dist/node/pdf-thread.js');

describe.skipIf(!existsSync(built))('parsePdfApart', () => {
  it('reads what the format reads, one file after the other', async () => {
    const parse = await parser();
    for (const text of ['ADA LEE. Good morning.', 'BO CHEN. Who pays for the lights?']) {
      const source = sourceOfBytes(pdfOf([column([text], 72, 700)]), 'a.pdf');
      expect(await parse(source)).toEqual(await pdf.parse(source));
    }
  });

  it('passes errors and limits on', async () => {
    const parse = await parser();
    const source = sourceOfBytes(pdfOf([column(['A. B.'], 72, 700), column(['A. B.'], 72, 700)]), 'a.pdf');
    await expect(parse(source, { maxPages: 1 })).rejects.toMatchObject({
      code: 'pdf/too-many-pages',
      place: { path: 'a.pdf' },
      hint: expect.stringContaining('--max pages=N'),
    });
    await expect(parse(sourceOfBytes(new Uint8Array(9), 'b.pdf'))).rejects.toMatchObject({
      code: 'pdf/damaged',
    });
  });

  it.each([
    ['states saved and never taken back', endlessStates()],
    ['forms that print themselves ten times each', formsInForms()],
  ])('ends a page without end: %s', async (_name, bytes) => {
    const parse = await parser();
    const source = sourceOfBytes(bytes, 'a.pdf');
    const started = performance.now();
    await expect(parse(source, { maxPageSeconds: 1 })).rejects.toMatchObject({ code: 'pdf/page-too-slow' });
    await expect(parse(source, { maxSeconds: 1 })).rejects.toMatchObject({ code: 'pdf/too-slow' });
    expect(performance.now() - started).toBeLessThan(20_000);
    const sound = sourceOfBytes(pdfOf([column(['ADA LEE. Good morning.'], 72, 700)]), 'b.pdf');
    expect((await parse(sound)).lines[0]?.text).toBe('ADA LEE. Good morning.');
  });

  it('outlives pages that fail where nobody waits for them', async () => {
    const parse = await parser();
    const kids = Array.from({ length: 8 }, (_, index) => `${index + 3} 0 R`).join(' ');
    const broken = Array.from({ length: 7 }, () => '<< /Type /Page >> P ] )');
    const bytes = pdfOfObjects([
      '<< /Type /Catalog /Pages 2 0 R >>',
      `<< /Type /Pages /Kids [${kids}] /Count 8 >>`,
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << >> >>',
      ...broken,
    ]);
    const cut = new TextDecoder('latin1')
      .decode(bytes)
      .replaceAll(/(?<=\n)(\d+) 0 obj\n<< \/Type \/Page >>/gu, '$1 0 objP');
    const source = sourceOfBytes(
      Uint8Array.from(cut, (character) => character.charCodeAt(0)),
      'a.pdf',
    );
    await expect(parse(source)).rejects.toMatchObject({ code: expect.stringMatching(/^pdf\//u) });
  });
});

async function parser(): Promise<typeof parsePdfApart> {
  const module: { parsePdfApart: typeof parsePdfApart } = await import(built);
  return module.parsePdfApart;
}

function pageOf(content: string, resources: string, ...objects: readonly string[]): Uint8Array {
  return pdfOfObjects([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << ${resources} >> /Contents 4 0 R >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ...objects,
  ]);
}

function endlessStates(): Uint8Array {
  return pageOf('q\n'.repeat(60_000), '');
}

/** Ten forms, each of which prints the next one ten times. */
function formsInForms(): Uint8Array {
  const forms = Array.from({ length: 12 }, (_, index) => {
    const content = index === 11 ? 'BT /F 9 Tf (ha) Tj ET' : '/X Do\n'.repeat(10);
    const font = '/Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>';
    const next = `/Resources << ${font} /XObject << /X ${index + 6} 0 R >> >>`;
    return `<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] ${next} /Length ${content.length} >>\nstream\n${content}\nendstream`;
  });
  return pageOf('/X Do', '/XObject << /X 5 0 R >>', ...forms);
}
