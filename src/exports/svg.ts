import type { Spec } from '../model/chart.ts';
import type { ChartExport, Printing } from '../model/export.ts';
import { printingFor } from './drawing/faces.ts';
import { inform, printedSvg, svgOfView, withFonts } from './drawing/printed-svg.ts';
import { withView } from './drawing/view.ts';

/** A chart as a drawing, made without a browser; printed, it has its size in mm and the characters of its fonts in it. */
export const svg: ChartExport = {
  id: 'svg',
  title: 'SVG',
  doc: 'The chart as a scalable drawing, with its fonts.',
  mediaType: 'image/svg+xml',
  of: 'chart',
  write: drawing,
};

async function* drawing(spec: Spec, given?: Printing): AsyncIterable<string> {
  const printing = given && (await printingFor(spec, given));
  const asked = printing ? withFonts(spec, printing.faces) : spec;
  const drawn = await withView(asked, (view) => svgOfView(view, spec));
  if (printing) inform(drawn, printing);
  yield `${printing ? await printedSvg(drawn, printing) : drawn}\n`;
}
