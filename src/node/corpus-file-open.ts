import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  type Database,
  describing,
  lock,
  type OpenFile,
  openFile,
  rowsOf,
  withPackage,
} from '../corpus/file/database.ts';
import { type CorpusInfo, readInfo } from '../corpus/file/info.ts';
import { loadCorpus } from '../corpus/file/load.ts';
import { loadExcerpts } from '../corpus/file/load-excerpts.ts';
import { loadStored } from '../corpus/file/load-stored.ts';
import { corpusUnfinished, missingInput, notACorpus } from '../errors/catalogue.ts';
import type { Corpus } from '../model/corpus.ts';
import type { Need } from '../model/measure.ts';
import type { Search } from '../model/search.ts';
import type { Store } from '../model/stored.ts';
import type { LexiconFile } from './builtin-lexicons.ts';

/** An open corpus file. */
export interface CorpusFile {
  readonly info: CorpusInfo;
  /**
   * The corpus in it.
   *
   * @param lexicons to find mentions by, where they are others than those that the file has them of
   */
  load(needs: readonly Need[], lexicons?: readonly LexiconFile[]): Promise<Corpus>;
  /** The corpus in it, for counting: its tokens are in a store. */
  loadStored(store: Store): Promise<Corpus>;
  /** What stands around the hits of a search, as a corpus. */
  loadExcerpts(search: Search): Promise<Corpus>;
  /** How many tokens are in it. */
  tokenCount(): Promise<number>;
  close(): void;
}

/**
 * Opens a corpus file to be read.
 *
 * @throws input/missing; corpus/none, corpus/busy, corpus/damaged, corpus/older, corpus/newer, corpus/unfinished
 */
export async function openCorpusFile(path: string, { cwd }: { readonly cwd: string }): Promise<CorpusFile> {
  const { database, info } = await openToRead(path, cwd);
  if (!info.finished) {
    database.close();
    throw corpusUnfinished(path, info.inputs);
  }
  return {
    info,
    close: () => {
      database.close();
    },
    loadStored: (store) => describing(path, 'read', () => loadStored(database, info, store)),
    loadExcerpts: (search) => describing(path, 'read', () => loadExcerpts(database, info, search)),
    tokenCount: () =>
      describing(path, 'read', async () => {
        const rows = await rowsOf(database, 'SELECT sum(len(tokens))::DOUBLE FROM turns');
        return Number(rows[0]?.[0] ?? 0);
      }),
    load: (needs, lexicons) =>
      describing(path, 'read', async () => {
        const isOther = lexicons !== undefined && needs.includes('mentions');
        const stored = needs.filter((need) => !isOther || need !== 'mentions');
        const { corpus } = await loadCorpus(database, info, isOther ? [...stored, 'tokens'] : stored);
        const whole = isOther ? await withMentions(corpus, lexicons) : corpus;
        return needs.includes('tags') ? taggable(whole) : whole;
      }),
  };
}

/**
 * Does some work with a corpus file that may be asked anything and reaches nothing else.
 *
 * @param output a file that may be written nevertheless
 * @throws as `openCorpusFile`, but for corpus/unfinished
 */
export async function withQueries<T>(
  path: string,
  { cwd, output }: { readonly cwd: string; readonly output?: string | undefined },
  work: (database: Database, info: CorpusInfo) => Promise<T>,
): Promise<T> {
  const { database: file, info } = await openToRead(path, cwd);
  try {
    const database = await withPackage(file);
    await lock(database, output);
    return await work(database, info);
  } finally {
    file.close();
  }
}

async function openToRead(
  path: string,
  cwd: string,
): Promise<{ readonly database: OpenFile; readonly info: CorpusInfo }> {
  const location = resolve(cwd, path);
  const status = statSync(location, { throwIfNoEntry: false });
  if (!status) throw missingInput(path);
  if (!status.isFile() || status.size === 0) throw notACorpus(path);
  // One thread reads the lists of tokens in half the time that two need: they are handed on in order.
  const database = await openFile({ path, location, access: 'read', threads: 1 });
  try {
    const info = await describing(path, 'read', () => readInfo(database));
    if (!info) throw notACorpus(path);
    return { database, info };
  } catch (error) {
    database.close();
    throw error;
  }
}

async function taggable(corpus: Corpus): Promise<Corpus> {
  const { withTagger } = await import('../corpus/with-tagger.ts');
  const { loadTokenizer } = await import('./tokenizer.ts');
  return withTagger(corpus, await loadTokenizer(corpus.tokenizer.id));
}

async function withMentions(corpus: Corpus, lexicons: readonly LexiconFile[]): Promise<Corpus> {
  const { findMentions } = await import('../annotate/mentions.ts');
  const { loadTokenizer } = await import('./tokenizer.ts');
  const tokenizer = await loadTokenizer(corpus.tokenizer.id);
  return {
    ...corpus,
    mentions: findMentions(
      corpus,
      lexicons.map(({ lexicon }) => lexicon),
      tokenizer,
    ),
  };
}
