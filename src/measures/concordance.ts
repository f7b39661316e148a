import { spanFinder, turnOfToken } from '../corpus/locate.ts';
import { contextOf, type Within, wordBeside } from '../counting/context.ts';
import { findPattern, needsOfPattern, patternSyntax } from '../counting/find-pattern.ts';
import { searchPattern } from '../counting/pattern/search-pattern.ts';
import { lazyColumn } from '../counting/lazy-column.ts';
import { printedText } from '../counting/printed.ts';
import { unknownName } from '../errors/catalogue.ts';
import type { Corpus } from '../model/corpus.ts';
import type { Measure } from '../model/measure.ts';
import { type Cell, type Table, type TokenRange, tableOfColumns } from '../model/table.ts';
import type { Transcript } from '../model/transcript.ts';
import { randomNumbers, randomSample } from '../stats/random.ts';
import { byCodePoint } from '../text/order.ts';

/** What is looked for, how much is shown around it, and in what order. */
export interface ConcordanceOptions {
  readonly pattern: string;
  readonly case: boolean;
  readonly left: number;
  readonly right: number;
  readonly within: Within;
  readonly sort: readonly string[];
  readonly sample: number | undefined;
  readonly seed: number;
}

/** The lines around a pattern. Rows in order of position, or as `sort` says. */
export const concordance: Measure<ConcordanceOptions> = {
  id: 'concordance',
  title: 'Concordance',
  question: 'Where does a word or phrase stand, and what is around it?',
  options: {
    pattern: {
      kind: 'text',
      default: '',
      doc: patternSyntax,
    },
    case: { kind: 'flag', default: false, doc: 'Tells capitals from small letters.' },
    left: { kind: 'integer', default: 10, minimum: 0, placeholder: 'N', doc: 'Words shown before the node.' },
    right: { kind: 'integer', default: 10, minimum: 0, placeholder: 'N', doc: 'Words shown after the node.' },
    within: {
      kind: 'choice',
      default: 'turn',
      choices: ['turn', 'sentence'],
      doc: 'What the words around the node stay within.',
    },
    sort: {
      kind: 'list',
      default: [],
      placeholder: 'KEYS',
      doc: 'Keys to sort by, the first one first: L1 to L9 and R1 to R9 (words beside the node), node, date, document, speaker; else by position.',
    },
    sample: {
      kind: 'integer',
      default: undefined,
      minimum: 1,
      placeholder: 'N',
      doc: 'Shows so many lines, drawn at random.',
    },
    seed: {
      kind: 'integer',
      default: 1,
      minimum: 0,
      placeholder: 'N',
      doc: 'Draws another sample; the same seed draws the same one.',
    },
  },
  argument: 'pattern',
  columns: [
    { id: 'document', title: 'Document', kind: 'text', doc: 'Document of the hit.' },
    { id: 'date', title: 'Date', kind: 'date', doc: 'Date of the document.' },
    { id: 'turn', title: 'Turn', kind: 'integer', doc: 'Number of the turn in the document, from 1.' },
    { id: 'speaker', title: 'Speaker', kind: 'text', doc: 'Who says it.' },
    { id: 'left', title: 'Left', kind: 'text', doc: 'What is said before, as printed.', context: 'before' },
    { id: 'node', title: 'Node', kind: 'text', doc: 'What was found, as printed.', context: 'node' },
    { id: 'right', title: 'Right', kind: 'text', doc: 'What is said after, as printed.', context: 'after' },
    { id: 'line', title: 'Line', kind: 'integer', doc: 'Line of the source on which the paragraph begins.' },
  ],
  needs: ['tokens'],
  needsFor: ({ pattern }) => needsOfPattern(pattern),
  search: ({ pattern, left, right, ...options }) =>
    searchPattern(pattern, {
      ...options,
      left: Math.max(left, farthestKey),
      right: Math.max(right, farthestKey),
    }),
  example: 'rostrum concordance "shared future" corpora/two-governments/briefings --sort R1,date',
  sources: ['Sinclair (1991), Corpus, Concordance, Collocation, Oxford University Press, chapter 2'],
  compute: concordanceTable,
};

function concordanceTable(corpus: Corpus, options: ConcordanceOptions): Table {
  const compare = comparison(corpus, options);
  const hits = findPattern(corpus, options.pattern, options);
  const shown =
    options.sample === undefined ? hits : randomSample(hits, options.sample, randomNumbers(options.seed));
  // Lines are found in order of position, so that each turn is measured once.
  const lineOf = lineFinder(corpus);
  const lines = new Map(shown.map((hit) => [hit, lineOf(turnOfToken(corpus, hit.start), hit.start)]));
  const rows = compare ? shown.toSorted(compare) : shown;
  return tableOfColumns(concordance, columnsOf(corpus, rows, lines, options), rows.length, {
    notes: shown.length < hits.length ? [`A random sample of ${shown.length} of ${hits.length} lines.`] : [],
    evidence: (row) => [rows[row]!],
  });
}

/** What stands in the columns of some hits. Texts are put together when they are read: those of many hits are large. */
function columnsOf(
  corpus: Corpus,
  hits: readonly TokenRange[],
  lines: ReadonlyMap<TokenRange, number | undefined>,
  options: ConcordanceOptions,
): readonly ArrayLike<Cell>[] {
  const { documents, documentOfTurn, turns, speakers, speakerOfTurn } = corpus;
  const turnAt = Int32Array.from(hits, ({ start }) => turnOfToken(corpus, start));
  const documentAt = (row: number): Transcript => documents[documentOfTurn[turnAt[row]!]!]!;
  let seen: { readonly row: number; readonly context: ReturnType<typeof contextOf> } | undefined;
  // Both sides of a line are mostly read one after the other.
  const contextAt = (row: number): ReturnType<typeof contextOf> => {
    if (seen?.row !== row) seen = { row, context: contextOf(corpus, hits[row]!, options) };
    return seen.context;
  };
  const made = new Map<string, (row: number) => Cell>([
    ['document', (row) => documentAt(row).document],
    ['date', (row) => documentAt(row).metadata.date],
    ['turn', (row) => turns[turnAt[row]!]!.number],
    ['speaker', (row) => speakers[speakerOfTurn[turnAt[row]!]!]],
    ['left', (row) => printed(corpus, contextAt(row).before)],
    ['node', (row) => printed(corpus, hits[row]!)],
    ['right', (row) => printed(corpus, contextAt(row).after)],
    ['line', (row) => lines.get(hits[row]!)],
  ]);
  return concordance.columns.map(({ id }) => lazyColumn(hits.length, made.get(id)!));
}

function printed(corpus: Corpus, { start, end }: TokenRange): string {
  return printedText(corpus, start, end);
}

/** The line on which the paragraph of a token begins; quickest for tokens in order. */
function lineFinder(corpus: Corpus): (turnIndex: number, token: number) => number | undefined {
  const spanOf = spanFinder(corpus);
  return (turnIndex, token) => {
    const { start } = spanOf(turnIndex, token) ?? { start: 0 };
    return corpus.turns[turnIndex]!.paragraphs.findLast((paragraph) => paragraph.start <= start)?.line;
  };
}

type KeyOf = (hit: TokenRange) => string;

/** The order that the sort keys ask for; hits that are equal in all of them keep their order. */
function comparison(
  corpus: Corpus,
  { sort, within }: ConcordanceOptions,
): ((a: TokenRange, b: TokenRange) => number) | undefined {
  if (sort.length === 0) return undefined;
  const keys = sort.map((key) => keyOf(corpus, key, within));
  const known = new Map<TokenRange, string[]>();
  const valuesOf = (hit: TokenRange): string[] => {
    const values = known.get(hit) ?? keys.map((key) => key(hit));
    known.set(hit, values);
    return values;
  };
  return (a, b) => {
    const [x, y] = [valuesOf(a), valuesOf(b)];
    const differing = x.findIndex((value, index) => value !== y[index]);
    return differing < 0 ? a.start - b.start : byCodePoint(x[differing]!, y[differing]!);
  };
}

/** The farthest word that a sort key names. */
const farthestKey = 9;

const besideKeys = ['L', 'R'].flatMap((side) =>
  Array.from({ length: farthestKey }, (_, index) => `${side}${index + 1}`),
);
const sortKeys = [...besideKeys, 'node', 'date', 'document', 'speaker'];

/** @throws sort key/unknown */
function keyOf(corpus: Corpus, key: string, within: Within): KeyOf {
  const { vocabulary, tokens, documents, documentOfTurn, speakers, speakerOfTurn } = corpus;
  const typeAt = (token: number): string => vocabulary.types[vocabulary.typeOfForm[tokens[token]!]!]!;
  const documentAt = (hit: TokenRange) => documents[documentOfTurn[turnOfToken(corpus, hit.start)]!]!;
  if (besideKeys.includes(key.toUpperCase())) {
    const place = Number(key.slice(1)) * (key.toUpperCase().startsWith('L') ? -1 : 1);
    return (hit) => {
      const token = wordBeside(corpus, hit, place, within);
      return token === undefined ? '' : typeAt(token);
    };
  }
  const named = new Map<string, KeyOf>([
    [
      'node',
      ({ start, end }) => Array.from({ length: end - start }, (_, at) => typeAt(start + at)).join(' '),
    ],
    // Undated documents come last, as in the corpus.
    ['date', (hit) => documentAt(hit).metadata.date ?? '~'],
    ['document', (hit) => documentAt(hit).document],
    ['speaker', (hit) => speakers[speakerOfTurn[turnOfToken(corpus, hit.start)]!]!],
  ]).get(key);
  if (!named) throw unknownName('sort key', key, sortKeys);
  return named;
}
