import type { ReadFileOptions } from './read-file.ts';
import type { InputFile } from './inputs.ts';

/** What a thread that reads is told. */
export interface ReadingOrder {
  readonly files: readonly InputFile[];
  /** Files of corrections that were named. */
  readonly named: readonly string[];
  readonly cwd: string;
  /** How many files are taken, shared by all threads. */
  readonly counter: Int32Array;
  readonly options: Pick<ReadFileOptions, 'reader' | 'speaker' | 'map' | 'encoding' | 'maxLine' | 'limits'>;
}

/** How many files are taken at once: few enough that the threads end together, many enough that messages are few. */
const filesAtOnce = 8;

/** Ranges of files that no other thread has taken, as long as there are any. */
export function* claims(counter: Int32Array, count: number): Generator<readonly [from: number, to: number]> {
  const size = Math.max(1, Math.min(filesAtOnce, Math.ceil(count / 64)));
  for (;;) {
    const from = Atomics.add(counter, 0, size);
    if (from >= count) return;
    yield [from, Math.min(count, from + size)];
  }
}
