import type { Corpus } from '../model/corpus.ts';
import type { Pieces } from '../model/export.ts';
import type { Notice } from '../model/notice.ts';
import type { OptionValue } from '../model/option.ts';
import type { Question } from './question.ts';

/** A file of a report. */
export interface ReportFile {
  /** Below the report's folder, divided by `/`; made of `a-z`, `0-9`, `-`, `.` and `/` only. */
  readonly path: string;
  readonly pieces: Pieces;
}

/** What a report tells about the run that made it. Whatever changes from run to run has no place here. */
export interface ReportContext {
  /** The options that were given, by name; paths among them as they were written. */
  readonly options: Readonly<Record<string, OptionValue>>;
  readonly versions: {
    readonly rostrum: string;
    /** Version of Unicode that the program reckons with, e.g. `15.0`. */
    readonly unicode: string;
    /** Version of the database that conditions are asked of. */
    readonly duckdb?: string;
  };
  /** The inputs as they were given; without them a report cannot be made again from its manifest. */
  readonly given?: readonly string[];
  /** The lexicons that were looked up, with the SHA-256 of their files. */
  readonly lexicons: readonly { readonly id: string; readonly sha256: string }[];
  /** The roster that speakers were looked up in, where there was one. */
  readonly roster?: { readonly sha256: string };
  /** Sources that could not be read, or whatever else concerns the whole input. */
  readonly notices?: readonly Notice[];
  /** SHA-256 of some bytes in hexadecimal; where it is left out, outputs are listed without theirs. */
  readonly hash?: (bytes: Uint8Array) => string;
  /** What the reader asked besides. */
  readonly own?: OwnAnswers;
  /** Makes the files of several briefings side by side; where it is left out, they are made one after the other. */
  readonly apart?: BriefingsApart;
}

/** Answers to questions of the reader's own, in `tables/` and `charts/` of the whole report. */
export interface OwnAnswers {
  /** The questions as a study has them, for the manifest. */
  readonly asked: Readonly<Record<string, unknown>>;
  /** Files that the questions name. */
  readonly sources: readonly { readonly path: string; readonly sha256: string }[];
  /** The questions, for the methods; the options are those that were given, over the usual ones. */
  readonly questions: readonly OwnAsked[];
  /** Of the files, in their order. */
  readonly paths: readonly string[];
  readonly files: () => AsyncIterable<ReportFile>;
}

/** A question of the reader's own. */
type OwnAsked = Omit<Question, 'answer'> & { readonly usesDatabase: boolean };

/** One briefing of a report: plain data, but for what `context` has of functions, which a thread goes without. */
export interface BriefingTask {
  /** A corpus of one document. */
  readonly corpus: Corpus;
  readonly context: ReportContext;
  /** Address of the folder of the whole report: empty where it is of this briefing alone, else ending in `/`. */
  readonly root: string;
}

/** A file of a report that is made. */
export interface MadeFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly sha256?: string;
}

/** Begins with some briefings at once, a few ahead of what is taken. */
export type BriefingsApart = (count: number, taskOf: (index: number) => BriefingTask) => BriefingsAhead;

/** Briefings that are being made. */
export interface BriefingsAhead {
  /** The files of a briefing; each is taken once, in order. */
  readonly take: (index: number) => Promise<readonly MadeFile[]>;
  /** To be called when all are taken, or when no more are wanted. */
  readonly end: () => Promise<void>;
}
