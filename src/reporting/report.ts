import type { Corpus } from '../model/corpus.ts';
import { briefingFiles, findingsOf, madeBriefing } from './briefing-files.ts';
import { bytesOf } from './bytes.ts';
import type { BriefingsApart, MadeFile, ReportContext, ReportFile } from './context.ts';
import { inputPage } from './input-page.ts';
import { manifestJson, type Output } from './manifest.ts';
import { methodFiles } from './methods/files.ts';
import { pagePieces } from './page.ts';
import { corpusOfDocument } from './select-document.ts';
import { slugsOf } from './slugs.ts';

/**
 * The report of one briefing; or of several, one by one in `briefings/` and together in the folder itself: index.html,
 * tables/*.csv, charts/*.vl.json and *.svg, and last manifest.json. The same corpus and context give the same bytes.
 *
 * A corpus without documents gives a report that says so.
 */
export async function* makeReport(corpus: Corpus, context: ReportContext): AsyncIterable<ReportFile> {
  const outputs: Output[] = [];
  for await (const file of allFiles(corpus, context)) {
    const made = 'bytes' in file ? file : await madeFile(file, context);
    outputs.push({ path: made.path, ...(made.sha256 !== undefined && { sha256: made.sha256 }) });
    yield 'bytes' in made ? { path: made.path, pieces: [made.bytes] } : made;
  }
  yield { path: 'manifest.json', pieces: [await manifestJson(corpus, context, outputs)] };
}

/** A file with its checksum; as it was where none is wanted. */
async function madeFile(file: ReportFile, { hash }: ReportContext): Promise<MadeFile | UnhashedFile> {
  if (!hash) return file;
  const bytes = await bytesOf(file.pieces);
  return { path: file.path, bytes, sha256: hash(bytes) };
}

type UnhashedFile = ReportFile & { readonly sha256?: undefined };

/** Pages, tables and charts, and beside them what a paper says of its methods. */
async function* allFiles(corpus: Corpus, context: ReportContext): AsyncIterable<ReportFile | MadeFile> {
  yield* filesOf(corpus, context);
  if (context.own) yield* context.own.files();
  yield* await methodFiles(corpus, context);
}

async function* filesOf(corpus: Corpus, context: ReportContext): AsyncIterable<ReportFile | MadeFile> {
  if (corpus.documents.length === 1) {
    yield* briefingFiles({ corpus, context, root: '' });
    return;
  }
  const slugs = slugsOf(corpus.documents.map(({ document }) => document));
  const folders = slugs.map((slug) => `briefings/${slug}/`);
  yield* filesOfAll(
    corpus,
    context,
    folders.map((folder) => `${folder}index.html`),
  );
  yield* filesOfEach(corpus, context, folders);
}

/** The page of all documents, and what belongs to it; nothing of it is kept while the briefings are made. */
async function* filesOfAll(
  corpus: Corpus,
  context: ReportContext,
  hrefs: readonly string[],
): AsyncIterable<ReportFile> {
  const { findings, files } = await findingsOf(corpus);
  const { page, files: evidence } = inputPage(corpus, hrefs, findings, context);
  yield { path: 'index.html', pieces: pagePieces(page) };
  yield* files;
  yield* evidence;
}

async function* filesOfEach(
  corpus: Corpus,
  { apart, hash, own: _own, ...told }: ReportContext,
  folders: readonly string[],
): AsyncIterable<MadeFile> {
  const briefings = (apart ?? oneByOne(hash))(folders.length, (index) => ({
    corpus: corpusOfDocument(corpus, index),
    context: told,
    root: '../../',
  }));
  try {
    for (const [index, folder] of folders.entries()) {
      for (const file of await briefings.take(index)) yield { ...file, path: `${folder}${file.path}` };
    }
  } finally {
    await briefings.end();
  }
}

function oneByOne(hash: ReportContext['hash']): BriefingsApart {
  return (_count, taskOf) => ({
    take: (index) => madeBriefing(taskOf(index), hash),
    end: () => Promise.resolve(),
  });
}
