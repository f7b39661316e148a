import { type DocumentRuns, runOf } from './document-runs.ts';
import { roomFor } from './growing.ts';

/** The parts of a corpus that occurrences are counted in. */
export interface Parts {
  /** Turn → document; never descending. */
  readonly documentOfTurn: Int32Array;
  /** Turn → group, each counted apart. All turns are of group 0 where left out. */
  readonly groupOfTurn?: Int32Array | undefined;
}

/** Counts of n-grams as parallel columns: a row for each n-gram and each group that has it. */
export interface NgramCounts {
  readonly n: Int32Array;
  /** Entry of the stream at which the n-gram occurs first, in whatever group. */
  readonly first: Int32Array;
  readonly group: Int32Array;
  readonly count: Int32Array;
  /** Number of documents in which the group has the n-gram. */
  readonly documents: Int32Array;
}

/** Rows under construction. The positions of an n-gram are ascending entries of the stream. */
export interface Tally {
  /** Number of documents in a range of positions. */
  documents(begin: number, end: number): number;
  /** Adds the rows of an n-gram that occurs at a range of positions. */
  add(n: number, begin: number, end: number): void;
  result(): NgramCounts;
}

/** The parts that each entry of a stream belongs to. */
export interface EntryParts {
  /** Either where documents begin, or the document of each entry. */
  readonly documentOf: DocumentRuns | Int32Array;
  /** Absent where all are of one group. */
  readonly groupOf?: Uint16Array | Int32Array;
  readonly groupCount: number;
}

/** An empty tally of positions in a stream. */
export function tallyOf(positions: Int32Array, { documentOf, groupOf, groupCount }: EntryParts): Tally {
  const rows = growingRows();
  const documents = documentCounter(positions, documentOf);
  if (!groupOf) {
    const add: Tally['add'] = (n, begin, end) => {
      rows.push(n, positions[begin]!, 0, end - begin, documents(begin, end));
    };
    return { documents, add, result: () => rows.result() };
  }
  const counter = groupCounter(groupCount);
  const documentAt = documentFinder(documentOf);
  const add: Tally['add'] = (n, begin, end) => {
    for (let at = begin; at < end; at++) {
      const position = positions[at]!;
      counter.count(groupOf[position]!, documentAt(position));
    }
    counter.flush((group, count, held) => rows.push(n, positions[begin]!, group, count, held));
  };
  return { documents, add, result: () => rows.result() };
}

/** A way to count the documents of a range of positions. */
function documentCounter(
  positions: Int32Array,
  documentOf: EntryParts['documentOf'],
): (begin: number, end: number) => number {
  if (documentOf instanceof Int32Array) {
    return (begin, end) => {
      let [count, last] = [0, -1];
      for (let at = begin; at < end; at++) {
        const document = documentOf[positions[at]!]!;
        if (document !== last) count += 1;
        last = document;
      }
      return count;
    };
  }
  const { starts, runOfBlock, shift } = documentOf;
  return (begin, end) => {
    let [count, stop] = [0, 0];
    for (let at = begin; at < end; at++) {
      const position = positions[at]!;
      if (position < stop) continue;
      let next = runOfBlock[position >>> shift]! + 1;
      while (starts[next]! <= position) next += 1;
      stop = starts[next]!;
      count += 1;
    }
    return count;
  };
}

function documentFinder(documentOf: EntryParts['documentOf']): (entry: number) => number {
  return documentOf instanceof Int32Array
    ? (entry) => documentOf[entry]!
    : (entry) => runOf(documentOf, entry);
}

/** Counts occurrences in groups. */
export interface GroupCounter {
  /** Counts one occurrence; documents come in ascending order. */
  count(group: number, document: number): void;
  /** Gives the groups that were counted in order, and forgets them. */
  flush(visit: (group: number, count: number, documents: number) => void): void;
}

/** A counter of nothing yet. */
export function groupCounter(groupCount: number): GroupCounter {
  const counts = new Int32Array(groupCount);
  const documents = new Int32Array(groupCount);
  const lastDocument = new Int32Array(groupCount);
  const met = new Int32Array(groupCount);
  let metCount = 0;
  return {
    count: (group, document) => {
      if (counts[group] === 0) {
        met[metCount++] = group;
        documents[group] = 0;
        lastDocument[group] = -1;
      }
      counts[group]! += 1;
      if (lastDocument[group] !== document) documents[group]! += 1;
      lastDocument[group] = document;
    },
    flush: (visit) => {
      if (metCount > 1) met.subarray(0, metCount).sort();
      for (let index = 0; index < metCount; index++) {
        const group = met[index]!;
        visit(group, counts[group]!, documents[group]!);
        counts[group] = 0;
      }
      metCount = 0;
    },
  };
}

interface GrowingRows {
  push(n: number, first: number, group: number, count: number, documents: number): void;
  result(): NgramCounts;
}

function growingRows(): GrowingRows {
  const columns = {
    n: new Int32Array(0),
    first: new Int32Array(0),
    group: new Int32Array(0),
    count: new Int32Array(0),
    documents: new Int32Array(0),
  };
  let length = 0;
  const makeRoom = (): void => {
    for (const name of ['n', 'first', 'group', 'count', 'documents'] as const) {
      columns[name] = roomFor(columns[name], length);
    }
  };
  return {
    push: (n, first, group, count, documents) => {
      if (length === columns.n.length) makeRoom();
      columns.n[length] = n;
      columns.first[length] = first;
      columns.group[length] = group;
      columns.count[length] = count;
      columns.documents[length] = documents;
      length += 1;
    },
    result: () => ({
      n: columns.n.subarray(0, length),
      first: columns.first.subarray(0, length),
      group: columns.group.subarray(0, length),
      count: columns.count.subarray(0, length),
      documents: columns.documents.subarray(0, length),
    }),
  };
}
