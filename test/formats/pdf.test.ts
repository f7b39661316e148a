import { readFileSync } from 'node:fs';
import { zlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { pdf } from '../../src/formats/pdf.ts';
import type { Manuscript } from '../../src/model/transcript.ts';
import { sharedFiles } from '../shared.ts';
import { column, pdfOf, pdfOfObjects, type Printed } from './make-pdf.ts';
import { allOf, codeOf, sourceOfBytes } from './pairs.ts';

describe('pdf', () => {
  it('leaves out running heads, page numbers and footnotes, and joins paragraphs over pages', async () => {
    const found = await read([
      [
        ...edges(1),
        ...column(
          [
            '\tADA LEE. Good morning. We open the harbour today, and we',
            'open it for everybody who comes by sea or by land or by the',
            'old road.',
          ],
          72,
          700,
        ),
        ...column(
          ['\tBO CHEN. Who pays for the lights that were promised by the', 'last government, which left'],
          72,
          658,
        ),
        { x: 72, y: 80, text: '1 The lights were promised in May.', size: 8 },
      ],
      [
        ...edges(2),
        ...column(
          [
            'office in a hurry?',
            '\tADA LEE. The state pays.',
            '\tBO CHEN. All of it?',
            '\tADA LEE. All of it, as it always did and as it always will be',
            'doing.',
          ],
          72,
          700,
        ),
      ],
      [...edges(3), ...column(['\tBO CHEN. Thank you.'], 72, 700)],
    ]);
    expect(paragraphs(found)).toEqual([
      [
        1,
        'ADA LEE. Good morning. We open the harbour today, and we open it for everybody who comes by sea or by land or by the old road.',
      ],
      [
        1,
        'BO CHEN. Who pays for the lights that were promised by the last government, which left office in a hurry?',
      ],
      [2, 'ADA LEE. The state pays.'],
      [2, 'BO CHEN. All of it?'],
      [2, 'ADA LEE. All of it, as it always did and as it always will be doing.'],
      [3, 'BO CHEN. Thank you.'],
    ]);
    expect(found.notices.map(({ code, message }) => [code, message])).toEqual([
      ['pdf/running-head', 'Left out as running head or foot of 3 pages: “Briefing of March 5 FINAL”'],
      ['pdf/running-head', 'Left out as running head or foot of 3 pages: “Page 1 of 3”'],
      ['transcript/footnotes', 'Left out as a footnote: “1 The lights were promised in May.”'],
    ]);
  });

  it('mends words that are cut at the end of a line', async () => {
    const lines = [
      'The economic plan is a long-term plan. It is an eco-',
      'nomic plan, and a long-',
      'term plan, and a harbour devel-',
      'opment plan, for all peo-',
      'ple. The people know it—',
      'all of them do, in the year 2019-',
      '2020.',
    ];
    const [[, text] = []] = paragraphs(await read([column(lines, 72, 700)]));
    expect(text).toBe(
      'The economic plan is a long-term plan. It is an economic plan, and a long-term plan, and a harbour development plan, for all people. The people know it—all of them do, in the year 2019-2020.',
    );
  });

  it('keeps hyphens where the document cuts no words', async () => {
    const lines = [
      'We speak of a well-known case, of a well-',
      'known one indeed, and of lower-',
      'wage workers.',
    ];
    const [[, text] = []] = paragraphs(await read([column(lines, 72, 700)]));
    expect(text).toBe(
      'We speak of a well-known case, of a well-known one indeed, and of lower-wage workers.',
    );
  });

  it('reads two columns one after the other, between lines over the whole width', async () => {
    const left = Array.from({ length: 14 }, (_, index) => `left line number ${index} of the column goes`);
    const right = Array.from({ length: 14 }, (_, index) => `right line number ${index} of the column is`);
    const found = await read([
      [
        {
          x: 72,
          y: 740,
          text: 'A heading that runs over both of the columns, from the left to the right of it.',
        },
        ...column(left, 72, 700),
        ...column(right, 330, 700),
        {
          x: 72,
          y: 480,
          text: 'A line below that runs over both of the columns, from the left to the right of it.',
        },
      ],
    ]);
    expect(paragraphs(found).map(([, text]) => text)).toEqual([
      'A heading that runs over both of the columns, from the left to the right of it.',
      [...left, ...right].join(' '),
      'A line below that runs over both of the columns, from the left to the right of it.',
    ]);
  });

  it('takes leading and short last lines for ends of paragraphs', async () => {
    const found = await read([
      [
        ...column(
          [
            'One paragraph that is long enough to be wrapped at the margin of',
            'the page ends here.',
            'Another begins without an indent, and it is wrapped at the margin',
            'as well.',
          ],
          72,
          700,
        ),
        ...column(['A third stands off a little.'], 72, 620),
      ],
    ]);
    expect(paragraphs(found).map(([, text]) => text.slice(0, 12))).toEqual([
      'One paragrap',
      'Another begi',
      'A third stan',
    ]);
  });

  it('tells a loop in the page tree', async () => {
    const loop = pdfOfObjects([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 4 >>',
      '<< /Type /Pages /Parent 2 0 R /Kids [2 0 R] /Count 4 >>',
    ]);
    expect(await outcomeOf(loop)).toBe('pdf/damaged');
  });

  it('believes no claim of a million pages', async () => {
    const claims = pdfOfObjects([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1000000 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << >> >>',
    ]);
    expect(['pdf/no-text', 'pdf/damaged', 'pdf/too-many-pages']).toContain(await outcomeOf(claims));
  }, 2_000);

  it('refuses a file with more pages than the limit', async () => {
    const bytes = pdfOf(Array.from({ length: 5 }, () => column(['ADA LEE. Good morning.'], 72, 700)));
    expect(await codeOf(() => pdf.parse(sourceOfBytes(bytes, 'a.pdf'), { maxPages: 4 }))).toBe(
      'pdf/too-many-pages',
    );
    expect(await codeOf(() => pdf.parse(sourceOfBytes(bytes, 'a.pdf'), { maxSeconds: 0 }))).toBe(
      'pdf/too-slow',
    );
  });

  it('refuses a page that unpacks to more than the limit', async () => {
    const packed = zlibSync(new Uint8Array(20_000_000).fill(0x20));
    const bomb = (filter: string): Uint8Array =>
      pdfOfObjects([
        '<< /Type /Catalog /Pages 2 0 R >>',
        '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
        '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << >> /Contents 4 0 R >>',
        `<< /Length ${packed.length} /Filter ${filter} >>\nstream\n${latin(packed)}\nendstream`,
      ]);
    const source = sourceOfBytes(bomb('/FlateDecode'), 'a.pdf');
    expect(await codeOf(() => pdf.parse(source, { maxStreamBytes: 1_000_000 }))).toBe('pdf/stream-too-large');
    expect(await codeOf(() => pdf.parse(source))).toBe('pdf/no-text');
    expect(await outcomeOf(bomb('[/FlateDecode /FlateDecode]'))).toBe('pdf/stream-too-large');
  });

  it('tells what is no PDF, and what has no text', async () => {
    expect(await outcomeOf(new TextEncoder().encode('%PDF-1.7\nnothing'))).toBe('pdf/damaged');
    expect(await outcomeOf(pdfOf([[], []]))).toBe('pdf/no-text');
  });

  it('leaves the bytes of the source as they are', async () => {
    const bytes = pdfOf([column(['ADA LEE. Good morning.'], 72, 700)]);
    const before = bytes.slice();
    await allOf(pdf.parse(sourceOfBytes(bytes, 'a.pdf')));
    expect(bytes).toEqual(before);
  });
});

describe('the press conferences of the Federal Reserve', () => {
  const files = sharedFiles('corpora/fomc', '.pdf');

  it.each(files)('%s has its labels at the start of paragraphs, and nothing of its edges', async (file) => {
    const bytes = new Uint8Array(readFileSync(file));
    const found = await allOf(pdf.parse(sourceOfBytes(bytes, file)));
    const texts = paragraphs(found[0]).map(([, text]) => text);
    const labels = texts.filter((text) => /^(?:[A-Z][A-Z.’'-]+ )*[A-Z][A-Z’'-]{2,}\. /u.test(text));
    expect(labels.length).toBeGreaterThan(30);
    expect(texts.filter((text) => /(?:^|\s)Page \d+ of \d+|Press Conference FINAL/u.test(text))).toEqual([]);
    expect(
      texts.filter((text) => /[.?!—] [A-Z]{3,} [A-Z]{3,}\. [A-Z]/u.test(text.replace(/^(?:\S+ ){1,4}/u, ''))),
    ).toEqual([]);
    // A paragraph that starts in lower case was cut in two.
    expect(texts.filter((text) => /^\p{Ll}/u.test(text))).toEqual([]);
  });
});

describe('a name in another font', () => {
  it('is a hint for a label, also where it stands at the edges of pages', async () => {
    const found = await read([
      named(['Ada Lee', 'Bo Chen', 'Ada Lee', 'Bo Chen']),
      named(['Ada Lee', 'Cy Dorn', 'Ada Lee', 'Bo Chen']),
    ]);
    const names = found.lines.filter(({ bold = 0, text }) => bold > 0 && bold === text.length);
    expect(names.map(({ text }) => text)).toEqual([
      'Ada Lee',
      'Bo Chen',
      'Ada Lee',
      'Bo Chen',
      'Ada Lee',
      'Cy Dorn',
      'Ada Lee',
      'Bo Chen',
    ]);
    expect(paragraphs(found).map(([, text]) => text)).toContain(
      'This is what number 3 has to say of the harbour, and that is all there is to say about it.',
    );
  });
});

/** A page on which people speak under their names in bold. */
function named(names: readonly string[]): Printed[] {
  return names.flatMap((name, index) => [
    { x: 72, y: 700 - index * 60, text: name, bold: true },
    ...column(
      [
        `This is what number ${index} has to say of the harbour,`,
        'and that is all there is to say about it.',
      ],
      72,
      686 - index * 60,
    ),
  ]);
}

async function read(pages: readonly (readonly Printed[])[]): Promise<Manuscript> {
  return pdf.parse(sourceOfBytes(pdfOf(pages), 'a.pdf'));
}

async function outcomeOf(bytes: Uint8Array): Promise<string | undefined> {
  return codeOf(() => pdf.parse(sourceOfBytes(bytes, 'a.pdf')));
}

function paragraphs(manuscript: Manuscript | undefined): [number, string][] {
  return (manuscript?.lines ?? []).flatMap(({ text, page = 0 }): [number, string][] =>
    text === '' ? [] : [[page, text]],
  );
}

function edges(page: number): Printed[] {
  return [
    { x: 72, y: 750, text: 'Briefing of March 5' },
    { x: 480, y: 750, text: 'FINAL' },
    { x: 280, y: 50, text: `Page ${page} of 3` },
  ];
}

/** Bytes as characters with their codes. */
function latin(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}
