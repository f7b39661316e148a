import { defaultMaxLine } from '../../text/decode.ts';
import { decodeStream, withinLines } from '../../text/decode-stream.ts';
import type { Manuscript, Source } from '../../model/transcript.ts';
import { emptyTable } from '../../errors/catalogue.ts';
import { manuscriptsOf, type TableOptions, type TableRow } from './manuscripts.ts';
import { withoutPreamble } from './preamble.ts';

/** How delimited text is read. */
export interface DelimitedOptions extends TableOptions {
  /** Label of an encoding, for streams; where left out, it is told from the bytes. */
  readonly encoding?: string;
  /** Characters of one line, for streams. */
  readonly maxLine?: number;
}

/** The documents in a delimited text that is in memory; rows of one document may stand anywhere. */
export async function* delimitedWhole(
  { text, path }: Source,
  delimiters: readonly string[],
  options: TableOptions = {},
): AsyncGenerator<Manuscript> {
  yield* delimited(oneChunk(text), path, delimiters, { ...options, grouping: 'whole' });
}

/** The documents in a delimited text that comes in pieces; rows of one document stand together. */
export async function* delimitedStream(
  bytes: AsyncIterable<Uint8Array>,
  path: string,
  delimiters: readonly string[],
  { encoding, maxLine = defaultMaxLine, ...options }: DelimitedOptions = {},
): AsyncGenerator<Manuscript> {
  const { chunks, notices } = await decodeStream(path, bytes, encoding);
  const held = withinLines(path, chunks, maxLine);
  yield* delimited(held, path, delimiters, { ...options, grouping: 'neighbours', notices });
}

// oxlint-disable-next-line typescript/require-await -- a text in memory takes the same way as a stream
async function* oneChunk(text: string): AsyncGenerator<string> {
  const size = 1_000_000;
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

async function* delimited(
  chunks: AsyncIterable<string>,
  path: string,
  delimiters: readonly string[],
  {
    grouping,
    notices = [],
    ...options
  }: TableOptions & Pick<Parameters<typeof manuscriptsOf>[0], 'grouping' | 'notices'>,
): AsyncGenerator<Manuscript> {
  const records = recordsOf(chunks, delimiters);
  try {
    const table = await withoutPreamble(records);
    if (!table) throw emptyTable(path);
    yield* manuscriptsOf({ path, ...table, grouping, notices }, options);
  } finally {
    await records.return(undefined);
  }
}

/** Characters of one row; more means that a quotation mark was opened and never closed. */
const longestRow = 20_000_000;

/** The rows of a delimited text, headings first, each with the line it starts on. */
async function* recordsOf(
  chunks: AsyncIterable<string>,
  delimiters: readonly string[],
): AsyncGenerator<TableRow> {
  const { parse } = await import('csv-parse');
  const iterator = chunks[Symbol.asyncIterator]();
  const first = await iterator.next();
  const head = first.done ? '' : first.value;
  const delimiter = delimiterOf(head, delimiters);
  const skipped: TableRow[] = [];
  const parser = parse({
    bom: true,
    delimiter,
    quote: delimiter === '\t' && hasLooseQuotes(head) ? false : '"',
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    info: true,
    max_record_size: longestRow,
    skip_records_with_error: true,
    on_skip: (error) => {
      const line = typeof error?.['lines'] === 'number' ? error['lines'] : 1;
      skipped.push({ bad: 'a quotation mark is not closed', line });
      return undefined;
    },
  });
  void feed(parser, head, iterator);
  try {
    // Types of the library do not follow the option `info`.
    for await (const entry of parser as AsyncIterable<{
      readonly record: readonly string[];
      readonly info: { readonly lines: number };
    }>) {
      const inner = entry.record.reduce((sum, cell) => sum + newlines(cell), 0);
      while (skipped[0] && skipped[0].line < entry.info.lines) yield* skipped.splice(0, 1);
      yield { cells: entry.record, line: Math.max(1, entry.info.lines - inner) };
    }
    yield* skipped;
  } finally {
    parser.destroy();
  }
}

/** What is fed with text, and asks for a pause. */
interface Fed {
  write(text: string): boolean;
  end(): void;
  destroy(error?: Error): void;
  readonly destroyed: boolean;
  on(event: 'drain' | 'close', listener: () => void): void;
}

async function feed(parser: Fed, head: string, rest: AsyncIterator<string>): Promise<void> {
  let resume: (() => void) | undefined;
  parser.on('drain', () => resume?.());
  parser.on('close', () => resume?.());
  try {
    for (let chunk = head; ;) {
      if (parser.destroyed) break;
      if (!parser.write(chunk)) {
        await new Promise<void>((resolve) => {
          resume = resolve;
          if (parser.destroyed) resolve();
        });
      }
      const next = await rest.next();
      if (next.done) break;
      chunk = next.value;
    }
    if (!parser.destroyed) parser.end();
  } catch (error) {
    parser.destroy(error instanceof Error ? error : new Error(String(error)));
  } finally {
    await rest.return?.();
  }
}

function newlines(cell: string): number {
  if (!cell.includes('\n')) return 0;
  return cell.split('\n').length - 1;
}

/** The delimiter that the headings hold most of, outside quotation marks. */
function delimiterOf(head: string, delimiters: readonly string[]): string {
  const heading = /^[^\n\r]*/u.exec(head.replace(/^\ufeff/u, '').slice(0, 100_000))?.[0] ?? '';
  const bare = heading.replaceAll(/"[^"]*"/gu, '');
  const counts = delimiters.map((delimiter) => bare.split(delimiter).length - 1);
  const most = Math.max(...counts);
  return delimiters[counts.indexOf(most)] ?? ',';
}

/** Whether quotation marks are part of the text, as where cells are cut by tabs and not quoted. */
function hasLooseQuotes(head: string): boolean {
  const lines = head.slice(0, 200_000).split(/\r?\n/u).slice(0, -1);
  return lines.some((line) =>
    line.split('\t').some((cell) => /^"[^"]*$/u.test(cell) || /^"[^"]*"[^"]/u.test(cell)),
  );
}
