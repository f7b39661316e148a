import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as statistics from '../../../src/stats/index.ts';
import type { TextCounts } from '../../../src/stats/readability/text-counts.ts';
import { readShared } from '../../shared.ts';

const formulas = {
  Flesch: statistics.flesch,
  'Flesch.Kincaid': statistics.fleschKincaid,
  FOG: statistics.fog,
  SMOG: statistics.smog,
  'SMOG.C': statistics.smogC,
  'SMOG.simple': statistics.smogSimple,
  ARI: statistics.ari,
  'Coleman.Liau.short': statistics.colemanLiauShort,
  'Coleman.Liau.ECP': statistics.colemanLiauEcp,
  'Coleman.Liau.grade': statistics.colemanLiauGrade,
  'Dale.Chall(quanteda)': statistics.daleChall,
  'Dale.Chall.old': statistics.daleChallOld,
  'Dale.Chall.PSK': statistics.daleChallPsk,
  LIX: statistics.lix,
} as const;

const sample: TextCounts = {
  words: 120,
  sentences: 6,
  syllables: 186,
  characters: 560,
  polysyllables: 14,
  difficultWords: 22,
  longWords: 30,
};

describe.each(Object.entries(formulas))('%s', (name, { of }) => {
  it('agrees with the value computed to fifty digits', () => {
    const golden = readShared('golden/statistics/golden.json');
    if (golden === undefined) return;
    const { readability } = JSON.parse(golden) as { readability: Record<string, Record<string, number>> };
    const expected = Object.values(readability)[0]![name]!;
    expect(Math.abs(of(sample)! / expected - 1)).toBeLessThan(1e-9);
  });

  it('is undefined for a text without words or without sentences, and else a number', () => {
    fc.assert(
      fc.property(texts(), (counts) => {
        const isText = counts.words > 0 && counts.sentences > 0;
        expect(Number.isFinite(of(counts) ?? Number.NaN)).toBe(isText);
      }),
    );
  });

  // Formulas are of means and shares; only SMOG has a constant of its own inside the root, and that is a mean too.
  it('is the same for a text said twice', () => {
    fc.assert(
      fc.property(texts(), (counts) => {
        const [value, twice] = [of(counts) ?? 0, of(twiceOf(counts)) ?? 0];
        expect(twice).toBeCloseTo(value, 8);
      }),
    );
  });
});

// The other source of the golden values: the forms that the papers print, per hundred words or thirty sentences.
describe('as printed in the papers', () => {
  const per100 = (count: number): number => (count * 100) / sample.words;
  const length = sample.words / sample.sentences;

  it('Flesch (1948) counts syllables of a hundred words: 206.835 − .846 wl − 1.015 sl', () => {
    expect(statistics.flesch.of(sample)).toBeCloseTo(206.835 - 0.846 * per100(186) - 1.015 * length, 9);
  });

  it('Coleman and Liau (1975) count letters and sentences of a hundred words', () => {
    expect(statistics.colemanLiauShort.of(sample)).toBeCloseTo(
      0.0588 * per100(560) - 0.296 * per100(6) - 15.8,
      9,
    );
    const cloze = 141.8401 - 0.21459 * per100(560) + 1.079812 * per100(6);
    expect(statistics.colemanLiauEcp.of(sample)).toBeCloseTo(cloze, 9);
    expect(statistics.colemanLiauGrade.of(sample)).toBeCloseTo(23.06395 - 0.274004 * cloze, 9);
  });

  it('McLaughlin (1969) counts the long words of thirty sentences', () => {
    const ofThirty = 14 * 5;
    expect(statistics.smogSimple.of(sample)).toBeCloseTo(3 + ofThirty ** 0.5, 9);
    expect(statistics.smog.of(sample)).toBeCloseTo(3.1291 + 1.043 * ofThirty ** 0.5, 9);
  });

  it('Dale and Chall (1948) add a constant, here only where more than one word in twenty is difficult', () => {
    const raw = 0.1579 * per100(22) + 0.0496 * length;
    expect(statistics.daleChallOld.of(sample)).toBeCloseTo(raw + 3.6365, 9);
    const easy = { ...sample, difficultWords: 6 };
    expect(statistics.daleChallOld.of(easy)).toBeCloseTo(0.1579 * 5 + 0.0496 * length, 9);
  });

  it('all others are sums of two means', () => {
    expect(statistics.fleschKincaid.of(sample)).toBeCloseTo(0.39 * 20 + 11.8 * 1.55 - 15.59, 9);
    expect(statistics.fog.of(sample)).toBeCloseTo(0.4 * 20 + 0.4 * per100(14), 9);
    expect(statistics.ari.of(sample)).toBeCloseTo(10 + (4.71 * 14) / 3 - 21.43, 9);
    expect(statistics.daleChall.of(sample)).toBeCloseTo(64 - 0.95 * per100(22) - 0.69 * 20, 9);
    expect(statistics.daleChallPsk.of(sample)).toBeCloseTo(0.1155 * per100(22) + 0.0596 * 20 + 3.2672, 9);
    expect(statistics.lix.of(sample)).toBe(45);
  });
});

function texts(): fc.Arbitrary<TextCounts> {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  return fc
    .record({
      words: fc.nat(100_000),
      sentences: fc.nat(5_000),
      shares: fc.tuple(share, share, share, share),
    })
    .map(({ words, sentences, shares: [w3, d, l, sy] }) => ({
      words,
      sentences,
      syllables: words + Math.round(words * sy),
      characters: words * 3 + Math.round(words * l),
      polysyllables: Math.round(words * w3),
      difficultWords: Math.round(words * d),
      longWords: Math.round(words * l),
    }));
}

function twiceOf(counts: TextCounts): TextCounts {
  return {
    words: counts.words * 2,
    sentences: counts.sentences * 2,
    syllables: counts.syllables * 2,
    characters: counts.characters * 2,
    polysyllables: counts.polysyllables * 2,
    difficultWords: counts.difficultWords * 2,
    longWords: counts.longWords * 2,
  };
}
