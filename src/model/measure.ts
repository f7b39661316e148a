import type { Corpus } from './corpus.ts';
import type { OptionSet } from './option.ts';
import type { Column, Table } from './table.ts';

/** What a measure needs in a corpus, beyond documents and turns. */
export type Need = 'tokens' | 'sentences' | 'mentions';

/** A question of a corpus, answered by a table. */
export interface Measure<Options> {
  /** Name of the command, kebab-case. */
  readonly id: string;
  readonly title: string;
  /** The question, as one sentence with a question mark. */
  readonly question: string;
  readonly options: OptionSet<Options>;
  /** What must be given besides the input, e.g. the pattern of a concordance: the key of the option that holds it. */
  readonly argument?: keyof Options & string;
  readonly columns: readonly Column[];
  readonly needs: readonly Need[];
  /** A command line that runs on the sample corpus. */
  readonly example: string;
  /** Where the definitions come from: author, year, page. */
  readonly sources?: readonly string[];
  /** @returns one table whose columns are `columns`, or a selection of them, in that order */
  compute(corpus: Corpus, options: Options): Table;
}
