import type { Tokenizer } from '../model/tokenizer.ts';
import { chunkIndex } from './chunk-index.ts';
import type { TokenColumns } from './token-columns.ts';
import { emptyHash, type FormTable, hashOf, hashWith } from './form-table.ts';

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
    append: (text, level, columns) => appendChunks(encode(text), level, { columns, store, idOf }),
  };
}

/** The number of the chunk that some bytes are. */
type ChunkNumber = (bytes: Uint8Array, start: number, end: number, hash: number) => number;

interface Encoded {
  readonly bytes: Uint8Array;
  readonly length: number;
}

/** A way to have texts in UTF-8, each until the next one. */
function textEncoder(): (text: string) => Encoded {
  const encoder = new TextEncoder();
  let bytes = new Uint8Array(1 << 16);
  return (text) => {
    if (bytes.length < text.length * 3) bytes = new Uint8Array(text.length * 3);
    return { bytes, length: encoder.encodeInto(text, bytes).written };
  };
}

/** Adds the tokens of each chunk between blanks. */
function appendChunks(
  { bytes, length }: Encoded,
  level: number,
  { columns, store, idOf }: { columns: TokenColumns; store: Store; idOf: ChunkNumber },
): void {
  columns.reserve(length);
  let first = level;
  let start = 0;
  let hash = emptyHash;
  for (let at = 0; at <= length; at++) {
    const byte = at === length ? blank : bytes[at]!;
    if (byte !== blank) {
      hash = hashWith(hash, byte);
      continue;
    }
    if (at > start) {
      const id = idOf(bytes, start, at, hash);
      columns.add(store.pool, store.starts[id]!, store.starts[id + 1]!, first);
      first = 0;
    }
    start = at + 1;
    hash = emptyHash;
  }
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
