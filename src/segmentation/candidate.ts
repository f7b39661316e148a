import type { Line } from '../model/transcript.ts';
import type { Shape } from './name-shape.ts';

/** A place where a turn may start. */
export interface Candidate {
  /** Index into the lines of the manuscript. */
  readonly index: number;
  /** As printed, without colon, markup and time. */
  readonly label: string;
  /** Offset in the line's text where the words of the turn start. */
  readonly start: number;
  /** Id of the rule that found it. */
  readonly rule: string;
  readonly shape: Shape;
  /** How much the label looks like a name in this form, before the rest of the document is asked; 0 to 1. */
  readonly score: number;
  /** Whether the form tells a name from emphasis or a heading only where most labels printed like it recur. */
  readonly needsCompany?: boolean;
}

/** What a rule sees of a line. */
export interface LineContext {
  readonly line: Line;
  readonly index: number;
  /** Whether a paragraph starts here: after a blank line, with an indent, or because every line is a paragraph. */
  readonly startsParagraph: boolean;
  /** Whether this line is the whole of its paragraph. */
  readonly alone: boolean;
  /** The next line that is not blank. */
  readonly next: Line | undefined;
}

/** One form of speaker label. All forms compete; what recurs in a document wins. */
export interface LabelRule {
  readonly id: string;
  /** One sentence. */
  readonly doc: string;
  /** What a line has to have for the rule to be asked, as bits of `mark`; it is asked of every line where left out. */
  readonly needs?: number;
  find(context: LineContext): Candidate | undefined;
}
