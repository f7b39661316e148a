import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLMap } from 'yaml';
import { correctionsKey, correctionsValue, severalProblems, yamlSyntax } from '../errors/catalogue.ts';
import type { RostrumError } from '../errors/rostrum-error.ts';
import type { Corrections, LabelCorrection, LineCorrection, LineIs } from '../model/corrections.ts';
import type { Place } from '../model/place.ts';

const kinds: readonly LineIs[] = ['label', 'turn', 'continuation', 'speech', 'furniture'];
const metadataKeys = ['title', 'date', 'place', 'speaker'] as const;
const topKeys = [...metadataKeys, 'transcript', 'document', 'labels', 'lines'] as const;
const lineKeys = ['line', 'begins', 'is', 'label'] as const;

const isoDate = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/u;

/** A file of corrections, before it is read. */
export interface CorrectionsSource {
  readonly path: string;
  readonly text: string;
  readonly sha256: string;
}

/** Where problems are collected, and how places are found. */
interface Reader {
  readonly problems: RostrumError[];
  placeOf(node: unknown): Place;
}

/**
 * Corrections out of YAML, all scalars as text.
 *
 * @throws yaml/syntax, corrections/unknown-key, corrections/bad-value, each with line and column
 */
export function parseCorrections({ path, text, sha256 }: CorrectionsSource): Corrections {
  const counter = new LineCounter();
  const yaml = parseDocument(text, { schema: 'failsafe', lineCounter: counter, prettyErrors: false });
  const place = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { path, line: Math.max(1, line), column: Math.max(1, col) };
  };
  const problems = yaml.errors.map(({ message, pos: [offset] }) => yamlSyntax(message, place(offset)));
  throwIfAny(problems);
  const reader: Reader = { problems, placeOf: (node) => place(offsetOf(node)) };
  const top = mapOf(yaml.contents, topKeys, reader, 'title, date, place, speaker, labels and lines');
  const corrections: Corrections = {
    file: { path, sha256 },
    ...textField('transcript', top, reader),
    ...textField('document', top, reader),
    metadata: Object.assign({}, ...metadataKeys.map((key) => textField(key, top, reader))),
    labels: labelsIn(top.get('labels'), reader),
    lines: linesIn(top.get('lines'), reader),
  };
  const { date } = corrections.metadata;
  if (date !== undefined && !isoDate.test(date))
    problems.push(correctionsValue('date', 'a date such as 2020-03-06', reader.placeOf(top.get('date'))));
  throwIfAny(problems);
  return corrections;
}

function throwIfAny([first, ...others]: readonly RostrumError[]): void {
  if (first) throw severalProblems([first, ...others]);
}

function labelsIn(node: unknown, reader: Reader): LabelCorrection[] {
  if (node === undefined) return [];
  if (!isMap(node)) {
    reader.problems.push(
      correctionsValue('labels', 'labels as printed, each with what it is to be', reader.placeOf(node)),
    );
    return [];
  }
  return pairsOf(node).flatMap(({ key, keyNode, value }) => {
    const to = textOf(value);
    if (to === undefined) reader.problems.push(correctionsValue(key, 'a label', reader.placeOf(keyNode)));
    return to === undefined ? [] : { from: key, to, place: reader.placeOf(keyNode) };
  });
}

function linesIn(node: unknown, reader: Reader): LineCorrection[] {
  if (node === undefined) return [];
  if (!isSeq(node)) {
    reader.problems.push(correctionsValue('lines', 'a list of lines', reader.placeOf(node)));
    return [];
  }
  return node.items.flatMap((item) => lineIn(item, reader) ?? []);
}

function lineIn(item: unknown, reader: Reader): LineCorrection | undefined {
  const fields = mapOf(item, lineKeys, reader, 'line, begins and is');
  const line = Number(textOf(fields.get('line')));
  const begins = textOf(fields.get('begins'));
  const is = kinds.find((kind) => kind === textOf(fields.get('is')));
  const label = textField('label', fields, reader).label;
  const refuse = (key: string, expected: string): undefined => {
    reader.problems.push(correctionsValue(key, expected, reader.placeOf(fields.get(key) ?? item)));
  };
  if (!Number.isSafeInteger(line) || line < 1) return refuse('line', 'the number of a line, from 1');
  if (begins === undefined) return refuse('begins', 'the beginning of the line, as it is printed');
  if (is === undefined) return refuse('is', `one of ${kinds.join(', ')}`);
  if (is === 'turn' && label === undefined) return refuse('label', 'who speaks');
  return { line, begins, is, ...(label !== undefined && { label }), place: reader.placeOf(item) };
}

/** The values of a map by key; keys that are not known are problems. */
function mapOf(
  node: unknown,
  known: readonly string[],
  reader: Reader,
  expected: string,
): ReadonlyMap<string, unknown> {
  if (!isMap(node)) {
    reader.problems.push(correctionsValue('', `the keys ${expected}`, reader.placeOf(node)));
    return new Map();
  }
  const pairs = pairsOf(node);
  for (const { key, keyNode } of pairs) {
    if (!known.includes(key)) reader.problems.push(correctionsKey(key, known, reader.placeOf(keyNode)));
  }
  return new Map(pairs.map(({ key, value }) => [key, value]));
}

function pairsOf(map: YAMLMap): { key: string; keyNode: unknown; value: unknown }[] {
  return map.items.map(({ key, value }) => ({ key: textOf(key) ?? '', keyNode: key, value }));
}

/** A field that holds text, under its key; nothing where it is absent, and a problem where it holds anything else. */
function textField<Key extends string>(
  key: Key,
  fields: ReadonlyMap<string, unknown>,
  reader: Reader,
): Partial<Record<Key, string>> {
  const node = fields.get(key);
  if (node === undefined) return {};
  const text = textOf(node);
  if (text === undefined) {
    reader.problems.push(correctionsValue(key, 'a text', reader.placeOf(node)));
    return {};
  }
  // A computed key of a generic type has a wider type than it says.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return { [key]: text } as Partial<Record<Key, string>>;
}

/** A scalar with its white space collapsed; undefined for everything else, and for nothing. */
function textOf(node: unknown): string | undefined {
  if (!isScalar(node) || typeof node.value !== 'string') return undefined;
  const text = node.value.replaceAll(/\s+/gu, ' ').trim();
  return text === '' ? undefined : text;
}

function offsetOf(node: unknown): number {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return (node as Node | null | undefined)?.range?.[0] ?? 0;
}
