import { type Document, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import { severalProblems, yamlSyntax } from '../errors/catalogue.ts';
import type { RostrumError } from '../errors/rostrum-error.ts';
import type { Place } from '../model/place.ts';

/** The way from the top of a file to a value: keys of maps, indexes of lists. */
export type Way = readonly (string | number)[];

/** A YAML or JSON file as plain values, and where each of them stands. */
export interface YamlSource {
  readonly value: unknown;
  /** The place of a value, or of the key that it stands under; of what holds it, where it does not exist. */
  placeOf(way: Way, what: 'key' | 'value'): Place;
}

/** What is wrong with a file that a researcher writes, in the words of its kind. */
export interface YamlFaults {
  readonly alias: (place: Place) => RostrumError;
  readonly tooLarge: (path: string, size: number, limit: number) => RostrumError;
}

/** Parsing YAML takes about a second for each million characters; JSON has no limit. */
const longestYaml = 5_000_000;

/**
 * Reads YAML, all scalars as text (so that `no` and `2020-01-01` are words), or JSON.
 *
 * @throws yaml/syntax, and the two faults
 */
export function yamlSource(text: string, path: string, faults: YamlFaults): YamlSource {
  const json = /^\s*\{/u.test(text) ? parseJson(text) : undefined;
  if (json !== undefined) {
    let document: Placed | undefined;
    return {
      value: json,
      placeOf: (way, what) => {
        if (text.length > longestYaml) return { path };
        document ??= readYaml(text);
        return { path, ...placeIn(document, way, what) };
      },
    };
  }
  if (text.length > longestYaml) throw faults.tooLarge(path, text.length, longestYaml);
  const document = readYaml(text);
  refuse(document, path, faults);
  return {
    value: document.yaml.toJS({ maxAliasCount: 0 }),
    placeOf: (way, what) => ({ path, ...placeIn(document, way, what) }),
  };
}

interface Placed {
  readonly yaml: Document.Parsed;
  readonly lines: LineCounter;
}

function readYaml(text: string): Placed {
  const lines = new LineCounter();
  const yaml = parseDocument(text, { schema: 'failsafe', lineCounter: lines, prettyErrors: false });
  return { yaml, lines };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // It may still be YAML in flow style; if not, its parser says where it goes wrong.
    return undefined;
  }
}

function refuse({ yaml, lines }: Placed, path: string, { alias }: YamlFaults): void {
  const problems: RostrumError[] = yaml.errors.map(({ message, pos: [offset] }) =>
    yamlSyntax(message, { path, ...linePlace(lines, offset) }),
  );
  visit(yaml, {
    Alias: (_, { range }) => {
      problems.push(alias({ path, ...linePlace(lines, range?.[0] ?? 0) }));
    },
  });
  const [first, ...others] = problems;
  if (first) throw severalProblems([first, ...others]);
}

function placeIn({ yaml, lines }: Placed, way: Way, what: 'key' | 'value'): Place {
  let node: unknown = yaml.contents;
  let offset = offsetOf(node) ?? 0;
  for (const [index, step] of way.entries()) {
    let key: unknown;
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === step);
      [key, node] = [pair?.key, pair?.value];
    } else {
      node = isSeq(node) && typeof step === 'number' ? node.items[step] : undefined;
    }
    const last = index === way.length - 1;
    offset = (last && what === 'key' ? offsetOf(key) : (offsetOf(node) ?? offsetOf(key))) ?? offset;
  }
  return linePlace(lines, offset);
}

function offsetOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}

function linePlace(lines: LineCounter, offset: number): Place {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}
