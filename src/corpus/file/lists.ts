import type { DataChunk, Vector } from '@duckdb/node-bindings';
import type { Chunk } from './cells.ts';

/** The functions of DuckDB's C interface, for lists: values one by one take ten times as long. */
export type Bindings = typeof import('@duckdb/node-bindings');

/**
 * Fills a column of `INTEGER[]` of a chunk that is about to be appended.
 *
 * @param lists one a row
 */
export function setLists(
  bindings: Bindings,
  chunk: DataChunk,
  column: number,
  lists: readonly Int32Array[],
): void {
  const vector = bindings.data_chunk_get_vector(chunk, column);
  const bytes = lists.reduce((sum, list) => sum + list.byteLength, 0);
  const items = new Uint8Array(bytes);
  const places = new BigUint64Array(lists.length * 2);
  let [at, count] = [0, 0];
  for (const [row, list] of lists.entries()) {
    items.set(new Uint8Array(list.buffer, list.byteOffset, list.byteLength), at);
    places[row * 2] = BigInt(count);
    places[row * 2 + 1] = BigInt(list.length);
    at += list.byteLength;
    count += list.length;
  }
  bindings.list_vector_reserve(vector, count);
  bindings.list_vector_set_size(vector, count);
  if (bytes > 0) {
    bindings.copy_data_to_vector(bindings.list_vector_get_child(vector), 0, items.buffer, 0, bytes);
  }
  bindings.copy_data_to_vector(vector, 0, places.buffer, 0, places.byteLength);
}

/** Memory that is read → the chunk that it belongs to, which must not be given back before it. */
const owners = new WeakMap<ArrayBufferLike, DataChunk>();

/** The values of a vector of a chunk: DuckDB's own memory, which is there as long as the array is. */
export function dataOf(
  { bindings, chunk }: Omit<Chunk, 'rowCount'>,
  vector: Vector,
  bytes: number,
): Uint8Array {
  const data = bindings.vector_get_data(vector, bytes);
  owners.set(data.buffer, chunk);
  return data;
}

/** The list of each row of a column of `INTEGER[]`, in DuckDB's own memory: a whole chunk is kept for the sake of one. */
export function integerLists(chunk: Chunk, column: number): (row: number) => Int32Array {
  const { bindings, rowCount } = chunk;
  const vector = bindings.data_chunk_get_vector(chunk.chunk, column);
  const count = bindings.list_vector_get_size(vector);
  const data = dataOf(chunk, bindings.list_vector_get_child(vector), count * 4);
  const items = new Int32Array(data.buffer, data.byteOffset, count);
  const places = dataOf(chunk, vector, rowCount * 16);
  // A place is offset and length with 64 bits each; lists of a chunk are far shorter than 4 billion, so the lower half will do.
  const halves = new Uint32Array(places.buffer, places.byteOffset, rowCount * 4);
  return (row) => {
    const [start, length] = [halves[row * 4]!, halves[row * 4 + 2]!];
    return items.subarray(start, start + length);
  };
}
