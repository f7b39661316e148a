import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asLabel, distinctLabels, shortened, textWidth } from '../../../src/charts/drawing/text.ts';

describe('shortened', () => {
  it('leaves a label alone that fits', () => {
    expect(shortened('shared future', 200)).toBe('shared future');
  });

  it('keeps both ends of a long label', () => {
    const label = shortened('International Department of the CPC Central Committee', 160);
    expect(label).toMatch(/^International.*….*ittee$/u);
  });

  it('never splits a character of several code points', () => {
    expect(shortened('👩‍👩‍👧‍👦'.repeat(40), 120)).toMatch(/^(?:👩‍👩‍👧‍👦)+…(?:👩‍👩‍👧‍👦)*$/u);
  });

  it('fits whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 60, max: 400 }), (text, limit) => {
        const width = textWidth(shortened(text, limit));
        expect(width).toBeLessThanOrEqual(Math.max(limit, textWidth(`${asLabel(text).slice(0, 2)}…`)));
      }),
    );
  });
});

describe('distinctLabels', () => {
  it('tells apart what is shortened to the same', () => {
    const long = 'x'.repeat(200);
    expect(new Set(distinctLabels([`${long}a${long}`, `${long}b${long}`, 'c'], 100)).size).toBe(3);
  });

  it('gives a different label to each text', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (texts) => {
        expect(new Set(distinctLabels(texts, 80)).size).toBe(texts.length);
      }),
    );
  });
});

describe('asLabel', () => {
  it('has one line and only characters', () => {
    expect(asLabel(' a\u0000b\n\tc\ud800 ')).toBe('a�b c�');
  });
});
