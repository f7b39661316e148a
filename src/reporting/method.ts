import type { Corpus } from '../model/corpus.ts';
import type { ReportContext } from './context.ts';
import { markup, type Markup } from './markup.ts';
import type { Answers } from './questions.ts';
import { shownColumns } from './sections.ts';

/** How the numbers of a page came about: tokens, counts, and what each column means. */
export function methodMarkup(
  corpus: Corpus,
  answers: Answers,
  { versions, lexicons, options: { where } }: ReportContext,
  /** Address of the folder that holds manifest.json, empty or ending in `/`. */
  root: string,
): Markup {
  const columns = [...columnsByMeasure(corpus, answers)].map(
    ([title, each]) => markup`<h3>${title}</h3>
<dl class="terms">
${[...each].map(([name, doc]) => markup`<dt>${name}</dt><dd>${doc}</dd>\n`)}</dl>
`,
  );
  const { id, version } = corpus.tokenizer;
  const names = lexicons.map((lexicon) => lexicon.id).join(', ');
  const selection =
    typeof where === 'string'
      ? markup`<p>Only the turns are counted for which this is true: <code>${where}</code></p>\n`
      : undefined;
  return markup`<section id="method" aria-labelledby="method-title">
<h2 id="method-title">How was it counted?</h2>
<p>Rostrum ${versions.rostrum}, tokenizer ${id}${version === '' ? '' : ` (${version})`}, Unicode ${versions.unicode}${names === '' ? '' : `; names and slogans are looked up in the lexicons ${names}`}. Stage directions, headings and page furniture are not counted as speech. Words are compared without regard to capitals. No phrase runs across the end of a sentence. <a href="${root}manifest.json">manifest.json</a> lists inputs, options and versions; <a href="${root}methods.md">methods.md</a> and <a href="${root}methods.tex">methods.tex</a> say all of this for a paper, with <a href="${root}references.bib">references</a>.</p>
${selection}${columns}</section>
`;
}

/** What the columns of the shown tables mean, once for all tables of a measure. */
function columnsByMeasure(
  corpus: Corpus,
  answers: Answers,
): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const byMeasure = new Map<string, Map<string, string>>();
  for (const { table, columns } of shownColumns(corpus, answers)) {
    const docs = byMeasure.get(table.title) ?? new Map<string, string>();
    for (const { id, title, doc } of table.columns) if (columns.includes(id)) docs.set(title, doc);
    byMeasure.set(table.title, docs);
  }
  return byMeasure;
}

/** The files that lie beside a page. */
export function filesMarkup(paths: readonly string[]): Markup {
  return markup`<section id="files" aria-labelledby="files-title">
<h2 id="files-title">Which files belong to it?</h2>
<ul class="files">
${paths.map((path) => markup`<li><a href="${path}">${path}</a></li>\n`)}</ul>
</section>
`;
}
