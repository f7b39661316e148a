/** What draws: Vega, and the compiler from Vega-Lite to it. */
export interface Libraries {
  readonly vega: typeof import('vega');
  readonly vegaLite: typeof import('vega-lite');
}

let loaded: Promise<Libraries> | undefined;

/**
 * The drawing libraries, each from the single file that it ships for web pages: as modules they are three hundred files,
 * which take four times as long to load.
 */
export function drawingLibraries(): Promise<Libraries> {
  return (loaded ??= loadBoth());
}

async function loadBoth(): Promise<Libraries> {
  await run('vega', 'vega.min.js');
  // It looks for Vega where the first file has put it.
  await run('vega-lite', 'vega-lite.min.js');
  const vega: unknown = Reflect.get(globalThis, 'vega');
  const vegaLite: unknown = Reflect.get(globalThis, 'vegaLite');
  if (!isVega(vega) || !isVegaLite(vegaLite)) throw new Error('Vega or Vega-Lite is not as it was installed');
  Reflect.deleteProperty(globalThis, 'vega');
  Reflect.deleteProperty(globalThis, 'vegaLite');
  return { vega, vegaLite };
}

function isVega(value: unknown): value is Libraries['vega'] {
  return typeof value === 'object' && value !== null && 'View' in value;
}

function isVegaLite(value: unknown): value is Libraries['vegaLite'] {
  return typeof value === 'object' && value !== null && 'compile' in value;
}

/** Runs a file that lies beside the modules of a package. */
async function run(name: string, file: string): Promise<void> {
  await import(new URL(file, import.meta.resolve(name)).href);
}
