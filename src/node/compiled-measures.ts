import { readFile, writeFile } from 'node:fs/promises';

/** What an overview says of a measure. */
interface MeasureName {
  readonly id: string;
  readonly title: string;
  readonly question: string;
}

/** Where the build keeps the names, beside the code that it made; from the sources, no such file is looked for. */
const location = new URL('../measures.json', import.meta.url);

/** The names of the measures that were built; undefined where this runs from its sources. */
export async function readCompiledMeasures(): Promise<readonly MeasureName[] | undefined> {
  if (import.meta.url.endsWith('.ts')) return undefined;
  try {
    // The build wrote it from the same type.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    return JSON.parse(await readFile(location, 'utf8')) as MeasureName[];
  } catch {
    return undefined;
  }
}

/** Writes the names that `readCompiledMeasures` reads. */
export async function writeCompiledMeasures(names: readonly MeasureName[]): Promise<void> {
  await writeFile(location, JSON.stringify(names));
}
