import { guessedEncoding, mojibake, notUtf8, unknownEncoding } from '../errors/catalogue.ts';
import { RostrumError } from '../errors/rostrum-error.ts';
import type { Notice } from '../model/notice.ts';
import { checkSize, type DecodeOptions, decodeText } from './decode.ts';

/** Bytes as text, the encoding that they were read in, and what is doubtful about it. */
export interface Decoded {
  readonly text: string;
  /** Label of the WHATWG Encoding Standard, or the name that was given. */
  readonly encoding: string;
  readonly notices: readonly Notice[];
}

/** A guess below this confidence (0 to 1) is no guess: the file is refused, as without detection. */
const leastConfidence = 0.2;

/** As much of a file as encodings are told by. */
const sampleSize = 262_144;

/**
 * The text in some bytes, whatever their encoding.
 *
 * UTF-8 and UTF-16 are read as `decodeText` reads them. Other bytes are decoded in the encoding that chardet finds most
 * likely, if there are at least three of them, and a notice says which, how sure that is (0 to 1, as per cent), and on which line it first matters. Encodings
 * that only older systems know (e.g. `cp850`) are read where they are named.
 *
 * @throws what `decodeText` throws; text/not-utf-8 where no encoding is likely
 */
export async function decode(path: string, bytes: Uint8Array, options: DecodeOptions = {}): Promise<Decoded> {
  checkSize(path, bytes);
  const { encoding } = options;
  if (encoding !== undefined) return decodeNamed(path, bytes, encoding, options);
  const { text: read, failure } = attempt(path, bytes, options);
  if (read !== undefined) return withMojibake(path, read, 'utf-8', []);
  if (failure?.code !== 'text/not-utf-8') throw failure ?? notUtf8(path, 0, 1, 1);
  const guess = await likelyEncoding(bytes);
  if (!guess) throw failure;
  const text = decodeText(path, bytes, { ...options, encoding: guess.encoding });
  if (!isPlausible(text)) throw failure;
  const line = failure.place?.line ?? 1;
  return withMojibake(path, text, guess.encoding, [
    guessedEncoding(path, guess.encoding, guess.confidence, line),
  ]);
}

async function decodeNamed(
  path: string,
  bytes: Uint8Array,
  encoding: string,
  options: DecodeOptions,
): Promise<Decoded> {
  if (isStandard(encoding)) return withMojibake(path, decodeText(path, bytes, options), encoding, []);
  const { default: iconv } = await import('iconv-lite');
  if (!iconv.encodingExists(encoding)) throw unknownEncoding(encoding);
  const utf8 = new TextEncoder().encode(iconv.decode(bytes, encoding));
  return withMojibake(path, decodeText(path, utf8, { ...options, encoding: 'utf-8' }), encoding, []);
}

/** Whether an encoding is one of the WHATWG Encoding Standard. */
function isStandard(encoding: string): boolean {
  try {
    return new TextDecoder(encoding).encoding !== '';
  } catch {
    return false;
  }
}

/** The text, or why it cannot be had without a guess. */
interface Attempt {
  readonly text?: string;
  readonly failure?: RostrumError;
}

function attempt(path: string, bytes: Uint8Array, options: DecodeOptions): Attempt {
  try {
    return { text: decodeText(path, bytes, options) };
  } catch (error) {
    if (error instanceof RostrumError) return { failure: error };
    throw error;
  }
}

/** An encoding and how likely it is, 0 to 1. */
interface Guess {
  readonly encoding: string;
  readonly confidence: number;
}

/** The encoding that some bytes are most likely in, of those that can be read and are not Unicode. */
async function likelyEncoding(bytes: Uint8Array): Promise<Guess | undefined> {
  if (!hasEnough(bytes)) return undefined;
  const { analyse } = await import('chardet');
  const sample = sampleOf(bytes);
  const guesses = analyse(sample)
    .map(({ name, confidence }) => ({ encoding: widened(name), confidence: confidence / 100 }))
    .filter(({ encoding }) => isStandard(encoding) && !/^utf|^x-user/iu.test(encoding));
  const best = guesses.find(({ encoding }) => reads(bytes, encoding));
  return best && best.confidence >= leastConfidence ? best : undefined;
}

/** A stray byte tells nothing: one file in UTF-8 may be damaged, another be in any of ten encodings. */
const fewestLetters = 3;

function hasEnough(bytes: Uint8Array): boolean {
  let count = 0;
  for (const byte of bytes) if (byte >= 0x80 && ++count >= fewestLetters) return true;
  return false;
}

/** The bytes around those that are not ASCII: in a long text in English they are few, and far from its start. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= sampleSize) return bytes;
  const first = bytes.findIndex((byte) => byte >= 0x80);
  const start = Math.max(0, Math.min(first - 1024, bytes.length - sampleSize));
  return bytes.subarray(start, start + sampleSize);
}

/** ISO 8859-1 and 9 have control characters where the Windows encodings have quotation marks; no text uses the former. */
function widened(name: string): string {
  const windows = new Map([
    ['ISO-8859-1', 'windows-1252'],
    ['ISO-8859-9', 'windows-1254'],
    ['GB2312', 'gb18030'],
  ]);
  return (windows.get(name) ?? name).toLowerCase();
}

function reads(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Text has hardly any control characters; a picture read as windows-1252 has many. */
function isPlausible(text: string): boolean {
  const sample = text.slice(0, sampleSize);
  const controls = sample.match(/(?![\t\n\r\f])\p{Cc}/gu)?.length ?? 0;
  return controls <= sample.length / 500;
}

/** Pairs and triples that UTF-8 makes of accented letters and typographic marks when it is read as windows-1252. */
const garbled = /[ÂÃ][\u0080-\u00bf]|â(?:€[™œ\u009d˜“”¦¢\u0153]|\u0080[\u0093-\u009d])/gu;

/** Texts of fewer such places than this may mean what they say, e.g. a text about encodings. */
const fewestGarbled = 2;

function withMojibake(path: string, text: string, encoding: string, notices: readonly Notice[]): Decoded {
  // Nearly no text holds any of the letters that such a pair begins with.
  if (!text.includes('Â') && !text.includes('Ã') && !text.includes('â')) return { text, encoding, notices };
  let count = 0;
  let first: RegExpExecArray | undefined;
  for (const match of text.matchAll(garbled)) {
    first ??= match;
    count += 1;
  }
  if (!first || count < fewestGarbled) return { text, encoding, notices };
  const line = text.slice(0, first.index).split(/\r\n|[\n\r]/u).length;
  const start = text.lastIndexOf(' ', first.index) + 1;
  const sample = text.slice(Math.max(start, first.index - 20), first.index + 12).split(/\s/u, 1)[0];
  return { text, encoding, notices: [...notices, mojibake(path, sample ?? first[0], count, line)] };
}
