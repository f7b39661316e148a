import { glued } from '../model/corpus.ts';

/** Tokens and their boundaries under construction. */
export interface TokenColumns {
  readonly length: number;
  /** Makes room for so many more tokens. */
  reserve(count: number): void;
  /** Adds the tokens of a chunk, `ids[from]` to `ids[to - 1]`: `level` stands before the first, the others are glued to it. */
  add(ids: ArrayLike<number>, from: number, to: number, level: number): void;
  /** What was added so far, in arrays of their own. */
  build(): { readonly tokens: Int32Array; readonly boundaries: Uint8Array };
}

/** Empty columns. */
export function tokenColumns(): TokenColumns {
  let tokens = new Int32Array(1024);
  let boundaries = new Uint8Array(1024);
  let length = 0;
  const reserve = (count: number): void => {
    if (length + count <= tokens.length) return;
    const size = Math.max(length + count, tokens.length * 2);
    const [longer, more] = [new Int32Array(size), new Uint8Array(size)];
    longer.set(tokens.subarray(0, length));
    more.set(boundaries.subarray(0, length));
    tokens = longer;
    boundaries = more;
  };
  return {
    get length() {
      return length;
    },
    reserve,
    add: (ids, from, to, level) => {
      reserve(to - from);
      for (let at = from; at < to; at++) {
        tokens[length] = ids[at]!;
        boundaries[length] = at === from ? level : glued;
        length += 1;
      }
    },
    build: () => ({ tokens: tokens.slice(0, length), boundaries: boundaries.slice(0, length) }),
  };
}
