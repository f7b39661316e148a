/** A piece of text at a place of a page, in points from its lower left corner. */
export interface Printed {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** Size of the font; 12 where left out. */
  readonly size?: number;
  readonly bold?: boolean;
}

/** A PDF with text in Helvetica, upright or bold, a list of pieces for each page, uncompressed. */
export function pdfOf(pages: readonly (readonly Printed[])[]): Uint8Array {
  const kids = pages.map((_, index) => `${5 + index * 2} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((page, index) => {
      const content = page
        .map(
          ({ x, y, text, size = 12, bold = false }) =>
            `BT /F${bold ? 2 : 1} ${size} Tf ${x} ${y} Td (${escaped(text)}) Tj ET`,
        )
        .join('\n');
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> /Contents ${6 + index * 2} 0 R >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  return pdfOfObjects(objects);
}

/** A PDF of these objects, the first being its catalogue. */
export function pdfOfObjects(objects: readonly string[]): Uint8Array {
  let text = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(text, (character) => character.charCodeAt(0) & 0xff);
}

/** Lines of a column from the top down, the first at `y`. */
export function column(lines: readonly string[], x: number, y: number, leading = 14, size = 12): Printed[] {
  return lines.map((text, index) => ({
    x: x + (text.startsWith('\t') ? 24 : 0),
    y: y - index * leading,
    text: text.replace(/^\t/u, ''),
    size,
  }));
}

function escaped(text: string): string {
  const marks = new Map([
    ['—', '\\227'],
    ['–', '\\226'],
    ['’', '\\222'],
    ['“', '\\223'],
    ['”', '\\224'],
  ]);
  return text
    .replaceAll(/[\\()]/gu, String.raw`\$&`)
    .replaceAll(/[—–’“”]/gu, (mark) => marks.get(mark) ?? mark);
}
