import type { Spec } from '../../model/chart.ts';
import type { Printing } from '../../model/export.ts';
import { type DrawnPrinting, printingFor } from './faces.ts';
import { inform, type Size, sizeOf, svgOfView, withFonts } from './printed-svg.ts';
import { withView } from './view.ts';

type Library = typeof import('@napi-rs/canvas');

/** Somewhere to draw on, and how many of its units a CSS pixel has. */
export interface Ground {
  /** What a browser calls a rendering context. */
  readonly context: object;
  readonly scale: number;
}

/**
 * Draws a chart on a ground that is made for its size.
 *
 * @param groundFor is given the size of the drawing in CSS pixels, and that of the figure in mm
 */
export async function drawOn(
  spec: Spec,
  given: Printing,
  groundFor: (library: Library, drawing: Size, printed: Size) => Ground,
): Promise<void> {
  const printing = withOwnNames(await printingFor(spec, given));
  const library = await libraryWith(printing);
  await withView(withFonts(spec, printing.faces), async (view) => {
    const svg = await svgOfView(view, spec);
    inform(svg, printing);
    const drawing = sizeOf(svg);
    const height = (drawing.height / drawing.width) * printing.width;
    const { context, scale } = groundFor(library, drawing, { width: printing.width, height });
    // Vega draws on any context that a browser would know; its typings ask for the browser's own.
    const options: object = { externalContext: context };
    await view.toCanvas(scale, options);
  });
}

const registered = new Set<string>();

/** The drawing library with our fonts, and no others, so that a chart is the same on every machine. */
async function libraryWith({ faces }: DrawnPrinting): Promise<Library> {
  const library = await import('@napi-rs/canvas');
  for (const { family, weight, bytes, subset, characters } of faces) {
    const key = `${family} ${weight}`;
    if (registered.has(key)) continue;
    registered.add(key);
    const font = characters ? await subset(characters.join('')) : await bytes();
    library.GlobalFonts.register(Buffer.from(font), family);
  }
  return library;
}

/**
 * Extra fonts under a name for each set of characters, so that each is registered with those that are drawn and no others:
 * of two characters with one glyph (人 and the radical ⼈), text that is copied from a PDF has the first that the font knows.
 */
function withOwnNames(printing: DrawnPrinting): DrawnPrinting {
  const faces = printing.faces.map((face) =>
    face.characters ? { ...face, family: `${face.family} ${digestOf(face.characters)}` } : face,
  );
  return { ...printing, faces };
}

/** FNV-1a over code points, as letters and digits. */
function digestOf(characters: readonly string[]): string {
  let digest = 0x811c9dc5;
  for (const character of characters)
    digest = Math.imul(digest ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return digest.toString(36);
}
