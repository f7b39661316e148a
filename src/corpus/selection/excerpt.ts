import stringWidth from 'string-width';

/** Most characters that are shown on each side of the place. */
const around = 60;

/**
 * The line of an expression with the place of an error, and a line that points at it; the whole expression alone where the
 * place is not known.
 *
 * @param offset in code units
 */
export function excerptOf(expression: string, offset: number | undefined): readonly string[] {
  // One blank each, so that nothing moves.
  const line = expression.replaceAll(/[\s\p{Cc}]/gu, ' ');
  if (offset === undefined) return [shortened(line, 2 * around)];
  const start = offset <= around ? 0 : offset - around;
  const before = `${start === 0 ? '' : '…'}${line.slice(start, offset)}`;
  return [`${before}${shortened(line.slice(offset), around)}`, `${' '.repeat(stringWidth(before))}^`];
}

function shortened(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}

/** The offset in code units of a place in bytes of UTF-8. */
export function offsetOfByte(text: string, byte: number): number {
  let bytes = 0;
  let offset = 0;
  for (const character of text) {
    if (bytes >= byte) break;
    const point = character.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x8_00 ? 2 : point < 0x1_00_00 ? 3 : 4;
    offset += character.length;
  }
  return offset;
}
