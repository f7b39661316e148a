import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RostrumError } from '../../src/errors/rostrum-error.ts';
import { type DecodeOptions, decodeText } from '../../src/text/decode.ts';

const briefing = 'Hu Kaihong:\nThank you, Mr. Ma. 人类命运共同体 🎤\n';

describe('decodeText', () => {
  it('reads UTF-8 with and without a byte-order mark', () => {
    expect(decodeText('a.txt', utf8(briefing))).toBe(briefing);
    expect(decodeText('a.txt', utf8(`\ufeff${briefing}`))).toBe(briefing);
  });

  it.each(['little', 'big'] as const)(
    'reads %s-endian UTF-16 with and without a byte-order mark',
    (order) => {
      expect(decodeText('a.txt', utf16(`\ufeff${briefing}`, order))).toBe(briefing);
      expect(decodeText('a.txt', utf16(briefing, order))).toBe(briefing);
    },
  );

  it('reads UTF-16 without a mark that is nearly all Chinese', () => {
    const text = `${'构建人类命运共同体'.repeat(9)}\n`.repeat(20);
    expect(decodeText('a.txt', utf16(text, 'little'))).toBe(text);
  });

  it('gives back every text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        fc.pre(text.trim() !== '' && !text.includes('\0') && !text.startsWith('\ufeff'));
        expect(decodeText('a.txt', utf8(text))).toBe(text);
      }),
    );
  });

  it('reads the encoding that is named', () => {
    expect(decodeText('a.txt', Uint8Array.of(0x63, 0x61, 0x66, 0xe9), { encoding: 'windows-1252' })).toBe(
      'café',
    );
  });

  it('names line and column of a byte that is not UTF-8', () => {
    const bytes = Uint8Array.of(...utf8('one\r\ntwö\ncaf'), 0xe9, 0x20, 0x78);
    expect(errorOf(bytes)).toBe('a.txt:3:4: Expected UTF-8, not byte 0xE9 [text/not-utf-8]');
  });

  it('names the byte where the file breaks off in a character', () => {
    expect(errorOf(utf8('ab人').subarray(0, 4))).toBe(
      'a.txt:1:3: Expected UTF-8, not byte 0xE4 [text/not-utf-8]',
    );
  });

  it('finds the first wrong byte wherever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.string(), (before, after) => {
        fc.pre(!`${before}${after}`.includes('\0') && !before.startsWith('\ufeff'));
        const lines = before.split(/\r\n|[\n\r]/u);
        const bytes = Uint8Array.of(...utf8(before), 0xff, ...utf8(after));
        fc.pre(!(bytes[0] === 0xff && bytes[1] === 0xfe));
        expect(errorOf(bytes)).toMatch(`a.txt:${lines.length}:${(lines.at(-1) ?? '').length + 1}: `);
      }),
    );
  });

  it('takes a NUL byte for a sign of a binary file', () => {
    expect(errorOf(utf8('text\nmore\0text'))).toMatch(/^a\.txt:2:5: .*NUL.*\[text\/binary\]$/u);
    expect(errorOf(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13))).toMatch(
      /\[text\/binary\]$/u,
    );
  });

  it.each([[[]], [[0xef, 0xbb, 0xbf]], [[0x20, 0x0a]]])('takes %j for an empty file', (bytes) => {
    expect(errorOf(Uint8Array.from(bytes))).toMatch(/\[text\/empty\]$/u);
  });

  it('refuses a line that is too long, and names it', () => {
    const text = `short\n${'x'.repeat(30)}\n`;
    expect(errorOf(utf8(text), { maxLine: 20 })).toBe(
      'a.txt:2: A line may have at most 20 characters, not 30 [text/line-too-long]',
    );
    expect(decodeText('a.txt', utf8(text), { maxLine: 30 })).toBe(text);
  });

  it('knows lines that end in a carriage return only', () => {
    const text = 'one two three\rfour five six\rseven';
    expect(decodeText('a.txt', utf8(text), { maxLine: 13 })).toBe(text);
    expect(errorOf(utf8(text), { maxLine: 12 })).toMatch(/^a\.txt:1: /u);
  });

  it('refuses an encoding that does not exist, and bytes that are not in the one named', () => {
    expect(errorOf(utf8('x'), { encoding: 'klingon' })).toMatch(/\[option\/unknown-encoding\]$/u);
    expect(errorOf(Uint8Array.of(0xff), { encoding: 'utf-8' })).toMatch(/\[text\/not-in-encoding\]$/u);
  });
});

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function utf16(text: string, order: 'little' | 'big'): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), order === 'little');
  return new Uint8Array(view.buffer);
}

function errorOf(bytes: Uint8Array, options: DecodeOptions = {}): string {
  try {
    decodeText('a.txt', bytes, options);
  } catch (error) {
    if (error instanceof RostrumError) return error.toString();
    throw error;
  }
  return 'no error';
}
