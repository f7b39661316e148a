import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chunkTable } from '../../src/corpus/chunk-table.ts';
import { formTable } from '../../src/corpus/form-table.ts';
import {
  countShift,
  firstId,
  longestChunk,
  type ShortChunks,
  shortChunks,
} from '../../src/corpus/short-chunks.ts';
import { tokenColumns } from '../../src/corpus/token-columns.ts';
import { toyTokenizer } from '../corpus-of.ts';

describe('shortChunks', () => {
  it('gives the tokens that were added for the same bytes, and none for others', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'é', '\0'), minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(text, fc.array(fc.nat(99), { minLength: 1, maxLength: 4 }))),
        (entries) => {
          const table = shortChunks();
          const known = new Map<string, number[]>();
          for (const [chunk, ids] of entries) {
            expect(idsIn(table, chunk)).toEqual(known.get(chunk) ?? []);
            if (known.has(chunk)) continue;
            const { view, length } = bytesOf(chunk);
            table.add(view, 0, length, Int32Array.from(ids));
            known.set(chunk, ids);
          }
          for (const [chunk, ids] of known) expect(idsIn(table, chunk)).toEqual(ids);
        },
      ),
    );
  });

  it('keeps what it has while it grows', () => {
    const table = shortChunks();
    const chunks = Array.from({ length: 20_000 }, (_, at) => `w${at}`);
    for (const [at, chunk] of chunks.entries()) {
      const { view, length } = bytesOf(chunk);
      table.add(view, 0, length, Int32Array.of(at));
    }
    expect(chunks.map((chunk) => idsIn(table, chunk)[0])).toEqual(chunks.map((_, at) => at));
  });
});

describe('chunkTable', () => {
  it('adds the tokens of each chunk between blanks, long or short, met before or not', () => {
    const chunk = fc.string({
      unit: fc.constantFrom('a', 'B', ',', '-', "'s", '😀', 'ß', '\0'),
      maxLength: 9,
    });
    fc.assert(
      fc.property(fc.array(fc.array(chunk, { maxLength: 30 }), { maxLength: 4 }), (texts) => {
        const forms = formTable();
        const table = chunkTable(toyTokenizer, forms);
        for (const chunks of texts) {
          const columns = tokenColumns();
          table.append(chunks.join(' '), 4, columns);
          const { tokens, boundaries } = columns.build();
          const expected = toyTokenizer.split(chunks.filter((each) => each !== ''));
          expect(Array.from(tokens, (form) => forms.textOf(form))).toEqual(expected.flat());
          const levels = expected.flatMap((own, index) =>
            own.map((_, token) => (token > 0 ? 8 : index > 0 ? 0 : 4)),
          );
          expect(Array.from(boundaries)).toEqual(levels);
        }
      }),
    );
  });
});

function bytesOf(text: string): { readonly view: DataView; readonly length: number } {
  const bytes = new TextEncoder().encode(text);
  // What stands behind a chunk must not matter.
  const buffer = new Uint8Array(bytes.length + longestChunk).fill(0x7a);
  buffer.set(bytes);
  return { view: new DataView(buffer.buffer), length: bytes.length };
}

function idsIn(table: ShortChunks, chunk: string): number[] {
  const { view, length } = bytesOf(chunk);
  const slot = table.slotOf(view, 0, length);
  const count = table.slots[slot]! >> countShift;
  return Array.from(table.slots.subarray(slot + firstId, slot + firstId + count));
}
