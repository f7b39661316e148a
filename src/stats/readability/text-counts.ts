/** What readability formulas are made of: counts of one text. All but `words` and `sentences` are at most what words allow. */
export interface TextCounts {
  /** Words, at least 0. */
  readonly words: number;
  /** Sentences, at least 0. */
  readonly sentences: number;
  /** Syllables of all words. */
  readonly syllables: number;
  /** Letters and digits of all words. */
  readonly characters: number;
  /** Words of three or more syllables. */
  readonly polysyllables: number;
  /** Words that are not on Dale and Chall's list of easy ones. */
  readonly difficultWords: number;
  /** Words of more than six letters. */
  readonly longWords: number;
}

/** A formula's value; undefined for a text without words or without sentences, where no formula has one. */
export function ofText(counts: TextCounts, formula: (counts: TextCounts) => number): number | undefined {
  return counts.words > 0 && counts.sentences > 0 ? formula(counts) : undefined;
}
