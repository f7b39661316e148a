import type { Format, ParseOptions } from '../model/format.ts';
import type { Manuscript, Source } from '../model/transcript.ts';

/** A format that takes time to read one manuscript, and has options of its own, all with defaults. */
export interface Reader<Options> extends Omit<Format, 'parse' | 'parseStream'> {
  /** @throws RostrumError where nothing can be read; everything less is a notice of the manuscript */
  parse(source: Source, options?: Options & ParseOptions): Promise<Manuscript>;
}

/** A format whose files may hold several documents. */
export interface SeriesReader<Options> extends Omit<Format, 'parse' | 'parseStream'> {
  /** @throws RostrumError where nothing can be read; everything less is a notice of a manuscript */
  parse(source: Source, options?: Options & ParseOptions): AsyncIterable<Manuscript>;
}

/** A format that reads files larger than memory, piece by piece. */
export interface StreamReader<Options> extends SeriesReader<Options> {
  /**
   * @param chunks the bytes of the file, in order
   * @param path names the file in messages; nothing is opened
   * @throws RostrumError where nothing can be read; everything less is a notice of a manuscript
   */
  parseStream(
    chunks: AsyncIterable<Uint8Array>,
    path: string,
    options?: Options & ParseOptions,
  ): AsyncIterable<Manuscript>;
}
