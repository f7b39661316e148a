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
    const { path, bytes, sha256 } = made;
    outputs.push({ path, ...(sha256 !== undefined && { sha256 }) });
    yield { path, pieces: [bytes] };
  }
  yield { path: 'manifest.json', pieces: [manifestJson(corpus, context, outputs)] };
}

async function madeFile({ path, pieces }: ReportFile, { hash }: ReportContext): Promise<MadeFile> {
  const bytes = await bytesOf(pieces);
  return { path, bytes, ...(hash && { sha256: hash(bytes) }) };
}

/** Pages, tables and charts, and beside them what a paper says of its methods. */
async function* allFiles(corpus: Corpus, context: ReportContext): AsyncIterable<ReportFile | MadeFile> {
  yield* filesOf(corpus, context);
  yield* methodFiles(corpus, context);
}

async function* filesOf(corpus: Corpus, context: ReportContext): AsyncIterable<ReportFile | MadeFile> {
  if (corpus.documents.length === 1) {
    yield* briefingFiles({ corpus, context, root: '' });
    return;
  }
  const slugs = slugsOf(corpus.documents.map(({ document }) => document));
  const folders = slugs.map((slug) => `briefings/${slug}/`);
  const { apart, hash, ...told } = context;
  const briefings = (apart ?? oneByOne(hash))(folders.length, (index) => ({
    corpus: corpusOfDocument(corpus, index),
    context: told,
    root: '../../',
  }));
  try {
    const { findings, files } = await findingsOf(corpus);
    const hrefs = folders.map((folder) => `${folder}index.html`);
    yield { path: 'index.html', pieces: pagePieces(inputPage(corpus, hrefs, findings, context)) };
    yield* files;
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
