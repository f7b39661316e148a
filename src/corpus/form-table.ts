import { chunkIndex } from './chunk-index.ts';

/** Texts by number, in order of first appearance, in a fraction of the memory that strings in a map take. */
export interface FormTable {
  readonly size: number;
  /** The number of a text, the next one where it was not met before. */
  idOf(text: string): number;
  textOf(id: number): string;
}

/** An empty table. */
export function formTable(): FormTable {
  const index = chunkIndex();
  const encoder = new TextEncoder();
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let bytes = new Uint8Array(1 << 10);
  return {
    get size() {
      return index.size;
    },
    idOf: (text) => {
      const stored = text.isWellFormed() && !text.startsWith(escaped) ? text : escaped + JSON.stringify(text);
      if (bytes.length < stored.length * 3) bytes = new Uint8Array(stored.length * 3);
      const { written } = encoder.encodeInto(stored, bytes);
      return index.find(bytes, 0, written, hashOf(bytes, 0, written));
    },
    textOf: (id) => {
      const text = decoder.decode(index.bytesOf(id));
      return text.startsWith(escaped) ? String(JSON.parse(text.slice(1))) : text;
    },
  };
}

/** Stands before texts that UTF-8 cannot hold as they are: half a pair of surrogates. */
const escaped = '\u0000';

// The constants of FNV-1a with 32 bits, as its authors publish them.

/** The hash of no byte at all, which others are made from. */
const emptyHash: number = 0x81_1c_9d_c5 | 0;
const prime = 0x01_00_01_93;

/** The hash of some bytes and one more. */
function hashWith(hash: number, byte: number): number {
  return Math.imul(hash ^ byte, prime);
}

/** The hash of some bytes. */
export function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = emptyHash;
  for (let at = start; at < end; at++) hash = hashWith(hash, bytes[at]!);
  return hash;
}
