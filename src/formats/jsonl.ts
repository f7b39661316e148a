import { lineTooLong, noRecords } from '../errors/catalogue.ts';
import type { Manuscript, Source } from '../model/transcript.ts';
import { decodeStream } from '../text/decode-stream.ts';
import type { StreamReader } from './reader.ts';
import { manuscriptsOf, type TableOptions, type TableSource } from './table/manuscripts.ts';
import { type JsonRecord, tableOf } from './table/records.ts';

/** How JSON Lines are read. */
export interface JsonlOptions extends TableOptions {
  /** Label of an encoding, for streams; where left out, it is told from the bytes. */
  readonly encoding?: string;
  /** Characters of one line. */
  readonly maxLine?: number;
}

/** JSON Lines: an object a line, read one at a time. */
export const jsonl: StreamReader<JsonlOptions> = {
  id: 'jsonl',
  title: 'JSON Lines',
  doc: 'JSON Lines: an object a line with fields for speaker, text, date and document, or a document with a list of turns; read as a stream.',
  extensions: ['jsonl', 'ndjson'],
  fits: ({ path }) => (/\.(?:jsonl|ndjson)$/iu.test(path) ? 0.95 : 0),
  parse: parseJsonl,
  parseStream: streamJsonl,
};

const defaultMaxLine = 50_000_000;

async function* parseJsonl({ text, path }: Source, options: JsonlOptions = {}): AsyncGenerator<Manuscript> {
  yield* read(pieces(text), { path, grouping: 'whole' }, options);
}

async function* streamJsonl(
  bytes: AsyncIterable<Uint8Array>,
  path: string,
  options: JsonlOptions = {},
): AsyncGenerator<Manuscript> {
  const { chunks, notices } = await decodeStream(path, bytes, options.encoding);
  yield* read(chunks, { path, grouping: 'neighbours', notices }, options);
}

async function* read(
  chunks: AsyncIterable<string>,
  source: Pick<TableSource, 'path' | 'grouping' | 'notices'>,
  { maxLine = defaultMaxLine, ...options }: JsonlOptions,
): AsyncGenerator<Manuscript> {
  const { header, rows } = await tableOf(recordsOf(chunks, source.path, maxLine));
  if (header.length === 0) throw noRecords(source.path);
  yield* manuscriptsOf({ ...source, header, rows }, options);
}

// oxlint-disable-next-line typescript/require-await -- a text in memory takes the same way as a stream
async function* pieces(text: string): AsyncGenerator<string> {
  yield text;
}

async function* recordsOf(
  chunks: AsyncIterable<string>,
  path: string,
  maxLine: number,
): AsyncGenerator<JsonRecord | { readonly bad: string; readonly line: number }> {
  let line = 0;
  let rest = '';
  for await (const chunk of chunks) {
    const text = rest === '' ? chunk : rest + chunk;
    let start = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      line += 1;
      yield* recordOf(text.slice(start, end), line);
      start = end + 1;
    }
    rest = text.slice(start);
    if (rest.length > maxLine) throw lineTooLong(path, line + 1, rest.length, maxLine);
  }
  yield* recordOf(rest, line + 1);
}

function* recordOf(
  raw: string,
  line: number,
): Generator<JsonRecord | { readonly bad: string; readonly line: number }> {
  const text = raw.replace(/^\ufeff/u, '').trim();
  if (text === '') return;
  try {
    const value: unknown = JSON.parse(text);
    yield { value, line };
  } catch {
    yield { bad: 'it is no JSON', line };
  }
}
