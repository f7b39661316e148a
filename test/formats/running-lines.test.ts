import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineOf, splitLines } from '../../src/formats/lines.ts';
import { lineDivider } from '../../src/formats/running-lines.ts';

const markedLine = (raw: string, line: number): ReturnType<typeof lineOf> => ({
  ...lineOf(raw, line),
  heading: 1,
});
const divided = lineDivider('#*', markedLine);

const units = ['a', 'word', 'Übung', '’', '😀', '\ud800', '*', '#', '.', 'x'.repeat(97)];
const ends = ['\n', '\r', '\r\n', '\f', '\u2028', '\u0085'];
const blanks = [' ', '  ', '\t', '\u00a0', '\u3000', '\u200b', '\ufeff', '\u2003', '\v'];
const pieces = fc.constantFrom(...units, ...ends, ...blanks);

const texts = fc.oneof(
  fc.array(pieces, { maxLength: 40 }),
  fc.string({ unit: 'binary' }).map(Array.from<string>),
);

describe('lineDivider', () => {
  it('divides any text as splitLines and lineOf do', () => {
    fc.assert(
      fc.property(texts, (parts) => {
        const text = parts.join('');
        const expected = splitLines(text).map((raw, index) =>
          /[#*]/u.test(raw) ? markedLine(raw, index + 1) : lineOf(raw, index + 1),
        );
        const { lines } = divided(text, { from: 0, line: 1 });
        expect(lines.map((line) => ({ ...line, at: undefined }))).toEqual(expected);
      }),
      { numRuns: 2000 },
    );
  });

  it('says where each line lies in the running text, one blank behind the other', () => {
    fc.assert(
      fc.property(texts, (parts) => {
        const { lines, running } = divided(parts.join(''), { from: 0, line: 1 });
        const placed = lines.filter(({ at }) => at !== undefined);
        expect(placed.map(({ text, at = 0 }) => running.slice(at, at + text.length))).toEqual(
          placed.map(({ text }) => text),
        );
      }),
    );
  });

  it('cuts a wrapped paragraph from the running text', () => {
    const { lines, running } = divided('---\nOne  two \n three.\n\nFour.', { from: 4, line: 2 });
    expect(lines.map(({ text, line, at }) => [text, line, at])).toEqual([
      ['One two', 2, 0],
      ['three.', 3, 8],
      ['', 4, 15],
      ['Four.', 5, 16],
    ]);
    expect(running.slice(0, 14)).toBe('One two three.');
  });

  it('reads texts that are larger than the room for most', () => {
    const text = 'Long words  stand here.\n'.repeat(10_000);
    const { lines } = divided(text, { from: 0, line: 1 });
    expect(lines).toHaveLength(10_001);
    expect(lines[9999]).toMatchObject({ text: 'Long words stand here.', line: 10_000, gap: 10 });
  });

  it('divides what is too large for a running text line by line', () => {
    const long = 'Long words  stand here. '.repeat(500);
    const { lines, running } = divided(`*\n${long}\n`.repeat(1700), { from: 0, line: 1 });
    expect(running).toBe('');
    expect(lines[0]).toMatchObject({ text: '*', line: 1, heading: 1 });
    expect(lines[3399]).toEqual(lineOf(long, 3400));
  });
});
