import type { View } from 'vega';
import type { Spec } from '../../model/chart.ts';
import type { FontFace } from '../../model/export.ts';
import { compactSvg } from './compact-svg.ts';
import { type DrawnPrinting, missingIn } from './faces.ts';
import { escapeHtml, withoutControls } from '../../text/escape.ts';
import { charactersOf, fontFamilies } from '../../text/fonts/advance.ts';

/** Width and height. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A drawing with the words that a screen reader reads in its place. */
export async function svgOfView(view: View, { description }: Spec): Promise<string> {
  const drawn = compactSvg(withoutControls(await view.toSVG()));
  if (description === undefined) return drawn;
  const label = escapeHtml(description);
  return drawn.replace(
    /^<svg\b[^>]*>/u,
    (start) => `${start.slice(0, -1)} role="img" aria-label="${label}"><desc>${label}</desc>`,
  );
}

/** The size of a drawing in CSS pixels. */
export function sizeOf(svg: string): Size {
  const [, width, height] = /^<svg\b[^>]*? viewBox="0 0 ([\d.]+) ([\d.]+)"/u.exec(svg) ?? [];
  return { width: Number(width), height: Number(height) };
}

/** A specification that asks for the given fonts, and after them for what any machine has. */
export function withFonts(spec: Spec, faces: readonly FontFace[]): Spec {
  const families = [...new Set(faces.map(({ family }) => (family.includes(' ') ? `"${family}"` : family)))];
  return {
    ...spec,
    config: { ...spec.config, font: [...families, 'Helvetica', 'Arial', 'sans-serif'].join(', ') },
  };
}

/** Tells a drawing's height and the characters that its fonts lack. */
export function inform(svg: string, { width, faces, onHeight, onMissing }: DrawnPrinting): void {
  const size = sizeOf(svg);
  onHeight?.((size.height / size.width) * width);
  const missing = missingIn(textIn(svg), faces);
  if (missing.length > 0) onMissing?.(missing);
}

/** A drawing as large as it is printed, with those characters of the fonts that it has inside it. */
export async function printedSvg(svg: string, printing: DrawnPrinting): Promise<string> {
  const size = sizeOf(svg);
  const height = (size.height / size.width) * printing.width;
  const style = await fontStyle(svg, printing.faces);
  return svg.replace(/^<svg\b[^>]*>/u, (start) => {
    const sized = start
      .replace(/ width="[^"]*"/u, ` width="${printing.width}mm"`)
      .replace(/ height="[^"]*"/u, ` height="${Number(height.toFixed(2))}mm"`);
    return `${sized}<style>${style}</style>`;
  });
}

async function fontStyle(svg: string, faces: DrawnPrinting['faces']): Promise<string> {
  const text = textIn(svg);
  const isBold = / font-weight="(?:bold|[6-9]00)"/u.test(svg);
  const rules: string[] = [];
  for (const face of faces) {
    const characters = charactersFor(face, text);
    if (characters === '' || (face.weight === 'bold' && !isBold)) continue;
    const bytes = await face.subset(characters);
    rules.push(
      `@font-face{font-family:"${face.family}";font-weight:${face.weight};src:url("data:font/ttf;base64,${base64(bytes)}")}`,
    );
  }
  return rules.join('');
}

function charactersFor({ family, characters }: DrawnPrinting['faces'][number], text: string): string {
  if (characters) return characters.filter((character) => text.includes(character)).join('');
  const known = fontFamilies.find((name) => name === family);
  return known === undefined ? '' : charactersOf(known, text);
}

/** All that is written in a drawing. */
function textIn(svg: string): string {
  return [...svg.matchAll(/<text\b[^>]*>(?<text>.*?)<\/text>/gsu)]
    .map(({ groups }) => (groups?.['text'] ?? '').replaceAll(/<[^>]*>/gu, ' '))
    .join(' ');
}

function base64(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
