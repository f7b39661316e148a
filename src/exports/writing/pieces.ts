/** How much of a file is put together before it is handed on, in UTF-16 code units. */
const pieceSize = 65_536;

/** Strings joined into pieces of about 64 kB, so that no file is ever one giant string. */
export function* inPieces(parts: Iterable<string>): Iterable<string> {
  let piece = '';
  for (const part of parts) {
    piece += part;
    if (piece.length >= pieceSize) {
      yield piece;
      piece = '';
    }
  }
  if (piece !== '') yield piece;
}
