/**
 * What the marks of a figure open, where a mark is not a row of the table that stands below it: marks are told apart by a part
 * of their labels.
 */
export interface FigureMarks {
  /** Id of the figure. */
  readonly figure: string;
  /** Name of the evidence that they open. */
  readonly evidence: string;
  /** The title before which that part of a label ends: it is all that stands before. */
  readonly until: string;
  /** The part of a label, and the rows of the evidence behind the mark. */
  readonly rows: readonly (readonly [label: string, rows: readonly number[]])[];
}

/** The marks of figures as a page's script reads them. */
export type MarksByFigure = Readonly<Record<string, Omit<FigureMarks, 'figure'>>>;

/** Marks by the figure that they are of. */
export function marksByFigure(marks: readonly FigureMarks[]): MarksByFigure {
  return Object.fromEntries(marks.map(({ figure, ...own }) => [figure, own]));
}

/** Rows under one label together, labels in the order in which they come first. */
export function rowsByLabel(found: Iterable<readonly [label: string, row: number]>): FigureMarks['rows'] {
  const rows = new Map<string, number[]>();
  for (const [label, row] of found) {
    const own = rows.get(label);
    if (own) own.push(row);
    else rows.set(label, [row]);
  }
  return [...rows];
}
