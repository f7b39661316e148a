import type { TableRow } from './manuscripts.ts';

/** An object of JSON, and the line (or number) it is told by. */
export interface JsonRecord {
  readonly value: unknown;
  readonly line: number;
}

/** One row: names of fields and what stands in them. */
type FieldMap = ReadonlyMap<string, string>;

/** Objects are opened to this depth; what is nested deeper is no row. */
const deepest = 8;

/** A row in a piece of JSON, and the object with the list that it stands in. */
interface Row {
  readonly fields: FieldMap;
  readonly holder: Readonly<Record<string, unknown>> | undefined;
}

/**
 * The rows in a piece of JSON: objects whose fields are columns. A list inside an object (its turns, its segments) gives
 * its rows the fields of the object around it, and each object with such a list is a document.
 */
function* rowsIn(
  value: unknown,
  { fields: around, holder }: Row,
  depth: number,
  isPart = false,
): Generator<Row> {
  if (depth > deepest) return;
  if (Array.isArray(value)) {
    for (const element of value) yield* rowsIn(element, { fields: around, holder }, depth + 1, isPart);
    return;
  }
  if (!isObject(value)) return;
  const fields = new Map([...around, ...scalarsOf(value)]);
  const lists = listsIn(value);
  const joined = lists.length === 1 && namesSpeaker(value) ? textOfPieces(value, lists) : undefined;
  if (joined !== undefined) fields.set('text', joined);
  if (lists.length === 0 || joined !== undefined) yield { fields, holder };
  else
    for (const [name, list] of lists)
      yield* rowsIn(list, { fields, holder: isPart ? holder : value }, depth + 1, parts.test(name));
}

/** Lists of parts of one document. */
const parts = /^(?:sections?|parts?|chapters?|agenda[-_ ]?items?)$/iu;

const speakerField =
  /^(?:speaker|speaker[-_ ]?name|speaker[-_ ]?label|orador|redner|sprecher|talare|orateur)$/iu;

function namesSpeaker(value: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(value).some(
    ([name, field]) =>
      speakerField.test(name) && (isObject(field) || (typeof field === 'string' && field !== '')),
  );
}

/** The text of a turn that is kept as a list of sentences or paragraphs; undefined where its own field or no such list has it. */
function textOfPieces(
  value: Readonly<Record<string, unknown>>,
  lists: readonly [string, unknown][],
): string | undefined {
  const [name, pieces] = lists[0] ?? [];
  if (name === undefined || !Array.isArray(pieces)) return undefined;
  if (typeof value['text'] === 'string' && value['text'] !== '') return value['text'];
  const texts = pieces.map((piece: unknown) =>
    isObject(piece) && !namesSpeaker(piece) && typeof piece['text'] === 'string' ? piece['text'] : undefined,
  );
  if (texts.some((text) => text === undefined)) return undefined;
  return texts.join(/^(?:sentences?|words?|segments?)$/iu.test(name) ? ' ' : '\n\n');
}

/** The lists of objects in an object, or, where it has none, in objects inside it: `{ meta: …, transcript: { items: [ … ] } }`. */
function listsIn(value: Readonly<Record<string, unknown>>, depth = 0): [string, unknown][] {
  const own = Object.entries(value).filter((entry) => isRows(entry));
  if (own.length > 0 || depth === deepestList) return own;
  return Object.entries(value).flatMap(([name, field]) =>
    isObject(field) && !detail.test(name) ? listsIn(field, depth + 1) : [],
  );
}

/** Objects inside objects are looked through for lists to this depth. */
const deepestList = 2;

function isRows([name, field]: [string, unknown]): boolean {
  return isListOfObjects(field) && !detail.test(name);
}

/** Lists that say more of a row and hold no rows of their own. */
const detail =
  /^(?:words|tokens|tags|links|alternatives|annotations|entities|mentions|attachments|metadata)$/iu;

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isListOfObjects(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0 && value.every(isObject);
}

/** Fields with a text or number; those of an object inside are called `outer inner`, and its name alone is the outer. */
function scalarsOf(value: Readonly<Record<string, unknown>>, prefix = ''): [string, string][] {
  return Object.entries(value).flatMap(([name, field]): [string, string][] => {
    const full = prefix === '' ? name : `${prefix} ${name}`;
    if (typeof field === 'string')
      return [[prefix !== '' && /^(?:name|label)$/iu.test(name) ? prefix : full, field]];
    if (typeof field === 'number' || typeof field === 'boolean') return [[full, String(field)]];
    // A speech as a list of its paragraphs.
    if (Array.isArray(field) && field.length > 0 && field.every((part) => typeof part === 'string')) {
      return [[full, field.join('\n\n')]];
    }
    return isObject(field) && prefix === '' ? scalarsOf(field, name) : [];
  });
}

/** So many records are looked at before the columns are settled. */
const sampleSize = 200;

/** Records as a table: the headings are all fields of the first records, in order of appearance. */
export async function tableOf(
  records: AsyncIterable<JsonRecord | { readonly bad: string; readonly line: number }>,
): Promise<{ readonly header: readonly string[]; readonly rows: AsyncGenerator<TableRow> }> {
  const iterator = rowsOfRecords(records);
  const held: (FieldRow | Bad)[] = [];
  while (held.length < sampleSize) {
    const next = await iterator.next();
    if (next.done) break;
    held.push(next.value);
  }
  const header = [...new Set(held.flatMap((row) => ('fields' in row ? [...row.fields.keys()] : [])))];
  return { header, rows: cellsOf(held, iterator, header) };
}

interface Bad {
  readonly bad: string;
  readonly line: number;
}

interface FieldRow {
  readonly fields: FieldMap;
  readonly line: number;
}

async function* rowsOfRecords(records: AsyncIterable<JsonRecord | Bad>): AsyncGenerator<FieldRow | Bad> {
  let last: Row['holder'];
  let count = 0;
  const numberOf = (holder: Row['holder']): number => {
    if (holder !== last) count += 1;
    last = holder;
    return count;
  };
  for await (const record of records) {
    if ('bad' in record) {
      yield record;
      continue;
    }
    const { value, line } = record;
    if (!isObject(value)) {
      yield { bad: 'it is no object', line };
      continue;
    }
    for (const { fields, holder } of rowsIn(value, { fields: new Map(), holder: undefined }, 0)) {
      yield { fields: named(fields, holder, () => numberOf(holder)), line };
    }
  }
}

/** Name of the field that tells documents apart where the source has no such field of its own. */
const documentField = 'document';

/** The fields of a row, with the name of the document that its list belongs to. */
function named(fields: FieldMap, holder: Row['holder'], number: () => number): FieldMap {
  if (!holder || fields.has(documentField)) return fields;
  const own = [holder['id'], holder['name']].find((id) => typeof id === 'string' || typeof id === 'number');
  return new Map(fields).set(documentField, own === undefined ? `document-${number()}` : String(own));
}

async function* cellsOf(
  held: readonly (FieldRow | Bad)[],
  rest: AsyncGenerator<FieldRow | Bad>,
  header: readonly string[],
): AsyncGenerator<TableRow> {
  const cells = (row: FieldRow | Bad): TableRow =>
    'bad' in row ? row : { cells: header.map((name) => row.fields.get(name) ?? ''), line: row.line };
  for (const row of held) yield cells(row);
  for await (const row of rest) yield cells(row);
}
