import { parse } from 'csv-parse/sync';
import { badFrequencyList } from '../../errors/catalogue.ts';
import type { FileText } from '../../model/option.ts';

/** How often terms occur somewhere else. */
export interface FrequencyList {
  readonly counts: ReadonlyMap<string, number>;
  /** Sum of the counts of single words: the size of what was counted. */
  readonly size: number;
}

/**
 * A frequency list: a table whose columns `term` and `count` say how often each term occurs, or whose first two columns
 * do. Lists of n-grams have the size of their single words; where they have none, of all their rows.
 *
 * @throws keyness/bad-list for a count that is no whole number, a term that is listed twice, a list without rows
 */
export function parseFrequencyList({ path, text }: FileText): FrequencyList {
  const rows = rowsOf(path, text);
  const [heading = []] = rows;
  const isHeading = !/^\d+$/u.test(heading[countColumn(heading)]?.trim() ?? '');
  const [termAt, countAt] = isHeading ? [termColumn(heading), countColumn(heading)] : [0, 1];
  const counts = new Map<string, number>();
  let [words, all] = [0, 0];
  for (const [index, row] of rows.entries()) {
    if (index === 0 && isHeading) continue;
    const term = row[termAt]?.trim() ?? '';
    const count = countOf(row[countAt], path, index + 1);
    if (counts.has(term)) throw badFrequencyList(path, index + 1, `${term} is listed twice`);
    counts.set(term, count);
    all += count;
    if (!term.includes(' ')) words += count;
  }
  if (counts.size === 0) throw badFrequencyList(path, 1, 'it has no rows');
  return { counts, size: words > 0 ? words : all };
}

function rowsOf(path: string, text: string): string[][] {
  const delimiter = /\.tsv$/iu.test(path) || (!text.includes(',') && text.includes('\t')) ? '\t' : ',';
  try {
    return parse(text, { bom: true, delimiter, skip_empty_lines: true, relax_column_count: true });
  } catch (error) {
    throw badFrequencyList(path, 1, error instanceof Error ? error.message : String(error));
  }
}

function termColumn(heading: readonly string[]): number {
  return Math.max(
    0,
    heading.findIndex((name) => /^(?:term|word|type|feature|token)$/iu.test(name.trim())),
  );
}

function countColumn(heading: readonly string[]): number {
  const at = heading.findIndex((name) => /^(?:count|frequency|freq)$/iu.test(name.trim()));
  return at < 0 ? 1 : at;
}

function countOf(text: string | undefined, path: string, line: number): number {
  const count = Number(text?.trim() === '' ? Number.NaN : text);
  if (Number.isSafeInteger(count) && count >= 0) return count;
  throw badFrequencyList(path, line, `the count is no whole number: ${JSON.stringify(text ?? '')}`);
}
