import { mutate } from './mutate.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const encoder = new TextEncoder();
const decoder = new TextDecoder();

const odd: readonly Json[] = [
  null,
  true,
  -1,
  0,
  1e308,
  99_999,
  '',
  ' ',
  '99999-03-05',
  [],
  {},
  [[]],
  [{}],
  '__proto__',
  '\ud800',
];

/** JSON or JSON Lines in which some values are others, and which is JSON all the same; undefined where the bytes are none. */
export function mutateJson(bytes: Uint8Array, random: () => number): Uint8Array | undefined {
  const text = decoder.decode(bytes);
  const whole = parsed(text);
  if (whole !== undefined) return encoder.encode(JSON.stringify(changed(whole, random)));
  const lines = text.split('\n').map(parsed);
  if (!lines.some((line) => line !== undefined)) return undefined;
  const told = lines.flatMap((line) => (line === undefined ? [] : [line]));
  const at = Math.floor(random() * told.length);
  return encoder.encode(
    told.map((line, index) => JSON.stringify(index === at ? changed(line, random) : line)).join('\n'),
  );
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

function changed(root: Json, random: () => number): Json {
  let value = root;
  const changes = 1 + Math.floor(random() ** 2 * 6);
  for (let change = 0; change < changes; change++) value = changedOnce(value, random);
  return value;
}

/** A value with one change somewhere inside, the deeper the likelier. */
function changedOnce(value: Json, random: () => number): Json {
  if (typeof value !== 'object' || value === null || random() < 0.1) return other(value, random);
  const keys = Object.keys(value);
  const key = keys[Math.floor(random() * keys.length)];
  if (key === undefined) return other(value, random);
  if (Array.isArray(value)) {
    const copy = value.slice();
    const at = Number(key);
    if (random() < 0.1) copy.splice(at, random() < 0.5 ? 1 : 0, ...copy.slice(0, Math.floor(random() * 3)));
    else copy[at] = changedOnce(value[at] ?? null, random);
    return copy;
  }
  const entries = Object.entries(value).flatMap(([name, inner]): [string, Json][] => {
    if (name !== key) return [[name, inner]];
    const fate = random();
    if (fate < 0.1) return [];
    if (fate < 0.2) return [[keys[Math.floor(random() * keys.length)] ?? name, inner]];
    return [[name, changedOnce(inner, random)]];
  });
  return Object.fromEntries(entries);
}

function other(value: Json, random: () => number): Json {
  const fate = random();
  if (fate < 0.2) return nested(value, Math.floor(random() ** 3 * 800));
  if (fate < 0.5 && typeof value === 'string' && value !== '') {
    const bytes = encoder.encode(value);
    return decoder.decode(mutate(bytes, bytes, random));
  }
  if (fate < 0.6 && typeof value === 'number')
    return value * (random() - 0.5) * 10 ** Math.floor(random() * 20);
  return odd[Math.floor(random() * odd.length)] ?? null;
}

function nested(value: Json, depth: number): Json {
  let outer = value;
  for (let level = 0; level < depth; level++) outer = level % 2 === 0 ? [outer] : { a: outer };
  return outer;
}
