import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chunkIndex } from '../../src/corpus/chunk-index.ts';

const hashOf = (at: number): number => Math.imul(at, 0x9e_37_79_b1);

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('chunkIndex', () => {
  it('numbers byte strings in order of first appearance, as a Map does', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'é'), maxLength: 4 }), { maxLength: 400 }),
        fc.integer({ min: 1, max: 1 << 30 }),
        (chunks, spread) => {
          const index = chunkIndex();
          const numbers = new Map<string, number>();
          for (const chunk of chunks) {
            const bytes = bytesOf(chunk);
            // Few hashes, so that most chunks share theirs with others.
            const hash = (bytes.length % 3) * spread;
            const known = numbers.get(chunk) ?? numbers.size;
            numbers.set(chunk, known);
            expect(index.find(bytes, 0, bytes.length, hash)).toBe(known);
          }
        },
      ),
    );
  });

  it('keeps its numbers while it grows', () => {
    const index = chunkIndex();
    const chunks = Array.from({ length: 20_000 }, (_, at) => bytesOf(`w${at}`));
    for (const [at, bytes] of chunks.entries()) index.find(bytes, 0, bytes.length, hashOf(at));
    expect(chunks.map((bytes, at) => index.find(bytes, 0, bytes.length, hashOf(at)))).toEqual(
      chunks.map((_, at) => at),
    );
  });

  it('looks at the range that it is given, and at nothing around it', () => {
    const index = chunkIndex();
    const bytes = bytesOf('xabcx');
    expect(index.find(bytes, 1, 4, 7)).toBe(0);
    expect(index.find(bytesOf('abc'), 0, 3, 7)).toBe(0);
    expect(index.find(bytes, 0, 4, 7)).toBe(1);
  });
});
