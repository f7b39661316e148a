import type { View } from 'vega';
import type { Spec } from '../../model/chart.ts';
import { drawnWidth } from '../../text/fonts/advance.ts';
import { drawingLibraries } from './libraries.ts';

/** What is made of a specification that is drawn without a browser. */
export async function withView<Result>(spec: Spec, use: (view: View) => Promise<Result>): Promise<Result> {
  const { vega, vegaLite } = await drawingLibraries();
  measureAsDrawn(vega);
  const view = new vega.View(vega.parse(vegaLite.compile(spec, { logger: strictLogger() }).spec), {
    renderer: 'none',
  });
  try {
    return await use(view);
  } finally {
    view.finalize();
  }
}

/** What Vega knows of a text that it has to place. */
interface TextItem {
  readonly fontSize?: number;
  readonly fontWeight?: string | number;
  readonly limit?: number;
}

interface Metrics {
  width(item: TextItem, text: unknown): number;
}

/** Has Vega reckon with the widths of our fonts; by itself it takes all letters for equally wide. */
function measureAsDrawn(vega: object): void {
  // The typings leave it out, but Vega's own code provides for measures of one's own.
  const metrics: unknown = Reflect.get(vega, 'textMetrics');
  if (isMetrics(metrics)) metrics.width = widthOf;
}

function isMetrics(value: unknown): value is Metrics {
  return typeof value === 'object' && value !== null && 'width' in value;
}

function widthOf({ fontSize = 11, fontWeight, limit = 0 }: TextItem, text: unknown): number {
  const isBold = fontWeight === 'bold' || Number(fontWeight) >= 600;
  const written = typeof text === 'string' || typeof text === 'number' ? String(text).trim() : '';
  const width = drawnWidth(written, fontSize, isBold);
  return limit > 0 ? Math.min(width, limit) : width;
}

/** A specification that compiles with a warning is wrong, and a wrong chart is worse than none. */
function strictLogger() {
  const logger = { level: () => logger, error: fail, warn: fail, info: () => logger, debug: () => logger };
  return logger;
}

function fail(...messages: readonly unknown[]): never {
  throw new Error(`Vega-Lite: ${messages.map(String).join(' ')}`);
}
