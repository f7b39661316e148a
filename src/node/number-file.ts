import { randomUUID } from 'node:crypto';
import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { noRoomOnDisk } from '../errors/catalogue.ts';
import type { NumberFile } from '../model/stored.ts';
import { systemCode, systemReason } from './system-errors.ts';

/** Numbers that are written or read at once. */
const blockSize = 1 << 16;

const bytesOfNumber = Int32Array.BYTES_PER_ELEMENT;

/**
 * An empty file of numbers in a folder. It loses its name at once, so that the system frees it when the process ends, by
 * whatever signal.
 *
 * @throws memory/no-disk where the folder has no room
 */
export function numberFile(folder: string): NumberFile {
  const descriptor = telling(folder, () => openNameless(folder));
  const pending = new Int32Array(blockSize);
  let [written, waiting] = [0, 0];
  const flush = (): void => {
    if (waiting === 0) return;
    telling(folder, () => {
      writeAll(descriptor, bytesOf(pending.subarray(0, waiting)), written * bytesOfNumber);
    });
    written += waiting;
    waiting = 0;
  };
  const reader = (): Pick<NumberFile, 'read'> => ({ read: blockReader(descriptor, flush) });
  return {
    get length() {
      return written + waiting;
    },
    append: (values) => {
      for (let from = 0; from < values.length;) {
        const count = Math.min(values.length - from, blockSize - waiting);
        pending.set(values.subarray(from, from + count), waiting);
        waiting += count;
        from += count;
        if (waiting === blockSize) flush();
      }
    },
    ...reader(),
    reader,
    close: () => {
      closeSync(descriptor);
    },
  };
}

function openNameless(folder: string): number {
  const path = join(folder, `.rostrum-${randomUUID()}.tmp`);
  const descriptor = openSync(path, 'wx+', 0o600);
  rmSync(path, { force: true });
  return descriptor;
}

/** A reader that has the numbers from its last place on at hand. */
function blockReader(descriptor: number, flush: () => void): NumberFile['read'] {
  let block = new Int32Array(0);
  let [from, to] = [0, 0];
  return (start, length) => {
    if (start < from || start + length > to) {
      flush();
      if (block.length < length || block.length === 0) block = new Int32Array(Math.max(length, blockSize));
      from = start;
      to = start + readAll(descriptor, bytesOf(block), start * bytesOfNumber) / bytesOfNumber;
    }
    return block.subarray(start - from, start - from + length);
  };
}

function bytesOf(values: Int32Array): Uint8Array {
  return new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
}

function writeAll(descriptor: number, bytes: Uint8Array, position: number): void {
  for (let done = 0; done < bytes.length;)
    done += writeSync(descriptor, bytes, done, bytes.length - done, position + done);
}

/** @returns how many bytes there were */
function readAll(descriptor: number, bytes: Uint8Array, position: number): number {
  let done = 0;
  while (done < bytes.length) {
    const count = readSync(descriptor, bytes, done, bytes.length - done, position + done);
    if (count === 0) break;
    done += count;
  }
  return done;
}

function telling<T>(folder: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw systemCode(error) === undefined ? error : noRoomOnDisk(folder, systemReason(error), error);
  }
}
