import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../src/node/source.ts';
import { sealed, sealOf } from '../../src/reporting/seal.ts';

describe('sealed', () => {
  it('is whole as it was written', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (values) => {
        const { stated, actual } = sealOf(sealed(values, sha256), sha256);
        expect(stated).toBe(actual);
      }),
    );
  });

  it('shows any character that was changed, added or taken away', () => {
    const text = sealed({ rostrum: '1', checksum: 'x', outputs: [{ path: 'a' }] }, sha256);
    for (let at = 0; at < text.length; at++) {
      for (const other of ['', 'Z', `${text[at] ?? ''} `]) {
        const changed = text.slice(0, at) + other + text.slice(at + 1);
        const { stated, actual } = sealOf(changed, sha256);
        expect(stated === actual, `${at} ${other}`).toBe(false);
      }
    }
  });

  it('has no checksum where nothing computes one', () => {
    expect(sealed({ a: 1 }, undefined)).toBe('{\n  "a": 1\n}\n');
    expect(sealOf('{}', sha256).stated).toBeUndefined();
  });
});
