import type { Column } from '../../../model/table.ts';

/** The columns of a table of changes. */
export const changeColumns: readonly Column[] = [
  { id: 'term', title: 'Term', kind: 'text', doc: 'The word, n-gram, phrase, entity, family or category.' },
  {
    id: 'date',
    title: 'Date',
    kind: 'date',
    doc: 'The first day with the new rate (week, month or year with --per).',
  },
  {
    id: 'before',
    title: 'Before',
    kind: 'number',
    doc: 'Occurrences per million words in the stretch before, back to the change before; missing for a burst that nothing goes before.',
  },
  {
    id: 'after',
    title: 'After',
    kind: 'number',
    doc: 'The same for the stretch after, up to the next change; with bursts, in the burst.',
  },
  {
    id: 'statistic',
    title: 'Statistic',
    kind: 'number',
    doc: 'How large the change is by its method: PELT’s gain of log-likelihood by the dispersion, Pettitt’s K, the share of variation that a cut explains, the weight of a burst; with --whole the part of the term in the change of all.',
  },
  {
    id: 'share',
    title: 'Share',
    kind: 'share',
    doc: 'Share of the term in the change of all terms together; only with --whole.',
  },
  {
    id: 'p',
    title: 'p',
    kind: 'number',
    doc: 'How often documents in random order show a change as large anywhere; for the changes of one series by PELT the larger one of two such p, one of the whole series and one of the stretches beside.',
  },
  {
    id: 'p_adjusted',
    title: 'p adjusted',
    kind: 'number',
    doc: 'The p after the correction for the number of terms, those without a change counting as p = 1; missing with --whole, which is one test a change.',
  },
  {
    id: 'log_ratio',
    title: 'Log Ratio',
    kind: 'number',
    doc: 'Binary logarithm of the rate after by the rate before: 1 is twice as often; a count of 0 is taken as ½.',
  },
  {
    id: 'until',
    title: 'Until',
    kind: 'date',
    doc: 'The last day (week, month, year) of the stretch after.',
  },
  { id: 'count_before', title: 'Count before', kind: 'integer', doc: 'Occurrences in the stretch before.' },
  { id: 'count_after', title: 'Count after', kind: 'integer', doc: 'Occurrences in the stretch after.' },
  {
    id: 'documents_before',
    title: 'Documents before',
    kind: 'integer',
    doc: 'Documents of the stretch before.',
  },
  {
    id: 'documents_after',
    title: 'Documents after',
    kind: 'integer',
    doc: 'Documents of the stretch after.',
  },
  { id: 'event', title: 'Event', kind: 'text', doc: 'The event of --events that is nearest to the date.' },
  { id: 'event_date', title: 'Event date', kind: 'date', doc: 'Its date, as the file has it.' },
  {
    id: 'days',
    title: 'Days',
    kind: 'integer',
    doc: 'Days from the event to the date: 0 where they overlap, negative where the change is before it.',
  },
];
