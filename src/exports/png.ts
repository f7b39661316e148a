import type { Canvas } from '@napi-rs/canvas';
import type { Spec } from '../model/chart.ts';
import type { ChartExport, Printing } from '../model/export.ts';
import { drawOn } from './drawing/canvas.ts';
import { dotsPerInch, withResolution } from './drawing/resolution.ts';

/** A chart as a picture of 300 dots per inch on white, as large as it is printed. */
export const png: ChartExport = {
  id: 'png',
  title: 'PNG',
  doc: 'The chart as a picture of 300 dots per inch, on white.',
  mediaType: 'image/png',
  of: 'chart',
  write: picture,
};

async function* picture(spec: Spec, printing?: Printing): AsyncIterable<Uint8Array> {
  if (!printing) throw new Error('A picture needs a size and fonts.');
  const made: Canvas[] = [];
  await drawOn(spec, printing, ({ createCanvas }, drawing, printed) => {
    const width = Math.round((printed.width / 25.4) * dotsPerInch);
    const scale = width / drawing.width;
    const canvas = createCanvas(width, Math.ceil(drawing.height * scale));
    made.push(canvas);
    const context = canvas.getContext('2d');
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    return { context, scale };
  });
  for (const canvas of made) yield withResolution(await canvas.encode('png'));
}
