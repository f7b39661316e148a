import { csv, vlJson } from '../exports/index.ts';
import type { Corpus } from '../model/corpus.ts';
import { briefingPage, type Findings } from './briefing-page.ts';
import type { BriefingTask, MadeFile, ReportContext, ReportFile } from './context.ts';
import { bytesOf } from './bytes.ts';
import { figuresOf } from './figures.ts';
import { pagePieces } from './page.ts';
import { answersOf, questionsOf } from './questions.ts';

/** The files of one briefing, below its own folder; none for a corpus without documents. */
export async function* briefingFiles({ corpus, context, root }: BriefingTask): AsyncIterable<ReportFile> {
  const [document] = corpus.documents;
  if (!document) return;
  const { findings, files } = await findingsOf(corpus);
  const page = briefingPage(corpus, document, findings, context, root);
  yield { path: 'index.html', pieces: pagePieces(page) };
  yield* files;
}

/** The files of one briefing as bytes, with their checksums: what a thread gives back. */
export async function madeBriefing(task: BriefingTask, hash: ReportContext['hash']): Promise<MadeFile[]> {
  const made: MadeFile[] = [];
  for await (const { path, pieces } of briefingFiles(task)) {
    const bytes = await bytesOf(pieces);
    made.push({ path, bytes, ...(hash && { sha256: hash(bytes) }) });
  }
  return made;
}

/** The tables and charts of a corpus, and the files they are written to. */
export async function findingsOf(corpus: Corpus): Promise<{ findings: Findings; files: ReportFile[] }> {
  const questions = await questionsOf(corpus.documents.length);
  const answers = answersOf(corpus, questions);
  const figures = await figuresOf(answers, corpus);
  const tables = [...answers].map(([id, table]) => ({ path: `tables/${id}.csv`, pieces: csv.write(table) }));
  const charts = [...figures.values()].flatMap(({ id, spec, svg }) => [
    { path: `charts/${id}.vl.json`, pieces: vlJson.write(spec) },
    { path: `charts/${id}.svg`, pieces: [svg] },
  ]);
  const files = [...tables, ...charts];
  return { findings: { questions, answers, figures, paths: files.map(({ path }) => path) }, files };
}
