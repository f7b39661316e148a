/** A row of numbers in a file that nobody else sees, and that is gone when the process ends, however it ends. */
export interface NumberFile {
  /** How many numbers were added. */
  readonly length: number;
  /** Adds numbers at the end. */
  append(values: Int32Array): void;
  /**
   * Some of the numbers, from a place on; quick where the next call goes on from there. The array is the file's own: it
   * holds other numbers after the next call.
   */
  read(start: number, length: number): Int32Array;
  /** Another reader of the same numbers, with a place of its own. */
  reader(): Pick<NumberFile, 'read'>;
  close(): void;
}

/** Where what memory has no room for is put, and how much room there is. */
export interface Store {
  /** An empty file. */
  newFile(): NumberFile;
  /** Bytes that may be taken now, beside what is taken already. */
  room(): number;
  /** Gives back the memory of what is not used any more. */
  tidy(): void;
  /** Is told which share of a count is done. */
  readonly onStep?: (share: number) => void;
}

/** The tokens of a corpus in a file. */
export interface StoredTokens {
  readonly store: Store;
  /** Packed tokens: form, then boundary level and `glued` in the lowest four bits. */
  readonly file: NumberFile;
  /** Turn → place of its first token in the file. */
  readonly start: Float64Array;
  /** Turn → 1 where what was said before it was left out, so that nothing runs into it; absent where nothing was. */
  readonly apart?: Uint8Array;
}
