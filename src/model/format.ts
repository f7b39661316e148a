import type { Limits } from './limits.ts';
import type { Manuscript, Source } from './transcript.ts';

/** What a format makes of a source: one document, at once or in time, or several, one after the other. */
export type Manuscripts = Manuscript | Promise<Manuscript> | AsyncIterable<Manuscript>;

/** What a format may need to know or to ask for; each takes what concerns it. */
export interface ParseOptions extends Partial<Limits> {
  /** Which column of a table says what, by its heading; what is left out is guessed. */
  readonly map?: Readonly<Record<string, string>>;
  /** Label of the encoding of a stream; where left out, it is told from the bytes. */
  readonly encoding?: string;
  /** Most characters of a line of a stream. */
  readonly maxLine?: number;
  /** The text of a file beside the source, by its relative path; undefined where there is none. */
  readonly resolve?: (relativePath: string) => string | undefined | Promise<string | undefined>;
  /** Reads a PDF where it can be ended from outside: one page may never come to its end. In place where left out. */
  readonly parsePdfApart?: (source: Source, limits: Partial<Limits>) => Promise<Manuscript>;
  /** Reads a file that lies inside the source; undefined where no format knows it. */
  readonly read?: (path: string, bytes: Uint8Array) => AsyncIterable<Manuscript> | undefined;
}

/** A kind of transcript file: how it is recognised and how it becomes lines. */
export interface Format {
  readonly id: string;
  readonly title: string;
  /** One sentence. */
  readonly doc: string;
  /** File endings, lower case, without dot. */
  readonly extensions: readonly string[];
  /** How well the source fits, 0 (not at all) to 1; the best format reads it. */
  fits(source: Source): number;
  /** @throws RostrumError where nothing can be read; everything less is a notice of the manuscript */
  parse(source: Source, options?: ParseOptions): Manuscripts;
  /**
   * The documents of a file that is too large for memory, from its bytes in order; only for formats that can.
   *
   * @param path names the file in messages; nothing is opened
   */
  readonly parseStream?: (
    chunks: AsyncIterable<Uint8Array>,
    path: string,
    options?: ParseOptions,
  ) => AsyncIterable<Manuscript>;
}
