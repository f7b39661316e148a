/** A way of cutting text into tokens, before it is loaded. */
export interface TokenizerEntry {
  readonly id: string;
  readonly title: string;
  /** One sentence. */
  readonly doc: string;
  /** Language models take a tenth of a second to load, so they are loaded only where text is tokenized. */
  load(): Promise<Tokenizer>;
}

/** A word of a text with its part of speech, in its order. */
interface TaggedWord {
  readonly text: string;
  /** A tag of Universal Dependencies, e.g. `NOUN`. */
  readonly tag: string;
}

/** The words of a paragraph with their parts of speech; the same for the same text, whatever was read before. */
export type Tagger = (paragraph: string) => readonly TaggedWord[];

/** How text becomes tokens. */
export interface Tokenizer {
  readonly id: string;
  /** Name and version of what does the work, for manifests. */
  readonly version: string;
  /**
   * The tokens of each chunk. A chunk is a run of characters without white space; its tokens, joined, are the
   * chunk again. Chunks are independent of each other.
   */
  readonly split: (chunks: readonly string[]) => string[][];
  /** Where each sentence of a paragraph starts, ascending, the first at 0; absent where the tokenizer has no notion of them. */
  readonly sentenceStarts?: (paragraph: string) => number[];
  /** Tells parts of speech; absent where the tokenizer has no notion of them. */
  readonly tags?: Tagger;
  /** Whether stage directions are tokens as well, since the text comes as it is to be counted. */
  readonly withDirections?: boolean;
}
