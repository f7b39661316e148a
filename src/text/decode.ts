import {
  binaryFile,
  emptyFile,
  lineTooLong,
  notInEncoding,
  notUtf8,
  textTooLarge,
  unknownEncoding,
} from '../errors/catalogue.ts';

/** How bytes become text. */
export interface DecodeOptions {
  /** Label of the WHATWG Encoding Standard; where left out, UTF-8, or UTF-16 where the bytes show it. */
  readonly encoding?: string | undefined;
  /** The longest line, in UTF-16 code units. */
  readonly maxLine?: number | undefined;
}

/** Longest line of a transcript, in UTF-16 code units, where no other limit is given. */
export const defaultMaxLine = 1_000_000;

/**
 * The text in some bytes, without byte-order mark.
 *
 * UTF-16 is recognised by its mark, or by NUL bytes in every other place. Everything else is UTF-8, and wrong bytes are
 * an error and never replaced, so that no count is of damaged words.
 *
 * @throws text/empty where there is nothing but white space
 * @throws text/too-large where no string can hold it
 * @throws text/binary, text/not-utf-8, text/not-in-encoding, text/line-too-long, option/unknown-encoding
 */
export function decodeText(
  path: string,
  bytes: Uint8Array,
  { encoding, maxLine = defaultMaxLine }: DecodeOptions = {},
): string {
  checkSize(path, bytes);
  const name = encoding ?? encodingOf(bytes);
  const text =
    name === 'utf-8' && encoding === undefined ? fromUtf8(path, bytes) : fromOther(path, bytes, name);
  const nul = text.indexOf('\0');
  if (nul >= 0) {
    const { line, column } = placeAtEnd(text.slice(0, nul));
    throw binaryFile(path, line, column);
  }
  checkLines(path, text, maxLine);
  if (text.trim() === '') throw emptyFile(path);
  return text;
}

/** Strings of the engine have room for 536,870,888 units; a text is copied now and then, so that less is held. */
const largestText = 500_000_000;

/**
 * Refuses bytes that are more than one string can hold.
 *
 * @throws text/too-large
 */
export function checkSize(path: string, bytes: Uint8Array): void {
  if (bytes.length > largestText) throw textTooLarge(path, bytes.length, largestText);
}

/** A file that holds no text but something packed: its bytes are for the reader of that format. */
export type Container = 'zip' | 'pdf';

/** What kind of container some bytes are, by their first bytes; undefined for text, and for all that is unknown. */
export function containerOf(bytes: Uint8Array): Container | undefined {
  const [p, k, third, fourth] = bytes;
  if (p === 0x50 && k === 0x4b && ((third === 3 && fourth === 4) || (third === 5 && fourth === 6)))
    return 'zip';
  const head = bytes.subarray(0, 1024);
  if (!holdsMark(head)) return undefined;
  const start = String.fromCharCode(...head);
  // A PDF may begin with a few bytes that are none of its own.
  return /^(?:\uFEFF|\u00ef\u00bb\u00bf)?\s*%PDF-\d/u.test(start) || /\n%PDF-\d\.\d[\r\n]/u.test(start)
    ? 'pdf'
    : undefined;
}

/** Whether the bytes `%PDF` stand somewhere: every source is asked, by several formats. */
function holdsMark(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(0x25); at >= 0; at = bytes.indexOf(0x25, at + 1)) {
    if (bytes[at + 1] === 0x50 && bytes[at + 2] === 0x44 && bytes[at + 3] === 0x46) return true;
  }
  return false;
}

/** Whether some bytes are text that `decodeText` reads without being told an encoding. */
export function isUnicode(bytes: Uint8Array): boolean {
  return encodingOf(bytes) !== 'utf-8' || decodes(bytes, bytes.length, { whole: true });
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return unmarkedUtf16(bytes) ?? 'utf-8';
}

const sampleSize = 65_536;

/** UTF-16 by its NUL bytes: all of them in the places of high bytes, and a quarter of those, or bytes that are not UTF-8. */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes.length % 2 === 1) return undefined;
  const sample = bytes.subarray(0, sampleSize);
  const nuls: [even: number, odd: number] = [0, 0];
  for (let at = sample.indexOf(0); at >= 0; at = sample.indexOf(0, at + 1)) nuls[at % 2 === 0 ? 0 : 1] += 1;
  const [even, odd] = nuls;
  if ((even === 0) === (odd === 0)) return undefined;
  const share = (even + odd) / (sample.length / 2);
  if (share < 0.25 && (share < 0.01 || brokenSequence(bytes) === undefined)) return undefined;
  return odd > 0 ? 'utf-16le' : 'utf-16be';
}

function fromUtf8(path: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // A picture or an archive is wrong UTF-8 as well; that it is no text is what the reader has to know.
    const nul = bytes.indexOf(0);
    const wrong = brokenSequence(bytes) ?? 0;
    const at = nul < 0 ? wrong : Math.min(nul, wrong);
    const { line, column } = placeAtEnd(new TextDecoder('utf-8').decode(bytes.subarray(0, at)));
    throw nul < 0 ? notUtf8(path, bytes[at] ?? 0, line, column) : binaryFile(path, line, column);
  }
}

function fromOther(path: string, bytes: Uint8Array, encoding: string): string {
  try {
    const decoder = new TextDecoder(encoding, { fatal: true });
    const text = decoder.decode(bytes);
    return decoder.encoding === 'windows-1252' ? withWindowsMarks(text) : text;
  } catch (error) {
    throw error instanceof RangeError ? unknownEncoding(encoding) : notInEncoding(path, encoding);
  }
}

/** What windows-1252 has at 0x80 to 0x9F. */
const windowsMarks = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * Text decoded as windows-1252, mended: Node 20 decodes it as ISO 8859-1, and leaves control characters where its
 * quotation marks and dashes are.
 */
export function withWindowsMarks(text: string): string {
  return text.replaceAll(
    /[\u0080-\u009f]/gu,
    (character) => windowsMarks[character.charCodeAt(0) - 0x80] ?? character,
  );
}

/** Offset of the first byte that begins no UTF-8 sequence; undefined where there is none. */
function brokenSequence(bytes: Uint8Array): number | undefined {
  if (decodes(bytes, bytes.length) && decodes(bytes, bytes.length, { whole: true })) return undefined;
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >>> 1;
    if (middle <= bytes.length && decodes(bytes, middle)) good = middle;
    else bad = middle;
  }
  const before = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes.subarray(0, good), {
    stream: true,
  });
  return new TextEncoder().encode(before).length;
}

/** Whether the first bytes are UTF-8; a sequence may be cut off at their end, unless they are the whole. */
function decodes(bytes: Uint8Array, length: number, { whole = false } = {}): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes.subarray(0, length), {
      stream: !whole,
    });
    return true;
  } catch {
    return false;
  }
}

/** Line and column, from 1, of what follows a text. */
function placeAtEnd(text: string): { line: number; column: number } {
  const lines = text.split(/\r\n|[\n\r]/u);
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

function checkLines(path: string, text: string, limit: number): void {
  if (text.length <= limit) return;
  let line = 0;
  for (let start = 0; start <= text.length;) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed;
    // Only a line that is too long can hold the bare carriage returns that would divide it.
    const parts = end - start <= limit ? [end - start] : partLengths(text.slice(start, end));
    const index = parts.findIndex((length) => length > limit);
    if (index >= 0) throw lineTooLong(path, line + index + 1, parts[index] ?? 0, limit);
    line += parts.length;
    start = end + 1;
  }
}

function partLengths(text: string): number[] {
  return text.split(/[\r\f\u2028\u2029\u0085]/u).map(({ length }) => length);
}
