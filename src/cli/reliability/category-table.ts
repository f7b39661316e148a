import { type Cell, type Column, type Table, tableOfRows } from '../../model/table.ts';
import { countsOfUnits } from '../../stats/reliability/coding.ts';
import type { NamedCoding } from './coding-of.ts';

const columns: readonly Column[] = [
  { id: 'category', title: 'Category', kind: 'text', doc: 'The category.' },
  { id: 'codes', title: 'Codes', kind: 'integer', doc: 'How often it was given.' },
  { id: 'share', title: 'Share', kind: 'share', doc: 'Share of all codes, 0 to 1.' },
  { id: 'units', title: 'Units', kind: 'integer', doc: 'Units that at least one coder gave it to.' },
  {
    id: 'agreement',
    title: 'Agreement',
    kind: 'share',
    doc: 'Of the pairs of codes with it at one end, the share that have it at both, 0 to 1.',
  },
  { id: 'by_coder', title: 'By coder', kind: 'text', doc: 'How often each coder gave it.' },
];

/** How often each category was given, by whom, and how far coders agree on it. */
export function categoryTable(coding: NamedCoding, coders: readonly string[]): Table {
  const counted = countsOfUnits(coding);
  const total = counted.reduce((sum, { coders: given }) => sum + given, 0);
  const rows = coding.categories.map((category, at): Readonly<Record<string, Cell>> => {
    let [codes, units, together, met] = [0, 0, 0, 0];
    for (const { counts, coders: given } of counted) {
      const count = counts[at]!;
      codes += count;
      if (count > 0) units += 1;
      if (given < 2) continue;
      together += (count * (count - 1)) / (given - 1);
      met += count;
    }
    const byCoder = coders.map(
      (coder, index) => `${coder} ${coding.units.filter((unit) => unit[index] === at).length}`,
    );
    return {
      category,
      codes,
      share: codes / total,
      units,
      agreement: met === 0 ? undefined : together / met,
      by_coder: byCoder.join(', '),
    };
  });
  return tableOfRows({ id: 'reliability', title: 'Categories', columns }, rows);
}
