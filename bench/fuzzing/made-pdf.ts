import { column, pdfOf, pdfOfObjects } from '../../test/formats/make-pdf.ts';

const stream = (head: string, text: string): string =>
  `<< ${head} /Length ${text.length} >>\nstream\n${text}\nendstream`;

const words = 'BT /F1 12 Tf 72 700 Td (ADA LEE. Good morning.) Tj 0 -14 Td [(Who) -250 (pays?)] TJ ET';

const letters = '/CIDInit /ProcSet findresource begin 12 dict begin begincmap';
const toUnicode = `${letters} 1 begincodespacerange <00> <FF> endcodespacerange 2 beginbfrange <20> <7E> <0020> <80> <82> [<0041> <00420043> <0044>] endbfrange 1 beginbfchar <90> <2014> endbfchar endcmap`;

/** Kinds of fonts, each with what it refers to. */
const fonts: readonly (readonly string[])[] = [
  ['<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding 6 0 R /ToUnicode 7 0 R >>'],
  [
    '<< /Type /Font /Subtype /TrueType /BaseFont /ABCDEF+Arial /FirstChar 32 /LastChar 40 /Widths [250 333 408 500 500 833 778 180 333] /FontDescriptor 8 0 R /Encoding /WinAnsiEncoding >>',
  ],
  [
    '<< /Type /Font /Subtype /Type0 /BaseFont /Made /Encoding /Identity-H /DescendantFonts [9 0 R] /ToUnicode 7 0 R >>',
  ],
  [
    '<< /Type /Font /Subtype /Type3 /FontBBox [0 0 750 750] /FontMatrix [0.001 0 0 0.001 0 0] /CharProcs << /a 10 0 R /b 10 0 R >> /Encoding 6 0 R /FirstChar 65 /LastChar 66 /Widths [600 600] /Resources << /XObject << /X1 11 0 R >> >> >>',
  ],
];

/** A page with a form, a picture, marked contents, an outline and a font of each kind. */
function pageWith([font = '']: readonly string[]): Uint8Array {
  return pdfOfObjects([
    '<< /Type /Catalog /Pages 2 0 R /Outlines 13 0 R /PageLabels << /Nums [0 << /S /r >>] >> /Names << /Dests 14 0 R >> >>',
    '<< /Type /Pages /Kids [12 0 R 12 0 R] /Count 2 >>',
    font,
    stream('', `${words} q /X1 Do Q /P << /MCID 0 >> BDC ${words} EMC BI /W 2 /H 2 /BPC 8 /CS /G ID abcd EI`),
    '<< /Font << /F1 3 0 R >> /XObject << /X1 11 0 R /I1 15 0 R >> /ExtGState << /G1 << /Font [3 0 R 12] /SMask << /G 11 0 R >> >> >> >>',
    '<< /Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences [65 /a /b 128 /emdash /quoteright /uni2014 /g12] >>',
    stream('', toUnicode),
    '<< /Type /FontDescriptor /FontName /ABCDEF+Arial /Flags 32 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 /FontFile2 16 0 R >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Made /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /W [0 [500 600] 3 90 550] /CIDToGIDMap /Identity /FontDescriptor 8 0 R >>',
    stream('', '600 0 0 0 750 750 d1 0 0 750 750 re f /X1 Do'),
    stream(
      '/Type /XObject /Subtype /Form /BBox [0 0 100 100] /Resources 5 0 R /Group << /S /Transparency >>',
      `${words} /X2 Do`,
    ),
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Rotate 90 /Resources 5 0 R /Contents [4 0 R 4 0 R] /Annots [<< /Subtype /Link /Rect [0 0 1 1] /A << /S /URI /URI (http://example.org) >> >>] >>',
    '<< /First 13 0 R /Last 13 0 R /Title (A) /Next 13 0 R /Count 1 >>',
    '<< /Kids [14 0 R] /Names [(a) 12 0 R] /Limits [(a) (b)] >>',
    stream(
      '/Subtype /Image /Width 2 /Height 2 /BitsPerComponent 8 /ColorSpace [/Indexed /DeviceRGB 1 <000000FFFFFF>] /Filter /ASCIIHexDecode',
      '00010001>',
    ),
    stream(
      '/Length1 60',
      '\u0000\u0001\u0000\u0000\u0000\u0004\u0000@\u0000\u0002\u0000\u0000head'.padEnd(60, '\u0000'),
    ),
  ]);
}

/** Small PDF files made for this: columns, several pages, every kind of font. */
export function madePdfs(): Uint8Array[] {
  return [
    pdfOf([column(['ADA LEE. Good morning.', 'We open the har-', 'bour today.'], 72, 700)]),
    pdfOf(
      Array.from({ length: 4 }, () => [
        ...column(['ADA LEE. Left.', 'and on', 'and on', 'and on'], 72, 700),
        ...column(['BO CHEN. Right.', 'and on', 'and on', 'and on'], 330, 700),
        ...column(['1 A note.'], 72, 80, 14, 8),
      ]),
    ),
    ...fonts.map(pageWith),
  ];
}
