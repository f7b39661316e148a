import type { StreamReader } from './reader.ts';
import { type DelimitedOptions, delimitedStream, delimitedWhole } from './table/delimited.ts';

const delimiters = ['\t', ',', ';'] as const;

/** Tables of speech as text cut by tabs: a row is a turn, or a piece of one, or a document. */
export const tsv: StreamReader<DelimitedOptions> = {
  id: 'tsv',
  title: 'TSV',
  doc: 'Tables cut by tabs: columns for speaker, text, date and document, told by their names or by a map.',
  extensions: ['tsv', 'tab'],
  fits: ({ path }) => (/\.(?:tsv|tab)$/iu.test(path) ? 0.9 : 0),
  parse: (source, options) => delimitedWhole(source, delimiters, options),
  parseStream: (chunks, path, options) => delimitedStream(chunks, path, delimiters, options),
};
