import type { Cell, Table } from '../../model/table.ts';
import { readerOf } from '../../model/table.ts';

/** What charts of keyness show of a row. */
export interface KeynessRow {
  /** The term, and behind it the groups that are compared where there are several. */
  readonly name: string;
  readonly logRatio: number;
  /** Logarithm of p to the base 10; undefined where there is no p. */
  readonly log10P: number | undefined;
  readonly pAdjusted: number | undefined;
  readonly target: number;
  readonly reference: number;
  readonly targetPerMillion: number;
  readonly referencePerMillion: number;
}

/** All rows of a table of keyness, in order. */
export function keynessRows(table: Table): KeynessRow[] {
  const read = (id: string): ((row: number) => Cell) =>
    readerOf(table.values[table.columns.findIndex((column) => column.id === id)]);
  const groups = ['group', 'reference_group'].map(read);
  const term = read('term');
  const number = (id: string): ((row: number) => number | undefined) => {
    const cell = read(id);
    return (row) => numberOf(cell(row));
  };
  const [logRatio, log10P, pAdjusted] = [number('log_ratio'), number('log10_p'), number('p_adjusted')];
  const [target, reference] = [number('target'), number('reference')];
  const rates = [number('target_per_million'), number('reference_per_million')] as const;
  return Array.from({ length: table.rowCount }, (_, row) => ({
    name: nameOf(
      term(row),
      groups.map((group) => group(row)),
    ),
    logRatio: logRatio(row) ?? 0,
    log10P: log10P(row),
    pAdjusted: pAdjusted(row),
    target: target(row) ?? 0,
    reference: reference(row) ?? 0,
    targetPerMillion: rates[0](row) ?? 0,
    referencePerMillion: rates[1](row) ?? 0,
  }));
}

function nameOf(term: Cell, groups: readonly Cell[]): string {
  const of = groups.filter((group) => group !== undefined);
  return of.length === 0 ? String(term ?? '') : `${term ?? ''} (${of.join(' – ')})`;
}

function numberOf(cell: Cell): number | undefined {
  return typeof cell === 'number' && Number.isFinite(cell) ? cell : undefined;
}
