import type { Corpus } from '../model/corpus.ts';
import type { Table } from '../model/table.ts';
import type { Row } from './evidence.ts';
import type { FigureMarks } from './figure-marks.ts';
import type { Answers } from './questions.ts';

/** How a section of a page shows the answer to its question. */
export interface Plan {
  /** Id of the question; also the anchor of the section. */
  readonly id: string;
  /** For the list of contents. */
  readonly title: string;
  readonly figures: readonly string[];
  /** Columns whose numbers open lines, and the name of the evidence that each opens. */
  readonly counts: ReadonlyMap<string, string>;
  readonly columns: readonly string[];
  /** Further columns where there are several documents. */
  readonly columnsOfSeveral: readonly string[];
  /** The lines behind the rows that are shown, and behind the marks of the figures; what has the id of the plan is of the rows. */
  readonly evidence: (corpus: Corpus, table: Table, rows: readonly number[], answers: Answers) => Row[];
  /** What marks open that are not rows of the table. */
  readonly marks?: (answers: Answers) => readonly FigureMarks[];
  /** Columns whose numbers lead to a place of the page of the row's document, by its anchor. */
  readonly links?: ReadonlyMap<string, string>;
  /** The rows that are shown where there are too many; the first ones where left out. */
  readonly chosen?: (table: Table, most: number) => readonly number[];
  /** Column that divides the table into several; one table where left out. */
  readonly apart?: string;
  readonly note?: string;
  /** Whether the notes of the table are told below it. */
  readonly tellsNotes?: boolean;
}

/** Columns that open one evidence. */
export function opening(name: string, columns: readonly string[]): ReadonlyMap<string, string> {
  return new Map(columns.map((column) => [column, name]));
}
