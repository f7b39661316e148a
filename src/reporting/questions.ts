import * as measures from '../measures/index.ts';
import type { Corpus } from '../model/corpus.ts';
import type { Measure } from '../model/measure.ts';
import type { Table } from '../model/table.ts';
import { compute, withDefaults } from '../pipeline.ts';
import type { Question } from './question.ts';
import { seriesQuestions } from './series.ts';

export type { Question } from './question.ts';

/** What a report asks of a briefing, and of several together, in the order of its files. */
const questions: readonly Question[] = [
  ofMeasure(measures.documents),
  ofMeasure(measures.turns),
  ofMeasure(measures.speakers),
  ofMeasure(measures.phrases),
  ofMeasure(measures.entities),
  ofMeasure(measures.mentions),
  ofMeasure(measures.frequency, { stopwords: 'en' }),
  ofMeasure(measures.check),
];

/** Everything that a report may ask. */
export const allQuestions: readonly Question[] = [...questions, ...seriesQuestions];

/** The tables of a report by the id of their measure, or the name that they have in the report. */
export type Answers = ReadonlyMap<string, Table>;

/** The questions that a report asks of so many documents. */
export function questionsOf(documents: number): readonly Question[] {
  return documents > 1 ? allQuestions : questions;
}

/** The answers to all questions about a corpus. */
export function answersOf(corpus: Corpus): Answers {
  const asked = questionsOf(corpus.documents.length);
  return new Map(asked.map((question) => [question.id, question.answer(corpus)]));
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
    answer: (corpus) => compute(measure, corpus, given),
  };
}
