import { severalProblems } from '../errors/catalogue.ts';
import type { RostrumError } from '../errors/rostrum-error.ts';
import type { Place } from '../model/place.ts';
import type { Way, YamlSource } from './yaml-source.ts';

/** Something wrong with a value, or with the key that it stands under. */
export interface Problem {
  readonly way: Way;
  readonly what: 'key' | 'value';
  readonly errorAt: (place: Place) => RostrumError;
}

/** What can be wrong with the fields of any map, in the words of its kind of file. */
export interface FieldFaults {
  readonly key: (key: string, known: readonly string[], place: Place) => RostrumError;
  readonly value: (key: string, expected: string, place: Place) => RostrumError;
}

/** The values of a map by key. */
export type Values = Readonly<Record<string, unknown>>;

/** Takes the fields of a map one by one, and notes what is wrong with them. */
export interface FieldReader {
  onlyKeys(known: readonly string[]): void;
  fault(key: string, expected: string): void;
  required(key: string, isGood: (text: string) => boolean, expected: string): string;
  optional(key: string, isGood: (text: string) => boolean, expected: string): string | undefined;
  /** The items of a list; a single text is a list of one. */
  items(key: string): readonly unknown[];
}

/** A reader of the map that stands at the end of a way; what it finds wrong is added to `problems`. */
export function fieldReader(values: Values, way: Way, problems: Problem[], faults: FieldFaults): FieldReader {
  const fault = (key: string, expected: string): void => {
    const errorAt = (place: Place): RostrumError => faults.value(key, expected, place);
    problems.push({ way: [...way, key], what: 'value', errorAt });
  };
  const own = (key: string): unknown => (Object.hasOwn(values, key) ? values[key] : undefined);
  const optional: FieldReader['optional'] = (key, isGood, expected) => {
    if (isNothing(own(key))) return undefined;
    const text = textOf(own(key));
    if (text !== undefined && isGood(text)) return text;
    fault(key, expected);
    return undefined;
  };
  return {
    fault,
    optional,
    items: (key) => {
      const value = own(key);
      if (isNothing(value)) return [];
      const list = listAt(value) ?? (textOf(value) === undefined ? undefined : [value]);
      if (!list) fault(key, 'a list');
      return list ?? [];
    },
    onlyKeys: (known) => {
      for (const key of Object.keys(values).filter((name) => !known.includes(name))) {
        problems.push({ way: [...way, key], what: 'key', errorAt: (place) => faults.key(key, known, place) });
      }
    },
    required: (key, isGood, expected) => {
      if (isNothing(own(key))) fault(key, expected);
      return optional(key, isGood, expected) ?? '';
    },
  };
}

/**
 * Throws what is wrong with a file: the first problem in its order, which counts the others.
 *
 * @throws the problems, each with line and column
 */
export function throwProblems(problems: readonly Problem[], source: YamlSource, path: string): void {
  const [first, ...others] = problems
    .map(({ way, what, errorAt }) => errorAt({ path, ...source.placeOf(way, what) }))
    .sort(
      (a, b) =>
        (a.place?.line ?? 0) - (b.place?.line ?? 0) || (a.place?.column ?? 0) - (b.place?.column ?? 0),
    );
  if (first) throw severalProblems([first, ...others]);
}

/** A map's values; undefined for anything else. */
export function mapAt(value: unknown): Values | undefined {
  return isMap(value) ? value : undefined;
}

function isMap(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A list's items; undefined for anything else. */
export function listAt(value: unknown): readonly unknown[] | undefined {
  return Array.isArray(value) ? value : undefined;
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

/** The text of a scalar, white space collapsed; numbers and truth values of JSON are what is printed there. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'string' ? value.replaceAll(/\s+/gu, ' ').trim() : undefined;
}

/** The fields that are there. */
export function withoutMissing<Key extends string>(
  fields: Readonly<Record<Key, string | undefined>>,
): Partial<Record<Key, string>> {
  const present: Partial<Record<Key, string>> = {};
  for (const key in fields) if (fields[key] !== undefined) present[key] = fields[key];
  return present;
}

/** Whether a text is a date: YYYY, YYYY-MM or YYYY-MM-DD, of a day that exists. */
export function isDate(text: string): boolean {
  const match = /^(?<year>\d{4})(?:-(?<month>\d{2})(?:-(?<day>\d{2}))?)?$/u.exec(text);
  if (!match) return false;
  const { year = '', month = '01', day = '01' } = match.groups ?? {};
  const full = `${year}-${month}-${day}`;
  const date = new Date(`${full}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(full);
}
