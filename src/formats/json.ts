import { noRecords } from '../errors/catalogue.ts';
import type { Manuscript, Source } from '../model/transcript.ts';
import { jsonValue } from './json-value.ts';
import type { SeriesReader } from './reader.ts';
import { manuscriptsOf, type TableOptions } from './table/manuscripts.ts';
import { type JsonRecord, tableOf } from './table/records.ts';

/** JSON with a list of turns; lines are the numbers of objects in the outermost list. */
export const json: SeriesReader<TableOptions> = {
  id: 'json',
  title: 'JSON',
  doc: 'JSON: a list of objects with fields for speaker, text, date and document, or documents with lists of turns.',
  extensions: ['json'],
  fits: ({ path }) => (/\.json$/iu.test(path) ? 0.8 : 0),
  parse: parseJson,
};

async function* parseJson({ text, path }: Source, options: TableOptions = {}): AsyncGenerator<Manuscript> {
  const value = jsonValue(text, path);
  const { header, rows } = await tableOf(recordsOf(value));
  if (header.length === 0) throw noRecords(path);
  yield* manuscriptsOf({ path, header, rows, grouping: 'whole' }, options);
}

// oxlint-disable-next-line typescript/require-await -- what is in memory takes the same way as a stream
async function* recordsOf(value: unknown): AsyncGenerator<JsonRecord> {
  if (!Array.isArray(value)) {
    yield { value, line: 1 };
    return;
  }
  for (const [index, element] of value.entries()) yield { value: element, line: index + 1 };
}
