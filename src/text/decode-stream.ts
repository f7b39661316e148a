import { guessedEncoding, lineTooLong, notInEncoding, unknownEncoding } from '../errors/catalogue.ts';
import type { Notice } from '../model/notice.ts';
import { isUnicode, withWindowsMarks } from './decode.ts';
import { decode } from './detect.ts';

/** A text that comes in pieces. */
export interface DecodedStream {
  readonly chunks: AsyncIterable<string>;
  /** What is doubtful about the encoding. */
  readonly notices: readonly Notice[];
}

type Decoder = InstanceType<typeof TextDecoder>;

/** As much as is read before the encoding is told. */
const headSize = 262_144;

/**
 * The text of bytes that come in pieces, without byte-order mark. The encoding is told by the first 256 kB, as `decode`
 * does; UTF-8 that breaks further on is an error.
 *
 * @throws what `decode` throws; text/not-in-encoding while the text is read
 */
export async function decodeStream(
  path: string,
  bytes: AsyncIterable<Uint8Array>,
  encoding?: string,
): Promise<DecodedStream> {
  const iterator = bytes[Symbol.asyncIterator]();
  const held: Uint8Array[] = [];
  let size = 0;
  while (size < headSize) {
    const next = await iterator.next();
    if (next.done) break;
    held.push(next.value);
    size += next.value.length;
  }
  const head = joined(held, size);
  const whole = head.subarray(0, wholeLength(head));
  const told = await encodingOf(path, whole, encoding);
  const decoder = decoderOf(told.encoding);
  return { chunks: textOf(path, [head], iterator, decoder), notices: told.notices };
}

/**
 * A text in pieces, held to lines of a length.
 *
 * @throws text/line-too-long
 */
export async function* withinLines(
  path: string,
  chunks: AsyncIterable<string>,
  maxLine: number,
): AsyncGenerator<string> {
  let line = 1;
  let length = 0;
  const check = (): void => {
    if (length > maxLine) throw lineTooLong(path, line, length, maxLine);
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let feed = chunk.indexOf('\n'); feed >= 0; feed = chunk.indexOf('\n', start)) {
      length += feed - start;
      check();
      line += 1;
      length = 0;
      start = feed + 1;
    }
    length += chunk.length - start;
    check();
    yield chunk;
  }
}

async function encodingOf(
  path: string,
  head: Uint8Array,
  encoding: string | undefined,
): Promise<{ readonly encoding: string; readonly notices: readonly Notice[] }> {
  if (encoding !== undefined) return { encoding, notices: [] };
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: 'utf-16le', notices: [] };
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: 'utf-16be', notices: [] };
  if (isUnicode(head)) return { encoding: 'utf-8', notices: [] };
  const { encoding: guessed, notices } = await decode(path, head, { maxLine: Infinity });
  return { encoding: guessed, notices: notices.filter(({ code }) => code === guessedCode) };
}

const guessedCode = guessedEncoding('', '', 0, 1).code;

function decoderOf(encoding: string): Decoder {
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch {
    throw unknownEncoding(encoding);
  }
}

async function* textOf(
  path: string,
  head: readonly Uint8Array[],
  rest: AsyncIterator<Uint8Array>,
  decoder: Decoder,
): AsyncGenerator<string> {
  const text = (chunk?: Uint8Array): string => {
    try {
      const piece = chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
      return decoder.encoding === 'windows-1252' ? withWindowsMarks(piece) : piece;
    } catch {
      throw notInEncoding(path, decoder.encoding);
    }
  };
  for (const chunk of head) yield text(chunk);
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield text(next.value);
  const last = text();
  if (last !== '') yield last;
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const all = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

/** The length of some bytes without a UTF-8 sequence that is cut off at their end. */
function wholeLength(bytes: Uint8Array): number {
  let end = bytes.length;
  for (let back = 0; back < 4 && end > 0; back++) {
    const byte = bytes[end - 1] ?? 0;
    if (byte < 0x80) return back === 0 ? bytes.length : end;
    end -= 1;
    if (byte >= 0xc0) return end;
  }
  return bytes.length;
}
