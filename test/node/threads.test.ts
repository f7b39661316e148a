import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { countNgrams, ngramKernel } from '../../src/counting/ngrams.ts';
import { sharedInt32 } from '../../src/counting/shared-memory.ts';
import type { WordStream } from '../../src/counting/stream.ts';
import type { Kernel, Threads } from '../../src/model/threads.ts';

// Threads run the build.
const built = join(import.meta.dirname, '../../dist/node/threads.js');

describe.skipIf(!existsSync(built))('threadsOf', () => {
  it('counts n-grams alike for any number of threads, over memory that all of them see', async () => {
    const stream = madeUp(400_000, 500);
    const options = {
      from: 1,
      to: 3,
      minCount: 4,
      minDocuments: 1,
      documentOfTurn: Int32Array.from({ length: 40 }, (_, turn) => turn >> 1),
    };
    const alone = countNgrams(stream, options);
    for (const count of [1, 2, 3]) {
      const threads = await threadsOfBuild(count);
      expect(countNgrams(stream, options, threads), `${count} threads`).toEqual(alone);
    }
  });

  it('passes on what goes wrong in any thread', async () => {
    const threads = await threadsOfBuild(3);
    const broken: Kernel<string, never> = {
      name: ngramKernel.name,
      part: () => {
        throw new Error('as expected');
      },
    };
    expect(() => threads.run(broken, 'no task', 6)).toThrow(/as expected|undefined/u);
  });
});

async function threadsOfBuild(count: number): Promise<Threads> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const { threadsOf } = (await import(built)) as { threadsOf: (count: number) => Threads };
  return threadsOf(count);
}

function madeUp(length: number, types: number): WordStream {
  const words = sharedInt32(length);
  let state = 1;
  for (let entry = 0; entry < length; entry++) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    words[entry] =
      entry % 17 === 16 || entry === length - 1 ? -1 : Math.floor((state / 2 ** 32) ** 2 * types);
  }
  const turnStart = Int32Array.from({ length: 41 }, (_, turn) => Math.floor((turn * length) / 40));
  return {
    words,
    turnStart,
    vocabulary: Array.from({ length: types }, (_, type) => `w${type}`),
    size: length,
  };
}
