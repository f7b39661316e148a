import type { StreamReader } from './reader.ts';
import { type DelimitedOptions, delimitedStream, delimitedWhole } from './table/delimited.ts';

const delimiters = [',', ';', '\t', '|'] as const;

/** Tables of speech as text: a row is a turn, or a piece of one, or a document. */
export const csv: StreamReader<DelimitedOptions> = {
  id: 'csv',
  title: 'CSV',
  doc: 'Tables cut by commas, semicolons or bars: columns for speaker, text, date and document, told by their names or by a map.',
  extensions: ['csv'],
  fits: ({ path }) => (/\.csv$/iu.test(path) ? 0.9 : 0),
  parse: (source, options) => delimitedWhole(source, delimiters, options),
  parseStream: (chunks, path, options) => delimitedStream(chunks, path, delimiters, options),
};
