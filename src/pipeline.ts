import * as tokenizers from './annotate/tokenizers/index.ts';
import { findMentions } from './annotate/mentions.ts';
import { corpusOf } from './corpus/build.ts';
import { withDuplicates } from './corpus/duplicates.ts';
import { withTagger } from './corpus/with-tagger.ts';
import { noDocuments, unknownFormat, unknownName } from './errors/catalogue.ts';
import { RostrumError } from './errors/rostrum-error.ts';
import * as formats from './formats/index.ts';
import type { Corpus } from './model/corpus.ts';
import type { Corrections } from './model/corrections.ts';
import type { Format, Manuscripts, ParseOptions } from './model/format.ts';
import type { Lexicon } from './model/lexicon.ts';
import type { Limits } from './model/limits.ts';
import type { Need } from './model/measure.ts';
import type { TokenizerEntry } from './model/tokenizer.ts';
import type { Manuscript, Source, Transcript } from './model/transcript.ts';
import type { Roster } from './model/roster.ts';
import { joinPages } from './segmentation/join-pages.ts';
import { withRoster } from './segmentation/roster.ts';
import { segment } from './segmentation/segment.ts';
import { containerOf, decodeText } from './text/decode.ts';

export { compute, computeByGroups, withDefaults } from './corpus/ask.ts';
export { parseCorrections } from './segmentation/parse-corrections.ts';
export { rosterDraft as draftRoster } from './segmentation/roster-draft.ts';
export { parseRoster } from './segmentation/roster-file.ts';

//     source ──▶ manuscript ──▶ transcript ──▶ corpus ──▶ table ──▶ specification ──▶ bytes
//        readTranscript          buildCorpus      compute    chart.draw      export.write

/** How sources are read. */
export interface ReadOptions {
  /** Id of the format to use whatever the source looks like. */
  readonly reader?: string | undefined;
  /** Who speaks in a source without labels. */
  readonly speaker?: string | undefined;
  /** Which column of a table says what, by its heading, e.g. `{ speaker: 'orador' }`. */
  readonly map?: Readonly<Record<string, string>> | undefined;
  /** The text of a file beside the source, by its relative path, e.g. of the root file of a TEI corpus. */
  readonly resolve?: ParseOptions['resolve'] | undefined;
  /** Label of the encoding of a source that comes in pieces; where left out, it is told from the bytes. */
  readonly encoding?: string | undefined;
  /** Most characters of a line of a source that comes in pieces. */
  readonly maxLine?: number | undefined;
  /** How a PDF is read where it can be ended from outside. */
  readonly parsePdfApart?: ParseOptions['parsePdfApart'] | undefined;
  /** How much a source may hold or cost; what is left out is as each format has it. */
  readonly limits?: Partial<Limits> | undefined;
  /** What a reader put right in the source. */
  readonly corrections?: Corrections | undefined;
}

/** How transcripts become a corpus. */
export interface CorpusOptions {
  /** Id of a tokenizer; `wink` where left out. */
  readonly tokenizer?: string | undefined;
  /** What is looked for in the text, in order of priority. */
  readonly lexicons?: readonly Lexicon[] | undefined;
  /** Who speaks; where left out, speakers are resolved in each document by itself. */
  readonly roster?: Roster | undefined;
  /** What the measures to come need; tokens and mentions where left out. */
  readonly needs?: readonly Need[] | undefined;
}

/** Transcripts that were read, and the errors of the sources that were not. */
export interface Reading {
  readonly transcripts: readonly Transcript[];
  readonly failures: readonly RostrumError[];
}

/**
 * The transcripts in a source, in its order: their turns, metadata, and what was kept out of the turns. Most sources hold
 * one; feeds, archives and tables may hold many.
 *
 * @throws format/unknown where `reader` names no format; what the format throws where nothing can be read
 */
export async function* transcriptsIn(
  source: Source,
  { reader, speaker, corrections, ...options }: ReadOptions = {},
): AsyncIterable<Transcript> {
  const format = formatOf(source, reader);
  const parseOptions = parseOptionsOf(options);
  const { stream, notices: decoding = [] } = source;
  const manuscripts =
    stream && format.parseStream
      ? format.parseStream(stream(), source.path, parseOptions)
      : format.parse(source, parseOptions);
  for await (const { document, metadata, lines, running, notices: own } of eachOf(manuscripts)) {
    const notices = [...decoding, ...own];
    const stated = speaker === undefined ? metadata : { ...metadata, speaker };
    const isMeant = corrections?.document === undefined || corrections.document === document;
    const corrected = isMeant ? corrections : undefined;
    yield {
      document: document ?? documentName(source.path),
      path: source.path,
      reader: format.id,
      sha256: source.sha256,
      ...segment(
        { metadata: stated, lines, notices, ...(running !== undefined && { running }) },
        source.path,
        corrected,
      ),
      ...(corrected && { corrections: corrected.file }),
    };
  }
}

/**
 * The transcript in a source; the first, where it holds several.
 *
 * @throws transcript/none where it holds none; what `transcriptsIn` throws
 */
export async function readTranscript(source: Source, options: ReadOptions = {}): Promise<Transcript> {
  for await (const transcript of transcriptsIn(source, options)) return transcript;
  throw noDocuments(source.path);
}

/** The transcripts in some sources; a source that cannot be read is a failure and stops nothing. */
export async function readTranscripts(
  sources: Iterable<Source>,
  options: ReadOptions = {},
): Promise<Reading> {
  const transcripts: Transcript[] = [];
  const failures: RostrumError[] = [];
  for (const source of sources) {
    try {
      for await (const transcript of transcriptsIn(source, options)) transcripts.push(transcript);
    } catch (error) {
      if (!(error instanceof RostrumError)) throw error;
      failures.push(error);
    }
  }
  return { transcripts, failures };
}

/** What formats are told and given; files inside others are read with the format that suits them best. */
function parseOptionsOf(options: ReadOptions): ParseOptions {
  const { map, resolve, parsePdfApart, limits, encoding, maxLine } = options;
  const inside: ParseOptions = {
    ...limits,
    ...(parsePdfApart && { parsePdfApart }),
    read(path, bytes) {
      const source = { path, bytes, text: containerOf(bytes) ? '' : decodeText(path, bytes), sha256: '' };
      const format = bestFormat(source);
      return format && eachOf(format.parse(source, inside));
    },
  };
  return {
    ...inside,
    ...(map && { map }),
    ...(resolve && { resolve }),
    ...(encoding !== undefined && { encoding }),
    ...(maxLine !== undefined && { maxLine }),
  };
}

async function* eachOf(manuscripts: Manuscripts): AsyncIterable<Manuscript> {
  if (Symbol.asyncIterator in manuscripts) yield* manuscripts;
  else yield manuscripts;
}

/**
 * The corpus of some transcripts, with what the measures to come need.
 *
 * @throws tokenizer/unknown where `tokenizer` names none
 */
export async function buildCorpus(
  transcripts: readonly Transcript[],
  { tokenizer: id = 'wink', lexicons = [], roster, needs = ['tokens', 'mentions'] }: CorpusOptions = {},
): Promise<Corpus> {
  const entry = Object.values<TokenizerEntry>(tokenizers).find((known) => known.id === id);
  if (!entry)
    throw unknownName(
      'tokenizer',
      id,
      Object.values(tokenizers).map((known) => known.id),
    );
  const tokenizer = needs.some((need) => need !== 'text') ? await entry.load() : undefined;
  const joined = joinPages(transcripts);
  const documents = withDuplicates(roster ? withRoster(joined, roster) : joined);
  const plain = corpusOf(documents, { tokenizer, sentences: needs.includes('sentences') });
  const corpus = tokenizer && needs.includes('tags') ? withTagger(plain, tokenizer) : plain;
  if (!tokenizer || !needs.includes('mentions')) return corpus;
  return { ...corpus, mentions: findMentions(corpus, lexicons, tokenizer) };
}

const knownFormats: readonly Format[] = Object.values(formats);

function formatOf(source: Source, reader: string | undefined): Format {
  const found = reader === undefined ? bestFormat(source) : knownFormats.find(({ id }) => id === reader);
  if (found) return found;
  const ids = knownFormats.map(({ id }) => id);
  throw reader === undefined ? unknownFormat(source.path, ids) : unknownName('format', reader, ids);
}

/** The format that fits a source best; the first in order of names where several fit alike. */
function bestFormat(source: Source): Format | undefined {
  let best: Format | undefined;
  let most = 0;
  for (const format of knownFormats) {
    const fit = format.fits(source);
    if (fit > most) [best, most] = [format, fit];
  }
  return best;
}

/** The name of a file without folders and ending. */
function documentName(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return name.replace(/(?<=.)\.[A-Za-z0-9]{1,8}$/u, '');
}
