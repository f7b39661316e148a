import { statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, resolve } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Store } from '../model/stored.ts';
import { numberFile } from './number-file.ts';

/** How much memory may be taken, and where the rest goes. */
export interface StoreOptions {
  /** Bytes that the whole process may have in memory. */
  readonly budget: number;
  /** Threads that will count, each with memory of its own. */
  readonly threads: number;
  /** A file in whose folder files may be, absolute; in the system's folder for such files where left out. */
  readonly beside?: string | undefined;
  readonly onStep?: Store['onStep'];
}

/** What a thread takes before it has done anything. */
const bytesOfThread = 40_000_000;

/** Less is not worth a pass. */
const leastRoom = 8_000_000;

/** A store on the disk, with as much room in memory as the budget leaves. */
export function storeOf({ budget, threads, beside, onStep }: StoreOptions): Store {
  const folder = folderFor(beside);
  return {
    newFile: () => numberFile(folder),
    room: () => {
      collectGarbage();
      const left = budget - process.memoryUsage.rss() - (threads - 1) * bytesOfThread;
      return Math.max(leastRoom, left * shareForNumbers);
    },
    tidy: collectGarbage,
    ...(onStep && { onStep }),
  };
}

/** The rest is for what cannot be told beforehand. */
const shareForNumbers = 0.85;

function folderFor(beside: string | undefined): string {
  const folder = beside === undefined ? undefined : dirname(resolve(beside));
  const isThere = folder !== undefined && statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true;
  return isThere ? folder : tmpdir();
}

let collect: (() => void) | undefined;

/** Gives memory back at once: arrays of hundreds of megabytes would wait for a collection that may come late. */
export function collectGarbage(): void {
  collect ??= garbageCollector();
  collect();
}

function garbageCollector(): () => void {
  setFlagsFromString('--expose-gc');
  // The only way to it in a process that was started without the flag.
  const found: unknown = runInNewContext('gc');
  return typeof found === 'function' ? (): void => void found() : () => undefined;
}
