import type { Spec } from '../../model/chart.ts';
import type { Printing } from '../../model/export.ts';
import { printingFor } from './faces.ts';
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
  const printing = await printingFor(spec, given);
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
async function libraryWith({ faces }: Printing): Promise<Library> {
  const library = await import('@napi-rs/canvas');
  for (const { family, weight, bytes } of faces) {
    const key = `${family} ${weight}`;
    if (registered.has(key)) continue;
    registered.add(key);
    library.GlobalFonts.register(Buffer.from(await bytes()), family);
  }
  return library;
}
