import type { DataChunk, Vector } from '@duckdb/node-bindings';
import { type Bindings, dataOf, integerLists } from './lists.ts';

/** A value in a corpus file; null where there is none. */
export type FileValue = string | number | Int32Array | null;

/** Rows of a query's answer, in DuckDB's own memory. */
export interface Chunk {
  readonly bindings: Bindings;
  readonly chunk: DataChunk;
  readonly rowCount: number;
}

/** The values of a column of a chunk by row, of the types that a corpus file has. Truth is 1 or 0. */
export function cellReader(chunk: Chunk, column: number): (row: number) => FileValue {
  const { bindings, rowCount } = chunk;
  const vector = bindings.data_chunk_get_vector(chunk.chunk, column);
  const valueAt = valueReader(chunk, column, vector);
  // Nothing where all rows have a value, whatever the types of the bindings say.
  const validity: Uint8Array | null = bindings.vector_get_validity(vector, Math.ceil(rowCount / 64) * 8);
  if (!validity) return valueAt;
  const known = validity.slice();
  return (row) => ((known[row >> 3]! & (1 << (row & 7))) === 0 ? null : valueAt(row));
}

/** All values of a column of a chunk. */
export function columnOf(chunk: Chunk, column: number): FileValue[] {
  const valueAt = cellReader(chunk, column);
  return Array.from({ length: chunk.rowCount }, (_, row) => valueAt(row));
}

type ReadValue = (row: number) => FileValue;

/** @throws a plain error for a type that no query of ours asks for */
function valueReader(chunk: Chunk, column: number, vector: Vector): ReadValue {
  const { bindings, rowCount } = chunk;
  const { Type } = bindings;
  const type = bindings.get_type_id(bindings.vector_get_column_type(vector));
  const sized = (bytes: number): DataView => {
    const { buffer, byteOffset, byteLength } = dataOf(chunk, vector, rowCount * bytes);
    return new DataView(buffer, byteOffset, byteLength);
  };
  const readers = new Map<number, () => ReadValue>([
    [Type.LIST, () => integerLists(chunk, column)],
    [Type.VARCHAR, () => textReader(bindings, sized(textBytes))],
    [Type.INTEGER, () => reading(sized(4), (view, row) => view.getInt32(row * 4, true))],
    [Type.UINTEGER, () => reading(sized(4), (view, row) => view.getUint32(row * 4, true))],
    [Type.DOUBLE, () => reading(sized(8), (view, row) => view.getFloat64(row * 8, true))],
    [Type.BIGINT, () => reading(sized(8), (view, row) => Number(view.getBigInt64(row * 8, true)))],
    [Type.UTINYINT, () => reading(sized(1), (view, row) => view.getUint8(row))],
    [Type.BOOLEAN, () => reading(sized(1), (view, row) => view.getUint8(row))],
  ]);
  const make = readers.get(type);
  if (!make) throw new Error(`No values of type ${type} are read from corpus files.`);
  return make();
}

function reading(view: DataView, read: (view: DataView, row: number) => number): ReadValue {
  return (row) => read(view, row);
}

/** DuckDB has of each text its length, and then either the text, where it is short, or where it is. */
const textBytes = 16;
const shortText = 12;

function textReader(bindings: Bindings, view: DataView): ReadValue {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  return (row) => {
    const at = row * textBytes;
    const length = view.getUint32(at, true);
    if (length <= shortText)
      return decoder.decode(new Uint8Array(view.buffer, view.byteOffset + at + 4, length));
    // DuckDB's memory is no shared memory.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    const buffer = view.buffer as ArrayBuffer;
    return decoder.decode(bindings.get_data_from_pointer(buffer, view.byteOffset + at + 8, length));
  };
}
