import { rmSync } from 'node:fs';
import { constants } from 'node:os';

const unfinished = new Set<string>();
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * What some work returns, which writes to a temporary path. If the work fails, or a signal ends the process meanwhile,
 * the path is removed. Exit code after a signal: 128 and its number, e.g. 130 for Ctrl-C.
 */
export async function removedUnlessFinished<T>(path: string, work: () => Promise<T>): Promise<T> {
  if (unfinished.size === 0) for (const signal of signals) process.on(signal, endBySignal);
  unfinished.add(path);
  try {
    return await work();
  } catch (error) {
    remove(path);
    throw error;
  } finally {
    unfinished.delete(path);
    if (unfinished.size === 0) for (const signal of signals) process.off(signal, endBySignal);
  }
}

function endBySignal(signal: (typeof signals)[number]): never {
  for (const path of unfinished) remove(path);
  process.exit(128 + constants.signals[signal]);
}

function remove(path: string): void {
  rmSync(path, { recursive: true, force: true });
}
