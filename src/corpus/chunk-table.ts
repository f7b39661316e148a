import type { Tokenizer } from '../model/tokenizer.ts';
import { chunkIndex } from './chunk-index.ts';
import { type FormTable, hashOf } from './form-table.ts';
import { countShift, firstId, longestChunk, type ShortChunks, shortChunks } from './short-chunks.ts';
import type { TokenColumns } from './token-columns.ts';

/** Form ids of chunks, each distinct chunk tokenized once: words repeat, and a look-up costs less than a tokenizer. */
export interface ChunkTable {
  /** Ids of the tokens of a chunk; empty for the empty chunk. */
  idsOf(chunk: string): ArrayLike<number>;
  /**
   * Adds the tokens of a text to columns: of each chunk between blanks.
   *
   * @param level of the first token
   */
  append(text: string, level: number, columns: TokenColumns): void;
}

/** The ids of each chunk. */
interface Store {
  /** Chunk → first of its ids in `pool`; one more than there are chunks. */
  starts: Int32Array<ArrayBuffer>;
  pool: Int32Array<ArrayBuffer>;
  chunks: number;
}

/** An empty table over a tokenizer. */
export function chunkTable(tokenizer: Tokenizer, vocabulary: Pick<FormTable, 'idOf'>): ChunkTable {
  const store: Store = { starts: new Int32Array(1024), pool: new Int32Array(4096), chunks: 0 };
  const index = chunkIndex();
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const encode = textEncoder();
  const short = shortChunks();
  const idOf: ChunkNumber = (bytes, start, end, hash) => {
    const known = index.find(bytes, start, end, hash);
    // What was not known has the next number now.
    if (known === store.chunks) {
      const [forms = []] = tokenizer.split([decoder.decode(bytes.subarray(start, end))]);
      addChunk(
        store,
        forms.map((form) => vocabulary.idOf(form)),
      );
    }
    return known;
  };
  return {
    idsOf: (chunk) => {
      if (chunk === '') return [];
      const { bytes, length } = encode(chunk);
      const id = idOf(bytes, 0, length, hashOf(bytes, 0, length));
      return store.pool.subarray(store.starts[id], store.starts[id + 1]);
    },
    append: (text, level, columns) => appendChunks(encode(text), level, { columns, store, idOf, short }),
  };
}

/** The number of the chunk that some bytes are. */
type ChunkNumber = (bytes: Uint8Array, start: number, end: number, hash: number) => number;

interface Encoded {
  /** With room behind the text for as many bytes as a short chunk has. */
  readonly bytes: Uint8Array;
  readonly view: DataView;
  readonly length: number;
}

/** A way to have texts in UTF-8, each until the next one. */
function textEncoder(): (text: string) => Encoded {
  const encoder = new TextEncoder();
  let bytes = new Uint8Array(1 << 16);
  let view = new DataView(bytes.buffer);
  return (text) => {
    const size = text.length * 3 + longestChunk;
    if (bytes.length < size) {
      bytes = new Uint8Array(size);
      view = new DataView(bytes.buffer);
    }
    return { bytes, view, length: encoder.encodeInto(text, bytes.subarray(0, text.length * 3)).written };
  };
}

interface Appending {
  readonly columns: TokenColumns;
  readonly store: Store;
  readonly idOf: ChunkNumber;
  readonly short: ShortChunks;
}

/** Adds the tokens of each chunk between blanks. */
function appendChunks(text: Encoded, level: number, appending: Appending): void {
  const { columns, short } = appending;
  const { bytes, view, length } = text;
  columns.reserve(length);
  let { slots } = short;
  let [first, start] = [level, 0];
  while (start < length) {
    if (bytes[start] === blank) {
      start += 1;
      continue;
    }
    let end = start + 1;
    while (end < length && bytes[end] !== blank) end += 1;
    const slot = end - start <= longestChunk ? short.slotOf(view, start, end - start) : -1;
    const count = slot < 0 ? 0 : slots[slot]! >> countShift;
    if (count > 0) columns.add(slots, slot + firstId, slot + firstId + count, first);
    else {
      appendRare(text, start, end, first, appending);
      ({ slots } = short);
    }
    first = 0;
    start = end + 1;
  }
}

/** Adds the tokens of a chunk that is long or new. */
function appendRare(
  { bytes, view }: Encoded,
  start: number,
  end: number,
  level: number,
  { columns, store, idOf, short }: Appending,
): void {
  const id = idOf(bytes, start, end, hashOf(bytes, start, end));
  const [from, to] = [store.starts[id]!, store.starts[id + 1]!];
  columns.add(store.pool, from, to, level);
  if (end - start <= longestChunk) short.add(view, start, end - start, store.pool.subarray(from, to));
}

const blank = 0x20;

function addChunk(store: Store, ids: readonly number[]): void {
  const from = store.starts[store.chunks]!;
  store.starts = withRoom(store.starts, store.chunks + 2);
  store.pool = withRoom(store.pool, from + ids.length);
  store.pool.set(ids, from);
  store.chunks += 1;
  store.starts[store.chunks] = from + ids.length;
}

function withRoom(values: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  if (length <= values.length) return values;
  const larger = new Int32Array(Math.max(length, values.length * 2));
  larger.set(values);
  return larger;
}
