import { duplicateText, nearDuplicateText } from '../errors/catalogue.ts';
import type { Notice } from '../model/notice.ts';
import type { Transcript } from '../model/transcript.ts';
import { byCodePoint } from '../text/order.ts';
import { shinglesOf, similarity, type Words, wordsOf } from './shingles.ts';
import { fewestWords, type Sketch, sampleSize, sketchOfWords } from './sketch.ts';

/** From this share of common passages on, two documents are near-duplicates. */
const nearlyTheSame = 0.8;

/** Most documents that are remembered for one passage: what more have in common is a formula. */
const longestPosting = 100;

/**
 * The transcripts, those that say the same as one before (in order of path) with a notice of it: word for word, or in at
 * least 80 % of their runs of eight words (Jaccard; Broder 1997). Pairs are found by the smallest hashes of each
 * document and then measured in full, so nothing depends on chance.
 */
export function withDuplicates(transcripts: readonly Transcript[]): Transcript[] {
  if (transcripts.length < 2) return [...transcripts];
  const known = new Map<Transcript, Words>();
  const sketched = transcripts.map((transcript) => {
    const words = wordsOf(transcript);
    known.set(transcript, words);
    return { ...transcript, transcript, sketch: sketchOfWords(words) };
  });
  const search = findDuplicates(sketched);
  let step = search.next();
  while (step.done !== true) step = search.next(known.get(step.value.transcript)!);
  const notices = step.value;
  return transcripts.map((transcript, index) => {
    const notice = notices.get(sketched[index]!);
    return notice ? { ...transcript, notices: [...transcript.notices, notice] } : transcript;
  });
}

/** A document in which repeated text is looked for. */
export interface Sketched {
  readonly path: string;
  readonly document: string;
  readonly sketch: Sketch;
}

/**
 * The notices of documents that say the same as one before, in order of path. Asks for the words of a document, by
 * yielding it, only where its sketch is like another one's.
 */
export function* findDuplicates<D extends Sketched>(
  documents: readonly D[],
): Generator<D, Map<D, Notice>, Words> {
  const ordered = [...documents].sort(
    (a, b) => byCodePoint(a.path, b.path) || byCodePoint(a.document, b.document),
  );
  const notices = new Map<D, Notice>();
  const byHash = new Map<number, D[]>();
  const pool = sampledPool<D>();
  for (const document of ordered) {
    const { sketch, path } = document;
    if (sketch.wordCount < fewestWords) continue;
    const same = yield* sameText(document, byHash.get(sketch.hash) ?? []);
    if (same) {
      notices.set(document, duplicateText(path, same.path));
      continue;
    }
    byHash.set(sketch.hash, [...(byHash.get(sketch.hash) ?? []), document]);
    const nearest = yield* mostSimilar(document, pool.add(document));
    if (nearest) notices.set(document, nearDuplicateText(path, nearest.path, nearest.share));
  }
  return notices;
}

/** The first of some documents that has the same words. */
function* sameText<D extends Sketched>(
  document: D,
  candidates: readonly D[],
): Generator<D, D | undefined, Words> {
  for (const candidate of candidates) {
    if (candidate.sketch.wordCount !== document.sketch.wordCount) continue;
    const own = yield document;
    const other = yield candidate;
    if (equal(own.hashes, other.hashes)) return candidate;
  }
  return undefined;
}

/** The most similar of some documents, the first where several are; undefined below the threshold. */
function* mostSimilar<D extends Sketched>(
  document: D,
  candidates: readonly D[],
): Generator<D, { path: string; share: number } | undefined, Words> {
  let best: { path: string; share: number } | undefined;
  for (const candidate of candidates) {
    const share = similarity(shinglesOf(yield candidate), shinglesOf(yield document));
    if (share >= Math.max(nearlyTheSame, (best?.share ?? 0) + Number.EPSILON))
      best = { path: candidate.path, share };
  }
  return best;
}

/** Documents by the passages in their samples. */
interface Pool<D> {
  /** The documents added before that share enough passages with one, in their order; and adds it. */
  add(document: D): D[];
}

function sampledPool<D extends Sketched>(): Pool<D> {
  const documents: D[] = [];
  const postings = new Map<number, number[]>();
  return {
    add: (document) => {
      const { sample, shingleCount } = document.sketch;
      const counts = new Map<number, number>();
      for (const shingle of sample) {
        const posting = postings.get(shingle);
        if (!posting) postings.set(shingle, [documents.length]);
        else {
          for (const index of posting) counts.set(index, (counts.get(index) ?? 0) + 1);
          if (posting.length < longestPosting) posting.push(documents.length);
        }
      }
      documents.push(document);
      // Two documents that share 80 % share far more than a third of their smallest hashes.
      const enough = Math.min(sampleSize, shingleCount) / 3;
      const likely = [...counts].filter(([, count]) => count >= enough);
      return likely.sort(([a], [b]) => a - b).map(([index]) => documents[index]!);
    },
  };
}

function equal(a: Uint32Array, b: Uint32Array): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}
