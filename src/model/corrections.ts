import type { Place } from './place.ts';
import type { CorrectionsFile } from './transcript.ts';

/**
 * What a line is after all:
 *
 * - `label`: a turn starts here, and the line's beginning names who speaks;
 * - `turn`: a turn starts here, all of the line is spoken, and `label` of the correction says by whom;
 * - `continuation`: the turn before goes on here; a label in front of the words is left out;
 * - `speech`: the words of a turn, neither label nor furniture;
 * - `furniture`: nothing that was said.
 */
export type LineIs = 'label' | 'turn' | 'continuation' | 'speech' | 'furniture';

/** What the reader says of one line. */
export interface LineCorrection {
  /** Line in the transcript, from 1. */
  readonly line: number;
  /** How the line begins: a correction holds only while it does. */
  readonly begins: string;
  readonly is: LineIs;
  /** Who speaks; for a label, what is printed, where it does not end in a colon. */
  readonly label?: string;
  readonly place: Place;
}

/** Another name for a label, wherever the document prints it. */
export interface LabelCorrection {
  readonly from: string;
  readonly to: string;
  readonly place: Place;
}

/** What a reader put right in a transcript, to be applied whenever it is read. */
export interface Corrections {
  readonly file: CorrectionsFile;
  /** Name of the file that they are about, where it is not told by their own name. */
  readonly transcript?: string;
  /** Of a file with several documents, the one that they are about. */
  readonly document?: string;
  readonly metadata: Readonly<Partial<Record<'title' | 'date' | 'place' | 'speaker', string>>>;
  readonly labels: readonly LabelCorrection[];
  readonly lines: readonly LineCorrection[];
}
