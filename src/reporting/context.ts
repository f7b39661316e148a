import type { Pieces } from '../model/export.ts';
import type { Notice } from '../model/notice.ts';
import type { OptionValue } from '../model/option.ts';

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
  };
  /** The lexicons that were looked up, with the SHA-256 of their files. */
  readonly lexicons: readonly { readonly id: string; readonly sha256: string }[];
  /** The roster that speakers were looked up in, where there was one. */
  readonly roster?: { readonly sha256: string };
  /** Sources that could not be read, or whatever else concerns the whole input. */
  readonly notices?: readonly Notice[];
  /** SHA-256 of some bytes in hexadecimal; where it is left out, outputs are listed without theirs. */
  readonly hash?: (bytes: Uint8Array) => string;
}
