import { describe, expect, it } from 'vitest';
import { sourceFromBytes, sourceFromText } from '../../src/node/source.ts';

describe('sourceFromBytes', () => {
  it('has the text, and the checksum of the bytes as they are', async () => {
    const source = await sourceFromBytes('a.txt', Uint8Array.of(0xef, 0xbb, 0xbf, 0x61, 0x62, 0x63));
    expect(source.text).toBe('abc');
    expect(source.sha256).not.toBe(sourceFromText('abc', { path: 'a.txt' }).sha256);
    expect(source.sha256).toMatch(/^[0-9a-f]{64}$/u);
  });
});

describe('sourceFromText', () => {
  it('has the SHA-256 of the text in UTF-8', () => {
    // FIPS 180-2, appendix B.1.
    expect(sourceFromText('abc', { path: 'a.txt' })).toEqual({
      path: 'a.txt',
      text: 'abc',
      bytes: Uint8Array.of(0x61, 0x62, 0x63),
      sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    });
  });
});
