import type { Cell, Column, ColumnKind } from './table.ts';

/** The turns of a corpus, sorted into groups that are counted apart. */
export interface Groups {
  /**
   * What each group has in common, each once: numbers and dates by size, text by code point. Turns that the source says
   * nothing of are a group of their own, `undefined`, the first.
   */
  readonly values: readonly Cell[];
  /** What the values are. */
  readonly kind: ColumnKind;
  /** Turn → index into `values`. */
  readonly groupOfTurn: Int32Array;
}

/** The column that says which group a row is of: the first of every table that is counted in groups. */
export function groupColumn({ kind }: Pick<Groups, 'kind'>): Column {
  return {
    id: 'group',
    title: 'Group',
    kind,
    doc: 'The group that is counted in; missing where the source does not say.',
  };
}
