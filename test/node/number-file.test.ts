import * as fc from 'fast-check';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { numberFile } from '../../src/node/number-file.ts';
import { storeOf } from '../../src/node/store.ts';
import { filesIn, folderOf } from './folder.ts';

describe('numberFile', () => {
  it('gives back what was added, from any place on, also between additions', () => {
    const folder = folderOf();
    const lengths = fc.array(fc.integer({ min: 0, max: 90_000 }), { maxLength: 4 });
    fc.assert(
      fc.property(lengths, fc.integer({ min: 0, max: 1 << 30 }), (pieces, seed) => {
        const file = numberFile(folder);
        const other = file.reader();
        const all: number[] = [];
        for (const length of pieces) {
          const values = Int32Array.from({ length }, (_, index) =>
            Math.imul(seed + all.length + index, 7919),
          );
          file.append(values);
          for (const value of values) all.push(value);
          const start = all.length === 0 ? 0 : seed % all.length;
          const count = Math.min(100, all.length - start);
          const expected = all.slice(start, start + count);
          expect([...file.read(start, count)]).toEqual(expected);
          expect([...other.read(start, count)]).toEqual(expected);
        }
        expect(file.length).toBe(all.length);
        expect([...file.read(0, all.length)]).toEqual(all);
        file.close();
      }),
      { numRuns: 12 },
    );
  });

  it('has no name that anybody could find', () => {
    const folder = folderOf();
    const file = numberFile(folder);
    file.append(new Int32Array(100_000));
    expect(filesIn(folder)).toEqual([]);
    file.close();
  });

  it('says where there was no room', () => {
    expect(() => numberFile('/nonexistent')).toThrow(/Cannot put aside .*: it does not exist/u);
  });
});

describe('storeOf', () => {
  it('puts files beside the output, if its folder is there, and else where the system has room for them', () => {
    const folder = folderOf();
    for (const beside of [join(folder, 'out.csv'), join(folder, 'none', 'out.csv'), undefined]) {
      const file = storeOf({ budget: 1e9, threads: 1, beside }).newFile();
      file.append(Int32Array.of(1, 2, 3));
      expect([...file.read(1, 2)]).toEqual([2, 3]);
      file.close();
    }
    expect(readdirSync(folder)).toEqual([]);
  });

  it('has less room where threads take some, and never none', () => {
    const [alone, shared] = [1, 3].map((threads) => storeOf({ budget: 2e9, threads }).room());
    expect(alone).toBeGreaterThan(shared!);
    expect(storeOf({ budget: 1, threads: 1 }).room()).toBeGreaterThan(1e6);
    expect(storeOf({ budget: Infinity, threads: 1 }).room()).toBe(Infinity);
  });
});
