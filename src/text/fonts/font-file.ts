/**
 * Code point → number of the glyph that it is drawn with, from a TrueType or OpenType file, of a collection its first font.
 *
 * @throws RangeError where the bytes are no whole font
 */
export function glyphsIn(bytes: Uint8Array): ReadonlyMap<number, number> {
  const font = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const cmap = tablesOf(font).get('cmap');
  if (cmap === undefined) throw new RangeError('a font without a map of characters');
  const maps = Array.from(
    { length: font.getUint16(cmap + 2) },
    (_, index) => cmap + font.getUint32(cmap + 8 + 8 * index),
  );
  // The map of all planes, where there is one, has what that of the first has.
  const whole = maps.find((map) => font.getUint16(map) === 12);
  const first = maps.find((map) => font.getUint16(map) === 4);
  if (whole !== undefined) return new Map(glyphsOfAllPlanes(font, whole));
  if (first !== undefined) return new Map(glyphsOfFirstPlane(font, first));
  throw new RangeError('a font without a map of Unicode characters');
}

/**
 * Code point → advance width in thousandths of the type size.
 *
 * @throws RangeError where the bytes are no whole font
 */
export function advancesIn(bytes: Uint8Array): ReadonlyMap<number, number> {
  const font = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = tablesOf(font);
  const [head, hhea, hmtx] = ['head', 'hhea', 'hmtx'].map((tag) => tables.get(tag) ?? bytes.length);
  const unitsPerEm = font.getUint16(head! + 18);
  const metrics = font.getUint16(hhea! + 34);
  return new Map(
    [...glyphsIn(bytes)].map(([code, glyph]) => {
      const advance = font.getUint16(hmtx! + 4 * Math.min(glyph, metrics - 1));
      return [code, Math.round((advance * 1000) / unitsPerEm)];
    }),
  );
}

const collection = 0x74746366;

function tablesOf(font: DataView): ReadonlyMap<string, number> {
  const start = font.getUint32(0) === collection ? font.getUint32(12) : 0;
  return new Map(
    Array.from({ length: font.getUint16(start + 4) }, (_, index) => {
      const at = start + 12 + 16 * index;
      const tag = [0, 1, 2, 3].map((byte) => String.fromCharCode(font.getUint8(at + byte))).join('');
      return [tag, font.getUint32(at + 8)];
    }),
  );
}

/** The pairs of a character map of format 4: two bytes a character. */
function* glyphsOfFirstPlane(font: DataView, map: number): Iterable<[code: number, glyph: number]> {
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

const lastCode = 0x10ffff;

/** The pairs of a character map of format 12: runs of characters whose glyphs follow each other. */
function* glyphsOfAllPlanes(font: DataView, map: number): Iterable<[code: number, glyph: number]> {
  const groups = font.getUint32(map + 12);
  for (let group = 0; group < groups; group++) {
    const at = map + 16 + 12 * group;
    const [start, end, glyph] = [0, 4, 8].map((offset) => font.getUint32(at + offset));
    if (end! > lastCode) throw new RangeError('a character beyond Unicode');
    for (let code = start!; code <= end!; code++) yield [code, glyph! + code - start!];
  }
}
