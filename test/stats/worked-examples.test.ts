import { describe, expect, it } from 'vitest';
import type { Coding } from '../../src/stats/reliability/coding.ts';
import type { Contingency } from '../../src/stats/contingency.ts';
import { contingencyOfPair } from '../../src/stats/contingency.ts';
import * as statistics from '../../src/stats/index.ts';
import type { TextCounts } from '../../src/stats/readability/text-counts.ts';
import { near } from './near.ts';

// Numbers that papers and handbooks print, to the digits that they print. What R 4.2 gives is said to be from there.

describe('keyness', () => {
  // Sokal & Rohlf (1995), p. 731, as the tests of scikit-bio quote it.
  it('has the G² of Sokal and Rohlf, with Williams’ correction and without', () => {
    const table = tableOf(12, 22, 16, 50);
    expect(statistics.g2.of(table)).toBeCloseTo(1.33249, 5);
    expect(statistics.g2Williams.of(table)).toBeCloseTo(1.30277, 5);
  });

  it('has the Log Ratio of Hardie: one more for twice as often', () => {
    const ratios = [10, 20, 40, 80].map((target) =>
      statistics.logRatio.of({ target, reference: 10, targetSize: 1000, referenceSize: 1000 }),
    );
    expect(ratios).toEqual([0, 1, 2, 3]);
  });

  // SAS/STAT User's Guide, FREQ: heart disease of 11 of 15 with a diet rich in cholesterol, of 2 of 8 without.
  it('has the table of SAS: χ², continuity adjusted, G², Fisher’s p, odds ratio, relative risk', () => {
    const table = tableOf(11, 4, 2, 6);
    expect(statistics.chi2.of(table)).toBeCloseTo(4.9597, 4);
    expect(statistics.chi2Yates.of(table)).toBeCloseTo(3.1879, 4);
    expect(statistics.g2.of(table)).toBeCloseTo(5.0975, 4);
    expect(statistics.fisherExact.of(table).p).toBeCloseTo(0.0393, 4);
    expect(statistics.oddsRatio.of(table)).toBeCloseTo(8.25, 12);
    expect(statistics.relativeRisk.of(table)).toBeCloseTo(2.9333, 4);
  });

  // Help of R's fisher.test: TeaTasting and Convictions, found there to about four digits (6.408309 and 0.04693661).
  it('has the conditional odds ratios of R’s examples', () => {
    expect(statistics.conditionalOddsRatio.of(tableOf(3, 1, 1, 3))).toBeCloseTo(6.408, 3);
    expect(statistics.conditionalOddsRatio.of(tableOf(2, 10, 15, 3))).toBeCloseTo(0.0469, 4);
  });

  // Cornfield (1951): where 15.5 of 100,000 have the illness, the shares of smokers give the rate of smokers and of others.
  it('has the odds ratio of Cornfield, which is that of rates where an illness is rare', () => {
    const [smokers, others] = [(0.77 * 15.5) / 0.58, (0.23 * 15.5) / 0.42];
    expect(smokers).toBeCloseTo(20.6, 1);
    expect(others).toBeCloseTo(8.5, 1);
    expect(statistics.oddsRatio.of(tableOf(77, 23, 58, 42))).toSatisfy(near(smokers / others));
  });

  // Church & Hanks (1990), table 3: pairs of the Associated Press, N = 15 million as the text rounds it.
  it.each([
    ['doctors dentists', 8, 1105, 44, 11.3],
    ['doctors nurses', 30, 1105, 241, 10.7],
    ['examined doctor', 6, 275, 621, 9.0],
    ['doctors treat', 11, 1105, 317, 8.9],
    ['doctor bills', 25, 621, 1407, 8.7],
    ['doctor visits', 6, 621, 350, 8.7],
    ['doctors hospitals', 19, 1105, 676, 8.6],
    ['nurses doctors', 6, 241, 1105, 8.4],
  ])('has the mutual information of Church and Hanks: %s', (_, joint, first, second, bits) => {
    const table = contingencyOfPair(joint, first, second, 15e6);
    expect(Math.abs(statistics.mi.of(table)! - bits)).toBeLessThanOrEqual(0.05);
    expect(statistics.pmi.of(table)).toSatisfy(near(statistics.mi.of(table)));
  });

  it('has the simple maths of Sketch Engine’s documentation', () => {
    const shard = { target: 35, reference: 263, targetSize: 112289776, referenceSize: 1559716979 };
    expect(statistics.simpleMaths.of(shard)).toBeCloseTo(1.1224, 4);
  });

  it.each([
    [{ target: 120, reference: 45, targetSize: 25000, referenceSize: 60000 }, 147.32054588437566],
    [{ target: 12, reference: 0, targetSize: 25000, referenceSize: 60000 }, 25.5039477795558],
    [{ target: 3, reference: 1, targetSize: 200, referenceSize: 400 }, 1.54152684563758],
    [tableOf(13, 44, 25, 29), -5.79229199079169],
  ])('has the χ² of R with Yates’ correction: %j', (table, expected) => {
    expect(statistics.chi2Yates.of(table)).toSatisfy(near(expected));
  });
});

describe('association', () => {
  // Rychlý (2008), p. 9: the features of the score.
  it('has the fixed points of logDice', () => {
    expect(statistics.logDice.of(contingencyOfPair(50, 50, 50, 1e6))).toBe(14);
    expect(statistics.logDice.of(contingencyOfPair(1, 16384, 16384, 1e8))).toBeCloseTo(0, 12);
    const [once, twice] = [10, 20].map((joint) =>
      statistics.logDice.of(contingencyOfPair(joint, 400, 300, 1e6)),
    );
    expect(twice! - once!).toBeCloseTo(1, 12);
  });

  it('has the Dice coefficient of “night” and “nacht”: one of four and four pairs of letters together', () => {
    expect(statistics.dice.of(contingencyOfPair(1, 4, 4, 100))).toBeCloseTo(0.25, 12);
  });

  it('has the fixed points of NPMI: only together, by chance, never together', () => {
    expect(statistics.npmi.of(contingencyOfPair(5, 5, 5, 1000))).toSatisfy(near(1));
    expect(statistics.npmi.of(contingencyOfPair(10, 100, 100, 1000))).toSatisfy(near(0));
    expect(statistics.npmi.of(contingencyOfPair(0, 100, 100, 1000))).toBe(-1);
  });
});

describe('dispersion', () => {
  // Gries (2008), section 2, and (2020): “a” occurs 1, 2, 3, 4 and 5 times in five parts of 9 to 11 words.
  const gries = { counts: [1, 2, 3, 4, 5], sizes: [9, 10, 10, 10, 11] };

  it('has the values of Gries', () => {
    expect(statistics.range.of(gries)).toBe(5);
    expect(statistics.juillandD.of(gries)).toBeCloseTo(0.785, 3);
    expect(statistics.carrollD2Rates.of(gries)).toBeCloseTo(0.938, 3);
    expect(statistics.rosengrenS.of(gries)).toBeCloseTo(0.95, 3);
    expect(statistics.deviationOfProportions.of(gries)).toBeCloseTo(0.18, 12);
    expect(statistics.kullbackLeiblerDivergence.of(gries)).toBeCloseTo(0.137, 3);
  });

  it('has DP and its normalised form as Lijffijt and Gries: two thirds and one third, three equal parts', () => {
    const example = { counts: [2, 1, 0], sizes: [10, 10, 10] };
    expect(statistics.deviationOfProportions.of(example)).toBeCloseTo(0.333, 3);
    expect(statistics.normalisedDeviation.of(example)).toBeCloseTo(0.5, 12);
  });
});

describe('diversity', () => {
  const lincoln = 'of the people by the people for the people'.split(' ');
  const types = [...new Set(lincoln)];
  const words = lincoln.map((word) => types.indexOf(word));

  // McCarthy & Jarvis (2010), p. 384: 1, 1, 1, 1, .800, .667, and the next factor begins.
  it('has the factors of McCarthy and Jarvis', () => {
    expect(statistics.mtld.of(words.slice(0, 5))).toSatisfy(near(5 / (0.2 / 0.28)));
    expect(statistics.mtld.of(words.slice(0, 6))).toSatisfy(near(6));
    expect(statistics.mtld.of(words)).toSatisfy(near(9));
  });

  // Barcelona Field Studies Centre: five kinds of plants in one square, 64 of 15 × 14 pairs.
  it('has the D of Simpson for a square of dunes', () => {
    expect(statistics.simpsonD.of([2, 8, 1, 1, 3])).toSatisfy(near(64 / 210));
    expect(statistics.simpsonD.of([2, 8, 1, 1, 3])).toBeCloseTo(0.3, 2);
  });

  it('has the estimates of vocabulary of Maas after their formulas', () => {
    const size = { tokens: 1000, types: 400 };
    const [lgN, lgV] = [3, Math.log10(400)];
    expect(statistics.maasLgV0.of(size)).toSatisfy(near(lgV / Math.sqrt(1 - (lgV / lgN) ** 2)));
    expect(statistics.maasLgeV0.of(size)).toSatisfy(near(Math.log(400) / Math.sqrt(1 - (lgV / lgN) ** 2)));
  });
});

describe('readability', () => {
  // Dale & Chall (1948), Instructions: two samples of “Your Baby”, with percentages and lengths rounded as they round them.
  it('has the raw scores of Dale and Chall', () => {
    expect(statistics.daleChallOld.of(text({ words: 300, sentences: 20, difficultWords: 45 }))).toBeCloseTo(
      6.749,
      4,
    );
    expect(statistics.daleChallOld.of(text({ words: 380, sentences: 20, difficultWords: 57 }))).toBeCloseTo(
      6.9474,
      4,
    );
  });

  // McLaughlin (1969), p. 639: the square root of 100, the square that is nearest to a count of 95, plus 3.
  it('has the grade of McLaughlin', () => {
    expect(statistics.smogSimple.of(text({ words: 500, sentences: 30, polysyllables: 100 }))).toBe(13);
  });

  it('has the numbers that Wikipedia prints', () => {
    const cat = text({ words: 6, sentences: 1, syllables: 6 });
    const platypus = text({ words: 13, sentences: 1, syllables: 24 });
    const abstract = text({ words: 119, sentences: 5, characters: 639 });
    expect(Math.round(statistics.flesch.of(cat)!)).toBe(116);
    expect(statistics.flesch.of(platypus)).toBeCloseTo(37.5, 1);
    expect(statistics.fleschKincaid.of(platypus)).toBeCloseTo(11.3, 1);
    expect(statistics.colemanLiauShort.of(abstract)).toBeCloseTo(14.5, 1);
  });
});

describe('similarity', () => {
  // Tan, Steinbach & Kumar (2006), section 2.4. The Euclidean distances are printed as 2.828, 3.162, 5.099, 1.414, 3.162, 2.
  const points = [
    [0, 2],
    [2, 0],
    [3, 1],
    [5, 1],
  ] as const;
  const pairs = points.flatMap((a, at) => points.slice(at + 1).map((b) => ({ a, b })));

  it.each([
    ['euclidean', statistics.euclidean.of, [8, 10, 26, 2, 10, 4].map(Math.sqrt)],
    ['minkowski', statistics.minkowski.of, [8, 10, 26, 2, 10, 4].map(Math.sqrt)],
    ['manhattan', statistics.manhattan.of, [4, 4, 6, 2, 4, 2]],
    ['maximum', statistics.maximum.of, [2, 3, 5, 1, 3, 2]],
  ] as const)('has the %s distances of four points', (_, of, expected) => {
    for (const [at, pair] of pairs.entries()) expect(of(pair)).toBeCloseTo(expected[at]!, 3);
  });

  it('has the similarities of Tan, Steinbach and Kumar', () => {
    const documents = { a: [3, 2, 0, 5, 0, 0, 0, 2, 0, 0], b: [1, 0, 0, 0, 0, 0, 0, 1, 0, 2] };
    const binary = { a: [1, 0, 0, 0, 0, 0, 0, 0, 0, 0], b: [0, 0, 0, 0, 0, 0, 1, 0, 0, 1] };
    expect(statistics.cosine.of(documents)).toBeCloseTo(0.315, 4);
    expect(statistics.simpleMatching.of(binary)).toBeCloseTo(0.7, 12);
    expect(statistics.jaccard.of(binary)).toBe(0);
    expect(statistics.correlation.of({ a: [3, 6, 0, 3, 6], b: [1, 2, 0, 1, 2] })).toBeCloseTo(1, 12);
  });

  it('has the Dice coefficient of “night” and “nacht”', () => {
    const [night, nacht] = [
      [1, 1, 1, 1, 0, 0, 0],
      [0, 0, 0, 1, 1, 1, 1],
    ] as const;
    expect(statistics.diceSimilarity.of({ a: night, b: nacht })).toBeCloseTo(0.25, 12);
  });

  it('has the distances of SciPy’s jensenshannon', () => {
    const half = { a: [1, 0], b: [0.5, 0.5] };
    const apart = { a: [1, 0, 0], b: [0, 1, 0] };
    expect(statistics.jensenShannonNats.of(half)).toSatisfy(near(0.46450140402245893 ** 2));
    expect(statistics.jensenShannonDistance.of(apart)).toSatisfy(near(1));
    expect(statistics.jensenShannon.of(apart)).toSatisfy(near(1));
  });

  // R 4.2: dist(rbind(x, y), "minkowski", p = 3); Hellinger and Jensen–Shannon by their definitions.
  it('has the distances of R', () => {
    const pair = { a: [3, 0, 1, 4, 0], b: [1, 2, 0, 5, 0] };
    expect(statistics.minkowski.of(pair, 3)).toSatisfy(near(2.6207413942089));
    expect(statistics.hellinger.of(pair)).toSatisfy(near(0.473789673461699));
    expect(statistics.jensenShannonNats.of(pair)).toSatisfy(near(0.166147507569249));
  });
});

describe('tests over documents', () => {
  // The examples that Wikipedia gives for Welch’s t-test.
  it('has t, degrees of freedom and p of Welch’s test', () => {
    const first = [27.5, 21, 19, 23.6, 17, 17.9, 16.9, 20.1, 21.9, 22.6, 23.1, 19.6, 19, 21.7, 21.4];
    const second = [27.1, 22, 20.8, 23.4, 23.4, 23.5, 25.8, 22, 24.8, 20.2, 21.9, 22.1, 22.9, 20.5, 24.4];
    const equal = statistics.welch.of(first, second)!;
    expect([equal.t.toFixed(2), equal.df.toFixed(1), equal.p.toFixed(3)]).toEqual(['-2.46', '25.0', '0.021']);
    const few = [17.2, 20.9, 22.6, 18.1, 21.7, 21.4, 23.5, 24.2, 14.7, 21.8];
    const many = [
      21.5, 22.8, 21, 23, 21.6, 23.6, 22.5, 20.7, 23.4, 21.8, 20.7, 21.7, 21.5, 22.5, 23.6, 21.5, 22.5, 23.5,
      21.5, 21.8,
    ];
    const unequal = statistics.welch.of(few, many)!;
    expect([unequal.t.toFixed(2), unequal.df.toFixed(1), unequal.p.toFixed(3)]).toEqual([
      '-1.57',
      '9.9',
      '0.149',
    ]);
  });

  // Course notes of D. Nettleton: scores 7 and 5 against 3 and 1, which 2 of 6 assignments put as far apart.
  it('has the permutations of four scores', () => {
    const [target, reference] = [
      { counts: [7, 5], sizes: [10, 10] },
      { counts: [3, 1], sizes: [10, 10] },
    ] as const;
    expect(statistics.permutationTest.of(target, reference)!.p).toBeCloseTo(0.333, 3);
  });

  // The example that Wikipedia gives for Holm's procedure.
  it('has the rejections of Holm’s procedure', () => {
    expect(statistics.holm.of([0.01, 0.04, 0.03, 0.005]).p.map((p) => p! <= 0.05)).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });

  // Newcombe (1998), table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('has the interval of Newcombe for %d of %d', (count, size, low, high) => {
    const found = statistics.wilsonInterval.of(count, size)!;
    expect(found.low).toBeCloseTo(low, 4);
    expect(found.high).toBeCloseTo(high, 4);
  });
});

describe('reliability', () => {
  // Cohen (1960): 200 cases, personality disorder, neurosis, psychosis.
  it('has the κ of Cohen', () => {
    const table = [
      [88, 10, 2],
      [14, 40, 6],
      [18, 10, 12],
    ];
    expect(statistics.cohenKappa.of(twoCoders(table))).toBeCloseTo(0.492, 3);
    expect(statistics.observedAgreement.of(twoCoders(table))).toBeCloseTo(0.7, 12);
  });

  // SAS/STAT User's Guide, FREQ: two dermatologists on a skin condition, terrible to clear.
  it('has the κ of SAS, with linear weights and without', () => {
    const table = [
      [10, 4, 1, 0],
      [5, 10, 12, 2],
      [2, 4, 12, 5],
      [0, 2, 6, 13],
    ];
    expect(statistics.cohenKappa.of(twoCoders(table))).toBeCloseTo(0.3449, 4);
    expect(statistics.cohenKappaLinear.of(twoCoders(table))).toBeCloseTo(0.5082, 4);
    // By R, from the definition.
    expect(statistics.cohenKappaQuadratic.of(twoCoders(table))).toBeCloseTo(0.66072289, 8);
  });

  // Fleiss (1971): depression, personality disorder, schizophrenia, neurosis, other; how many of six psychiatrists said so.
  it('has the agreement and the κ of Fleiss', () => {
    const patients =
      '00060 03003 01401 00006 03030 20400 00402 20310 20040 00006 10050 11040 03300 10050 02031 00501 30012 51000 02040 10203 00006 01050 02013 20040 10041 05010 40002 02040 10500 00006';
    const units = patients
      .split(' ')
      .map((counts) =>
        counts.split('').flatMap((count, category) => Array<number>(Number(count)).fill(category)),
      );
    const coding = { units, coders: 6, values: [0, 1, 2, 3, 4] };
    expect(statistics.observedAgreement.of(coding)).toBeCloseTo(0.556, 3);
    expect(statistics.fleissKappa.of(coding)).toBeCloseTo(0.43, 3);
  });

  // Gwet (2021), pp. 160 and 165, as the tests of an R package quote them; a full stop is no rating.
  it('has the AC1 of Gwet', () => {
    const four = '00.0 1121 2222 2222 1111 0123 3333 0010 1111 .444 ..00 ..2.';
    const five =
      '112.2 1101. 2333. .00.0 000.0 000.0 102.1 1.20. 222.2 2111. .100. 0000. 1222. 33223 111.1 111.1 212.2 1233. 1101. 000.0';
    expect(statistics.gwetAc1.of(byUnit(four, 5))).toBeCloseTo(0.7754, 4);
    expect(statistics.gwetAc1.of(byUnit(five, 4))).toBeCloseTo(0.5021, 4);
  });
});

describe('trend', () => {
  // Armitage (1955): carriers of Streptococcus pyogenes among 1,398 children, by the size of their tonsils.
  it('has the χ² of Armitage', () => {
    const tonsils = { counts: [19, 29, 24], sizes: [516, 589, 293], times: [0, 1, 2] };
    expect(statistics.cochranArmitage.of(tonsils)!.z ** 2).toBeCloseTo(7.19, 2);
  });
});

/** A table by its four cells, two rows of two. */
function tableOf(a: number, c: number, b: number, d: number): Contingency {
  return { target: a, reference: b, targetSize: a + c, referenceSize: b + d };
}

/** A table of two coders as the units that it counts. */
function twoCoders(table: readonly (readonly number[])[]): Coding {
  const units = table.flatMap((row, first) =>
    row.flatMap((count, second) => Array.from({ length: count }, () => [first, second])),
  );
  return { units, coders: 2, values: table.map((_, at) => at) };
}

function text(counts: Partial<TextCounts>): TextCounts {
  const none = { syllables: 0, characters: 0, polysyllables: 0, difficultWords: 0, longWords: 0 };
  return { words: 0, sentences: 0, ...none, ...counts };
}

/** Units of one digit a coder. */
function byUnit(units: string, categories: number): Coding {
  const rows = units
    .split(' ')
    .map((unit) => unit.split('').map((code) => (code === '.' ? -1 : Number(code))));
  return { units: rows, coders: rows[0]!.length, values: Array.from({ length: categories }, (_, at) => at) };
}
