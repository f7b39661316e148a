import * as measures from '../measures/index.ts';
import type { Corpus } from '../model/corpus.ts';
import type { Measure } from '../model/measure.ts';
import type { Table } from '../model/table.ts';
import { compute, withDefaults } from '../pipeline.ts';

/** A measure with the options that a report asks it with. */
export interface Question {
  /** Id of the measure, and name of the file in `tables/`. */
  readonly id: string;
  /** The question in words. */
  readonly question: string;
  readonly options: object;
  answer(corpus: Corpus): Table;
}

/** Everything that a report asks, in the order of its files. */
export const questions: readonly Question[] = [
  asked(measures.documents),
  asked(measures.turns),
  asked(measures.speakers),
  asked(measures.phrases),
  asked(measures.entities),
  asked(measures.mentions),
  asked(measures.frequency, { stopwords: 'en' }),
  asked(measures.check),
];

/** The tables of a report by the id of their measure. */
export type Answers = ReadonlyMap<string, Table>;

/** The answers to all questions about a corpus. */
export function answersOf(corpus: Corpus): Answers {
  return new Map(questions.map((question) => [question.id, question.answer(corpus)]));
}

function asked<Options extends object>(measure: Measure<Options>, given: Partial<Options> = {}): Question {
  return {
    id: measure.id,
    question: measure.question,
    options: withDefaults(measure.options, given),
    answer: (corpus) => compute(measure, corpus, given),
  };
}
