import type { Notice } from './notice.ts';
import type { Span } from './place.ts';

/** A transcript as it lies on disk or comes over a pipe, before it is read. */
export interface Source {
  /** The path as given; `-` for standard input. It names the source in messages and tables, and opens nothing. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** The bytes, decoded; without byte-order mark. */
  readonly text: string;
  /** Of the bytes, in hexadecimal. */
  readonly sha256: string;
  /** What is doubtful about the decoding. */
  readonly notices?: readonly Notice[];
  /** The bytes in pieces, for a file too large for memory; `bytes` and `text` are empty then. */
  readonly stream?: () => AsyncIterable<Uint8Array>;
}

/** What is known of a document besides its turns. A field that the source does not state is absent. */
export interface Metadata {
  /** The title, without date, section or site name. */
  readonly title?: string;
  /** ISO 8601, as precise as the source: `2020-03-06`, `2020-03`, `2020`. */
  readonly date?: string;
  /** Where the date was found. */
  readonly dateSource?:
    'front matter' | 'title' | 'dateline' | 'file name' | 'option' | 'data' | 'corrections';
  readonly place?: string;
  readonly url?: string;
  /** BCP 47, e.g. `en`. */
  readonly language?: string;
  /** Speaker of a text that has no labels, where the source or the reader names one. */
  readonly speaker?: string;
}

/** A speaker that the source names outside the running text. */
export interface MarkedSpeaker {
  /** As the source has it, e.g. a name; empty where the source marks a turn without naming anybody. */
  readonly label: string;
  readonly role?: Role;
  readonly party?: string;
  /** Seconds from the start of a recording. */
  readonly start?: number;
  readonly end?: number;
}

/** One printed line and what the source says of its look. A blank line (text `''`) ends a paragraph. */
export interface Line {
  /** Where mark-up names the speaker (`<u who>`, a column of a table): a turn starts here, whatever the text. */
  readonly speaker?: MarkedSpeaker;
  /** White space collapsed and trimmed, escapes and entities decoded. */
  readonly text: string;
  /** Line in the source, from 1. */
  readonly line: number;
  readonly page?: number;
  /** Level of a heading, 1 to 6. */
  readonly heading?: number;
  /** How many code units at the start of `text` are set in bold. */
  readonly bold?: number;
  /**
   * Offset in `text` of the first place where two or more blanks, a no-break space or a tab stood: where the labels of
   * some transcripts end.
   */
  readonly gap?: number | undefined;
  /** Blanks before the text in the source; a tab counts as two. */
  readonly indent?: number | undefined;
  /** Offset of `text` in the running text of the manuscript, where that holds it. */
  readonly at?: number | undefined;
  /** Name of the paragraph style in a word processor, e.g. `Speaker`: a hint, since styles are often misapplied. */
  readonly style?: string;
  /** A block quotation, as some transcripts set stage directions. */
  readonly quoted?: boolean;
  /** Where mark-up says that a line is no speech: what it is instead. It belongs to no turn, whatever its words. */
  readonly aside?: SetAside['kind'];
  /** The reader says that it was spoken: it is neither label nor furniture, whatever its look. */
  readonly spoken?: boolean;
}

/** What a format makes of a source: the lines to be segmented, with the markup gone. */
export interface Manuscript {
  /** What names the document in a source that holds several: an entry of an archive, a value of a column. */
  readonly document?: string;
  readonly metadata: Metadata;
  readonly lines: readonly Line[];
  /** What lines say one behind the other, a blank between each and the next: paragraphs are cut from it where they can be. */
  readonly running?: string;
  readonly notices: readonly Notice[];
}

/** Turns out of lines: what a line was taken for, when it is in no turn. */
export interface SetAside {
  readonly text: string;
  readonly line: number;
  /** The page that it stands on, in a document joined from several files. */
  readonly page?: number;
  readonly kind:
    | 'title'
    | 'date'
    | 'place'
    | 'clock'
    | 'navigation'
    | 'section'
    | 'running head'
    | 'heading'
    | 'end mark'
    | 'preface'
    | 'table'
    | 'stage direction'
    | 'furniture';
}

/** What one printed stage direction says. */
export type DirectionKind = 'laughter' | 'applause' | 'crosstalk' | 'inaudible' | 'language' | 'other';

/** A stage direction inside a turn, such as `(Laughter.)`: kept in the text, never counted as speech. */
export interface Direction extends Span {
  readonly kind: DirectionKind;
}

export type Role = 'chair' | 'official' | 'journalist' | 'audience' | 'staff' | 'interpreter' | 'unknown';

export type TurnKind = 'statement' | 'question' | 'answer' | 'procedure' | 'direction';

/** What one speaker says until the next one speaks. */
export interface Turn {
  /** Position in the document, from 1. */
  readonly number: number;
  /** Who speaks; empty where the document does not say. */
  readonly speaker: string;
  /** The label as printed, without its colon. */
  readonly label: string;
  readonly role: Role;
  /** The role, where mark-up or a roster states it; otherwise it is read from label and course. */
  readonly statedRole?: Role;
  /** Party at the date of the document, where mark-up or a roster states it. */
  readonly party?: string;
  readonly kind: TurnKind;
  /** The words as printed, stage directions included; paragraphs are divided by a blank line (`\n\n`). */
  readonly text: string;
  /**
   * Each spoken paragraph, as a range of `text`, and the line it starts on; also the page, where it is not the turn's and
   * each page is a file of its own.
   */
  readonly paragraphs: readonly (Span & { readonly line: number; readonly page?: number })[];
  readonly directions: readonly Direction[];
  /** Blank-delimited words with a letter or digit, stage directions left out. */
  readonly words: number;
  /** Line of the label in the source, from 1. */
  readonly line: number;
  readonly page?: number | undefined;
  /** Seconds from the start of the recording, where the source has times. */
  readonly start?: number;
  readonly end?: number;
  /** The form of label that found it, e.g. `label-alone`. */
  readonly rule: string;
  /** How sure the reader is of the label, 0 to 1. */
  readonly confidence: number;
  /** Where its tokens stand in its text; only where the text itself was left behind, and is empty. */
  readonly places?: TokenPlaces;
}

/**
 * Where the tokens of a turn stand in its text. Each begins where the one before ends, or one blank later where it is not
 * glued to it, the first at 0; only those that do not are here.
 */
export interface TokenPlaces {
  /** Position among the tokens of the turn, from 0; ascending. */
  readonly token: Int32Array;
  /** Offset of its first character in the text of the turn. */
  readonly start: Int32Array;
}

/** A document, read: metadata, turns in order, and all that was kept out of them. */
export interface Transcript {
  /** Unique within a corpus; from the path, without its ending. */
  readonly document: string;
  readonly path: string;
  readonly metadata: Metadata;
  /** Id of the format that read it. */
  readonly reader: string;
  /** Of the source's bytes, in hexadecimal. */
  readonly sha256: string;
  readonly turns: readonly Turn[];
  readonly setAside: readonly SetAside[];
  /** Pages of the briefing that the source announces, 0 where it says nothing. */
  readonly pages: number;
  /** Announced pages that are not there, ascending. */
  readonly missingPages: readonly number[];
  readonly notices: readonly Notice[];
  /** The files that the document was joined from, in order of page; `path` and `sha256` are of the first. */
  readonly parts?: readonly Part[];
  /** The reader's corrections that were applied to it. */
  readonly corrections?: CorrectionsFile;
}

/** One page of a briefing that lies in several files. */
export interface Part {
  readonly path: string;
  readonly sha256: string;
  readonly page: number;
  readonly corrections?: CorrectionsFile;
}

/** Where corrections came from. */
export interface CorrectionsFile {
  readonly path: string;
  readonly sha256: string;
}
