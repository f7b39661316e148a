import { csv, vlJson } from '../exports/index.ts';
import type { Corpus } from '../model/corpus.ts';
import type { Pieces } from '../model/export.ts';
import type { Transcript } from '../model/transcript.ts';
import { briefingPage, type Findings } from './briefing-page.ts';
import type { ReportContext, ReportFile } from './context.ts';
import { figuresOf } from './figures.ts';
import { inputPage } from './input-page.ts';
import { manifestJson, type Output } from './manifest.ts';
import { pagePieces } from './page.ts';
import { answersOf } from './questions.ts';
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
  for await (const file of filesOf(corpus, context)) {
    const { hash } = context;
    if (!hash) {
      outputs.push({ path: file.path });
      yield file;
      continue;
    }
    const bytes = await bytesOf(file.pieces);
    outputs.push({ path: file.path, sha256: hash(bytes) });
    yield { path: file.path, pieces: [bytes] };
  }
  yield { path: 'manifest.json', pieces: [manifestJson(corpus, context, outputs)] };
}

async function* filesOf(corpus: Corpus, context: ReportContext): AsyncIterable<ReportFile> {
  const [only, ...others] = corpus.documents;
  if (only && others.length === 0) {
    yield* briefingFiles(corpus, only, context, '');
    return;
  }
  const slugs = slugsOf(corpus.documents.map(({ document }) => document));
  const folders = slugs.map((slug) => `briefings/${slug}/`);
  const { findings, files } = await findingsOf(corpus);
  const hrefs = folders.map((folder) => `${folder}index.html`);
  yield { path: 'index.html', pieces: pagePieces(inputPage(corpus, hrefs, findings, context)) };
  yield* files;
  for (const [index, document] of corpus.documents.entries()) {
    const own = corpusOfDocument(corpus, index);
    for await (const file of briefingFiles(own, document, context, '../../')) {
      yield { path: `${folders[index] ?? ''}${file.path}`, pieces: file.pieces };
    }
  }
}

async function* briefingFiles(
  corpus: Corpus,
  document: Transcript,
  context: ReportContext,
  root: string,
): AsyncIterable<ReportFile> {
  const { findings, files } = await findingsOf(corpus);
  const page = briefingPage(corpus, document, findings, context, root);
  yield { path: 'index.html', pieces: pagePieces(page) };
  yield* files;
}

/** The tables and charts of a corpus, and the files they are written to. */
async function findingsOf(corpus: Corpus): Promise<{ findings: Findings; files: ReportFile[] }> {
  const answers = answersOf(corpus);
  const figures = await figuresOf(answers, corpus);
  const tables = [...answers].map(([id, table]) => ({ path: `tables/${id}.csv`, pieces: csv.write(table) }));
  const charts = [...figures.values()].flatMap(({ id, spec, svg }) => [
    { path: `charts/${id}.vl.json`, pieces: vlJson.write(spec) },
    { path: `charts/${id}.svg`, pieces: [svg] },
  ]);
  const files = [...tables, ...charts];
  return { findings: { answers, figures, paths: files.map(({ path }) => path) }, files };
}

async function bytesOf(pieces: Pieces): Promise<Uint8Array> {
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [];
  for await (const piece of pieces) parts.push(typeof piece === 'string' ? encoder.encode(piece) : piece);
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
