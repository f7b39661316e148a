import type { Corpus } from '../model/corpus.ts';
import type { IntegerRange } from '../model/option.ts';
import { type Stopwords, stopwordFlags } from './stopwords.ts';
import { type Across, wordStream } from './stream.ts';
import { termText, termUnits } from './term-units.ts';
import { rowsOfUnits, transposed, type UnitRows, weighted, type Weighting } from './unit-rows.ts';
import { type periodUnits, unitsOver } from './units.ts';

/** What is compared with each other, and by what it is described. */
export interface ComparedOptions {
  readonly over: 'documents' | 'speakers' | 'terms' | (typeof periodUnits)[number];
  readonly weight: Weighting;
  readonly ngrams: IntegerRange;
  readonly minCount: number;
  readonly minDocuments: number;
  readonly stopwords: Stopwords;
  readonly across: Across;
  readonly punctuation: boolean;
}

/** Units with the weights that they are compared by. */
export interface ComparedUnits {
  readonly count: number;
  readonly name: (unit: number) => string;
  readonly rows: UnitRows;
}

/** Documents, speakers or stretches of time by the weights of their terms; or terms, by their weights in the documents. */
export function comparedUnits(corpus: Corpus, options: ComparedOptions): ComparedUnits {
  const { over, weight, ngrams, minCount, minDocuments, across, punctuation } = options;
  const { count, name, unitOfTurn } = unitsOver(corpus, over === 'terms' ? 'documents' : over);
  const stream = wordStream(corpus, { across, punctuation });
  const terms = termUnits(stream, {
    ...ngrams,
    minCount,
    minDocuments,
    stopwords: stopwordFlags(stream, options.stopwords),
    documentOfTurn: corpus.documentOfTurn,
    unitOfTurn,
  });
  const rows = weighted(rowsOfUnits(terms, count), weight);
  if (over !== 'terms') return { count, name, rows };
  const termName = (term: number): string => termText(stream, terms.first[term]!, terms.n[term]!);
  return { count: terms.terms, name: termName, rows: transposed(rows) };
}
