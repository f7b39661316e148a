import { check } from '../measures/check.ts';
import { documents } from '../measures/documents.ts';
import { entities } from '../measures/entities.ts';
import { frequency } from '../measures/frequency.ts';
import { mentions } from '../measures/mentions.ts';
import { phrases } from '../measures/phrases.ts';
import { speakers } from '../measures/speakers.ts';
import { turns } from '../measures/turns.ts';
import type { Corpus } from '../model/corpus.ts';
import type { Measure } from '../model/measure.ts';
import type { Table } from '../model/table.ts';
import { compute, withDefaults } from '../corpus/ask.ts';
import type { Question } from './question.ts';

export type { Question } from './question.ts';

/** What a report asks of a briefing, and of several together, in the order of its files. */
export const usualQuestions: readonly Question[] = [
  ofMeasure(documents),
  ofMeasure(turns),
  ofMeasure(speakers),
  ofMeasure(phrases),
  ofMeasure(entities),
  ofMeasure(mentions),
  ofMeasure(frequency, { stopwords: 'en' }),
  ofMeasure(check),
];

/** The tables of a report by the id of their measure, or the name that they have in the report. */
export type Answers = ReadonlyMap<string, Table>;

/** The questions that a report asks of so many documents; those about a series are loaded where there is one. */
export async function questionsOf(count: number): Promise<readonly Question[]> {
  if (count < 2) return usualQuestions;
  const { seriesQuestions } = await import('./series.ts');
  return [...usualQuestions, ...seriesQuestions];
}

/** The answers to some questions about a corpus. */
export function answersOf(corpus: Corpus, asked: readonly Question[]): Answers {
  const inTurn = [...asked.filter(({ isHeavy }) => isHeavy), ...asked.filter(({ isHeavy }) => !isHeavy)];
  const answers = new Map(inTurn.map((question) => [question.id, question.answer(corpus)]));
  return new Map(asked.flatMap(({ id }) => (answers.has(id) ? [[id, answers.get(id)!] as const] : [])));
}

function ofMeasure<Options extends object>(
  measure: Measure<Options>,
  given: Partial<Options> = {},
): Question {
  return {
    id: measure.id,
    measure: measure.id,
    question: measure.question,
    options: withDefaults(measure.options, given),
    columns: measure.columns.map(({ id }) => id),
    sources: measure.sources ?? [],
    answer: (corpus) => compute(measure, corpus, given),
  };
}
