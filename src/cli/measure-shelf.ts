import { readCompiledMeasures } from '../node/compiled-measures.ts';
import type { AnyMeasure } from './any-measure.ts';

/** A measure as an overview names it. */
interface MeasureName {
  readonly id: string;
  readonly title: string;
  readonly question: string;
}

/** The measures that there are. What only one command needs is loaded for that command: statistics take long to load. */
export interface MeasureShelf {
  readonly names: readonly MeasureName[];
  /** The measure of a name that is among `names`. */
  readonly load: (id: string) => Promise<AnyMeasure>;
}

/** A shelf of measures that are loaded already. */
export function shelfOf(measures: readonly AnyMeasure[]): MeasureShelf {
  return {
    names: measures.map(({ id, title, question }) => ({ id, title, question })),
    load: async (id) => {
      const measure = measures.find((each) => each.id === id);
      return measure ?? Promise.reject(new RangeError(`no measure ${id}`));
    },
  };
}

/** Rostrum's own measures; of those that were built only the names, until one is asked for. */
export async function ownMeasures(): Promise<MeasureShelf> {
  const names = await readCompiledMeasures();
  if (names) return { names, load: loadBuilt };
  return shelfOf(await allMeasures());
}

/** Rostrum's own measures, all loaded. */
export async function allMeasures(): Promise<readonly AnyMeasure[]> {
  // What the options of an entry are is known to its own description only, which the values given to it are made from.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return Object.values(await import('../measures/index.ts')) as unknown as readonly AnyMeasure[];
}

/** A measure from its own file, which is called as it is. */
async function loadBuilt(id: string): Promise<AnyMeasure> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const module = (await import(new URL(`../measures/${id}.js`, import.meta.url).href)) as Readonly<
    Record<string, AnyMeasure>
  >;
  const measure = Object.values(module).find((entry) => entry.id === id);
  return measure ?? Promise.reject(new RangeError(`no measure ${id}`));
}
