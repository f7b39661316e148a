import type { PDFDocument } from '@napi-rs/canvas';
import type { Spec } from '../model/chart.ts';
import type { ChartExport, Printing } from '../model/export.ts';
import { drawOn } from './drawing/canvas.ts';

/** A chart as a page of its own size, with text that can be searched and copied, and the fonts that it is set in. */
export const pdf: ChartExport = {
  id: 'pdf',
  title: 'PDF',
  doc: 'The chart as a PDF with real text and embedded fonts.',
  mediaType: 'application/pdf',
  of: 'chart',
  write: document,
};

const pointsPerMillimetre = 72 / 25.4;

async function* document(spec: Spec, printing?: Printing): AsyncIterable<Uint8Array> {
  if (!printing) throw new Error('A page needs a size and fonts.');
  const made: PDFDocument[] = [];
  await drawOn(spec, printing, (library, drawing, printed) => {
    const pages = new library.PDFDocument({ creator: 'Rostrum', subject: spec.description ?? '' });
    made.push(pages);
    const width = printed.width * pointsPerMillimetre;
    const context = pages.beginPage(width, printed.height * pointsPerMillimetre);
    return { context, scale: width / drawing.width };
  });
  for (const pages of made) {
    pages.endPage();
    yield pages.close();
  }
}
