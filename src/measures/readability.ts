import { ownRules, quantedaRules, textCounts } from '../counting/text-counts.ts';
import { unitKinds, type UnitKind, type Units, unitsOver } from '../counting/units.ts';
import { measureNotLoaded } from '../errors/catalogue.ts';
import type { Corpus } from '../model/corpus.ts';
import type { Measure } from '../model/measure.ts';
import { type Cell, type Column, type Table, tableOfRows, type TokenRange } from '../model/table.ts';
import { ari } from '../stats/readability/ari.ts';
import { colemanLiauEcp } from '../stats/readability/coleman-liau-ecp.ts';
import { colemanLiauGrade } from '../stats/readability/coleman-liau-grade.ts';
import { colemanLiauShort } from '../stats/readability/coleman-liau-short.ts';
import { daleChallOld } from '../stats/readability/dale-chall-old.ts';
import { daleChallPsk } from '../stats/readability/dale-chall-psk.ts';
import { daleChall } from '../stats/readability/dale-chall.ts';
import { fleschKincaid } from '../stats/readability/flesch-kincaid.ts';
import { flesch } from '../stats/readability/flesch.ts';
import { fog } from '../stats/readability/fog.ts';
import { lix } from '../stats/readability/lix.ts';
import { smogC } from '../stats/readability/smog-c.ts';
import { smogSimple } from '../stats/readability/smog-simple.ts';
import { smog } from '../stats/readability/smog.ts';
import type { TextCounts } from '../stats/readability/text-counts.ts';
import { type EnglishWords, loadEnglishWords } from '../text/english-words.ts';

/** Which texts are looked at, and whose rules count. */
export interface ReadabilityOptions {
  readonly over: UnitKind;
  readonly compat: 'none' | 'quanteda';
}

/** The formulas, in the order of their columns. */
const statistics = [
  flesch,
  fleschKincaid,
  fog,
  smog,
  smogC,
  smogSimple,
  ari,
  colemanLiauShort,
  colemanLiauEcp,
  colemanLiauGrade,
  daleChall,
  daleChallOld,
  daleChallPsk,
  lix,
] as const;

const columns: readonly Column[] = [
  {
    id: 'unit',
    title: 'Unit',
    kind: 'text',
    doc: 'The document, speaker or turn; a turn by its document and number.',
  },
  {
    id: 'words',
    title: 'Words',
    kind: 'integer',
    doc: 'Words W with a letter or digit; what is joined by an apostrophe is one, what is joined by a hyphen is several.',
  },
  {
    id: 'sentences',
    title: 'Sentences',
    kind: 'integer',
    doc: 'Sentences St that have a word, as the tokenizer or the marks that end them divide the text.',
  },
  ...statistics.map(({ id, title, doc }): Column => ({ id, title, kind: 'number', doc })),
  {
    id: 'syllables',
    title: 'Syllables',
    kind: 'integer',
    doc: 'Syllables Sy by the CMU pronouncing dictionary, or of words that it does not have by groups of vowel letters.',
  },
  { id: 'characters', title: 'Characters', kind: 'integer', doc: 'Letters and digits C of all words.' },
  {
    id: 'polysyllables',
    title: 'Polysyllables',
    kind: 'integer',
    doc: 'Words W3 of three or more syllables.',
  },
  {
    id: 'difficult_words',
    title: 'Difficult words',
    kind: 'integer',
    doc: 'Words D that are not on Dale and Chall’s list of 1995, nor on it with a regular ending; names are not told from other words.',
  },
  { id: 'long_words', title: 'Long words', kind: 'integer', doc: 'Words L of more than six letters.' },
  { id: 'note', title: 'Note', kind: 'text', doc: 'Why the formulas have no value.' },
];

let english: EnglishWords | undefined;

/** How readable documents, speakers or turns are, by the formulas of the field. Rows in the order of the corpus. */
export const readability: Measure<ReadabilityOptions> = {
  id: 'readability',
  title: 'Readability',
  question: 'How readable is each document, speaker or turn, by the usual formulas for English?',
  options: {
    over: { kind: 'choice', default: 'documents', choices: unitKinds, doc: 'What a row is about.' },
    compat: {
      kind: 'choice',
      default: 'none',
      choices: ['none', 'quanteda'],
      doc: 'Counts words, characters and difficult words as quanteda does, short texts too; give --tokenizer unicode with it.',
    },
  },
  columns,
  needs: ['tokens', 'sentences'],
  example: 'rostrum readability corpora/two-governments/briefings',
  sources: [...new Set(statistics.map(({ source }) => source))],
  load: async () => {
    english ??= await loadEnglishWords();
  },
  compute: readabilityTable,
};

function readabilityTable(corpus: Corpus, { over, compat }: ReadabilityOptions): Table {
  if (!english) throw measureNotLoaded(readability.id);
  const units = unitsOver(corpus, over);
  const rules = compat === 'quanteda' ? quantedaRules(english) : ownRules(english);
  const counts = textCounts(corpus, { unitOfTurn: units.unitOfTurn, units: units.count }, rules);
  const rows = counts.map((count, unit) => rowOf(units.name(unit), count, compat === 'none'));
  return tableOfRows(readability, rows, { notes: [warning], evidence: evidenceOf(corpus, units) });
}

const warning =
  'Speech has no printed sentences: where they end was decided by whoever wrote it down, and every formula depends on it.';

/** Fewer words, or fewer sentences, are no sample that a formula was made for. */
const [leastWords, leastSentences] = [100, 3];

function rowOf(unit: string, counts: TextCounts, isStrict: boolean): Readonly<Record<string, Cell>> {
  const note = isStrict ? unfit(counts) : undefined;
  const scores = note === undefined ? statistics.map(({ id, of }) => [id, of(counts)] as const) : [];
  return {
    unit,
    words: counts.words,
    sentences: counts.sentences,
    syllables: counts.syllables,
    characters: counts.characters,
    polysyllables: counts.polysyllables,
    difficult_words: counts.difficultWords,
    long_words: counts.longWords,
    ...Object.fromEntries(scores),
    note,
  };
}

/** Of English, no more words than these are off the list, even where every sentence has names and terms. */
const mostDifficult = 0.6;

function unfit({ words, sentences, difficultWords }: TextCounts): string | undefined {
  if (words < leastWords) return `fewer than ${leastWords} words`;
  if (difficultWords > mostDifficult * words) return 'hardly any word is on the English list: not English?';
  return sentences < leastSentences ? `fewer than ${leastSentences} sentences` : undefined;
}

/** The turns of a unit that have words. */
function evidenceOf({ tokenStart }: Corpus, { unitOfTurn }: Units): NonNullable<Table['evidence']> {
  return (row) => {
    const ranges: TokenRange[] = [];
    for (const [turn, unit] of unitOfTurn.entries()) {
      const range = { start: tokenStart[turn]!, end: tokenStart[turn + 1]! };
      if (unit === row && range.end > range.start) ranges.push(range);
    }
    return ranges;
  };
}
