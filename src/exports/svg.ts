import type { Spec } from '../model/chart.ts';
import type { ChartExport } from '../model/export.ts';
import { escapeHtml, withoutControls } from '../text/escape.ts';

/** A chart as a drawing, made without a browser. */
export const svg: ChartExport = {
  id: 'svg',
  title: 'SVG',
  doc: 'The chart as a scalable drawing.',
  mediaType: 'image/svg+xml',
  of: 'chart',
  write: drawing,
};

/** The drawing libraries take a quarter of a second to load, so they are loaded only where something is drawn. */
async function* drawing(spec: Spec): AsyncIterable<string> {
  const [{ compile }, { parse, View }] = await Promise.all([import('vega-lite'), import('vega')]);
  const view = new View(parse(compile(spec, { logger: strictLogger() }).spec), { renderer: 'none' });
  try {
    yield `${described(withoutControls(await view.toSVG()), spec.description)}\n`;
  } finally {
    view.finalize();
  }
}

/** A drawing with the words that a screen reader reads in its place. */
function described(drawn: string, description: string | undefined): string {
  if (description === undefined) return drawn;
  const label = escapeHtml(withoutControls(description));
  return drawn.replace(/^<svg\b[^>]*/u, (start) => `${start} role="img" aria-label="${label}"`);
}

/** A specification that compiles with a warning is wrong, and a wrong chart is worse than none. */
function strictLogger() {
  const logger = { level: () => logger, error: fail, warn: fail, info: () => logger, debug: () => logger };
  return logger;
}

function fail(...messages: readonly unknown[]): never {
  throw new Error(`Vega-Lite: ${messages.map(String).join(' ')}`);
}
