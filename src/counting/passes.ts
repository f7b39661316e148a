import type { Store } from '../model/stored.ts';
import type { Threads } from '../model/threads.ts';
import { type NgramOptions, ngramsOfWindows } from './ngrams.ts';
import { sharedInt32 } from './shared-memory.ts';
import type { NgramCounts } from './tally.ts';
import {
  besideWords,
  gatherWindows,
  type PassPlan,
  type Survey,
  surveyOf,
  type WindowSource,
} from './pass-windows.ts';

/** Which n-grams are counted in passes. */
export type PassLimits = Pick<NgramOptions, 'from' | 'to' | 'minCount' | 'minDocuments' | 'stopwords'>;

/** Takes rows: `words` are what `first` of the rows points into. */
type TakeRows = (rows: NgramCounts, words: Int32Array) => void;

/** What a count in passes is made with. */
export interface PassTools {
  readonly store: Store;
  readonly threads?: Threads | undefined;
  readonly take: TakeRows;
  /** Is told after each pass which share of the work is done. */
  readonly onStep?: ((share: number) => void) | undefined;
}

/**
 * Counts n-grams in passes, each over those that begin with a range of words, and no larger than memory has room for.
 * What begins with a word that is too frequent for that is divided by the word behind it. Rows come in the order in
 * which `countNgrams` has them, each time those of a range.
 */
export function countInPasses(source: WindowSource, limits: PassLimits, tools: PassTools): void {
  const width = Math.min(limits.to, source.stream.longestRun);
  // Asked only once: what a pass takes is taken by the next one again.
  const room = roomIn(tools.store, limits, width);
  const work: Work = {
    source,
    limits,
    tools,
    room,
    buffers: { numbers: none, starts: none },
    done: 0,
    total: 0,
  };
  countBehind(work, []);
}

const none = new Int32Array();

interface Work {
  readonly source: WindowSource;
  readonly limits: PassLimits;
  readonly tools: PassTools;
  readonly room: Room;
  /** Are used again by the next pass. */
  buffers: { numbers: Int32Array; starts: Int32Array };
  done: number;
  total: number;
}

function countBehind(work: Work, prefix: readonly number[]): void {
  const { source, limits, tools, room } = work;
  const survey = surveyOf(source, prefix);
  if (prefix.length === 0) work.total = sumOf(survey.counts);
  else if (survey.documents < limits.minDocuments) return;
  else takePrefix(work, prefix, survey);
  if (prefix.length >= limits.to) return;
  for (const plan of plansFor(survey, prefix, work)) {
    if (plan.numbers <= room.numbers && plan.windows <= room.windows) countPass(work, plan);
    else countBehind(work, [...prefix, plan.from]);
    if (prefix.length > 0) continue;
    for (let word = plan.from; word < plan.to; word++) work.done += survey.counts[word]!;
    tools.onStep?.(work.done / work.total);
  }
}

function sumOf(counts: Int32Array): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

/** How much a pass may hold. */
interface Room {
  readonly numbers: number;
  readonly windows: number;
}

/** Bytes of a row in the columns that it grows in, in the joined ones, and in their order. */
const bytesOfRow = 56;

/** Bytes of a window beside its words: where it starts, and its places while it is sorted. */
const bytesOfWindow = 16;

function roomIn(store: Store, { minCount }: PassLimits, width: number): Room {
  // Rarely is every n-gram that may be there as rare as it may be: hence the square.
  const rows = width / Math.max(1, minCount) ** 2;
  const numbers = width + besideWords;
  const bytes = 4 * numbers + bytesOfWindow + rows * bytesOfRow;
  const windows = Math.max(1, Math.floor(store.room() / bytes));
  return { windows, numbers: windows * numbers };
}

/** Ranges of words as large as there is room for, one after the other; a word that is too frequent has one of its own. */
function* plansFor(
  { counts, numbers }: Survey,
  prefix: readonly number[],
  { limits, room }: Work,
): Generator<PassPlan> {
  const wanted = Uint8Array.from(counts, (count, word) =>
    count >= Math.max(1, limits.minCount) && !(prefix.length === 0 && limits.stopwords?.[word] === 1) ? 1 : 0,
  );
  let plan = { prefix, wanted, from: 0, to: 0, numbers: 0, windows: 0 };
  for (let word = 0; word < counts.length; word++) {
    if (wanted[word] === 0) continue;
    const isFull =
      plan.windows + counts[word]! > room.windows || plan.numbers + numbers[word]! > room.numbers;
    if (isFull && plan.windows > 0) {
      yield plan;
      plan = { prefix, wanted, from: word, to: word, numbers: 0, windows: 0 };
    }
    if (plan.windows === 0) plan.from = word;
    plan.to = word + 1;
    plan.numbers += numbers[word]!;
    plan.windows += counts[word]!;
  }
  if (plan.windows > 0) yield plan;
}

/** The rows of a prefix itself, which is divided. */
function takePrefix({ limits, tools }: Work, prefix: readonly number[], { groups }: Survey): void {
  const { from, stopwords } = limits;
  if (prefix.length < from || stopwords?.[prefix.at(-1)!] === 1) return;
  tools.take(
    {
      n: new Int32Array(groups.length).fill(prefix.length),
      first: new Int32Array(groups.length),
      group: Int32Array.from(groups, ({ group }) => group),
      count: Int32Array.from(groups, ({ count }) => count),
      documents: Int32Array.from(groups, ({ documents }) => documents),
    },
    Int32Array.from(prefix),
  );
}

function countPass(work: Work, plan: PassPlan): void {
  const { source, limits, tools, buffers } = work;
  const { store, threads, take } = tools;
  if (buffers.numbers.length < plan.numbers) buffers.numbers = sharedInt32(plan.numbers);
  if (buffers.starts.length < plan.windows) buffers.starts = sharedInt32(plan.windows);
  const windows = gatherWindows(source, plan, buffers);
  const rows = ngramsOfWindows(
    windows,
    {
      ...limits,
      depth: plan.prefix.length,
      range: plan,
      vocabularySize: source.stream.vocabulary.length,
      groupCount: source.groupCount,
      isGrouped: source.groupOfTurn !== undefined,
    },
    plan.windows >= worthThreads ? threads : undefined,
  );
  take(rows, windows.words);
  store.tidy();
}

/** Fewer windows are counted before another thread has started. */
const worthThreads = 300_000;
