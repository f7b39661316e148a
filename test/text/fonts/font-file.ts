import { readFileSync } from 'node:fs';

/** Code point → advance width in thousandths of the type size, from a TrueType file. */
export function advancesOf(path: string): ReadonlyMap<number, number> {
  const bytes = readFileSync(path);
  const font = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = tablesOf(font);
  const unitsPerEm = font.getUint16(tables.get('head')! + 18);
  const metrics = font.getUint16(tables.get('hhea')! + 34);
  const advances = new Map<number, number>();
  for (const [code, glyph] of glyphsOf(font, tables.get('cmap')!)) {
    const at = tables.get('hmtx')! + 4 * Math.min(glyph, metrics - 1);
    advances.set(code, Math.round((font.getUint16(at) * 1000) / unitsPerEm));
  }
  return advances;
}

function tablesOf(font: DataView): ReadonlyMap<string, number> {
  return new Map(
    Array.from({ length: font.getUint16(4) }, (_, index) => {
      const at = 12 + 16 * index;
      const tag = [0, 1, 2, 3].map((byte) => String.fromCharCode(font.getUint8(at + byte))).join('');
      return [tag, font.getUint32(at + 8)];
    }),
  );
}

/** The pairs of a character map of format 4, which holds what most fonts have: two bytes a character. */
function* glyphsOf(font: DataView, cmap: number): Iterable<readonly [code: number, glyph: number]> {
  const subtables = Array.from({ length: font.getUint16(cmap + 2) }, (_, index) =>
    font.getUint32(cmap + 8 + 8 * index),
  );
  const map = cmap + subtables.find((offset) => font.getUint16(cmap + offset) === 4)!;
  const segments = font.getUint16(map + 6) / 2;
  for (let segment = 0; segment < segments; segment++) {
    const end = font.getUint16(map + 14 + 2 * segment);
    const start = font.getUint16(map + 16 + 2 * (segments + segment));
    const delta = font.getUint16(map + 16 + 2 * (2 * segments + segment));
    const rangeAt = map + 16 + 2 * (3 * segments + segment);
    const range = font.getUint16(rangeAt);
    for (let code = start; code <= end && code !== 0xffff; code++) {
      const found = range === 0 ? code : font.getUint16(rangeAt + range + 2 * (code - start));
      if (found !== 0) yield [code, (found + delta) & 0xffff];
    }
  }
}
