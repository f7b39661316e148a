import type { Transcript } from '../model/transcript.ts';
import { speechOf } from './speech.ts';

/** Words that a shingle holds. */
const shingleLength = 8;

/** The document's spoken words as numbers. */
export interface Words {
  /** A 32-bit hash of each word, in order; case and punctuation do not count. */
  readonly hashes: Uint32Array;
}

/** The spoken words of a document: runs of letters and digits, in scripts without blanks single characters. */
export function wordsOf({ turns }: Pick<Transcript, 'turns'>): Words {
  const size = turns.reduce((sum, { text }) => sum + text.length + 1, 0);
  const hashes = new Uint32Array(size);
  const units = foldedUnits();
  let count = 0;
  for (const turn of turns) {
    const { text } = turn;
    for (const { start, end } of turn.directions.length === 0
      ? [{ start: 0, end: text.length }]
      : speechOf(turn)) {
      let hash = 0;
      for (let index = start; index < end; index++) {
        const unit = units[text.charCodeAt(index)] ?? 0;
        if (unit > 0 && !isCharacter(unit)) {
          hash = nextHash(hash, unit);
          continue;
        }
        if (hash !== 0) hashes[count++] = hash;
        hash = 0;
        if (unit > 0) hashes[count++] = nextHash(0, unit);
      }
      if (hash !== 0) hashes[count++] = hash;
    }
  }
  return { hashes: hashes.slice(0, count) };
}

/** One character more of the FNV-1a hash of a word (Fowler, Noll and Vo 1991); 0 stands for no word. */
function nextHash(hash: number, unit: number): number {
  return Math.imul((hash === 0 ? 0x811c9dc5 : hash) ^ unit, 0x01000193) || 1;
}

/** A hash of a whole document; documents with equal hashes and lengths are compared word by word. */
export function hashOf({ hashes }: Words): number {
  let hash = 0x811c9dc5;
  for (const word of hashes) hash = Math.imul(hash ^ word, 0x01000193);
  return hash >>> 0;
}

/** Hashes of all runs of eight words, in order, evenly spread over 32 bits; empty for shorter documents. */
export function shinglesOf({ hashes }: Words): Uint32Array {
  const shingles = new Uint32Array(Math.max(0, hashes.length - shingleLength + 1));
  const base = 0x9e3779b1;
  let top = 1;
  for (let index = 0; index < shingleLength; index++) top = Math.imul(top, base);
  let rolling = 0;
  for (let index = 0; index < hashes.length; index++) {
    rolling = (Math.imul(rolling, base) + (hashes[index] ?? 0)) | 0;
    if (index >= shingleLength) rolling = (rolling - Math.imul(hashes[index - shingleLength] ?? 0, top)) | 0;
    if (index >= shingleLength - 1) shingles[index - shingleLength + 1] = spread(rolling);
  }
  return shingles;
}

/** Share of the distinct shingles of two documents that both have (Jaccard), 0 to 1. */
export function similarity(a: Uint32Array, b: Uint32Array): number {
  const [x, y] = [new Set(a), new Set(b)];
  let shared = 0;
  for (const shingle of x) if (y.has(shingle)) shared += 1;
  const all = x.size + y.size - shared;
  return all === 0 ? 0 : shared / all;
}

/** Mixes the bits of a hash, so that the smallest hashes are a fair sample. Constants of MurmurHash3 (Appleby 2011). */
function spread(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

let folded: Uint16Array | undefined;

/** Each UTF-16 code unit in lower case, 0 for what is no part of a word: asked of 50 million characters, so made once. */
function foldedUnits(): Uint16Array {
  folded ??= Uint16Array.from({ length: 0x10000 }, (_, unit) => {
    const character = String.fromCharCode(unit);
    const isSurrogate = unit >= 0xd800 && unit <= 0xdfff;
    return isSurrogate || /[\p{L}\p{M}\p{N}]/u.test(character) ? character.toLowerCase().charCodeAt(0) : 0;
  });
  return folded;
}

/** Whether a code unit is of a script that is written without blanks: kana and Chinese characters. */
function isCharacter(unit: number): boolean {
  return unit >= 0x3040 && (unit <= 0x9fff || (unit >= 0xf900 && unit < 0xfb00));
}
