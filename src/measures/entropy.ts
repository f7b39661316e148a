import { acrossOption, punctuationOption } from '../counting/options.ts';
import { type Stopwords, stopwordFlags, stopwordLists } from '../counting/stopwords.ts';
import { type Across, wordStream } from '../counting/stream.ts';
import { termText, termUnits } from '../counting/term-units.ts';
import { rowsOfUnits, transposed } from '../counting/unit-rows.ts';
import { unitKinds, type UnitKind, unitsOver } from '../counting/units.ts';
import { outOfRange } from '../errors/catalogue.ts';
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
  readonly over: UnitKind | 'terms';
  readonly base: number;
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
    doc: 'The document, speaker, turn or term; a turn by its document and number.',
  },
  { id: 'tokens', title: 'Tokens', kind: 'integer', doc: 'Occurrences of all counted terms.' },
  {
    id: 'types',
    title: 'Types',
    kind: 'integer',
    doc: 'Number of different terms; of a term, of the documents that have it.',
  },
  ...statistics.map(({ id, title, doc }): Column => ({ id, title, kind: 'number', doc })),
];

/** How evenly the words of documents, speakers or turns are spread over their types. Rows in the order of the corpus. */
export const entropy: Measure<EntropyOptions> = {
  id: 'entropy',
  title: 'Entropy',
  question: 'How unpredictable are the words of each document, speaker or turn, in bits?',
  options: {
    over: {
      kind: 'choice',
      default: 'documents',
      choices: [...unitKinds, 'terms'],
      doc: 'What a row is about; a term by how evenly it is spread over the documents.',
    },
    base: {
      kind: 'number',
      default: 2,
      minimum: 1,
      doc: 'Base of the logarithm, above 1: 2 for bits, 2.718281828459045 for nats.',
    },
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
  { over, base, ngrams, stopwords, across, ...options }: EntropyOptions,
): Table {
  if (base <= 1) throw outOfRange('base', String(base), 'a number above 1');
  const stream = wordStream(corpus, {
    across,
    punctuation: options.punctuation || options.compat === 'quanteda',
  });
  const units = unitsOver(corpus, over === 'terms' ? 'documents' : over);
  const terms = termUnits(stream, {
    ...ngrams,
    minCount: 1,
    minDocuments: 1,
    stopwords: stopwordFlags(stream, stopwords),
    documentOfTurn: corpus.documentOfTurn,
    unitOfTurn: units.unitOfTurn,
  });
  const byUnit = rowsOfUnits(terms, units.count);
  const { rowStart, weight } = over === 'terms' ? transposed(byUnit) : byUnit;
  const name =
    over === 'terms' ? (at: number) => termText(stream, terms.first[at]!, terms.n[at]!) : units.name;
  const rows = Array.from({ length: rowStart.length - 1 }, (_, unit) =>
    rowOf(name(unit), weight.subarray(rowStart[unit], rowStart[unit + 1]), base),
  );
  return tableOfRows(entropy, rows, { notes: over === 'terms' ? [] : notesOf(rows) });
}

function rowOf(unit: string, counts: Float64Array, base: number): Readonly<Record<string, Cell>> {
  const { tokens, types } = sizesOf(counts);
  const values = statistics.map(({ id, of }) => {
    const bits = of(counts);
    return [id, bits === undefined || base === 2 ? bits : bits / Math.log2(base)] as const;
  });
  return { unit, tokens, types, ...Object.fromEntries(values) };
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
