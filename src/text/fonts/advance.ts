import { arimo } from './arimo.ts';
import { arimoBold } from './arimo-bold.ts';
import { ibmPlexSansArabic } from './ibm-plex-sans-arabic.ts';

/** Families of the fonts that charts are drawn with, in the order in which they are asked for a character. */
export const fontFamilies = ['Arimo', 'IBM Plex Sans Arabic'] as const;

// What neither font has, in thousandths of the type size: square characters of East Asia and emoji; anything else.
const squareAdvance = 1050;
const unknownAdvance = 650;

const tables = new Map<string, ReadonlyMap<number, number>>();

/**
 * Width of text in the fonts that charts are drawn with, in the unit of `size`; an estimate for characters that they do
 * not have. Letters are neither drawn together nor joined, so that the drawn text is hardly ever wider.
 */
export function drawnWidth(text: string, size: number, bold = false): number {
  let width = 0;
  for (const character of text) width += advanceOf(character, bold);
  return (width * size) / 1000;
}

/** The characters of a text that none of the fonts has, each once. */
export function withoutGlyph(text: string): string[] {
  const [latin, arabic] = [advances('arimo', arimo), advances('arabic', ibmPlexSansArabic)];
  return [...new Set(text)].filter((character) => {
    const code = codeOf(character);
    return !isBlank(character) && !latin.has(code) && !arabic.has(code);
  });
}

/** The characters of a text that one of the fonts is asked for, each once. */
export function charactersOf(family: (typeof fontFamilies)[number], text: string): string {
  const [latin, arabic] = [advances('arimo', arimo), advances('arabic', ibmPlexSansArabic)];
  const isIts = (code: number): boolean =>
    family === 'Arimo' ? latin.has(code) : !latin.has(code) && arabic.has(code);
  return [...new Set(text)].filter((character) => isIts(codeOf(character))).join('');
}

function advanceOf(character: string, bold: boolean): number {
  const code = codeOf(character);
  const latin = bold ? advances('bold', arimoBold) : advances('arimo', arimo);
  const known = latin.get(code) ?? advances('arabic', ibmPlexSansArabic).get(code);
  if (known !== undefined) return known;
  if (/[\p{M}\p{Cf}]/u.test(character)) return 0;
  return code >= 0x2e80 ? squareAdvance : unknownAdvance;
}

function isBlank(character: string): boolean {
  return /[\s\p{Cc}\p{Cf}\ufe0f]/u.test(character);
}

function codeOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}

/** Code point → advance width, from its written form; read once. */
function advances(name: string, written: string): ReadonlyMap<number, number> {
  const known = tables.get(name);
  if (known) return known;
  const table = new Map<number, number>();
  for (const entry of written.split(';')) {
    const [width, ...ranges] = entry.trim().split(' ');
    for (const range of ranges) {
      const [start = 0, end = start] = range.split('-').map((code) => Number.parseInt(code, 16));
      for (let code = start; code <= end; code++) table.set(code, Number(width));
    }
  }
  tables.set(name, table);
  return table;
}
