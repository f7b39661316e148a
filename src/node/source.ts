import { createHash } from 'node:crypto';
import type { Source } from '../model/transcript.ts';
import { type DecodeOptions, containerOf, decodeText } from '../text/decode.ts';

/**
 * A source out of the bytes of a file.
 *
 * @param path names the source in messages and tables; nothing is opened
 * @throws what `decodeText` throws
 */
export function sourceFromBytes(path: string, bytes: Uint8Array, options: DecodeOptions = {}): Source {
  // A Buffer is a Uint8Array that some readers of binary files refuse, and that may share its memory.
  const plain = bytes.constructor === Uint8Array ? bytes : new Uint8Array(bytes);
  const text = containerOf(bytes) ? '' : decodeText(path, bytes, options);
  return { path, bytes: plain, text, sha256: sha256(bytes) };
}

/** A source out of a text that is in memory; its bytes are UTF-8. */
export function sourceFromText(text: string, { path }: { readonly path: string }): Source {
  const bytes = new TextEncoder().encode(text);
  return { path, bytes, text, sha256: sha256(bytes) };
}

/** The SHA-256 of some bytes, or of a text in UTF-8, in hexadecimal. */
export function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}
