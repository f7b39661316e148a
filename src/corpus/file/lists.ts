import type { DuckDBDataChunk } from '@duckdb/node-api';

/** The functions of DuckDB's C interface, for lists: values one by one take ten times as long. */
export type Bindings = typeof import('@duckdb/node-bindings');

/**
 * Fills a column of `INTEGER[]` of a chunk that is about to be appended.
 *
 * @param lists one a row
 */
export function setLists(
  bindings: Bindings,
  chunk: DuckDBDataChunk,
  column: number,
  lists: readonly Int32Array[],
): void {
  const vector = bindings.data_chunk_get_vector(chunk.chunk, column);
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

/** The list of each row of a column of `INTEGER[]`. The values are DuckDB's own memory: the chunk must be kept meanwhile. */
export function integerLists(
  bindings: Bindings,
  chunk: DuckDBDataChunk,
  column: number,
): (row: number) => Int32Array {
  const vector = bindings.data_chunk_get_vector(chunk.chunk, column);
  const count = bindings.list_vector_get_size(vector);
  const data = bindings.vector_get_data(bindings.list_vector_get_child(vector), count * 4);
  const items = new Int32Array(data.buffer, data.byteOffset, count);
  const places = bindings.vector_get_data(vector, chunk.rowCount * 16);
  // A place is offset and length with 64 bits each; lists of a chunk are far shorter than 4 billion, so the lower half will do.
  const halves = new Uint32Array(places.buffer, places.byteOffset, chunk.rowCount * 4);
  return (row) => {
    const [start = 0, , length = 0] = halves.subarray(row * 4, row * 4 + 3);
    return items.subarray(start, start + length);
  };
}
