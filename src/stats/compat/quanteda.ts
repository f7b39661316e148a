import { type Cells, cellsOf, type Contingency, direction, expectedCells } from '../contingency.ts';
import { fisherExact } from '../keyness/fisher-exact.ts';
import { likelihoodTerm, williamsFactor } from '../likelihood.ts';
import { chiSquareTail } from '../special.ts';
import {
  type Compat,
  type CompatMeasure,
  type CompatScores,
  sizedByTerms,
  tablesOf,
  type TermList,
} from './compat.ts';
import { fisherEstimateOfR } from './r-fisher.ts';

/** `textstat_keyness` of quanteda.textstats, with all its measures and corrections. */
export const quanteda: Compat = {
  id: 'quanteda',
  title: 'quanteda.textstats, textstat_keyness',
  measures: [
    chi2Of(
      'chi2',
      'yates',
      'χ² with Yates’ correction where |ad − bc| ≥ N/2 and an expected cell is below 5.',
    ),
    chi2Of('chi2_none', 'none', 'χ² without a correction.'),
    chi2Of('chi2_williams', 'williams', 'χ² multiplied by Williams’ factor.'),
    lrOf('lr', 'yates', 'G² of four cells, moved by Yates’ correction under the same conditions as χ².'),
    lrOf('lr_none', 'none', 'G² of four cells without a correction.'),
    lrOf('lr_williams', 'williams', 'G² of four cells divided by Williams’ factor.'),
    {
      id: 'exact',
      doc: 'Conditional estimate of the odds ratio by R’s fisher.test, with its two-sided p.',
      of: (list) => {
        const tables = tablesOf(sizedByTerms(list));
        return {
          score: tables.map(fisherEstimateOfR),
          p: tables.map((counts) => fisherExact.of(counts).p),
        };
      },
    },
    { id: 'pmi', doc: 'Natural logarithm of a / E + 10⁻⁹.', of: (list) => withTail(list, pmiOf) },
  ],
  quirks: [
    'Sizes are sums of the terms that are passed: leaving out stop words or rare terms beforehand changes every score.',
    'Yates’ correction applies only where |ad − bc| ≥ N/2 and at least one expected cell is below 5.',
    'The correction “williams” multiplies χ² by Williams’ factor, which is meant to divide; it divides G². It does nothing where a cell is 0.',
    'For lr, the default correction is that of Yates, though the help page names Williams.',
    '10⁻⁹ is added inside each logarithm of lr, which adds about 2·10⁻⁹·N to |G²|, and inside that of pmi, which is −20.72 for a term that the target has not.',
    'A term with exactly the expected frequency counts as one of the reference.',
    'The p-value is 1 − P, so that it is 0 from about χ² = 70; for pmi it is that of a χ² of the size of the PMI, which means nothing.',
    'No correction is made for the number of terms.',
  ],
};

type Correction = 'yates' | 'none' | 'williams';

function chi2Of(id: string, correction: Correction, doc: string): CompatMeasure {
  return {
    id,
    doc,
    of: (list) =>
      withTail(list, (counts) => {
        const { a, b, c, d, size } = cellsOf(counts);
        const margins = (a + b) * (c + d) * (a + c) * (b + d);
        if (margins === 0) return undefined;
        const shift = correction === 'yates' ? yatesShift(counts) : 0;
        const factor = correction === 'williams' ? factorOf(counts) : 1;
        const value = (size * (Math.abs(a * d - b * c) - size * shift) ** 2 * factor) / margins;
        return sideOf(counts) * value || 0;
      }),
  };
}

function lrOf(id: string, correction: Correction, doc: string): CompatMeasure {
  return {
    id,
    doc,
    of: (list) =>
      withTail(list, (counts) => {
        const cells = cellsOf(counts);
        if (williamsFactor(counts) === undefined) return undefined;
        const expected = expectedAsThere(cells);
        const shift = correction === 'yates' ? yatesShift(counts) * (direction(counts) > 0 ? 1 : -1) : 0;
        // Only where counts are as expected does nothing remain of its sum but what was rounded off.
        const of = direction(counts) === 0 ? exactTerm : term;
        const sum =
          of(cells.a - shift, expected.a) +
          of(cells.b + shift, expected.b) +
          of(cells.c + shift, expected.c) +
          of(cells.d - shift, expected.d);
        return (sideOf(counts) * 2 * sum) / (correction === 'williams' ? factorOf(counts) : 1);
      }),
  };
}

const epsilon = 1e-9;

/** The expected cells, products first: what is rounded off here shows in sums whose parts cancel. */
function expectedAsThere({ a, b, c, d, size }: Cells): Omit<Cells, 'size'> {
  return {
    a: ((a + b) * (a + c)) / size,
    b: ((a + b) * (b + d)) / size,
    c: ((a + c) * (c + d)) / size,
    d: ((b + d) * (c + d)) / size,
  };
}

/** O ln(O / E + ε) as it is added up there: differences of large terms keep the digits that they keep there. */
function term(observed: number, expected: number): number {
  return observed === 0 ? 0 : observed * Math.log(observed / expected + epsilon);
}

/** O ln(O / E + ε) − (O − E), in two parts in which nothing cancels where O is near E. */
function exactTerm(observed: number, expected: number): number {
  const added = observed === 0 ? 0 : observed * Math.log1p((epsilon * expected) / observed);
  return likelihoodTerm(observed, expected) + added;
}

function pmiOf(counts: Contingency): number | undefined {
  const expected = expectedCells(cellsOf(counts));
  return expected && expected.a > 0 ? Math.log(counts.target / expected.a + epsilon) : undefined;
}

/** 1 only where the target has more than expected. */
function sideOf(counts: Contingency): 1 | -1 {
  return direction(counts) > 0 ? 1 : -1;
}

function yatesShift(counts: Contingency): 0 | 0.5 {
  const cells = cellsOf(counts);
  const { a, b, c, d, size } = cells;
  const expected = expectedCells(cells);
  if (!expected || Math.abs(a * d - b * c) < size / 2) return 0;
  return Math.min(expected.a, expected.b, expected.c, expected.d) < 5 ? 0.5 : 0;
}

function factorOf(counts: Contingency): number {
  const { a, b, c, d } = cellsOf(counts);
  return a * b * c * d === 0 ? 1 : (williamsFactor(counts) ?? 1);
}

function withTail(list: TermList, of: (counts: Contingency) => number | undefined): CompatScores {
  const score = tablesOf(sizedByTerms(list)).map(of);
  return {
    score,
    p: score.map((value) => (value === undefined ? undefined : 1 - (1 - chiSquareTail(Math.abs(value)).p))),
  };
}
