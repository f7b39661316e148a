import { readShared } from '../shared.ts';

/** Values computed to fifty digits, by kind, input and name; undefined where the folder beside the repository is missing. */
export function goldenValues(
  kind: string,
): [input: string, values: Record<string, number | null>][] | undefined {
  const text = readShared('golden/statistics/golden.json');
  if (text === undefined) return undefined;
  const golden = JSON.parse(text) as Record<string, Record<string, Record<string, number | string | null>>>;
  return Object.entries(golden[kind]!).map(([input, values]) => [
    input,
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, numberOf(value)])),
  ]);
}

/** The second battery: one value or record a name that begins with `name`. */
export function goldenExtra(name: string): Record<string, number | string> | undefined {
  const text = readShared('golden/statistics/extra.json');
  if (text === undefined) return undefined;
  const extra = JSON.parse(text) as Record<string, Record<string, number | string>>;
  return Object.entries(extra).find(([key]) => key.startsWith(name))?.[1];
}

function numberOf(value: number | string | null): number | null {
  return typeof value === 'string' ? Number(value) : value;
}
