import { findPattern, needsOfPattern } from '../counting/find-pattern.ts';
import { type Within } from '../counting/context.ts';
import { type Stopwords, stopwordFlags, stopwordLists } from '../counting/stopwords.ts';
import { type CollocateCounts, collocateCounts } from '../counting/collocate-counts.ts';
import { windowsOf } from '../counting/windows.ts';
import { outOfRange } from '../errors/catalogue.ts';
import type { Corpus } from '../model/corpus.ts';
import type { Measure } from '../model/measure.ts';
import { type Cell, type Column, type Table, tableOfRows } from '../model/table.ts';
import { deltaPBackward } from '../stats/association/delta-p-backward.ts';
import { deltaPForward } from '../stats/association/delta-p-forward.ts';
import { dice } from '../stats/association/dice.ts';
import { logDice } from '../stats/association/log-dice.ts';
import { mi } from '../stats/association/mi.ts';
import { mi2 } from '../stats/association/mi2.ts';
import { mi3 } from '../stats/association/mi3.ts';
import { minimumSensitivity } from '../stats/association/minimum-sensitivity.ts';
import { npmi } from '../stats/association/npmi.ts';
import { tScore } from '../stats/association/t-score.ts';
import { zScore } from '../stats/association/z-score.ts';
import { cellsOf, type Contingency, contingencyOfPair } from '../stats/contingency.ts';
import { chi2 } from '../stats/keyness/chi2.ts';
import { g2 } from '../stats/keyness/g2.ts';
import { logRatio } from '../stats/keyness/log-ratio.ts';
import type { Statistic } from '../stats/statistic.ts';
import { byCodePoint } from '../text/order.ts';

/** Which node is looked at, how far around it, and how what stands there is rated. */
export interface CollocatesOptions {
  readonly pattern: string;
  readonly case: boolean;
  readonly left: number;
  readonly right: number;
  readonly within: Within;
  readonly minCount: number;
  readonly stopwords: Stopwords;
  readonly expected: string;
  readonly sortBy: string;
}

type Association = Statistic<(counts: Contingency) => number | undefined>;

/** What G² and the like say of target and reference, in words of windows. */
const nearNotFar = (formula: string): string =>
  `${formula} of the words near the node and all others: positive where the collocate is more frequent near it.`;

/** A statistic, with what it is called over a column where its own title is long, and what else is to be said. */
interface Shown {
  readonly statistic: Association;
  readonly title?: string;
  readonly doc?: string;
}

const associations: readonly Shown[] = [
  { statistic: logDice },
  { statistic: logRatio, doc: nearNotFar('Hardie’s Log Ratio') },
  { statistic: g2, title: 'G²', doc: nearNotFar('G² with four cells, signed,') },
  { statistic: mi, title: 'MI' },
  { statistic: tScore },
  { statistic: npmi, title: 'NPMI' },
  { statistic: mi2 },
  { statistic: mi3 },
  { statistic: zScore },
  { statistic: chi2, doc: nearNotFar('Pearson’s χ² without a correction, signed,') },
  { statistic: dice },
  { statistic: deltaPForward },
  { statistic: deltaPBackward },
  { statistic: minimumSensitivity },
];

const columns: readonly Column[] = [
  { id: 'collocate', title: 'Collocate', kind: 'text', doc: 'The type that stands near the node.' },
  {
    id: 'count',
    title: 'Count',
    kind: 'integer',
    doc: 'Occurrences in a window around a hit, O; one in the windows of two hits is counted once.',
  },
  { id: 'frequency', title: 'Frequency', kind: 'integer', doc: 'Occurrences in all of the input, C.' },
  ...associations.map(({ statistic, title, doc }): Column => ({
    id: statistic.id,
    title: title ?? statistic.title,
    kind: 'number',
    doc: doc ?? statistic.doc,
  })),
  {
    id: 'expected',
    title: 'Expected',
    kind: 'number',
    doc: 'Occurrences that chance leads to expect, E = R C / N: R slots of the windows, N words of the input.',
  },
  {
    id: 'documents',
    title: 'Documents',
    kind: 'integer',
    doc: 'Number of documents with an occurrence near the node.',
  },
];

/** What stands near a node. Rows by the statistic that `sortBy` names, descending, then by collocate in code-point order. */
export const collocates: Measure<CollocatesOptions> = {
  id: 'collocates',
  title: 'Collocates',
  question: 'What stands near a word or phrase more often than chance has it?',
  options: {
    pattern: {
      kind: 'text',
      default: '',
      doc: 'The node: * inside a word is any characters, * alone any word, a|b one of several; punctuation between words is passed over.',
    },
    case: { kind: 'flag', default: false, doc: 'Tells capitals from small letters in the node.' },
    left: {
      kind: 'integer',
      default: 5,
      minimum: 0,
      placeholder: 'N',
      doc: 'Words of the window before the node.',
    },
    right: {
      kind: 'integer',
      default: 5,
      minimum: 0,
      placeholder: 'N',
      doc: 'Words of the window after the node.',
    },
    within: {
      kind: 'choice',
      default: 'turn',
      choices: ['turn', 'sentence'],
      doc: 'What a window never leaves.',
    },
    minCount: {
      kind: 'integer',
      default: 3,
      minimum: 1,
      placeholder: 'N',
      doc: 'Leaves out what stands near the node less often.',
    },
    stopwords: {
      kind: 'choice',
      default: 'none',
      choices: stopwordLists,
      doc: 'Leaves out collocates of this list of function words; they fill slots all the same.',
    },
    expected: {
      kind: 'choice',
      default: 'slots',
      choices: ['slots', 'span'],
      doc: 'What R is: the slots that the windows have, or hits times words of a whole window, as if no turn ended and no windows overlapped.',
    },
    sortBy: {
      kind: 'choice',
      default: 'log_dice',
      choices: ['count', ...associations.map(({ statistic: { id } }) => id)],
      placeholder: 'COLUMN',
      doc: 'Which column orders the rows, the largest value first: count, or any of the statistics.',
    },
  },
  argument: 'pattern',
  columns,
  needs: ['tokens'],
  needsFor: ({ pattern }) => needsOfPattern(pattern),
  example:
    'rostrum collocates "harbour*" corpora/two-governments/briefings --stopwords en --sort-by log_ratio',
  sources: [
    'Evert (2008), Corpora and collocations, in Lüdeling & Kytö (eds.), Corpus Linguistics, vol. 2, 1212–1248, for windows and their tables',
    ...new Set(associations.map(({ statistic: { source } }) => source)),
  ],
  compute: collocatesTable,
};

function collocatesTable(corpus: Corpus, options: CollocatesOptions): Table {
  const span = options.left + options.right;
  if (span === 0) throw outOfRange('left', '0', 'at least 1 where --right is 0');
  const hits = findPattern(corpus, options.pattern, options);
  const windows = windowsOf(corpus, hits, options);
  const counts = collocateCounts(corpus, windows.tokens);
  const slots = options.expected === 'span' ? hits.length * span : windows.tokens.length;
  const shown = shownTypes(corpus, counts, options);
  const rows = shown.map((type) => rowOf(corpus, counts, type, slots));
  rows.sort(comparison(options.sortBy));
  const typeByName = new Map(shown.map((type) => [corpus.vocabulary.types[type], type]));
  return tableOfRows(collocates, rows, {
    notes: notesOf(hits.length, windows, { ...options, size: counts.size, slots }),
    evidence: (row) => counts.occurrences(typeByName.get(String(rows[row]!['collocate'])) ?? -1),
  });
}

function shownTypes(
  { vocabulary }: Corpus,
  { near }: CollocateCounts,
  { minCount, stopwords }: CollocatesOptions,
): number[] {
  const flags = stopwordFlags({ vocabulary: vocabulary.types }, stopwords);
  return [...near.keys()].filter((type) => near[type]! >= Math.max(1, minCount) && flags?.[type] !== 1);
}

type Row = Readonly<Record<string, Cell>>;

function rowOf({ vocabulary }: Corpus, counts: CollocateCounts, type: number, slots: number): Row {
  const { size } = counts;
  const count = counts.near[type]!;
  const frequency = counts.total[type]!;
  const table = contingencyOfPair(count, slots, frequency, size);
  return {
    collocate: vocabulary.types[type],
    count,
    frequency,
    ...(isTable(table) &&
      Object.fromEntries(associations.map(({ statistic: { id, of } }) => [id, of(table)]))),
    expected: (slots * frequency) / size,
    documents: counts.documents[type],
  };
}

/** Whether no cell is below 0, as may be where R is more than there are words. */
function isTable(table: Contingency): boolean {
  const { a, b, c, d } = cellsOf(table);
  return Math.min(a, b, c, d) >= 0;
}

function comparison(key: string): (a: Row, b: Row) => number {
  const valueOf = (row: Row): number => Number(row[key] ?? -Infinity);
  return (a, b) => {
    const [x, y] = [valueOf(a), valueOf(b)];
    return x === y ? byCodePoint(String(a['collocate']), String(b['collocate'])) : y - x;
  };
}

function notesOf(
  hits: number,
  { tokens, cut }: { readonly tokens: Int32Array; readonly cut: number },
  of: CollocatesOptions & { readonly size: number; readonly slots: number },
): string[] {
  if (hits === 0) return [`The node does not occur in ${of.size} words.`];
  const notes = [`${hits} hits of the node; ${tokens.length} words in their windows, of ${of.size}.`];
  if (cut > 0) notes.push(`The ${of.within} ends before the window does at ${cut} of ${hits} hits.`);
  if (of.expected === 'span' && of.slots > of.size)
    notes.push(
      `Hits times words of a window (${of.slots}) are more than all words: there is no table of such a node.`,
    );
  return notes;
}
