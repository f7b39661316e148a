import type { Manuscript, Source } from './transcript.ts';

/** What a format makes of a source: one document, at once or in time, or several, one after the other. */
export type Manuscripts = Manuscript | Promise<Manuscript> | AsyncIterable<Manuscript>;

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
  parse(source: Source): Manuscripts;
}
