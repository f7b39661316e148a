import type { Vocabulary } from './corpus.ts';

/** What a token behind a word can be: what the next word begins with, what is passed over before it, or neither. */
export const follower = { none: 0, begins: 1, passing: 2 } as const;

/** Which tokens can begin a hit. */
export interface HitForms {
  /** Form → 1 where a hit may begin with it. */
  readonly first: Uint8Array;
  /**
   * What may stand behind it, word after word, as far as that is known: form → a value of `follower`. A word that is glued
   * to another may be a part of it.
   */
  readonly behind: readonly Uint8Array[];
  /** Whether no word that is looked for can hold a mark, so that none that is glued to a word is a part of it. */
  readonly withoutMarks: boolean;
}

/** What is looked for in a corpus, by one who needs to know nothing of it but what stands around. */
export interface Search {
  /** The types that words of a hit can begin with, where that is known beforehand: others may be left out of the vocabulary. */
  readonly openings?: readonly string[] | undefined;
  formsOf(vocabulary: Vocabulary): HitForms;
  /** Words that are wanted before a hit. */
  readonly before: number;
  /** Words that are wanted from the beginning of a hit on, those of the hit included, each with its chunk. */
  readonly from: number;
}
