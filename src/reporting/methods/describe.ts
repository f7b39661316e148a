import type { Corpus } from '../../model/corpus.ts';
import { counted } from '../../text/counted.ts';
import type { ReportContext } from '../context.ts';
import type { Question } from '../question.ts';
import type { Reference } from '../references/reference.ts';
import { worksIn } from '../references/works.ts';
import { type Block, enumerated, type Inline, listOf, paragraph } from './blocks.ts';
import { citation, sourcesOf, statisticText, type Told } from './statistics-used.ts';
import { exclusionsOf, tallyText } from './tallies.ts';

/** What the methods of a report are told from. */
export interface Described {
  readonly corpus: Corpus;
  readonly context: ReportContext;
  readonly questions: readonly Asked[];
  readonly statistics: readonly Told[];
  readonly tools: readonly Reference[];
  readonly data: readonly Reference[];
}

type Asked = Omit<Question, 'answer'>;

/** What was counted, how, and with what, in words. */
export function methodsOf(described: Described): Block[] {
  const { corpus, context, questions, statistics } = described;
  return [
    heading('Data'),
    ...dataOf(described),
    heading('What is not counted'),
    paragraph('Headings, page furniture and stage directions are no speech and are not counted.'),
    ...exclusionsOf(corpus, context.notices ?? []),
    heading('Words and names'),
    ...wordsOf(corpus, context),
    heading('Tables'),
    paragraph(
      'A table about all documents takes them together; those below briefings/ take one document each. Rates are occurrences in a million words.',
    ),
    ...listOf(questions.map(questionText)),
    heading('Statistics'),
    ...(statistics.length === 0
      ? [paragraph('The tables hold counts, rates and shares alone.')]
      : listOf(statistics.map(statisticText))),
    testsOf(statistics),
    heading('Software'),
    ...softwareOf(described),
  ];
}

function heading(text: string): Block {
  return { kind: 'heading', text };
}

/** More documents than this are in references.bib, but not in the text. */
export const mostCited = 30;

function dataOf({ corpus, context, data }: Described): Block[] {
  const { documents, turns, speakers } = corpus;
  const dates = documents.flatMap(({ metadata }) => metadata.date ?? []).sort();
  const [first = '', last = ''] = [dates[0], dates.at(-1)];
  const period = first === '' ? '' : first === last ? ` of ${first}` : ` from ${first} to ${last}`;
  const words = turns.reduce((sum, turn) => sum + turn.words, 0);
  const joined = documents.filter(({ parts }) => parts).length;
  const corrected = documents.filter(({ corrections }) => corrections).length;
  const cited = data.length > 0 && data.length <= mostCited;
  const { where } = context.options;
  return [
    paragraph(
      `${counted(documents.length, 'document')}${period}, ${counted(turns.length, 'turn')} by ${counted(speakers.length, 'speaker')}, ${counted(words, 'word')}`,
      ...(cited ? [' ', { cite: data.map(({ key }) => key) }] : []),
      `. Formats: ${tallyText(documents.map(({ reader }) => reader))}.`,
      ...(joined === 0 ? [] : [` ${counted(joined, 'document')} joined from several pages.`]),
      ...(corrected === 0 ? [] : [` ${counted(corrected, 'document')} with corrections by hand.`]),
      ...(context.roster ? [' Speakers were looked up in a roster.'] : []),
      ...(typeof where === 'string'
        ? [' Only the turns are counted for which this is true: ', { code: where }, '.']
        : []),
    ),
  ];
}

function wordsOf({ tokenizer }: Corpus, { lexicons, options, versions }: ReportContext): Block[] {
  const sentences =
    options['sentences'] === true ? 'the sentences that the tokenizer finds' : 'breaking punctuation';
  return [
    paragraph(
      `Tokens are those of ${tokenizer.id}${tokenizer.version === '' ? '' : ` (${tokenizer.version})`}; words are tokens with a letter, a digit or an emoji (Unicode ${versions.unicode}), compared without regard to capitals. A run of words ends with the turn, the paragraph and ${sentences}, and no phrase runs across that.`,
    ),
    ...(lexicons.length === 0
      ? []
      : [
          paragraph(
            `Names and slogans are those of the ${lexicons.length === 1 ? 'lexicon' : 'lexicons'} ${enumerated(lexicons.map(({ id }) => id))}; the longest match counts, and titles belong to the mention.`,
          ),
        ]),
  ];
}

function questionText({ id, measure, question, options, sources }: Asked): Inline[] {
  const given = Object.entries(options).flatMap(([key, value]: [string, unknown]) => optionText(key, value));
  return [
    { code: id },
    ...citation(
      [
        ...new Set(
          sourcesOf([{ measure, sources }])
            .flatMap(worksIn)
            .map(({ key }) => key),
        ),
      ],
      '',
    ),
    `: ${question}`,
    ...given.flatMap((option, index): Inline[] => [index === 0 ? ' Options: ' : ', ', { code: option }]),
    ...(given.length === 0 ? [] : ['.']),
  ];
}

function optionText(key: string, value: unknown): string[] {
  const name = `--${key.replaceAll(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)}`;
  if (value === undefined || value === false) return [];
  if (value === true) return [name];
  if (Array.isArray(value)) return value.length === 0 ? [] : [`${name} ${value.join(',')}`];
  if (typeof value === 'string' || typeof value === 'number') return [`${name} ${value}`];
  if (typeof value !== 'object' || value === null) return [];
  if ('sql' in value) return [`${name} ${String(value.sql)}`];
  if ('path' in value) return [`${name} ${String(value.path)}`];
  if (!('from' in value && 'to' in value)) return [];
  return [`${name} ${String(value.from)}${value.to === value.from ? '' : `-${String(value.to)}`}`];
}

/** Ids of what corrects for many tests. */
const corrections = new Set([
  'benjamini_hochberg',
  'benjamini_yekutieli',
  'bonferroni',
  'hochberg',
  'holm',
  'sidak',
]);

function testsOf(statistics: readonly Told[]): Block {
  const tests = statistics.filter(({ doc, formula }) => /\bp\b/u.test(`${doc} ${formula}`));
  if (tests.length === 0) {
    return paragraph('No test of significance was made, so that no correction for many tests is due.');
  }
  const corrected = statistics.filter(({ id }) => corrections.has(id)).map(({ title }) => title);
  return paragraph(
    corrected.length === 0
      ? 'The p-values are not corrected for many tests.'
      : `The p-values are corrected for many tests by ${enumerated(corrected)}.`,
  );
}

function softwareOf({ context, tools }: Described): Block[] {
  const { options } = context;
  return [
    paragraph(
      `Made with Rostrum ${context.versions.rostrum} `,
      { cite: tools.map(({ key }) => key) },
      typeof options['seed'] === 'number' ? `, seed ${options['seed']}.` : '.',
    ),
    paragraph(
      { code: 'manifest.json' },
      ' lists every input, lexicon and output with its SHA-256, and ',
      { code: 'rostrum verify manifest.json' },
      ' makes the report again and names each difference.',
    ),
  ];
}
