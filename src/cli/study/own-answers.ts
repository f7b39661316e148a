import { resolve } from 'node:path';
import { withDefaults } from '../../corpus/ask.ts';
import { inQuestion } from '../../errors/catalogue.ts';
import { RostrumError } from '../../errors/rostrum-error.ts';
import type { Corpus } from '../../model/corpus.ts';
import type { Need } from '../../model/measure.ts';
import type { Notice } from '../../model/notice.ts';
import type { Table } from '../../model/table.ts';
import type { ProcessContext } from '../../node/process.ts';
import type { OwnAnswers, ReportFile } from '../../reporting/index.ts';
import { needsOfMeasure } from '../any-measure.ts';
import type { Flags } from '../command.ts';
import { listFlag, numberFlag } from '../common-options.ts';
import { filesOfOptions } from '../given-options.ts';
import { chartExports, endingOf, shapedFor, tableExports } from '../output.ts';
import { printingOf } from '../printing.ts';
import { selectionOf, tableOf } from '../selecting.ts';
import { type OwnQuestion, plainQuestions } from './own-questions.ts';

/** What some questions need of a corpus; mistakes in their conditions are found here. */
export async function needsOfQuestions(questions: readonly OwnQuestion[]): Promise<readonly Need[]> {
  const needs: Need[] = [];
  for (const question of questions) {
    const { asked, flags } = question;
    const own = await naming(question, () =>
      selectionOf(flags, needsOfMeasure(asked.measure, flags), asked.measure.options),
    );
    needs.push(...own.needs);
  }
  return needs;
}

/** The answers to the reader's own questions of a corpus, made as they are written. */
export async function ownAnswers(
  corpus: Corpus,
  questions: readonly OwnQuestion[],
  context: ProcessContext,
  /** Takes what there is to say of figures once they are drawn. */
  notices: Notice[],
): Promise<OwnAnswers> {
  return {
    asked: plainQuestions(questions),
    sources: await sourcesOf(questions, context),
    questions: questions.map(({ name, title, asked: { measure, chart, options }, flags }) => ({
      id: name,
      measure: measure.id,
      columns: measure.columns.map(({ id }) => id),
      sources: measure.sources ?? [],
      question: `${title ?? chart?.title ?? measure.question} (${chart ? `chart ${chart.id}` : measure.id}).`,
      options: { ...withDefaults(measure.options, {}), ...ofCounting(flags) },
      usesDatabase: Object.entries(flags).some(
        ([key]) => key === 'where' || key === 'by' || options[key]?.kind === 'selection',
      ),
    })),
    paths: questions.flatMap((question) => question.as.map((ending) => pathOf(question, ending))),
    files: () => filesOf(corpus, questions, context, notices),
  };
}

/** Options of how an answer looks, which no number depends on. */
const ofLook = new Set(['columns', 'rename', 'guard', 'for', 'source', 'caption', 'font']);

function ofCounting(flags: Flags): Flags {
  return Object.fromEntries(Object.entries(flags).filter(([key]) => !ofLook.has(key)));
}

function pathOf({ kind, name }: OwnQuestion, ending: string): string {
  return `${kind}/${name}.${ending}`;
}

async function sourcesOf(
  questions: readonly OwnQuestion[],
  { cwd }: ProcessContext,
): Promise<OwnAnswers['sources']> {
  const { fileHash } = await import('../../node/file-hash.ts');
  const paths = questions.flatMap(({ asked, flags }) => [
    ...filesOfOptions(asked.measure.options, flags),
    ...listFlag(flags, 'font'),
  ]);
  return Promise.all(
    [...new Set(paths)]
      .sort()
      .map(async (path) => ({ path, sha256: (await fileHash(path, resolve(cwd, path))) ?? '' })),
  );
}

async function* filesOf(
  corpus: Corpus,
  questions: readonly OwnQuestion[],
  context: ProcessContext,
  notices: Notice[],
): AsyncIterable<ReportFile> {
  for (const question of questions) {
    const { table, corpus: selected } = await naming(question, () => answerOf(corpus, question, context));
    yield* question.kind === 'tables'
      ? tableFiles(question, table)
      : chartFiles(question, { table, corpus: selected, context, notices });
  }
}

async function answerOf(
  whole: Corpus,
  { asked: { measure }, flags }: OwnQuestion,
  context: ProcessContext,
): Promise<{ readonly table: Table; readonly corpus: Corpus }> {
  const selection = await selectionOf(flags, [], measure.options);
  const { corpus } = await selection.select(whole);
  return { table: await tableOf(measure, corpus, flags, context), corpus };
}

/** Says of which question an error is. */
async function naming<Result>({ kind, name }: OwnQuestion, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof RostrumError ? inQuestion(error, `${kind}/${name}`) : error;
  }
}

async function* tableFiles(question: OwnQuestion, table: Table): AsyncIterable<ReportFile> {
  const { name, title = table.title, asked, flags } = question;
  const top = Object.hasOwn(asked.measure.options, 'top') ? undefined : numberFlag(flags, 'top');
  const cut = { ...table, id: name, title, rowCount: Math.min(table.rowCount, top ?? Infinity) };
  const shown = await shapedFor(cut, flags);
  const { readThrough } = await import('../../node/through-file.ts');
  for (const entry of tableExports.filter((each) => question.as.includes(endingOf(each)))) {
    const path = pathOf(question, endingOf(entry));
    yield { path, pieces: entry.write(shown, (make) => readThrough(undefined, make)) };
  }
}

interface Drawing {
  readonly table: Table;
  readonly corpus: Corpus;
  readonly context: ProcessContext;
  readonly notices: Notice[];
}

async function* chartFiles(
  question: OwnQuestion,
  { table, corpus, context, notices }: Drawing,
): AsyncIterable<ReportFile> {
  const { asked, flags, as } = question;
  const { chart } = asked;
  if (!chart) return;
  const { printing, layout, captionOf, notices: told } = await printingOf(flags, context);
  const own = Object.entries(flags).filter(([key]) => Object.hasOwn(chart.options, key));
  const drawn = chart.draw(table, withDefaults(chart.options, Object.fromEntries(own)), layout);
  const spec = captionOf(drawn, corpus);
  for (const entry of chartExports.filter((each) => as.includes(endingOf(each)))) {
    yield { path: pathOf(question, endingOf(entry)), pieces: entry.write(spec, printing) };
  }
  notices.push(...told);
}
