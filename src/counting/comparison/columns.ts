import type { Column } from '../../model/table.ts';

/** The columns of a table of keyness, before the one of the measure. */
export const columnsBefore: readonly Column[] = [
  { id: 'term', title: 'Term', kind: 'text', doc: 'The word, n-gram, phrase or entity.' },
  { id: 'target', title: 'Target', kind: 'integer', doc: 'Occurrences in the target.' },
  { id: 'reference', title: 'Reference', kind: 'integer', doc: 'Occurrences in the reference.' },
];

/** The columns behind it. */
export const columnsAfter: readonly Column[] = [
  {
    id: 'log_ratio',
    title: 'Log Ratio',
    kind: 'number',
    doc: 'Binary logarithm of the ratio of the two rates (Hardie): 1 is twice as often in the target, −1 half as often; a count of 0 is taken as ½.',
  },
  {
    id: 'low',
    title: 'Low',
    kind: 'number',
    doc: 'Lower end of the interval of the Log Ratio, documents as units; missing where a side has fewer than two documents or no occurrence.',
  },
  { id: 'high', title: 'High', kind: 'number', doc: 'Upper end of that interval.' },
  {
    id: 'p_adjusted',
    title: 'p adjusted',
    kind: 'number',
    doc: 'The p after the correction for the number of tests.',
  },
  {
    id: 'p',
    title: 'p',
    kind: 'number',
    doc: 'Two-sided p of the measure, or, where it is no test, of the three tests of documents (combined).',
  },
  {
    id: 'log10_p',
    title: 'log10 p',
    kind: 'number',
    doc: 'The log10 of p, also where p is too small for a number.',
  },
  {
    id: 'target_per_million',
    title: 'Target per million',
    kind: 'number',
    doc: 'Occurrences per million words of the target.',
  },
  {
    id: 'reference_per_million',
    title: 'Reference per million',
    kind: 'number',
    doc: 'Occurrences per million words of the reference.',
  },
  {
    id: 'documents',
    title: 'Documents',
    kind: 'integer',
    doc: 'Documents of target and reference with the term; one that has it on both sides counts for each.',
  },
  {
    id: 'target_documents',
    title: 'Target documents',
    kind: 'integer',
    doc: 'Documents in which the target has the term.',
  },
  {
    id: 'reference_documents',
    title: 'Reference documents',
    kind: 'integer',
    doc: 'Documents in which the reference has the term; missing where it is a list.',
  },
  {
    id: 'g2',
    title: 'G²',
    kind: 'number',
    doc: 'Log-likelihood of four cells, signed, for comparison: it takes every word as independent of the others.',
  },
  { id: 'n', title: 'Words', kind: 'integer', doc: 'Number of words in the term; missing for entities.' },
];
