import type { AnyChart } from '../../src/cli/commands/chart.ts';
import type { AnyMeasure } from '../../src/cli/any-measure.ts';
import { shelfOf } from '../../src/cli/measure-shelf.ts';
import type { Registries } from '../../src/cli/run.ts';
import type { Corpus } from '../../src/model/corpus.ts';
import type { Cell, Column } from '../../src/model/table.ts';
import { tableOfRows } from '../../src/model/table.ts';
import type { ProcessContext } from '../../src/node/process.ts';

const columns: readonly Column[] = [
  { id: 'document', title: 'Document', kind: 'text', doc: 'The document.' },
  { id: 'date', title: 'Date', kind: 'date', doc: 'Its date.' },
  { id: 'words', title: 'Words', kind: 'integer', doc: 'Words in the turn.' },
  { id: 'share', title: 'Share', kind: 'share', doc: 'Share of all words, 0 to 1.' },
  { id: 'text', title: 'Text', kind: 'text', doc: 'What was said.' },
];

/** A measure with an option of each kind. */
const sayings: AnyMeasure = {
  id: 'sayings',
  title: 'Sayings',
  question: 'What is said?',
  options: {
    minWords: { kind: 'integer', default: 1, minimum: 1, placeholder: 'N', doc: 'Leaves out shorter turns.' },
    length: { kind: 'range', default: { from: 1, to: 99 }, minimum: 1, doc: 'Lengths of turns.' },
    weight: { kind: 'number', default: undefined, minimum: 0, doc: 'A weight.' },
    order: { kind: 'choice', default: 'text', choices: ['text', 'length'], doc: 'Order of the rows.' },
    keys: { kind: 'list', default: [], placeholder: 'KEYS', doc: 'Keys to echo.' },
    upper: { kind: 'flag', default: false, doc: 'In capitals.' },
    questions: { kind: 'flag', default: true, doc: 'Counts questions as well.' },
  },
  columns,
  needs: [],
  example: 'rostrum sayings inputs/briefings --min-words 5',
  sources: ['Nobody (1999), A book'],
  compute: (corpus, options) => tableOfRows(sayings, rowsOf(corpus, options), { notes: notesOf(options) }),
};

/** A measure that must be given something. */
const search: AnyMeasure = {
  id: 'search',
  title: 'Search',
  question: 'Where is it said?',
  options: { pattern: { kind: 'text', default: '', doc: 'What to look for.' } },
  argument: 'pattern',
  columns: columns.filter(({ id }) => id === 'document' || id === 'text'),
  needs: [],
  example: 'rostrum search promise inputs/briefings',
  compute: (corpus, { pattern }) =>
    tableOfRows(
      search,
      rowsOf(corpus, {}).filter(({ text }) => typeof pattern === 'string' && text.includes(pattern)),
    ),
};

const check: AnyMeasure = {
  id: 'check',
  title: 'Check',
  question: 'What looks wrong?',
  options: {},
  columns: ['path', 'line', 'code', 'message'].map((id) => ({
    id,
    title: id,
    kind: id === 'line' ? 'integer' : 'text',
    doc: `The ${id}.`,
  })),
  needs: [],
  example: 'rostrum check inputs',
  compute: (corpus) =>
    tableOfRows(
      check,
      corpus.documents.map(({ path }) => ({ path, code: 'fake/read', message: 'It was read.' })),
    ),
};

const failing: AnyMeasure = {
  ...search,
  id: 'failing',
  compute() {
    throw new TypeError('a fault\u001b[31m');
  },
};

const bars: AnyChart = {
  id: 'bars',
  title: 'Bars',
  doc: 'One bar each.',
  measure: 'sayings',
  options: { top: { kind: 'integer', default: 3, minimum: 1, placeholder: 'N', doc: 'How many bars.' } },
  draw: ({ rowCount }, { top }) => ({
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    data: { values: [{ rows: rowCount, top: Number(top) }] },
    mark: 'bar',
    encoding: { x: { field: 'rows', type: 'quantitative' } },
  }),
};

/** Registries of measures that are here to be asked. */
export const fakes: Registries = {
  measures: () => Promise.resolve(shelfOf([check, failing, sayings, search])),
  charts: () => Promise.resolve([bars]),
};

/** What a command said. */
export interface Said {
  out: string;
  messages: string;
}

function textOf(piece: string | Uint8Array): string {
  return typeof piece === 'string' ? piece : new TextDecoder().decode(piece);
}

/** A process that remembers what was written. */
export function fakeContext(
  cwd: string,
  { columns: width, stdin = '' }: { columns?: number | undefined; stdin?: string } = {},
): { context: ProcessContext; said: Said } {
  const said: Said = { out: '', messages: '' };
  const isTTY = width !== undefined;
  const context: ProcessContext = {
    stdout: {
      write(piece) {
        said.out += textOf(piece);
      },
      isTTY,
      columns: width,
    },
    stderr: {
      write(piece) {
        said.messages += textOf(piece);
      },
      isTTY: false,
      columns: width,
    },
    stdin: () => Promise.resolve(new TextEncoder().encode(stdin)),
    cwd,
    processors: 1,
    env: {},
    version: () => '0.0.0',
    system: 'a test',
  };
  return { context, said };
}

function rowsOf(
  { turns, documents, documentOfTurn }: Corpus,
  options: Record<string, unknown>,
): (Record<string, Cell> & { text: string })[] {
  const total = turns.reduce((sum, { words }) => sum + words, 0);
  return turns
    .map(({ text, words }, index) => ({
      document: documents[documentOfTurn[index] ?? -1]?.document,
      date: documents[documentOfTurn[index] ?? -1]?.metadata.date,
      words,
      share: words / total,
      text: options['upper'] === true ? text.toUpperCase() : text,
    }))
    .filter(({ words }) => words >= Number(options['minWords'] ?? 1));
}

function notesOf({ weight, keys, length, questions }: Record<string, unknown>): string[] {
  const note = JSON.stringify({ weight, keys, length, questions });
  return note === '{"keys":[],"length":{"from":1,"to":99},"questions":true}' ? [] : [note];
}
