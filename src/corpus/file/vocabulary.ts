import type { Vocabulary } from '../../model/corpus.ts';
import { type OpenFile, rowsOf } from './database.ts';
import { quoted } from './schema.ts';

/** Forms and types by their numbers in the file, some of which may be free. Texts are made when they are asked for. */
export interface FileVocabulary {
  readonly formCount: number;
  readonly formAt: (form: number) => string;
  readonly typeOfForm: Int32Array;
  readonly kindOfForm: Uint8Array;
  readonly typeCount: number;
  readonly typeAt: (type: number) => string;
}

/** The vocabulary of what is read without its tokens. */
export const noForms: FileVocabulary = {
  formCount: 0,
  formAt: () => '',
  typeOfForm: new Int32Array(),
  kindOfForm: new Uint8Array(),
  typeCount: 0,
  typeAt: () => '',
};

/** The forms and types of a file. */
export async function vocabularyIn(file: OpenFile): Promise<FileVocabulary> {
  const types = await namesIn(file, 'types', 'type');
  const forms = await namesIn(file, 'forms', 'form', 'type_id', 'kind::INTEGER');
  const [typeOfForm = new Int32Array(), kinds = new Int32Array()] = forms.values;
  return {
    formCount: forms.size,
    formAt: forms.textAt,
    typeOfForm,
    kindOfForm: Uint8Array.from(kinds),
    typeCount: types.size,
    typeAt: types.textAt,
  };
}

/** A vocabulary with all its texts, under the numbers of the file. */
export function wholeVocabulary(file: FileVocabulary): Vocabulary {
  return {
    forms: Array.from({ length: file.formCount }, (_, form) => file.formAt(form)),
    types: Array.from({ length: file.typeCount }, (_, type) => file.typeAt(type)),
    typeOfForm: file.typeOfForm,
    kindOfForm: file.kindOfForm,
  };
}

/** Stands for a type that is not asked for; no type is written like it. */
const otherType = '\u0000';

/** A vocabulary in which only some types have their texts; forms have none. */
export async function vocabularyWith(
  file: OpenFile,
  { formCount, typeCount, ...columns }: FileVocabulary,
  wanted: readonly string[],
): Promise<Vocabulary> {
  const types = Array.from<string>({ length: typeCount }).fill(otherType);
  const texts = ['', ...wanted].map(quoted).join(', ');
  const rows = await rowsOf(file, `SELECT type_id, type FROM types WHERE type IN (${texts})`);
  for (const [id, type] of rows) types[Number(id)] = String(type);
  return { ...columns, types, forms: Array.from<string>({ length: formCount }).fill('') };
}

/** Divides texts that are fetched as one, which is several times as quick as one by one; no token holds it. */
const separator = '\u001f';

interface Names {
  readonly size: number;
  readonly textAt: (id: number) => string;
  readonly values: readonly Int32Array[];
}

/** The texts in a table by their numbers, and further columns likewise. */
async function namesIn(
  file: OpenFile,
  table: 'forms' | 'types',
  name: 'form' | 'type',
  ...further: readonly string[]
): Promise<Names> {
  const lists = [`${name}_id`, ...further].map((column) => `list(${column})`).join(', ');
  const [row] = await rowsOf(
    file,
    `SELECT string_agg(${name}, chr(${separator.charCodeAt(0)})), ${lists} FROM ${table} HAVING count(*) > 0`,
  );
  const [text, ids, ...columns] = row ?? [];
  if (!(ids instanceof Int32Array)) return { size: 0, textAt: () => '', values: [] };
  const size = ids.reduce((most, id) => Math.max(most, id), -1) + 1;
  const values = columns.map((given) => {
    const spread = new Int32Array(size);
    if (given instanceof Int32Array) for (const [index, id] of ids.entries()) spread[id] = given[index]!;
    return spread;
  });
  return { size, textAt: textsOf(String(text), ids, size), values };
}

function textsOf(joined: string, ids: Int32Array, size: number): (id: number) => string {
  const starts = new Int32Array(size).fill(-1);
  const ends = new Int32Array(size);
  let start = 0;
  for (const id of ids) {
    const end = joined.indexOf(separator, start);
    starts[id] = start;
    ends[id] = end < 0 ? joined.length : end;
    start = ends[id] + 1;
  }
  return (id) => (starts[id]! < 0 ? '' : joined.slice(starts[id], ends[id]));
}
