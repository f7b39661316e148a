import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Compat, CompatMeasure, CompatScores, TermList } from '../../../src/stats/compat/compat.ts';
import * as programs from '../../../src/stats/compat/index.ts';
import * as statistics from '../../../src/stats/index.ts';
import { uninformativePrior } from '../../../src/stats/keyness/prior.ts';
import { sumOf } from '../../../src/stats/sums.ts';
import { near } from '../near.ts';

const { antconc, convokit, corpora, quanteda, scattertext, tidylo, ucrel, wordsmith } = programs;

const list: TermList = {
  target: [12, 3, 0, 40, 9],
  reference: [2, 3, 7, 55, 0],
  targetSize: 500,
  referenceSize: 800,
};
const termSizes = { targetSize: 64, referenceSize: 67 };

describe.each(Object.values(programs).map((program) => [program.id, program] as const))(
  '%s',
  (_, program) => {
    const measures: readonly CompatMeasure[] = program.measures;

    it('names its measures once and says each quirk in a sentence', () => {
      expect(new Set(program.measures.map(({ id }) => id)).size).toBe(program.measures.length);
      for (const { id, doc } of program.measures) {
        expect(id).toMatch(/^[a-z][a-z0-9_]*$/u);
        expect(doc).toMatch(/\.$/u);
      }
      for (const quirk of program.quirks) expect(quirk).toMatch(/^[\p{Lu}\p{Script=Greek}%\d].*\.$/u);
    });

    it.each(measures)('$id has a number or nothing for each term, never NaN', ({ of }) => {
      fc.assert(
        fc.property(lists(), (terms) => {
          const { score, p } = of(terms);
          expect(score).toHaveLength(terms.target.length);
          expect([...score, ...(p ?? [])].filter((value) => Number.isNaN(value))).toEqual([]);
        }),
      );
    });

    it.each(measures)('$id is the same in any order of the terms', ({ of }) => {
      const turned = {
        ...list,
        target: Array.from(list.target).toReversed(),
        reference: Array.from(list.reference).toReversed(),
      };
      for (const [at, value] of of(turned).score.toReversed().entries()) {
        expect(value).toSatisfy(near(of(list).score[at], 1e-12));
      }
    });

    it('has no terms in an empty list', () => {
      const empty = { target: [], reference: [], targetSize: 0, referenceSize: 0 };
      for (const { of } of program.measures) expect(of(empty).score).toEqual([]);
    });
  },
);

describe('G² as quanteda adds it up', () => {
  // Sums of terms of the size of the corpus, of which a thousandth is left: a program that adds up otherwise has other digits.
  it('has the digits that are left there', () => {
    const { measures } = quanteda;
    const lr = measures.find(({ id }) => id === 'lr_none')!;
    const terms = { target: [170, 99_830], reference: [340, 199_460], targetSize: 0, referenceSize: 0 };
    const [a, b, c, d] = [170, 340, 99_830, 199_460];
    const all = a + b + c + d;
    const term = (o: number, row: number, column: number): number =>
      o * Math.log(o / ((row * column) / all) + 1e-9);
    const sum = term(a, a + b, a + c) + term(b, a + b, b + d) + term(c, a + c, c + d) + term(d, b + d, c + d);
    const side = a > ((a + b) * (a + c)) / all ? 1 : -1;
    expect(lr.of(terms).score[0]).toBe(side * 2 * sum);
  });
});

describe('quanteda', () => {
  it('takes sizes from the terms that are passed', () => {
    const { score } = run(quanteda, 'chi2_none');
    expect(score[0]).toSatisfy(near(statistics.chi2.of({ target: 12, reference: 2, ...termSizes })));
  });

  it('has G² larger by the number that it adds inside the logarithm', () => {
    const counts = { target: 12, reference: 2, ...termSizes };
    const { score } = run(quanteda, 'lr_none');
    expect(score[0]! - statistics.g2.of(counts)!).toSatisfy(near(2e-9 * 131, 1e-3));
  });

  it('gives p as 1 − P, which ends at 0', () => {
    const large = { target: [500, 500], reference: [1, 9999], targetSize: 1000, referenceSize: 10_000 };
    expect(quanteda.measures[0].of(large).p![0]).toBe(0);
  });

  it('counts an even term to the reference', () => {
    const even = { target: [5, 5], reference: [5, 5], targetSize: 10, referenceSize: 10 };
    expect(run(quanteda, 'lr_none', even).score[0]).toBeLessThan(0);
  });

  it('has the odds ratio and p of Fisher’s test', () => {
    const { score, p } = run(quanteda, 'exact');
    const counts = { target: 12, reference: 2, ...termSizes };
    expect(score[0]).toSatisfy(near(statistics.conditionalOddsRatio.of(counts), 1e-3));
    expect(p![0]).toSatisfy(near(statistics.fisherExact.of(counts).p));
    expect(score[2]).toBe(0);
    expect(score[4]).toBe(Infinity);
  });
});

describe('ucrel', () => {
  it('takes sizes of the whole corpora and two cells', () => {
    const counts = { target: 12, reference: 2, targetSize: 500, referenceSize: 800 };
    expect(run(ucrel, 'll').score[0]).toSatisfy(near(statistics.g2TwoCells.of(counts)));
    expect(run(ucrel, 'bic').score[0]).toSatisfy(near(statistics.g2TwoCells.of(counts)! - Math.log(1300)));
    expect(run(ucrel, 'percent_diff').score[4]).toBeGreaterThan(1e15);
  });
});

describe('antconc and wordsmith', () => {
  it('take four cells by default', () => {
    const counts = { target: 12, reference: 2, targetSize: 500, referenceSize: 800 };
    expect(antconc.measures[0].of(list).score[0]).toSatisfy(near(statistics.g2.of(counts)));
    expect(wordsmith.measures[0].of(list).score[0]).toSatisfy(near(statistics.g2.of(counts)));
  });
});

describe('scattertext', () => {
  it('has a variance of four terms and turns the sign of its score', () => {
    const counts = { target: 12, reference: 2, ...termSizes };
    const z = statistics.fightinWordsFourTerms.of(counts, uninformativePrior(0.01, 5))!.z;
    expect(run(scattertext, 'log_odds').score[0]).toSatisfy(near(z));
    expect(run(scattertext, 'log_odds_score').score[0]).toBeLessThan(0);
  });

  it('adds 0.01 to counts alone', () => {
    expect(run(scattertext, 'log_relative_risk').score[4]).toSatisfy(
      near(Math.log2(9.01 / 64 / (0.01 / 67))),
    );
  });
});

describe('convokit', () => {
  it('has a prior of 0.1 for each term', () => {
    const counts = { target: 12, reference: 2, ...termSizes };
    const prior = { alpha: 0.1, total: 0.5 };
    expect(convokit.measures[0].of(list).score[0]).toSatisfy(
      near(statistics.fightinWords.of(counts, prior)!.z),
    );
  });
});

describe('tidylo', () => {
  // Two groups with counts (3, 1) and (2, 4): pooled counts 5 and 5 make 8, 6 and 7, 9, sums 14, 16 and 30.
  it('compares a group with everything', () => {
    const terms = { target: [3, 1], reference: [2, 4], targetSize: 4, referenceSize: 6 };
    const delta = Math.log(8 / 6) - Math.log(15 / 15);
    expect(run(tidylo, 'log_odds', terms).score[0]).toSatisfy(near(delta));
    expect(run(tidylo, 'log_odds_weighted', terms).score[0]).toSatisfy(
      near(delta / Math.sqrt(1 / 8 + 1 / 15)),
    );
    // With a prior of 1: 4, 2 and 3, 5.
    const flat = Math.log(4 / 2) - Math.log(7 / 7);
    expect(run(tidylo, 'log_odds_weighted_uninformative', terms).score[0]).toSatisfy(
      near(flat / Math.sqrt(1 / 4 + 1 / 7)),
    );
  });

  it('has no row for a term that the group has not', () => {
    expect(tidylo.measures[0].of(list).score[2]).toBeUndefined();
  });
});

describe('corpora', () => {
  it('divides α by the number of terms', () => {
    const counts = { target: 12, reference: 2, targetSize: 500, referenceSize: 800 };
    expect(run(corpora, 'lrc').score[0]).toSatisfy(
      near(statistics.logRatioConservative.of(counts, { tests: 5 })),
    );
    expect(run(corpora, 'log_ratio').score[0]).toSatisfy(near(statistics.logRatioWalter.of(counts)));
    expect(run(corpora, 'simple_maths').score[0]).toSatisfy(near(statistics.simpleMaths.of(counts)));
  });

  it('lets the positive bound be negative, and −∞ for a term that the target has not', () => {
    expect(run(corpora, 'positive_lrc').score[3]).toBeLessThan(1);
    expect(run(corpora, 'positive_lrc').score[2]).toBe(-Infinity);
    expect(run(corpora, 'lockwords').score[2]).toBe(Infinity);
  });
});

function run(program: Compat, id: string, terms = list): CompatScores {
  return program.measures.find((measure) => measure.id === id)!.of(terms);
}

function lists(): fc.Arbitrary<TermList> {
  return fc
    .record({
      terms: fc.array(fc.tuple(fc.nat(30), fc.nat(30)), { maxLength: 8 }),
      more: fc.tuple(fc.nat(100), fc.nat(100)),
    })
    .map(({ terms, more }) => {
      const target = terms.map(([count]) => count);
      const reference = terms.map(([, count]) => count);
      return {
        target,
        reference,
        targetSize: sumOf(target) + more[0],
        referenceSize: sumOf(reference) + more[1],
      };
    });
}
