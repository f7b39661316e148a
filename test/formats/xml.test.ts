import { describe, expect, it } from 'vitest';
import { xml } from '../../src/formats/xml.ts';
import { codeOf, sourceOfBytes } from './pairs.ts';
import { testPairs } from './reading.ts';

describe('xml', () => {
  testPairs(xml);

  it('leaves what other formats know to them', () => {
    const text = '<TEI><text><body><u who="#lee">Good evening.</u></body></text></TEI>';
    const fit = xml.fits(sourceOfBytes(new TextEncoder().encode(text), 'sitting.xml'));
    expect(fit).toBeLessThan(0.9);
  });

  it('says where there are no words', async () => {
    const source = sourceOfBytes(new TextEncoder().encode('<doc><meta>Nothing</meta></doc>'), 'empty.xml');
    expect(await codeOf(() => xml.parse(source))).toBe('markup/no-text');
  });
});
