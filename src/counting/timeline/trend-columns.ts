import type { Column } from '../../model/table.ts';

const term: Column = {
  id: 'term',
  title: 'Term',
  kind: 'text',
  doc: 'The word, n-gram, phrase, entity, family or category.',
};

const low: Column = {
  id: 'low',
  title: 'Low',
  kind: 'number',
  doc: 'Lower end of the interval: of the rate, or with --test of the slope; missing where there are too few documents or periods.',
};

const high: Column = { id: 'high', title: 'High', kind: 'number', doc: 'Upper end of that interval.' };

const ofRates: readonly Column[] = [
  term,
  {
    id: 'period',
    title: 'Period',
    kind: 'text',
    doc: 'Day, week, month or year by ISO 8601, or the name of the document; periods without a document are there, too.',
  },
  {
    id: 'start',
    title: 'From',
    kind: 'date',
    doc: 'First day of the period, or that the date of the document may mean.',
  },
  { id: 'end', title: 'To', kind: 'date', doc: 'Last day of it.' },
  {
    id: 'count',
    title: 'Count',
    kind: 'integer',
    doc: 'Occurrences in the period; missing where nothing was said in it, and 0 only where something was.',
  },
  {
    id: 'tokens',
    title: 'Words',
    kind: 'integer',
    doc: 'Words said in the period (of the group, if there is one): the exposure.',
  },
  {
    id: 'per_million',
    title: 'Per million',
    kind: 'number',
    doc: 'Occurrences per million words; missing where nothing was said.',
  },
  low,
  high,
  {
    id: 'documents',
    title: 'Documents',
    kind: 'integer',
    doc: 'Documents of the period that have words, the units of the interval; with --test all of them.',
  },
  {
    id: 'documents_with',
    title: 'With term',
    kind: 'integer',
    doc: 'Documents among them that have the term.',
  },
];

const ofTests: readonly Column[] = [
  term,
  { id: 'periods', title: 'Periods', kind: 'integer', doc: 'Periods with words, the values of the series.' },
  ...ofRates.filter(({ id }) => id === 'documents' || id === 'count'),
  {
    id: 's',
    title: 'S',
    kind: 'integer',
    doc: 'Mann and Kendall’s S: pairs of periods that rise less pairs that fall.',
  },
  {
    id: 'tau',
    title: 'τ',
    kind: 'number',
    doc: 'Kendall’s τ_b of rate and time, from −1 to 1; missing where all rates are equal.',
  },
  { id: 'z', title: 'z', kind: 'number', doc: 'S in units of its standard error, ties taken into account.' },
  {
    id: 'p',
    title: 'p',
    kind: 'number',
    doc: 'Two-sided p of the Mann–Kendall test: exact below ten periods, by z else, and corrected for autocorrelation where that is asked for.',
  },
  { id: 'p_adjusted', title: 'p adjusted', kind: 'number', doc: 'The p after one correction for all rows.' },
  {
    id: 'slope_per_year',
    title: 'Slope per year',
    kind: 'number',
    doc: 'Theil–Sen slope: change of the rate per million in a year.',
  },
  low,
  high,
  {
    id: 'rate_ratio',
    title: 'Ratio per year',
    kind: 'number',
    doc: 'Rate by the rate a year before, by quasi-Poisson regression over documents; above 1 where it rises.',
  },
  { id: 'rate_ratio_low', title: 'Ratio low', kind: 'number', doc: 'Lower end of its interval.' },
  { id: 'rate_ratio_high', title: 'Ratio high', kind: 'number', doc: 'Upper end of its interval.' },
  { id: 'rate_ratio_p', title: 'Ratio p', kind: 'number', doc: 'Two-sided p of a ratio of 1.' },
  {
    id: 'dispersion',
    title: 'Dispersion',
    kind: 'number',
    doc: 'Variance of the counts of documents around that trend, beside Poisson’s: above 1 where the term clusters.',
  },
  {
    id: 'cochran_armitage_z',
    title: 'Cochran–Armitage z',
    kind: 'number',
    doc: 'Trend of the share of words, with words as units; for comparison, since it is too sure where words cluster.',
  },
  { id: 'cochran_armitage_p', title: 'Its p', kind: 'number', doc: 'Two-sided p of that z.' },
];

// In one order for both tables, what most look for first.
const order =
  'term period periods count tokens per_million tau p p_adjusted slope_per_year low high rate_ratio rate_ratio_low rate_ratio_high rate_ratio_p documents documents_with start end s z dispersion cochran_armitage_z cochran_armitage_p'.split(
    ' ',
  );

function inOrder(columns: readonly Column[]): Column[] {
  return columns.toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
}

/** The columns of a term’s rates by period. */
export const rateColumns: readonly Column[] = inOrder(ofRates);

/** The columns of a term’s tests. */
export const testColumns: readonly Column[] = inOrder(ofTests);

/** The columns of both tables, each once. */
export const trendColumns: readonly Column[] = inOrder([...new Set([...ofRates, ...ofTests])]);
