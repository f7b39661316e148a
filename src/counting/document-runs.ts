import { sharedInt32 } from './shared-memory.ts';
import type { StreamEntries } from './stream.ts';

/**
 * Where the documents of a stream begin, which tells the document of an entry out of a table that stays in the
 * processor's cache: a document for each entry would be fetched from memory each time.
 */
export interface DocumentRuns {
  /** Run → its first entry, ascending; one more than there are runs, the last being the number of entries. */
  readonly starts: Int32Array;
  /** Block of `2 ** shift` entries → the run of its first entry. */
  readonly runOfBlock: Int32Array;
  readonly shift: number;
}

/** The runs of entries of one document in a stream. Documents without an entry have none. */
export function documentRuns({ words, turnStart }: StreamEntries, documentOfTurn: Int32Array): DocumentRuns {
  const found: number[] = [];
  let last = -1;
  for (let turn = 0; turn < documentOfTurn.length; turn++) {
    if (turnStart[turn] === turnStart[turn + 1] || documentOfTurn[turn] === last) continue;
    last = documentOfTurn[turn]!;
    found.push(turnStart[turn]!);
  }
  const starts = sharedInt32(found.length + 1);
  starts.set(found);
  starts[found.length] = words.length;
  const shift = Math.max(0, Math.floor(Math.log2(words.length / Math.max(1, found.length))) - 2);
  const runOfBlock = sharedInt32((words.length >>> shift) + 1);
  for (let block = 0, run = 0; block < runOfBlock.length; block++) {
    while (run + 1 < found.length && starts[run + 1]! <= block << shift) run += 1;
    runOfBlock[block] = run;
  }
  return { starts, runOfBlock, shift };
}

/** The run of an entry. */
export function runOf({ starts, runOfBlock, shift }: DocumentRuns, entry: number): number {
  let run = runOfBlock[entry >>> shift]!;
  while (starts[run + 1]! <= entry) run += 1;
  return run;
}
