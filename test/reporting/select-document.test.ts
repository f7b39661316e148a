import { expect, it } from 'vitest';
import { frequency, speakers } from '../../src/measures/index.ts';
import { compute } from '../../src/pipeline.ts';
import { corpusOfDocument } from '../../src/reporting/select-document.ts';
import { corpusOf, type Doc } from '../corpus-of.ts';

const first: Doc = [
  ['B', 'open harbours'],
  ['A', 'no harbours'],
];
const empty: Doc = [];
const last: Doc = [
  ['C', 'closed harbours, closed'],
  ['A', ''],
];

it.each([
  ['the first', 0, first],
  ['one without turns', 1, empty],
  ['the last', 2, last],
] as const)('counts %s as if it had been read alone', (_which, index, document) => {
  const selected = corpusOfDocument(corpusOf([first, empty, last]), index);
  const alone = corpusOf([document]);
  for (const measure of [frequency, speakers] as const) {
    const [a, b] = [selected, alone].map((corpus) => {
      const table = measure === frequency ? compute(frequency, corpus) : compute(speakers, corpus);
      return table.values.map((column) => Array.from(column));
    });
    expect(a).toEqual(b);
  }
});
