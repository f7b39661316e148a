import { parse } from 'csv-parse/sync';
import { badDictionary } from '../../../errors/catalogue.ts';
import type { DictionaryFormat } from '../dictionary-file.ts';

const headings = {
  rule: /^(?:rule|pattern|entry|term|word|token|feature|lemma)s?$/iu,
  category: /^(?:category|categories|key|class|dimension|sentiment|label|group)$/iu,
  weight: /^(?:weight|score|value|valence|polarity|mean)$/iu,
} as const;

/**
 * A table of rules: columns of the rule, its category (levels divided by `>`), its weight, told by their headings; without
 * headings, a second column of numbers is the weight. Without categories, all rules are of one that is called as the file.
 */
export const csv: DictionaryFormat = {
  id: 'csv',
  title: 'CSV, TSV',
  doc: 'A table with a column of rules, and columns of categories and weights or one of them.',
  fits: ({ path }) => (/\.(?:csv|tsv)$/iu.test(path) ? 1 : 0),
  read({ path, text }, { category, rule, fault }) {
    const rows = rowsOf(path, text);
    const { rule: ruleAt, category: categoryAt, weight: weightAt, isHeaded } = columnsOf(rows);
    const own = path.replace(/^.*[\\/]/u, '').replace(/\.[^.]*$/u, '');
    for (const { record, line } of isHeaded ? rows.slice(1) : rows) {
      const words = record[ruleAt] ?? '';
      const named = categoryAt < 0 ? own : (record[categoryAt]?.trim() ?? '');
      const weightText = weightAt < 0 ? '' : (record[weightAt]?.trim() ?? '');
      const weight = weightText === '' ? 1 : Number(weightText);
      const place = { rule: words, line };
      if (named === '') fault({ code: 'no-category', message: 'Without a category; left out', ...place });
      else if (!Number.isFinite(weight)) {
        fault({ code: 'bad-weight', message: `The weight is no number: ${weightText}; left out`, ...place });
      } else rule(category(named.split('>').map((name) => name.trim())), words, weight, line);
    }
  },
};

interface Row {
  readonly record: readonly string[];
  readonly line: number;
}

function rowsOf(path: string, text: string): Row[] {
  const head = text.slice(0, 1000);
  const delimiter = /\.tsv$/iu.test(path) || !/[,;]/u.test(head) ? '\t' : head.includes(',') ? ',' : ';';
  try {
    const records: string[][] = parse(text, {
      bom: true,
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
    });
    const rows: Row[] = [];
    let line = 1;
    for (const record of records) {
      if (record.some((cell) => cell.trim() !== '')) rows.push({ record, line });
      // A quoted cell may hold line ends.
      line += 1 + record.join('').split('\n').length - 1;
    }
    return rows;
  } catch (error) {
    throw badDictionary(path, 1, error instanceof Error ? error.message : String(error));
  }
}

interface Columns extends Record<keyof typeof headings, number> {
  readonly isHeaded: boolean;
}

function columnsOf(rows: readonly Row[]): Columns {
  const heading = (rows[0]?.record ?? []).map((cell) => cell.trim());
  const at = (of: keyof typeof headings): number => heading.findIndex((name) => headings[of].test(name));
  if (at('rule') >= 0 || at('category') >= 0) {
    const others = new Set([at('category'), at('weight')]);
    const first = heading.findIndex((_, index) => !others.has(index));
    return {
      rule: at('rule') >= 0 ? at('rule') : first,
      category: at('category'),
      weight: at('weight'),
      isHeaded: true,
    };
  }
  const isNumber = (index: number): boolean => {
    const filled = rows.map(({ record }) => record[index]?.trim() ?? '').filter(Boolean);
    return filled.length > 0 && filled.every((cell) => Number.isFinite(Number(cell)));
  };
  if (heading.length === 1) return { rule: 0, category: -1, weight: -1, isHeaded: false };
  if (isNumber(1)) return { rule: 0, category: -1, weight: 1, isHeaded: false };
  return { rule: 0, category: 1, weight: heading.length > 2 && isNumber(2) ? 2 : -1, isHeaded: false };
}
