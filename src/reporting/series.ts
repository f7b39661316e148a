import { changes } from '../measures/changes.ts';
import { novelty } from '../measures/novelty.ts';
import { similarity } from '../measures/similarity.ts';
import { trend } from '../measures/trend.ts';
import type { Corpus } from '../model/corpus.ts';
import type { Measure } from '../model/measure.ts';
import { compute, withDefaults } from '../corpus/ask.ts';
import type { Question } from './question.ts';

/** How many phrases, and how many entities, are followed through time, and how many are looked at for changes. */
const followed = 12;
const lookedAt = 40;

/** Random orders of the documents behind a p of a change: enough for .05, and ten times as quick as for .005. */
const permutations = 199;

const inTime = { per: 'month', top: followed } as const;
const ofChanges = { top: lookedAt, permutations } as const;

/** What a report asks of several briefings together, in the order of its files. */
export const seriesQuestions: readonly Question[] = [
  asked('novelty', novelty, novelty.question, {}),
  asked('similarity', similarity, 'Which stretches of time resemble each other?', {
    over: 'months',
    shared: 8,
    stopwords: 'en',
    statistics: ['cosine'],
  }),
  asked('trend-families', trend, 'Which formulas, in all their variants, rise or fall?', {
    ...inTime,
    terms: 'families',
    test: true,
  }),
  asked('rates-families', trend, 'How often is each formula said, month by month?', {
    ...inTime,
    terms: 'families',
  }),
  asked('trend-phrases', trend, 'Which recurring phrases rise or fall?', {
    ...inTime,
    terms: 'phrases',
    test: true,
  }),
  asked('rates-phrases', trend, 'How often is each phrase said, month by month?', {
    ...inTime,
    terms: 'phrases',
  }),
  asked('trend-entities', trend, 'Who is named more and more, and who less and less?', {
    ...inTime,
    terms: 'entities',
    test: true,
  }),
  asked('rates-entities', trend, 'How often is each name said, month by month?', {
    ...inTime,
    terms: 'entities',
  }),
  asked('changes-families', changes, 'When do the rates of formulas change?', {
    ...ofChanges,
    terms: 'families',
  }),
  asked('changes-phrases', changes, 'When do the rates of phrases change?', {
    ...ofChanges,
    terms: 'phrases',
  }),
  asked('changes-entities', changes, 'When do the rates of names change?', {
    ...ofChanges,
    terms: 'entities',
  }),
];

/** A measure under a name of its own, since it is asked more than once. */
function asked<Options extends object>(
  id: string,
  measure: Measure<Options>,
  question: string,
  given: Partial<Options>,
): Question {
  return {
    id,
    measure: measure.id,
    question,
    options: withDefaults(measure.options, given),
    columns: measure.columns.map((column) => column.id),
    sources: measure.sources ?? [],
    isHeavy: id.endsWith('-families'),
    answer: (corpus: Corpus) => ({ ...compute(measure, corpus, given), id }),
  };
}
