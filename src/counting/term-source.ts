import type { Corpus } from '../model/corpus.ts';
import type { Need } from '../model/measure.ts';
import type { FileText, IntegerRange } from '../model/option.ts';
import type { TokenRange } from '../model/table.ts';
import type { Stopwords } from './stopwords.ts';
import type { StreamOptions } from './stream.ts';
import type { TermUnits } from './term-units.ts';

/** Which terms are counted, in which units. */
export interface TermOptions extends StreamOptions {
  readonly ngrams: IntegerRange;
  readonly minCount: number;
  readonly stopwords: Stopwords;
  /** What was decided about families. */
  readonly decisions?: FileText | undefined;
  /** Where categories are from. */
  readonly dictionary?: FileText | undefined;
  /** Turn → unit; those of turns that are not counted come last. */
  readonly unitOfTurn: Int32Array;
  readonly unitCount: number;
}

/** Terms by unit, with their names and places. */
export interface Terms extends Pick<TermUnits, 'terms' | 'rowStart' | 'unit' | 'count' | 'total'> {
  /** Unit → its words. */
  readonly sizes: Float64Array;
  text(term: number): string;
  /** Number of words, of what has a fixed number. */
  wordsIn(term: number): number | undefined;
  /** All places of a term, ascending. */
  places(term: number): TokenRange[];
  readonly notes: readonly string[];
}

/** A kind of terms that can be counted, compared, and followed through time. */
export interface TermSource {
  /** What one of them is called in a table. */
  readonly noun: string;
  /** Whether one is asked for by its name in the corpus; else by its words, whatever they are. */
  readonly isNamed: boolean;
  readonly needs: readonly Need[];
  readonly count: (corpus: Corpus, options: TermOptions) => Terms;
}
