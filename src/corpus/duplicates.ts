import { duplicateText, nearDuplicateText } from '../errors/catalogue.ts';
import type { Notice } from '../model/notice.ts';
import type { Transcript } from '../model/transcript.ts';
import { byCodePoint } from '../text/order.ts';
import { hashOf, shinglesOf, similarity, type Words, wordsOf } from './shingles.ts';

/** From this share of common passages on, two documents are near-duplicates. */
const nearlyTheSame = 0.8;

/** Smallest shingle hashes that stand for a document where pairs are looked for. */
const sampleSize = 64;

/** Most documents that are remembered for one passage: what more have in common is a formula. */
const longestPosting = 100;

/** Documents with fewer words are equal by chance. */
const fewestWords = 20;

/**
 * The transcripts, those that say the same as one before (in order of path) with a notice of it: word for word, or in at
 * least 80 % of their runs of eight words (Jaccard; Broder 1997). Pairs are found by the smallest hashes of each
 * document and then measured in full, so nothing depends on chance.
 */
export function withDuplicates(transcripts: readonly Transcript[]): Transcript[] {
  if (transcripts.length < 2) return [...transcripts];
  const ordered = [...transcripts].sort(
    (a, b) => byCodePoint(a.path, b.path) || byCodePoint(a.document, b.document),
  );
  const noticeOf = duplicateFinder();
  const notices = new Map(ordered.map((transcript) => [transcript, noticeOf(transcript)]));
  return transcripts.map((transcript) => {
    const notice = notices.get(transcript);
    return notice ? { ...transcript, notices: [...transcript.notices, notice] } : transcript;
  });
}

interface Known {
  readonly transcript: Transcript;
  readonly words: Words;
}

/** What a transcript repeats of those that were shown before; undefined for nothing. */
function duplicateFinder(): (transcript: Transcript) => Notice | undefined {
  const byHash = new Map<number, Known[]>();
  const similar = similarFinder();
  return (transcript) => {
    const words = wordsOf(transcript);
    if (words.hashes.length < fewestWords) return undefined;
    const hash = hashOf(words);
    const same = byHash.get(hash)?.find((known) => equal(known.words.hashes, words.hashes));
    if (same) return duplicateText(transcript.path, same.transcript.path);
    const known = { transcript, words };
    byHash.set(hash, [...(byHash.get(hash) ?? []), known]);
    const nearest = similar(known);
    return nearest && nearDuplicateText(transcript.path, nearest.path, nearest.share);
  };
}

/** The most similar of the documents that were shown before, the first where several are; undefined below the threshold. */
function similarFinder(): (known: Known) => { path: string; share: number } | undefined {
  const documents: Known[] = [];
  const postings = new Map<number, number[]>();
  return (known) => {
    const shingles = shinglesOf(known.words);
    const counts = new Map<number, number>();
    for (const shingle of smallest(shingles, sampleSize)) {
      const posting = postings.get(shingle);
      if (!posting) postings.set(shingle, [documents.length]);
      else {
        for (const document of posting) counts.set(document, (counts.get(document) ?? 0) + 1);
        if (posting.length < longestPosting) posting.push(documents.length);
      }
    }
    documents.push(known);
    let best: { path: string; share: number } | undefined;
    // Two documents that share 80 % share far more than a third of their smallest hashes.
    const enough = Math.min(sampleSize, shingles.length) / 3;
    for (const [index, count] of [...counts].sort(([a], [b]) => a - b)) {
      const other = documents[index];
      if (!other || count < enough) continue;
      const share = similarity(shinglesOf(other.words), shingles);
      if (share >= Math.max(nearlyTheSame, (best?.share ?? 0) + Number.EPSILON))
        best = { path: other.transcript.path, share };
    }
    return best;
  };
}

/** The smallest distinct values, ascending. */
function smallest(values: Uint32Array, count: number): Uint32Array {
  // Values are spread evenly, so the smallest lie below a bound that is known beforehand.
  const bound = values.length <= count * 4 ? 2 ** 32 : (2 ** 32 * count * 2) / values.length;
  const chosen = new Uint32Array(values.length);
  let length = 0;
  for (let index = 0; index < values.length; index++) {
    const value = values[index] ?? 0;
    if (value < bound) chosen[length++] = value;
  }
  const sorted = (length < count ? values : chosen.subarray(0, length)).toSorted();
  return Uint32Array.from([...new Set(sorted)].slice(0, count));
}

function equal(a: Uint32Array, b: Uint32Array): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}
