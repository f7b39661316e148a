/** The same array, or a longer copy where `index` lies behind its end: for columns whose length is not known before. */
export function roomFor(column: Int32Array<ArrayBuffer>, index: number): Int32Array<ArrayBuffer> {
  if (index < column.length) return column;
  const longer = new Int32Array(Math.max(1024, column.length * 2));
  longer.set(column);
  return longer;
}
