import type { NumberFile } from '../model/stored.ts';
import type { StoredStream } from './stored-words.ts';
import { type GroupCounter, groupCounter } from './tally.ts';

/** N-grams that begin with the same words, and then with a word of a range: a part of a count that memory has room for. */
export interface PassPlan {
  readonly prefix: readonly number[];
  readonly from: number;
  /** One past the last word. */
  readonly to: number;
  /** Word → 1 where it is looked for, if it is in the range. */
  readonly wanted: Uint8Array;
  /** Numbers that the windows take, and how many of them there are. */
  readonly numbers: number;
  readonly windows: number;
}

/** What a stream is looked through for. */
export interface WindowSource {
  readonly stream: StoredStream;
  /** Words of a window at most. */
  readonly width: number;
  readonly documentOfTurn: Int32Array;
  readonly groupOfTurn: Int32Array | undefined;
  readonly groupCount: number;
}

/** Numbers of a window beside its words: group and document before it, the mark of its end behind. */
export const besideWords = 3;

/** The windows of a pass, each with its group and document in front. */
export interface PassWindows {
  /** Entry → word; −1 behind each window. */
  readonly words: Int32Array;
  /** Where windows begin, ascending. */
  readonly starts: Int32Array;
  /** First entry of a window → its document, and its group. */
  readonly documentOf: Int32Array;
  readonly groupOf: Int32Array;
}

/**
 * The windows of a pass: of each place where its prefix and a word of its range stand, the words from there on.
 *
 * @param buffers room for them, as the plan says
 */
export function gatherWindows(
  source: WindowSource,
  plan: PassPlan,
  { numbers, starts }: { readonly numbers: Int32Array; readonly starts: Int32Array },
): PassWindows {
  const width = widthIn(source);
  let [at, count] = [0, 0];
  eachPlace(source, plan, (block, start, _word, turn) => {
    numbers[at++] = source.groupOfTurn?.[turn] ?? 0;
    numbers[at++] = source.documentOfTurn[turn]!;
    starts[count++] = at - leading;
    const end = windowEnd(block, start, width);
    for (let entry = start; entry < end; entry++) numbers[at++] = block[entry]!;
    numbers[at++] = -1;
  });
  return {
    words: numbers.subarray(leading, at),
    starts: starts.subarray(0, count),
    // At a window's first word, these views show what stands before it.
    documentOf: numbers.subarray(leading - 1, at),
    groupOf: numbers.subarray(0, at),
  };
}

/** Numbers in front of a window. */
const leading = 2;

/** What there is at the places of a prefix. */
export interface Survey {
  /** Word behind the prefix → how often, and how many numbers the windows of those places take. */
  readonly counts: Int32Array;
  readonly numbers: Float64Array;
  /** Of all places, also those with nothing behind the prefix. */
  readonly documents: number;
  readonly groups: readonly { readonly group: number; readonly count: number; readonly documents: number }[];
}

/** Looks through a stream for the places of a prefix. */
export function surveyOf(source: WindowSource, prefix: readonly number[]): Survey {
  const size = source.stream.vocabulary.length;
  const counts = new Int32Array(size);
  const numbers = new Float64Array(size);
  const counter: GroupCounter = groupCounter(source.groupCount);
  let [documents, last] = [0, -1];
  const width = widthIn(source);
  eachPlace(source, { prefix }, (block, start, word, turn) => {
    if (word >= 0) {
      counts[word]! += 1;
      numbers[word]! += windowEnd(block, start, width) - start + besideWords;
    }
    if (prefix.length === 0) return;
    const document = source.documentOfTurn[turn]!;
    if (document !== last) documents += 1;
    last = document;
    counter.count(source.groupOfTurn?.[turn] ?? 0, document);
  });
  const groups: { group: number; count: number; documents: number }[] = [];
  counter.flush((group, count, held) => groups.push({ group, count, documents: held }));
  return { counts, numbers, documents, groups };
}

/** Takes a place, `block[start]`; `word` stands behind the prefix, −1 where nothing does. */
type Visit = (block: Int32Array, start: number, word: number, turn: number) => void;

/** Entries that are looked at in one go. */
const stride = 1 << 18;

function widthIn({ width, stream }: WindowSource): number {
  return Math.min(width, stream.longestRun);
}

/** Visits the places of a prefix; of a plan, only those with a word of its range behind. */
function eachPlace(
  source: WindowSource,
  { prefix, ...plan }: Pick<PassPlan, 'prefix'> & Partial<PassPlan>,
  visit: Visit,
): void {
  const { words, turnStart, vocabulary } = source.stream;
  // Windows may be shorter than the prefix is looked for.
  const ahead = Math.max(widthIn(source), prefix.length + 1);
  const { read }: Pick<NumberFile, 'read'> = words.reader();
  const depth = prefix.length;
  const { from = 0, to = vocabulary.length, wanted } = plan;
  let turn = 0;
  for (let first = 0; first < words.length; first += stride) {
    const block = read(first, Math.min(stride + ahead, words.length - first));
    const count = Math.min(stride, words.length - first);
    for (let start = 0; start < count; start++) {
      const word = block[start + depth] ?? -1;
      // Most places are of other passes.
      if (wanted !== undefined && (word < from || word >= to || wanted[word] === 0)) continue;
      if (block[start]! < 0 || !beginsWith(block, start, prefix)) continue;
      while (turnStart[turn + 1]! <= first + start) turn += 1;
      visit(block, start, word, turn);
    }
  }
}

function beginsWith(block: Int32Array, start: number, prefix: readonly number[]): boolean {
  for (let at = 0; at < prefix.length; at++) if (block[start + at] !== prefix[at]) return false;
  return true;
}

function windowEnd(block: Int32Array, start: number, width: number): number {
  const last = Math.min(start + width, block.length);
  let end = start + 1;
  while (end < last && block[end]! >= 0) end += 1;
  return end;
}
