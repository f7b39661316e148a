import type { Corpus } from './corpus.ts';
import type { Groups } from './groups.ts';
import type { OptionSet } from './option.ts';
import type { Search } from './search.ts';
import type { Column, Table } from './table.ts';

/**
 * What a measure needs in a corpus, beyond documents and turns; `text` is what turns say, which else may be empty, and `tags` is
 * a tagger of parts of speech.
 */
export type Need = 'tokens' | 'sentences' | 'mentions' | 'text' | 'tags';

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
  /** What it needs besides for some of its options. */
  readonly needsFor?: (options: Options) => readonly Need[];
  /** Whether it can count a corpus whose tokens are in a file, and so keeps to any memory. */
  readonly countsStored?: boolean;
  /** Bytes of memory that it takes for each token, beside the corpus: the estimate under a memory budget. */
  readonly bytesPerToken?: number;
  /**
   * What it looks for, where it reads nothing but the surroundings of hits: of a corpus file, only those are loaded. What is
   * computed of such an excerpt must be what is computed of the whole.
   */
  readonly search?: (options: Options) => Search | undefined;
  /** A command line that runs on the sample corpus. */
  readonly example: string;
  /** Where the definitions come from: author, year, page. */
  readonly sources?: readonly string[];
  /** Loads what it computes with besides the corpus, such as a dictionary; to be awaited once before `compute`. */
  readonly load?: () => Promise<void>;
  /** @returns one table whose columns are `columns`, or a selection of them, in that order */
  compute(corpus: Corpus, options: Options): Table;
  /**
   * The answers about each group of turns apart in one table, whose first column is `groupColumn`; for measures that can
   * count all groups at once. Where it is left out, a corpus of each group is computed by itself.
   */
  computeGroups?(corpus: Corpus, options: Options, groups: Groups): Table;
}
