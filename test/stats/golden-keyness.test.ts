import { describe, expect, it } from 'vitest';
import { quanteda } from '../../src/stats/compat/quanteda.ts';
import { ucrel } from '../../src/stats/compat/ucrel.ts';
import type { Contingency } from '../../src/stats/contingency.ts';
import { informativePrior, uninformativePrior } from '../../src/stats/keyness/prior.ts';
import * as statistics from '../../src/stats/index.ts';
import { williamsFactor } from '../../src/stats/likelihood.ts';
import { chiSquareTail } from '../../src/stats/special.ts';
import { goldenExtra, goldenValues } from './golden.ts';
import { near } from './near.ts';

type Found = (counts: Contingency) => number | undefined;

const size = Math.abs;
const uninformed = uninformativePrior(0.01, 5000);
const informed = (counts: Contingency): ReturnType<typeof informativePrior> =>
  informativePrior(500, counts.target + counts.reference, counts.targetSize + counts.referenceSize);

/** Name of a golden value → what must be equal to it. */
const found: Readonly<Record<string, Found>> = {
  'quanteda.chi2.default': compat(quanteda, 'chi2'),
  'quanteda.chi2.yates': compat(quanteda, 'chi2'),
  'quanteda.chi2.none': compat(quanteda, 'chi2_none'),
  'quanteda.chi2.williams': compat(quanteda, 'chi2_williams'),
  'quanteda.lr.default': compat(quanteda, 'lr'),
  'quanteda.lr.yates': compat(quanteda, 'lr'),
  'quanteda.lr.none': compat(quanteda, 'lr_none'),
  'quanteda.lr.williams': compat(quanteda, 'lr_williams'),
  'quanteda.pmi': compat(quanteda, 'pmi'),
  williams_q: (counts) => (counts.target * counts.reference === 0 ? 1 : williamsFactor(counts)),
  G2_4cell: (counts) => size(statistics.g2.of(counts)!),
  'G2_4cell.p': (counts) => chiSquareTail(size(statistics.g2.of(counts)!)).p,
  'G2_2cell(UCREL)': (counts) => size(statistics.g2TwoCells.of(counts)!),
  BIC: statistics.bic.of,
  ELL: compat(ucrel, 'ell'),
  pctDIFF: compat(ucrel, 'percent_diff'),
  RR: statistics.relativeRisk.of,
  'LogRatio.Hardie(0.5 only at zero)': statistics.logRatio.of,
  'LogRatio.Walter(0.5 everywhere)': statistics.logRatioWalter.of,
  'OR.raw': statistics.oddsRatio.of,
  'logOR.Haldane': (counts) => statistics.logOddsRatio.of(counts).value,
  'logOR.Haldane.se': (counts) => statistics.logOddsRatio.of(counts).se,
  'SimpleMaths.k1': (counts) => statistics.simpleMaths.of(counts),
  'SimpleMaths.k100': (counts) => statistics.simpleMaths.of(counts, 100),
  'LRC.95.m1': (counts) => statistics.logRatioConservative.of(counts),
  'LRC.95.m1000': (counts) => statistics.logRatioConservative.of(counts, { tests: 1000 }),
  'FW.alpha0.01.V5000.delta': (counts) => statistics.fightinWords.of(counts, uninformed)?.delta,
  'FW.2term.sigma': (counts) => statistics.fightinWords.of(counts, uninformed)?.sigma,
  'FW.2term.z': (counts) => statistics.fightinWords.of(counts, uninformed)?.z,
  'FW.4term.z': (counts) => statistics.fightinWordsFourTerms.of(counts, uninformed)?.z,
  'FW.informative.a0=500.delta': (counts) => statistics.fightinWords.of(counts, informed(counts))?.delta,
  'FW.informative.2term.z': (counts) => statistics.fightinWords.of(counts, informed(counts))?.z,
};

describe('keyness', () => {
  const golden = goldenValues('keyness');

  it.runIf(golden)('agrees with values computed to sixty digits', () => {
    for (const [input, values] of golden!) {
      const [target, reference, targetSize, referenceSize] = JSON.parse(`[${input.slice(1, -1)}]`) as Table;
      const counts = { target, reference, targetSize, referenceSize };
      for (const [name, value] of Object.entries(values)) {
        if (name === 'yates_delta_applied') continue;
        const own = found[name]!(counts);
        expect([name, value, own, near(value ?? undefined)(own)]).toEqual([name, value, own, true]);
      }
    }
  });

  it.runIf(golden)('has a function for every one of them', () => {
    const names = Object.keys(golden![0]![1]).filter((name) => name !== 'yates_delta_applied');
    expect(Object.keys(found).sort()).toEqual(names.sort());
  });
});

describe('p adjustments', () => {
  const golden = goldenValues('padjust');
  const corrections = {
    bonferroni: statistics.bonferroni,
    holm: statistics.holm,
    BH: statistics.benjaminiHochberg,
    BY: statistics.benjaminiYekutieli,
    sidak: statistics.sidak,
  };

  it.runIf(golden).each(Object.entries(corrections))(
    '%s agrees with values computed to sixty digits',
    (name, { of }) => {
      const p = [0.001, 0.008, 0.039, 0.041, 0.042, 0.06, 0.074, 0.205];
      const expected = golden![0]![1][name] as unknown as number[];
      for (const [at, value] of of(p).p.entries()) expect(value).toSatisfy(near(expected[at]));
    },
  );
});

describe('tests over documents', () => {
  const target = { counts: [5, 7, 1, 6], sizes: [1000, 1200, 900, 1100] };
  const reference = { counts: [1, 2, 0, 2], sizes: [1000, 1100, 900, 1000] };
  const perThousand = ({ counts, sizes }: typeof target): number[] =>
    counts.map((count, at) => (1000 * count) / sizes[at]!);

  it.runIf(goldenExtra('perm.exact'))('agree with full enumeration and with SciPy', () => {
    const enumerated = goldenExtra('perm.exact')!;
    const permuted = statistics.permutationTest.of(target, reference)!;
    expect(permuted).toMatchObject({ exact: true, splits: 70, p: 6 / 70, greater: 3 / 70 });
    expect(enumerated['p.two']).toBe('6/70=0.08571428571428572');
    const peer = goldenExtra('perm same docs')!;
    const welch = statistics.welch.of(perThousand(target), perThousand(reference))!;
    expect(welch.t).toSatisfy(near(peer['t'] as number));
    expect(welch.df).toSatisfy(near(peer['df'] as number));
    expect(welch.p).toSatisfy(near(peer['p'] as number));
    const whitney = statistics.mannWhitney.of(perThousand(target), perThousand(reference))!;
    expect(whitney).toMatchObject({ u: peer['U'], exact: true });
    expect(whitney.p).toSatisfy(near(peer['p.U'] as number));
  });

  it.runIf(goldenExtra('ratio-estimator'))('agree on the rate of a cluster sample', () => {
    const expected = goldenExtra('ratio-estimator')!;
    const { rate, se, designEffect } = statistics.rateInterval.of(target)!;
    expect(rate * 1e6).toSatisfy(near(expected['rate.pm'] as number));
    expect(se * 1e6).toSatisfy(near(expected['se.cluster.pm'] as number));
    expect(designEffect).toSatisfy(near(expected['design.effect'] as number));
  });

  it.runIf(goldenValues('wilson'))('agree on Wilson’s interval', () => {
    for (const [input, values] of goldenValues('wilson')!) {
      const [, count, of] = /k=(\d+),n=(\d+)/u.exec(input)!;
      const { low, high } = statistics.wilsonInterval.of(Number(count), Number(of))!;
      expect(low).toSatisfy(near(values['0']!));
      expect(high).toSatisfy(near(values['1']!));
    }
  });
});

type Table = [number, number, number, number];

/** A measure of another program for one term, the rest of both corpora being a second one. */
function compat(program: typeof quanteda, id: string): Found {
  const measure = program.measures.find((one) => one.id === id)!;
  return ({ target, reference, targetSize, referenceSize }) =>
    measure.of({
      target: [target, targetSize - target],
      reference: [reference, referenceSize - reference],
      targetSize,
      referenceSize,
    }).score[0];
}
