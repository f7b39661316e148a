import { corpusPhrases } from '../counting/corpus-phrases.ts';
import { acrossOption } from '../counting/options.ts';
import { originColumns, originOf } from '../counting/origin.ts';
import { phraseNesting, type PhraseNesting } from '../counting/phrase-nesting.ts';
import { printedForms, printedText, usualTypes } from '../counting/printed.ts';
import { type RangeOptions, rangeOptions, rangeTest } from '../counting/range-options.ts';
import type { Repeats } from '../counting/repeats.ts';
import { type Rituals, ritualOf, ritualsOption, withRituals } from '../counting/rituals.ts';
import { spreadOver } from '../counting/spread.ts';
import type { Across, WordStream } from '../counting/stream.ts';
import { meanInformation, wordFrequencies } from '../counting/word-frequency.ts';
import type { Corpus } from '../model/corpus.ts';
import type { Measure } from '../model/measure.ts';
import { type Cell, type Column, type Table, type TokenRange, tableOfColumns } from '../model/table.ts';
import { formulaicity } from '../stats/formulaicity.ts';
import { byCodePoint } from '../text/order.ts';

/** Which recurring phrases are shown. */
export interface PhrasesOptions extends RangeOptions {
  readonly minCount: number | undefined;
  readonly minWords: number;
  readonly maxWords: number | undefined;
  readonly across: Across;
  readonly all: boolean;
  readonly rituals: Rituals;
  readonly sort: 'count' | 'formulaicity';
}

const columns: readonly Column[] = [
  {
    id: 'phrase',
    title: 'Phrase',
    kind: 'text',
    doc: 'The words as types, put together as they are printed most often; punctuation only where it joins two words.',
  },
  { id: 'n', title: 'Words', kind: 'integer', doc: 'Number of words, clitics included.' },
  {
    id: 'count',
    title: 'Count',
    kind: 'integer',
    doc: 'Number of occurrences, those inside longer phrases included.',
  },
  {
    id: 'independent_count',
    title: 'Independent',
    kind: 'integer',
    doc: 'Occurrences that lie in no occurrence of a longer phrase that reaches the minimum count.',
  },
  {
    id: 'parents',
    title: 'Parents',
    kind: 'integer',
    doc: 'Number of longer phrases that reach the minimum count and contain it, directly or not.',
  },
  {
    id: 'children',
    title: 'Children',
    kind: 'integer',
    doc: 'Number of shorter phrases that reach the minimum count and are contained in it, directly or not.',
  },
  { id: 'per_million', title: 'Per million', kind: 'number', doc: 'Occurrences per million words.' },
  ...originColumns,
  {
    id: 'formulaicity',
    title: 'Formulaicity',
    kind: 'share',
    doc: 'Association and dispersion together, for ranking: max(0, 1 − 3 / b) · (1 − DPnorm)^¼, where b is the mean pointwise mutual information for each joint of two words, in bits.',
  },
  {
    id: 'ritual',
    title: 'Ritual',
    kind: 'text',
    doc: 'What a phrase of the course of a briefing does: thanks, greeting or floor; empty for all others.',
  },
  {
    id: 'variants',
    title: 'Variants',
    kind: 'text',
    doc: 'The forms as printed, each with its count, the most frequent first; at most ten.',
  },
];

/** Recurring phrases of any length. Rows by count, descending, then by phrase in code-point order. */
export const phrases: Measure<PhrasesOptions> = {
  id: 'phrases',
  title: 'Recurring phrases',
  question: 'Which phrases of any length recur, and in which variants?',
  options: {
    minCount: {
      kind: 'integer',
      default: undefined,
      minimum: 2,
      placeholder: 'N',
      doc: 'Leaves out what occurs less often; where not given, 2 in a single document and 3 in several.',
    },
    minWords: {
      kind: 'integer',
      default: 2,
      minimum: 2,
      placeholder: 'N',
      doc: 'Leaves out shorter phrases.',
    },
    maxWords: {
      kind: 'integer',
      default: undefined,
      minimum: 2,
      placeholder: 'N',
      doc: 'Leaves out longer phrases; shorter phrases inside are folded all the same.',
    },
    ...rangeOptions,
    across: acrossOption,
    rituals: ritualsOption,
    sort: {
      kind: 'choice',
      default: 'count',
      choices: ['count', 'formulaicity'],
      doc: 'What rows are ordered by, the highest first.',
    },
    all: {
      kind: 'flag',
      default: false,
      doc: 'Shows also phrases that begin or end with a function word, and those that occur only inside longer ones.',
    },
  },
  columns,
  needs: ['tokens'],
  bytesPerToken: 100,
  example: 'rostrum phrases corpora/two-governments/briefings --min-count 4 --min-documents 2',
  sources: [
    'Church & Hanks (1990), Word association norms, mutual information, and lexicography, Computational Linguistics 16(1), 22–29',
    'Gries (2008), Dispersions and adjusted frequencies in corpora, International Journal of Corpus Linguistics 13(4), 403–437',
    'Lijffijt & Gries (2012), Correction to “Dispersions and adjusted frequencies in corpora”, International Journal of Corpus Linguistics 17(1), 147–149',
    'Abouelhoda, Kurtz & Ohlebusch (2004), Replacing suffix trees with enhanced suffix arrays, Journal of Discrete Algorithms 2(1), 53–86',
  ],
  compute: phrasesTable,
};

function phrasesTable(corpus: Corpus, options: PhrasesOptions): Table {
  const {
    stream,
    repeats,
    placesOf: rangesOf,
  } = corpusPhrases(corpus, {
    across: options.across,
    minCount: options.minCount ?? (corpus.documents.length > 1 ? 3 : 2),
    minWords: options.minWords,
    stopwords: options.all ? 'none' : 'en',
  });
  const spreadOf = spreadOver(corpus, stream);
  const numbersOf = numbersOver(stream, repeats);
  const isInRange = rangeTest(options);
  const found: Found[] = [];
  for (let index = 0; index < repeats.length.length; index++) {
    if (isLeftOut(repeats, index, options)) continue;
    const spread = spreadOf(repeats.entries.subarray(repeats.begin[index], repeats.end[index]));
    const origin = originOf(corpus, spread);
    const numbers = numbersOf(index, spread.dispersion ?? 0);
    if (!isInRange({ ...origin, per_million: numbers.per_million })) continue;
    found.push({ index, names: namesOf(corpus, rangesOf(index)), numbers, origin });
  }
  found.sort(
    ({ numbers: a, names: x }, { numbers: b, names: y }) =>
      b[options.sort] - a[options.sort] || byCodePoint(x.phrase, y.phrase),
  );
  const { shown, notes } = withRituals(found, ({ numbers }) => numbers.ritual !== undefined, options.rituals);
  return tableOfColumns(
    phrases,
    columns.map(({ id }) => columnOf(shown, id)),
    shown.length,
    { notes, evidence: (row) => rangesOf(shown[row]!.index) },
  );
}

/** A phrase with the cells of its row, in three records rather than one: there may be hundreds of thousands. */
interface Found {
  readonly index: number;
  readonly names: ReturnType<typeof namesOf>;
  readonly numbers: Numbers;
  readonly origin: Readonly<Record<string, Cell>>;
}

function columnOf(found: readonly Found[], id: string): Cell[] {
  const part = (['names', 'numbers', 'origin'] as const).find((key) => found[0] && id in found[0][key]);
  if (part === undefined) return [];
  return found.map((row) => {
    const cells: Readonly<Record<string, Cell>> = row[part];
    return cells[id];
  });
}

function isLeftOut(
  { length, independent }: Repeats,
  index: number,
  { all, maxWords }: PhrasesOptions,
): boolean {
  return length[index]! > (maxWords ?? Infinity) || (!all && independent[index] === 0);
}

interface Numbers extends Readonly<Record<string, Cell>> {
  readonly n: number;
  readonly count: number;
  readonly independent_count: number;
  readonly parents: number;
  readonly children: number;
  readonly per_million: number;
  readonly formulaicity: number;
  readonly ritual: string | undefined;
}

/** A way to the numbers of a phrase, and what it does, given its dispersion. */
function numbersOver(stream: WordStream, repeats: Repeats): (index: number, dispersion: number) => Numbers {
  const { length, begin, end, independent, entries } = repeats;
  const { parents, children }: PhraseNesting = phraseNesting(repeats);
  const sizes = { frequency: wordFrequencies(stream), size: stream.size };
  return (index, dispersion) => {
    const count = end[index]! - begin[index]!;
    const first = entries[begin[index]!]!;
    const words = stream.words.subarray(first, first + length[index]!);
    return {
      n: length[index]!,
      count,
      independent_count: independent[index]!,
      parents: parents[index]!,
      children: children[index]!,
      per_million: (count / stream.size) * 1e6,
      formulaicity: formulaicity({ bits: meanInformation(words, count, sizes), dispersion }),
      ritual: ritualOf(Array.from(words, (word) => stream.vocabulary[word]!)),
    };
  };
}

const variantLimit = 10;

/** What a phrase is called, and the forms in which it is printed. */
function namesOf(corpus: Corpus, places: readonly TokenRange[]): { phrase: string; variants: string } {
  const forms = printedForms(corpus, places);
  const printed = forms
    .map(({ place, count }) => ({ text: printedText(corpus, place.start, place.end), count }))
    .sort((a, b) => b.count - a.count || byCodePoint(a.text, b.text));
  const shown = printed.slice(0, variantLimit).map(({ text, count }) => `${text} (${count})`);
  const rest = printed.length - shown.length;
  return {
    phrase: usualTypes(corpus, forms),
    variants: shown.join('; ') + (rest > 0 ? `; … +${rest} more` : ''),
  };
}
