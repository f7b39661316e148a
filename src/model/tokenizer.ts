/** A way of cutting text into tokens, before it is loaded. */
export interface TokenizerEntry {
  readonly id: string;
  readonly title: string;
  /** One sentence. */
  readonly doc: string;
  /** Language models take a tenth of a second to load, so they are loaded only where text is tokenized. */
  load(): Promise<Tokenizer>;
}

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
}
