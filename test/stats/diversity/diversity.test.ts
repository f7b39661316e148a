import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carrollCttr } from '../../../src/stats/diversity/carroll-cttr.ts';
import { dugastU } from '../../../src/stats/diversity/dugast-u.ts';
import { guiraudR } from '../../../src/stats/diversity/guiraud-r.ts';
import { hapaxes } from '../../../src/stats/diversity/hapaxes.ts';
import { hddMean } from '../../../src/stats/diversity/hdd-mean.ts';
import { hdd } from '../../../src/stats/diversity/hdd.ts';
import { herdanC } from '../../../src/stats/diversity/herdan-c.ts';
import { herdanVm } from '../../../src/stats/diversity/herdan-vm.ts';
import { honoreH } from '../../../src/stats/diversity/honore-h.ts';
import { maasA } from '../../../src/stats/diversity/maas-a.ts';
import { maasA2 } from '../../../src/stats/diversity/maas-a2.ts';
import { maasLgV0 } from '../../../src/stats/diversity/maas-lg-v0.ts';
import { maasLgeV0 } from '../../../src/stats/diversity/maas-lge-v0.ts';
import { meanSegmentalTtr } from '../../../src/stats/diversity/mean-segmental-ttr.ts';
import { movingAverageTtr } from '../../../src/stats/diversity/moving-average-ttr.ts';
import { mtldInclusive } from '../../../src/stats/diversity/mtld-inclusive.ts';
import { mtld } from '../../../src/stats/diversity/mtld.ts';
import { simpsonD } from '../../../src/stats/diversity/simpson-d.ts';
import { somersS } from '../../../src/stats/diversity/somers-s.ts';
import { typeTokenRatio } from '../../../src/stats/diversity/type-token-ratio.ts';
import { yuleI } from '../../../src/stats/diversity/yule-i.ts';
import { yuleK } from '../../../src/stats/diversity/yule-k.ts';
import { readShared } from '../../shared.ts';
import { near } from '../near.ts';

/** A text as its statistics take it. */
interface Sample {
  readonly words: readonly number[];
  readonly counts: readonly number[];
  readonly size: { readonly tokens: number; readonly types: number };
}

/** Every statistic, given a text, under its name. */
const statistics = {
  TTR: ({ size }) => typeTokenRatio.of(size),
  C: ({ size }) => herdanC.of(size),
  R: ({ size }) => guiraudR.of(size),
  CTTR: ({ size }) => carrollCttr.of(size),
  U: ({ size }) => dugastU.of(size),
  S: ({ size }) => somersS.of(size),
  K: ({ counts }) => yuleK.of(counts),
  I: ({ counts }) => yuleI.of(counts),
  D: ({ counts }) => simpsonD.of(counts),
  Vm: ({ counts }) => herdanVm.of(counts),
  'Maas.a': ({ size }) => maasA.of(size),
  'Maas.a2': ({ size }) => maasA2.of(size),
  lgV0: ({ size }) => maasLgV0.of(size),
  lgeV0: ({ size }) => maasLgeV0.of(size),
  'Herdan.hapax': ({ counts }) => hapaxes.of(counts),
  Honore: ({ counts }) => honoreH.of(counts),
  'MATTR.10': ({ words }) => movingAverageTtr.of(words, 10),
  'MSTTR.10': ({ words }) => meanSegmentalTtr.of(words, 10),
  'MTLD.0.72.lt': ({ words }) => mtld.of(words),
  'MTLD.0.72.le': ({ words }) => mtldInclusive.of(words),
  'HDD.n42.sum': ({ counts }) => hdd.of(counts),
  'HDD.n42.mean(ATTR)': ({ counts }) => hddMean.of(counts),
  'HDD.n10.sum': ({ counts }) => hdd.of(counts, 10),
  'HDD.n10.mean(ATTR)': ({ counts }) => hddMean.of(counts, 10),
  'HDD.n12.sum': ({ counts }) => hdd.of(counts, 12),
  'HDD.n12.mean(ATTR)': ({ counts }) => hddMean.of(counts, 12),
} as const satisfies Record<string, (sample: Sample) => number | undefined>;

const entries = Object.entries(statistics);

/** Reference values that are conventions of one program: it shows 0 and −Inf for what does not exist or is infinite. */
const ofPrograms: Readonly<Record<string, number | undefined>> = {
  'allunique12 I': Infinity,
  'abcddeefff S': undefined,
};

describe.each(entries)('%s', (name, of) => {
  it('agrees with values computed to fifty digits', () => {
    const golden = readShared('golden/statistics/golden.json');
    if (golden === undefined) return;
    const { lexdiv, lexdiv_text: speech } = JSON.parse(golden) as {
      lexdiv: Record<string, Record<string, number | string>>;
      lexdiv_text: string;
    };
    const samples: Record<string, string[]> = {
      speech: speech.split(' '),
      abcddeefff: 'abcddeefff'.split(''),
      allunique12: 'abcdefghijkl'.split(''),
    };
    for (const [text, expected] of Object.entries(lexdiv)) {
      if (!(name in expected)) continue;
      const key = `${text} ${name}`;
      const value = key in ofPrograms ? ofPrograms[key] : Number(expected[name]);
      expect([key, of(sampleOf(samples[text]!))]).toSatisfy(([, own]: [string, number]) => near(value)(own));
    }
  });

  it('is a number or undefined for every text, never NaN', () => {
    fc.assert(
      fc.property(texts(), (text) => {
        expect(of(sampleOf(text))).not.toBeNaN();
      }),
    );
  });

  it('does not depend on what the types are called', () => {
    fc.assert(
      fc.property(texts(), (text) => {
        const renamed = text.map((word) => `${word} again`);
        expect(of(sampleOf(renamed))).toSatisfy(near(of(sampleOf(text))));
      }),
    );
  });

  it('is undefined for a text without tokens', () => {
    expect(of(sampleOf([]))).toBeUndefined();
  });
});

describe('statistics of short texts', () => {
  it.each(['C', 'U', 'S', 'D', 'Maas.a', 'Maas.a2', 'lgV0', 'lgeV0', 'Honore'] as const)(
    '%s is undefined for a single token',
    (name) => {
      expect(statistics[name](sampleOf(['a']))).toBeUndefined();
    },
  );

  it.each(['U', 'I', 'lgV0', 'lgeV0', 'Honore', 'MTLD.0.72.lt', 'MTLD.0.72.le'] as const)(
    '%s is infinite where no type recurs',
    (name) => {
      expect(statistics[name](sampleOf('abcdefghijk'.split('')))).toBe(Infinity);
    },
  );

  it('S is undefined where its logarithms are 0: one type, or ten tokens', () => {
    expect(somersS.of({ tokens: 20, types: 1 })).toBeUndefined();
    expect(somersS.of({ tokens: 10, types: 6 })).toBeUndefined();
    expect(somersS.of({ tokens: 11, types: 10 })).toBeCloseTo(0, 12);
  });
});

describe('yuleK', () => {
  // Tweedie & Baayen (1998), equation 19.
  it('is tied to Herdan’s Vm by Vm² = K / 10⁴ + 1 / N − 1 / V', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 50 }), (counts) => {
        const tokens = counts.reduce((a, b) => a + b, 0);
        const right = yuleK.of(counts)! / 1e4 + 1 / tokens - 1 / counts.length;
        expect(Math.abs(herdanVm.of(counts)! ** 2 - right)).toBeLessThan(1e-12);
      }),
    );
  });

  // A regression of another program, whose K of this text was once 2000.
  it('is 1000 for a b c d d e e f f f', () => {
    expect(yuleK.of([1, 1, 1, 2, 2, 3])).toBeCloseTo(1000, 9);
  });
});

describe('statistics of counts', () => {
  it('agree with their definitions over the spectrum of counts', () => {
    fc.assert(
      fc.property(countLists(), (counts) => {
        const tokens = sum(counts);
        const spectrum = [...new Set(counts)].map((i) => [i, counts.filter((count) => count === i).length]);
        const over = (term: (i: number) => number): number => sum(spectrum.map(([i, v]) => v! * term(i!)));
        const types = counts.length;
        expect(yuleK.of(counts)).toSatisfy(near(1e4 * (over((i) => (i / tokens) ** 2) - 1 / tokens)));
        expect(yuleI.of(counts)).toSatisfy(near(types ** 2 / (over((i) => i * i) - types)));
        const simpson = over((i) => (i / tokens) * ((i - 1) / (tokens - 1)));
        expect(simpsonD.of(counts)).toSatisfy(near(tokens > 1 ? simpson : undefined));
        const vm = Math.sqrt(Math.max(0, over((i) => (i / tokens) ** 2) - 1 / types));
        expect(herdanVm.of(counts)).toSatisfy(near(vm));
      }),
    );
  });

  it('Simpson’s D is the share of pairs of tokens that are of one type', () => {
    const words = [0, 0, 0, 1, 1, 2];
    const pairs = words.flatMap((a, at) => words.slice(at + 1).map((b) => a === b));
    expect(simpsonD.of([3, 2, 1])).toBeCloseTo(pairs.filter(Boolean).length / pairs.length, 12);
  });
});

describe('hdd', () => {
  it('is the mean number of types in all samples of a text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(4), { minLength: 1, maxLength: 9 }),
        fc.integer({ min: 1, max: 9 }),
        (words, n) => {
          fc.pre(n <= words.length);
          const sizes = subsets(words.length, n).map((chosen) => new Set(chosen.map((at) => words[at])).size);
          const { counts } = sampleOf(words.map(String));
          expect(hdd.of(counts, n)).toSatisfy(near(sum(sizes) / sizes.length));
          expect(hddMean.of(counts, n)).toSatisfy(near(sum(sizes) / sizes.length / n));
        },
      ),
    );
  });

  it('is undefined for a text shorter than the sample', () => {
    expect(hdd.of([10, 31])).toBeUndefined();
    expect(hdd.of([10, 32])).toBe(2);
  });
});

describe('movingAverageTtr', () => {
  it('is the mean of the ratios of all windows', () => {
    fc.assert(
      fc.property(wordLists(), fc.integer({ min: 1, max: 20 }), (words, window) => {
        fc.pre(window <= words.length);
        const ratios = words
          .slice(window - 1)
          .map((_, at) => new Set(words.slice(at, at + window)).size / window);
        expect(movingAverageTtr.of(words, window)).toSatisfy(near(sum(ratios) / ratios.length));
      }),
    );
  });

  it('is TTR where the window is as long as the text, and undefined where it is longer', () => {
    const { words, size } = sampleOf('to be or not to be'.split(''));
    expect(movingAverageTtr.of(words, words.length)).toBeCloseTo(typeTokenRatio.of(size)!, 12);
    expect(movingAverageTtr.of(words, words.length + 1)).toBeUndefined();
    expect(movingAverageTtr.of(words)).toBeUndefined();
  });
});

describe('meanSegmentalTtr', () => {
  it('is the mean of the ratios of full segments', () => {
    fc.assert(
      fc.property(wordLists(), fc.integer({ min: 1, max: 20 }), (words, segment) => {
        fc.pre(segment <= words.length);
        const ratios: number[] = [];
        for (let at = 0; at + segment <= words.length; at += segment) {
          ratios.push(new Set(words.slice(at, at + segment)).size / segment);
        }
        expect(meanSegmentalTtr.of(words, segment)).toSatisfy(near(sum(ratios) / ratios.length));
      }),
    );
  });
});

describe('mtld', () => {
  it('ends a factor below 0.72, or at 0.72 in its inclusive form', () => {
    // 18 types in 25 tokens: exactly 0.72 at the end, whichever way it is read.
    const words = [...Array.from({ length: 18 }, (_, type) => type), 0, 1, 2, 3, 4, 5, 6];
    expect(mtld.of(words)).toBeCloseTo(25, 9);
    expect(mtldInclusive.of(words)).toBeCloseTo(25, 9);
    // Read on, the inclusive form begins anew where the other has a factor only one token later.
    const longer = [...words, 0, 0];
    expect(mtldInclusive.of(longer)).not.toBeCloseTo(mtld.of(longer)!, 9);
  });

  it('agrees with its definition, factor by factor', () => {
    fc.assert(
      fc.property(wordLists(), fc.boolean(), (words, inclusive) => {
        const expected =
          (words.length / factors(words, inclusive) + words.length / factors(words.toReversed(), inclusive)) /
          2;
        expect((inclusive ? mtldInclusive : mtld).of(words)).toSatisfy(near(expected));
      }),
    );
  });

  it('is the same forward and backward', () => {
    fc.assert(
      fc.property(wordLists(), (words) => {
        expect(mtld.of(words.toReversed())).toSatisfy(near(mtld.of(words)));
      }),
    );
  });
});

/** Factors of MTLD by cutting the text, where the implementation counts. */
function factors(words: readonly number[], inclusive: boolean): number {
  for (let length = 1; length <= words.length; length++) {
    const ratio = new Set(words.slice(0, length)).size / length;
    if (ratio < 0.72 || (inclusive && ratio === 0.72)) return 1 + factors(words.slice(length), inclusive);
  }
  return words.length === 0 ? 0 : (1 - new Set(words).size / words.length) / (1 - 0.72);
}

/** All ways to choose `n` of the first `size` whole numbers. */
function subsets(size: number, n: number): number[][] {
  if (n === 0) return [[]];
  if (n > size) return [];
  return [...subsets(size - 1, n), ...subsets(size - 1, n - 1).map((chosen) => [...chosen, size - 1])];
}

function sampleOf(text: readonly string[]): Sample {
  const numbers = new Map<string, number>();
  const words = text.map((word) => {
    if (!numbers.has(word)) numbers.set(word, numbers.size);
    return numbers.get(word)!;
  });
  const counts = Array.from(numbers.values(), (type) => words.filter((word) => word === type).length);
  return { words, counts, size: { tokens: words.length, types: counts.length } };
}

function texts(): fc.Arbitrary<string[]> {
  const word = fc.constantFrom(...'abcdefghijklmnopqrst'.split(''));
  return fc.oneof(fc.array(word, { maxLength: 60 }), fc.uniqueArray(word, { maxLength: 20 }));
}

function wordLists(): fc.Arbitrary<number[]> {
  return fc.array(fc.nat(25), { minLength: 1, maxLength: 80 });
}

function countLists(): fc.Arbitrary<number[]> {
  return fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 30 });
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}
