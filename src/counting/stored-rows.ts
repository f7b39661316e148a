import type { NumberFile, Store } from '../model/stored.ts';
import { byCountDescending, ranksWithin } from './ranks.ts';
import type { NgramCounts } from './tally.ts';

/** Rows of n-grams, mostly in a file, by count, descending, then in the order in which they came. */
export interface StoredRows {
  readonly rowCount: number;
  /** The words of a row, as many as `n` says, and perhaps others behind them; the array is good until the next row. */
  readonly words: (row: number) => Int32Array;
  readonly n: (row: number) => number;
  readonly group: (row: number) => number;
  readonly count: (row: number) => number;
  readonly documents: (row: number) => number;
  /** Among the rows of as many words in the same group, from 1; equal counts share the smallest rank. */
  readonly rank: (row: number) => number;
}

/** Rows that were counted in one go, in their final order, without a file. `words` are what `first` points into. */
export function rowsInMemory(
  { n, first, group, count, documents }: NgramCounts,
  words: Int32Array,
): StoredRows {
  const order = byCountDescending(count);
  const ranks = ranksWithin(order, count, n, group);
  const ownWords = new Int32Array(n.reduce((longest, length) => Math.max(longest, length), 0));
  return {
    rowCount: order.length,
    words: (row) => {
      const at = order[row]!;
      for (let word = 0; word < n[at]!; word++) ownWords[word] = words[first[at]! + word]!;
      return ownWords;
    },
    n: (row) => n[order[row]!]!,
    group: (row) => group[order[row]!]!,
    count: (row) => count[order[row]!]!,
    documents: (row) => documents[order[row]!]!,
    rank: (row) => ranks[row]!,
  };
}

/** Takes rows a range of words at a time, and puts them in their final order. */
export interface RowSorter {
  /** Takes rows; `words` are what `first` points into. */
  readonly take: (rows: NgramCounts, words: Int32Array) => void;
  sorted(): StoredRows;
}

/** Numbers of a row in front of its words, as they come: n, group, count, documents. */
const headOfRun = 4;

/** Rows that one call of `take` gave, sorted. */
interface Run {
  readonly start: number;
  readonly rows: number;
}

/** A sorter without rows. */
export function rowSorter(store: Store): RowSorter {
  const file = store.newFile();
  const runs: Run[] = [];
  return {
    take: (rows, words) => {
      if (rows.n.length === 0) return;
      runs.push({ start: file.length, rows: rows.n.length });
      appendRun(file, rows, words);
    },
    sorted: () => {
      const merged = mergedRows(file, runs, store);
      file.close();
      return merged;
    },
  };
}

function appendRun(
  file: NumberFile,
  { n, first, group, count, documents }: NgramCounts,
  words: Int32Array,
): void {
  const head = new Int32Array(headOfRun);
  for (const row of byCountDescending(count)) {
    head[0] = n[row]!;
    head[1] = group[row]!;
    head[2] = count[row]!;
    head[3] = documents[row]!;
    file.append(head);
    file.append(words.subarray(first[row], first[row]! + n[row]!));
  }
}

/** The foremost row of a run. */
interface Front {
  readonly read: NumberFile['read'];
  at: number;
  rowsLeft: number;
  n: number;
  group: number;
  count: number;
  documents: number;
}

function frontOf(file: NumberFile, { start, rows }: Run): Front {
  const { read } = file.reader();
  const front = { read, at: start, rowsLeft: rows, n: 0, group: 0, count: 0, documents: 0 };
  lookAt(front);
  return front;
}

function lookAt(front: Front): void {
  const head = front.read(front.at, headOfRun);
  front.n = head[0]!;
  front.group = head[1]!;
  front.count = head[2]!;
  front.documents = head[3]!;
}

/** @returns whether there is another row */
function advance(front: Front): boolean {
  front.at += headOfRun + front.n;
  front.rowsLeft -= 1;
  if (front.rowsLeft === 0) return false;
  lookAt(front);
  return true;
}

/** Numbers of a row in the file of rows: n, group, count, documents, rank, and where its words begin. */
const rowSize = 6;

function mergedRows(file: NumberFile, runs: readonly Run[], store: Store): StoredRows {
  const fronts = runs.map((run) => frontOf(file, run));
  const [heads, words] = [store.newFile(), store.newFile()];
  const ranks = rankCounter();
  const record = new Int32Array(rowSize);
  const queue = frontQueue(fronts);
  for (let front = queue.first(); front; front = queue.first()) {
    record[0] = front.n;
    record[1] = front.group;
    record[2] = front.count;
    record[3] = front.documents;
    record[4] = ranks(front.n, front.group, front.count);
    record[5] = words.length;
    heads.append(record);
    words.append(front.read(front.at + headOfRun, front.n));
    queue.next(advance(front));
  }
  return rowsIn(heads, words);
}

/** The fronts of runs, that of the largest count first; of equal counts, that of the earlier run. */
function frontQueue(fronts: readonly Front[]): {
  first(): Front | undefined;
  /** The first front has moved on, or is used up. */
  next(isLeft: boolean): void;
} {
  const heap = Array.from(fronts.keys());
  const isBefore = (a: number, b: number): boolean => {
    const difference = fronts[b]!.count - fronts[a]!.count;
    return difference < 0 || (difference === 0 && a < b);
  };
  const sink = (from: number): void => {
    const run = heap[from]!;
    let at = from;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && isBefore(heap[child + 1]!, heap[child]!)) child += 1;
      if (!isBefore(heap[child]!, run)) break;
      heap[at] = heap[child]!;
      at = child;
    }
    heap[at] = run;
  };
  for (let at = heap.length >> 1; at >= 0; at--) if (at < heap.length) sink(at);
  return {
    first: () => fronts[heap[0] ?? -1],
    next: (isLeft) => {
      const last = isLeft ? undefined : heap.pop();
      if (last !== undefined && heap.length > 0) heap[0] = last;
      if (heap.length > 0) sink(0);
    },
  };
}

/** Gives the rank of each row of a class and group in turn. */
function rankCounter(): (n: number, group: number, count: number) => number {
  const met = new Map<number, Map<number, { rows: number; count: number; rank: number }>>();
  return (n, group, count) => {
    let groups = met.get(n);
    if (!groups) met.set(n, (groups = new Map()));
    let last = groups.get(group);
    if (!last) groups.set(group, (last = { rows: 0, count: -1, rank: 0 }));
    last.rows += 1;
    if (count !== last.count) last.rank = last.rows;
    last.count = count;
    return last.rank;
  };
}

function rowsIn(heads: NumberFile, words: NumberFile): StoredRows {
  const { read } = heads.reader();
  const { read: readWords } = words.reader();
  const number =
    (place: number) =>
    (row: number): number =>
      read(row * rowSize, rowSize)[place]!;
  return {
    rowCount: heads.length / rowSize,
    words: (row) => {
      const head = read(row * rowSize, rowSize);
      return readWords(head[5]!, head[0]!);
    },
    n: number(0),
    group: number(1),
    count: number(2),
    documents: number(3),
    rank: number(4),
  };
}
