import type { Corpus } from '../../model/corpus.ts';
import type { Transcript } from '../../model/transcript.ts';
import type { ReportContext, ReportFile } from '../context.ts';
import { questionsOf } from '../questions.ts';
import { bibtex } from '../references/bibtex.ts';
import { cslJson } from '../references/csl.ts';
import { plainName, type Reference } from '../references/reference.ts';
import { worksOfTools } from '../references/tools.ts';
import { worksIn } from '../references/works.ts';
import { slugsOf } from '../slugs.ts';
import { methodsOf, mostCited } from './describe.ts';
import { methodsMarkdown } from './md.ts';
import { sourcesOf, statisticsOf } from './statistics-used.ts';
import { methodsTex } from './tex.ts';

/** How a report was made, for the methods of a paper, and the works to cite for just that. */
export async function methodFiles(corpus: Corpus, context: ReportContext): Promise<ReportFile[]> {
  const own = context.own?.questions ?? [];
  const questions = [...(await questionsOf(corpus.documents.length)), ...own];
  const statistics = await statisticsOf(questions);
  const tools = worksOfTools({
    ...context.versions,
    duckdb: context.versions.duckdb,
    tokenizer: corpus.tokenizer,
    usesDatabase: context.options['where'] !== undefined || own.some(({ usesDatabase }) => usesDatabase),
  });
  const data = worksOfData(corpus.documents);
  const sources = [...statistics.map(({ source }) => source), ...sourcesOf(questions)];
  const works = distinct([...tools, ...sources.flatMap(worksIn)]);
  const references = [...works, ...data];
  const blocks = methodsOf({ corpus, context, questions, statistics, tools, data });
  return [
    {
      path: 'methods.md',
      pieces: [methodsMarkdown('Methods', blocks, data.length > mostCited ? works : references)],
    },
    { path: 'methods.tex', pieces: [methodsTex('Methods', blocks)] },
    { path: 'references.bib', pieces: [bibtex(references)] },
    { path: 'references.json', pieces: [cslJson(references)] },
  ];
}

/** The documents, as works to cite. */
function worksOfData(documents: readonly Transcript[]): Reference[] {
  const keys = slugsOf(documents.map(({ document }) => document));
  return documents.map(({ document, metadata: { title, date, place, url } }, index) => ({
    key: `data-${plainName(keys[index] ?? '')}`,
    kind: 'document',
    authors: [],
    title: title ?? document,
    ...(date !== undefined && { date }),
    ...(place !== undefined && { publisher: place }),
    ...(url !== undefined && { url }),
  }));
}

function distinct(references: readonly Reference[]): Reference[] {
  return [...new Map(references.map((reference) => [reference.key, reference])).values()];
}
