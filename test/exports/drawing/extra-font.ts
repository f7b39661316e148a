import { readFileSync } from 'node:fs';
import { glyphsIn } from '../../../src/text/fonts/font-file.ts';

/** The letters of Arimo under other characters: each is drawn with the glyph of a letter, two may share one. */
export function fontWith(letterOf: Readonly<Record<string, string>>): Uint8Array {
  const arimo = readFileSync('node_modules/@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf');
  const glyphs = glyphsIn(arimo);
  const pairs = Object.entries(letterOf)
    .map(([character, letter]) => [character.codePointAt(0)!, glyphs.get(letter.codePointAt(0)!)!] as const)
    .toSorted(([a], [b]) => a - b);
  return withTable(arimo, 'cmap', mapOf(pairs));
}

/** A map of characters of format 12, one group a character. */
function mapOf(pairs: readonly (readonly [code: number, glyph: number])[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(12 + 16 + 12 * pairs.length));
  view.setUint16(2, 1);
  view.setUint16(4, 3);
  view.setUint16(6, 10);
  view.setUint32(8, 12);
  view.setUint16(12, 12);
  view.setUint32(16, 16 + 12 * pairs.length);
  view.setUint32(24, pairs.length);
  for (const [index, [code, glyph]] of pairs.entries()) {
    view.setUint32(28 + 12 * index, code);
    view.setUint32(32 + 12 * index, code);
    view.setUint32(36 + 12 * index, glyph);
  }
  return new Uint8Array(view.buffer);
}

/** A font with a table in place of its own, at the end of the file. */
function withTable(font: Uint8Array, tag: string, table: Uint8Array): Uint8Array {
  const start = Math.ceil(font.length / 4) * 4;
  const whole = new Uint8Array(start + table.length);
  whole.set(font);
  whole.set(table, start);
  const view = new DataView(whole.buffer);
  for (let entry = 12; entry < 12 + 16 * view.getUint16(4); entry += 16) {
    if (new TextDecoder().decode(whole.subarray(entry, entry + 4)) !== tag) continue;
    view.setUint32(entry + 8, start);
    view.setUint32(entry + 12, table.length);
  }
  return whole;
}
