import type { Corpus } from '../model/corpus.ts';
import type { Table } from '../model/table.ts';

/** A measure with the options that a report asks it with. */
export interface Question {
  /** Id of the measure, or a name where it is asked more than once; also of the file in `tables/`. */
  readonly id: string;
  /** Id of the measure. */
  readonly measure: string;
  /** The question in words. */
  readonly question: string;
  readonly options: object;
  /** Ids of the columns of the measure, and where its definitions come from. */
  readonly columns: readonly string[];
  readonly sources: readonly string[];
  /** Whether it takes so much memory that it is answered before all others, while nothing else is kept. */
  readonly isHeavy?: boolean;
  answer(corpus: Corpus): Table;
}
