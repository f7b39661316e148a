import { createHash, hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { Source } from '../model/transcript.ts';
import { containerOf, type DecodeOptions } from '../text/decode.ts';
import { decode } from '../text/detect.ts';

/**
 * A source out of the bytes of a file.
 *
 * @param path names the source in messages and tables; nothing is opened
 * @throws what `decode` throws
 */
export async function sourceFromBytes(
  path: string,
  bytes: Uint8Array,
  options: DecodeOptions = {},
): Promise<Source> {
  // A Buffer is a Uint8Array that some readers of binary files refuse, and that may share its memory.
  const plain = bytes.constructor === Uint8Array ? bytes : plainBytes(bytes);
  if (containerOf(plain)) return { path, bytes: plain, text: '', sha256: sha256(bytes) };
  const { text, notices } = await decode(path, plain, options);
  return { path, bytes: plain, text, sha256: sha256(bytes), ...(notices.length > 0 && { notices }) };
}

/** Bytes as a Uint8Array that shares its memory with nothing. */
function plainBytes(bytes: Uint8Array): Uint8Array {
  const { buffer } = bytes;
  return buffer.byteLength === bytes.length ? new Uint8Array(buffer) : new Uint8Array(bytes);
}

/** A source whose bytes come from disk in pieces, for formats that can read so. */
export async function sourceFromStream(path: string, location: string): Promise<Source> {
  const whole = createHash('sha256');
  const stream = (): AsyncIterable<Uint8Array> => createReadStream(location);
  for await (const chunk of stream()) whole.update(chunk);
  return { path, bytes: new Uint8Array(), text: '', sha256: whole.digest('hex'), stream };
}

/** A source out of a text that is in memory; its bytes are UTF-8. */
export function sourceFromText(text: string, { path }: { readonly path: string }): Source {
  const bytes = new TextEncoder().encode(text);
  return { path, bytes, text, sha256: sha256(bytes) };
}

/** The SHA-256 of some bytes, or of a text in UTF-8, in hexadecimal. */
export function sha256(content: Uint8Array | string): string {
  return hash('sha256', content);
}
