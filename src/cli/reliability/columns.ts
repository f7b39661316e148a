import type { Column } from '../../model/table.ts';

/** Columns of the table of statistics. */
export const reliabilityColumns: readonly Column[] = [
  { id: 'statistic', title: 'Statistic', kind: 'text', doc: 'Name of the statistic.' },
  { id: 'level', title: 'Level', kind: 'text', doc: 'What codes are taken for: names, ranks or numbers.' },
  { id: 'value', title: 'Value', kind: 'number', doc: 'Its value; missing where it is not defined.' },
  { id: 'low', title: 'Low', kind: 'number', doc: 'Lower end of the bootstrap interval over units.' },
  { id: 'high', title: 'High', kind: 'number', doc: 'Upper end of the bootstrap interval over units.' },
  { id: 'units', title: 'Units', kind: 'integer', doc: 'Units that it is computed from.' },
  { id: 'coders', title: 'Coders', kind: 'integer', doc: 'Coders that it is computed from.' },
  { id: 'codes', title: 'Codes', kind: 'integer', doc: 'Codes that it is computed from.' },
  {
    id: 'note',
    title: 'Note',
    kind: 'text',
    doc: 'Which coders, what was left out, and why a value is missing.',
  },
];
