import { acrossOption, punctuationOption } from '../counting/options.ts';
import { type Stopwords, stopwordFlags, stopwordLists } from '../counting/stopwords.ts';
import { type Across, wordStream } from '../counting/stream.ts';
import { termUnits } from '../counting/term-units.ts';
import { rowsOfUnits } from '../counting/unit-rows.ts';
import { unitKinds, type UnitKind, unitsOver } from '../counting/units.ts';
import type { Corpus } from '../model/corpus.ts';
import type { Measure } from '../model/measure.ts';
import type { IntegerRange } from '../model/option.ts';
import { type Cell, type Column, type Table, tableOfRows } from '../model/table.ts';
import { entropyChaoShen } from '../stats/entropy/entropy-chao-shen.ts';
import { entropyMillerMadow } from '../stats/entropy/entropy-miller-madow.ts';
import { entropy as plainEntropy } from '../stats/entropy/entropy.ts';
import { sizesOf } from '../stats/entropy/occurrences.ts';

/** Which texts are looked at, and which terms. */
export interface EntropyOptions {
  readonly over: UnitKind;
  readonly ngrams: IntegerRange;
  readonly stopwords: Stopwords;
  readonly across: Across;
  readonly punctuation: boolean;
  readonly compat: 'none' | 'quanteda';
}

const statistics = [plainEntropy, entropyMillerMadow, entropyChaoShen] as const;

const columns: readonly Column[] = [
  {
    id: 'unit',
    title: 'Unit',
    kind: 'text',
    doc: 'The document, speaker or turn; a turn by its document and number.',
  },
  { id: 'tokens', title: 'Tokens', kind: 'integer', doc: 'Occurrences of all counted terms.' },
  { id: 'types', title: 'Types', kind: 'integer', doc: 'Number of different terms.' },
  ...statistics.map(({ id, title, doc }): Column => ({ id, title, kind: 'number', doc })),
];

/** How evenly the words of documents, speakers or turns are spread over their types. Rows in the order of the corpus. */
export const entropy: Measure<EntropyOptions> = {
  id: 'entropy',
  title: 'Entropy',
  question: 'How unpredictable are the words of each document, speaker or turn, in bits?',
  options: {
    over: { kind: 'choice', default: 'documents', choices: unitKinds, doc: 'What a row is about.' },
    ngrams: {
      kind: 'range',
      default: { from: 1, to: 1 },
      minimum: 1,
      placeholder: 'FROM-TO',
      doc: 'How many words the terms have, e.g. 1 or 1-3.',
    },
    stopwords: {
      kind: 'choice',
      default: 'none',
      choices: stopwordLists,
      doc: 'Leaves out terms that begin or end with a word of this list of function words.',
    },
    across: acrossOption,
    punctuation: punctuationOption,
    compat: {
      kind: 'choice',
      default: 'none',
      choices: ['none', 'quanteda'],
      doc: 'Gives what quanteda’s textstat_entropy does of tokens as they are: every token counts.',
    },
  },
  columns,
  needs: ['tokens'],
  example: 'rostrum entropy corpora/two-governments/briefings --over speakers',
  sources: statistics.map(({ source }) => source),
  compute: entropyTable,
};

function entropyTable(
  corpus: Corpus,
  { over, ngrams, stopwords, across, ...options }: EntropyOptions,
): Table {
  const stream = wordStream(corpus, {
    across,
    punctuation: options.punctuation || options.compat === 'quanteda',
  });
  const units = unitsOver(corpus, over);
  const terms = termUnits(stream, {
    ...ngrams,
    minCount: 1,
    minDocuments: 1,
    stopwords: stopwordFlags(stream, stopwords),
    documentOfTurn: corpus.documentOfTurn,
    unitOfTurn: units.unitOfTurn,
  });
  const { rowStart, weight } = rowsOfUnits(terms, units.count);
  const rows = Array.from({ length: units.count }, (_, unit) =>
    rowOf(units.name(unit), weight.subarray(rowStart[unit], rowStart[unit + 1])),
  );
  return tableOfRows(entropy, rows, { notes: notesOf(rows) });
}

function rowOf(unit: string, counts: Float64Array): Readonly<Record<string, Cell>> {
  const { tokens, types } = sizesOf(counts);
  return { unit, tokens, types, ...Object.fromEntries(statistics.map(({ id, of }) => [id, of(counts)])) };
}

/** A unit is short for its vocabulary where the correction is more than this, in bits. */
const largeCorrection = 0.2;

function notesOf(rows: readonly Readonly<Record<string, Cell>>[]): string[] {
  const short = rows.filter(
    ({ entropy: plain, entropy_miller_madow: corrected }) =>
      Number(corrected) - Number(plain) > largeCorrection,
  ).length;
  return short === 0
    ? []
    : [
        `${short} of ${rows.length} units are short for their vocabulary: entropy grows with length, so compare corrected values, or equal samples.`,
      ];
}
