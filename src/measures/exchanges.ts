import { type Exchange, exchangesOf } from '../corpus/exchanges.ts';
import { contentTypes, uptakeOf } from '../counting/uptake.ts';
import type { Corpus } from '../model/corpus.ts';
import type { Measure } from '../model/measure.ts';
import { type Cell, type Table, tableOfRows } from '../model/table.ts';
import type { Turn } from '../model/transcript.ts';
import { shortened } from '../text/shortened.ts';

/** Options of `exchanges`. */
export interface ExchangesOptions {
  /** Questioners' turns with fewer words are interjections, unless they hold a question mark. */
  readonly minWords: number;
}

/** Most characters of a question in its row. */
const shortLength = 120;

/**
 * Questions, their answers, and how much of a question the answer takes up. Rows in order of documents, then of exchanges.
 *
 *     uptake = |Q ∩ A| / |Q|
 *
 * Q and A are the content types of question and answer: types of words, case-folded, that are not in the list of English
 * function words. Forms are not lemmatised (`ship` is not `ships`); in other languages function words count as content.
 * Missing where there is no answer, or nothing but function words is asked. 1 where the answer holds all content types of the
 * question, 0 where it holds none; a long answer can hold more than a short one by its length alone.
 */
export const exchanges: Measure<ExchangesOptions> = {
  id: 'exchanges',
  title: 'Exchanges',
  question: 'Who asks whom, what follows up, and how much of the question does the answer take up?',
  options: {
    minWords: {
      kind: 'integer',
      default: 4,
      minimum: 1,
      placeholder: 'N',
      doc: 'A questioner’s turn with fewer words and no question mark is an interjection, and opens no exchange.',
    },
  },
  columns: [
    { id: 'document', title: 'Document', kind: 'text', doc: 'The document.' },
    { id: 'date', title: 'Date', kind: 'date', doc: 'Its date, ISO 8601.' },
    { id: 'exchange', title: 'Exchange', kind: 'integer', doc: 'Position in the document, from 1.' },
    { id: 'question_turn', title: 'Question', kind: 'integer', doc: 'Number of the turn that asks.' },
    {
      id: 'answer_turn',
      title: 'Answer',
      kind: 'integer',
      doc: 'Number of the first turn that answers; empty where nobody does.',
    },
    {
      id: 'follow_up_of',
      title: 'Follow-up of',
      kind: 'integer',
      doc: 'Number of the exchange that this one follows up; empty where it follows up none.',
    },
    { id: 'questioner', title: 'Questioner', kind: 'text', doc: 'Who asks; often a label such as Q.' },
    {
      id: 'answerer',
      title: 'Answerer',
      kind: 'text',
      doc: 'Who answers; all who do, in order, divided by semicolons.',
    },
    { id: 'question_words', title: 'Words asked', kind: 'integer', doc: 'Words of the question.' },
    {
      id: 'answer_words',
      title: 'Words answered',
      kind: 'integer',
      doc: 'Words of all turns that answer; 0 where nobody does.',
    },
    {
      id: 'uptake',
      title: 'Uptake',
      kind: 'share',
      doc: 'Share of the question’s distinct content words that the answer holds too, 0 to 1; empty where there is no answer or no content word.',
    },
    {
      id: 'question',
      title: 'Question text',
      kind: 'text',
      doc: `The first ${shortLength} characters of the question.`,
    },
    {
      id: 'line',
      title: 'Line',
      kind: 'integer',
      doc: 'Line of the question’s label in the source, from 1.',
    },
  ],
  needs: ['tokens', 'text'],
  example: 'rostrum exchanges corpora/two-governments/briefings --limit 20',
  sources: [
    'Uptake as repetition of the other’s content words is the baseline of Demszky et al. (2021), Measuring Conversational Uptake, Proceedings of ACL 2021, 1638–1653, who find that it captures a good part of uptake, and misses reformulation. Here it is counted in types.',
  ],
  compute: exchangesTable,
};

function exchangesTable(corpus: Corpus, { minWords }: ExchangesOptions): Table {
  const contentOf = contentTypes(corpus);
  let first = 0;
  const rows = corpus.documents.flatMap(({ document, metadata, turns }) => {
    const start = first;
    first += turns.length;
    return exchangesOf(turns, { minWords }).map((exchange) => ({
      document,
      date: metadata.date,
      ...rowOf(exchange, turns),
      uptake: uptakeOf(
        contentOf(exchange.questions.map((index) => start + index)),
        contentOf(exchange.answers.map((index) => start + index)),
        exchange,
      ),
    }));
  });
  return tableOfRows(exchanges, rows);
}

function rowOf(
  { number, questions, answers, followUpOf }: Exchange,
  turns: readonly Turn[],
): Record<string, Cell> {
  const asked = questions.map((index) => turns[index]!);
  const answered = answers.map((index) => turns[index]!);
  return {
    exchange: number,
    question_turn: asked[0]?.number,
    answer_turn: answered[0]?.number,
    follow_up_of: followUpOf,
    questioner: asked[0]?.speaker,
    answerer: [...new Set(answered.map(({ speaker }) => speaker))].join('; ') || undefined,
    question_words: wordsOf(asked),
    answer_words: wordsOf(answered),
    question: shortened(asked.map(({ text }) => text).join(' '), shortLength),
    line: asked[0]?.line,
  };
}

function wordsOf(turns: readonly Turn[]): number {
  return turns.reduce((sum, { words }) => sum + words, 0);
}
