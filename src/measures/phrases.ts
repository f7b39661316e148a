import { acrossOption } from '../counting/options.ts';
import { printedText, readableTypes } from '../counting/printed.ts';
import { closedRepeats, type Repeats } from '../counting/repeats.ts';
import { type PhraseSpread, spreadOver } from '../counting/spread.ts';
import { stopwordFlags } from '../counting/stopwords.ts';
import { type Across, tokensOfEntries, wordStream } from '../counting/stream.ts';
import type { Corpus } from '../model/corpus.ts';
import type { Measure } from '../model/measure.ts';
import { type Cell, type Column, type Table, type TokenRange, tableOfRows } from '../model/table.ts';
import { byCodePoint } from '../text/order.ts';

/** Which recurring phrases are shown. */
export interface PhrasesOptions {
  readonly minCount: number | undefined;
  readonly minDocuments: number;
  readonly minWords: number;
  readonly maxWords: number | undefined;
  readonly across: Across;
  readonly all: boolean;
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
  { id: 'per_million', title: 'Per million', kind: 'number', doc: 'Occurrences per million words.' },
  { id: 'documents', title: 'Documents', kind: 'integer', doc: 'Number of documents with an occurrence.' },
  {
    id: 'speakers',
    title: 'Speakers',
    kind: 'integer',
    doc: 'Number of speakers who use it; an anonymous label is one.',
  },
  {
    id: 'dispersion',
    title: 'Dispersion',
    kind: 'share',
    doc: 'DPnorm over documents, or over the turns of a single document: 0 is evenly spread, 1 all in the smallest part; missing where there is only one part.',
  },
  {
    id: 'first_date',
    title: 'First date',
    kind: 'date',
    doc: 'Date of the document with the first occurrence.',
  },
  {
    id: 'first_document',
    title: 'First document',
    kind: 'text',
    doc: 'Document with the first occurrence; undated documents come last.',
  },
  { id: 'first_speaker', title: 'First speaker', kind: 'text', doc: 'Who used it first.' },
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
    minDocuments: {
      kind: 'integer',
      default: 1,
      minimum: 1,
      placeholder: 'N',
      doc: 'Leaves out what occurs in fewer documents; shorter phrases inside are folded all the same.',
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
    across: acrossOption,
    all: {
      kind: 'flag',
      default: false,
      doc: 'Shows also phrases that begin or end with a function word, and those that occur only inside longer ones.',
    },
  },
  columns,
  needs: ['tokens'],
  example: 'rostrum phrases corpora/two-governments/briefings --min-count 4 --min-documents 2',
  sources: [
    'Gries (2008), Dispersions and adjusted frequencies in corpora, International Journal of Corpus Linguistics 13(4), 403–437',
    'Lijffijt & Gries (2012), Correction to “Dispersions and adjusted frequencies in corpora”, International Journal of Corpus Linguistics 17(1), 147–149',
    'Abouelhoda, Kurtz & Ohlebusch (2004), Replacing suffix trees with enhanced suffix arrays, Journal of Discrete Algorithms 2(1), 53–86',
  ],
  compute: phrasesTable,
};

function phrasesTable(corpus: Corpus, options: PhrasesOptions): Table {
  const stream = wordStream(corpus, options);
  const repeats = closedRepeats(stream, {
    minCount: options.minCount ?? (corpus.documents.length > 1 ? 3 : 2),
    minWords: options.minWords,
    stopwords: stopwordFlags(stream, options.all ? 'none' : 'en'),
  });
  const spreadOf = spreadOver(corpus, stream);
  const rangesOf = rangeFinder(repeats, tokensOfEntries(corpus, options));
  const found: { readonly index: number; readonly row: PhraseRow }[] = [];
  for (let index = 0; index < repeats.length.length; index++) {
    if (isLeftOut(repeats, index, options)) continue;
    const spread = spreadOf(repeats.entries.subarray(repeats.begin[index], repeats.end[index]));
    if (spread.documents < options.minDocuments) continue;
    const names = namesOf(corpus, rangesOf(index));
    found.push({
      index,
      row: { ...names, ...numbersOf(repeats, index, stream.size), ...originOf(corpus, spread) },
    });
  }
  found.sort(({ row: a }, { row: b }) => b.count - a.count || byCodePoint(a.phrase, b.phrase));
  return tableOfRows(
    phrases,
    found.map(({ row }) => row),
    { evidence: (row) => rangesOf(found[row]!.index) },
  );
}

function isLeftOut(
  { length, independent }: Repeats,
  index: number,
  { all, maxWords }: PhrasesOptions,
): boolean {
  return length[index]! > (maxWords ?? Infinity) || (!all && independent[index] === 0);
}

/** A way to the occurrences of a phrase, ascending. */
function rangeFinder(
  { entries, begin, end, length }: Repeats,
  tokens: Int32Array,
): (index: number) => TokenRange[] {
  return (index) =>
    Array.from(entries.slice(begin[index], end[index]).sort(), (entry) => ({
      start: tokens[entry]!,
      end: tokens[entry + length[index]! - 1]! + 1,
    }));
}

type PhraseRow = ReturnType<typeof namesOf> & ReturnType<typeof numbersOf> & ReturnType<typeof originOf>;

function numbersOf(
  { length, begin, end, independent }: Repeats,
  index: number,
  size: number,
): { n: number; count: number; independent_count: number; per_million: number } {
  const count = end[index]! - begin[index]!;
  return {
    n: length[index]!,
    count,
    independent_count: independent[index]!,
    per_million: (count / size) * 1e6,
  };
}

function originOf(
  corpus: Corpus,
  { documents, speakers, dispersion, turn }: PhraseSpread,
): Record<string, Cell> {
  const document = corpus.documents[corpus.documentOfTurn[turn]!];
  return {
    documents,
    speakers,
    dispersion,
    first_date: document?.metadata.date,
    first_document: document?.document,
    first_speaker: corpus.speakers[corpus.speakerOfTurn[turn]!],
  };
}

const variantLimit = 10;

/** What a phrase is called, and the forms in which it is printed. */
function namesOf(corpus: Corpus, ranges: readonly TokenRange[]): { phrase: string; variants: string } {
  const countByForm = new Map<string, number>();
  const countByName = new Map<string, number>();
  const nameByForm = new Map<string, string>();
  for (const { start, end } of ranges) {
    const form = printedText(corpus, start, end);
    const name = nameByForm.get(form) ?? readableTypes(corpus, start, end);
    nameByForm.set(form, name);
    countByForm.set(form, (countByForm.get(form) ?? 0) + 1);
    countByName.set(name, (countByName.get(name) ?? 0) + 1);
  }
  const forms = mostFrequentFirst(countByForm);
  const shown = forms.slice(0, variantLimit).map(([form, count]) => `${form} (${count})`);
  const rest = forms.length - shown.length;
  return {
    phrase: mostFrequentFirst(countByName)[0]![0],
    variants: shown.join('; ') + (rest > 0 ? `; … +${rest} more` : ''),
  };
}

function mostFrequentFirst(counts: ReadonlyMap<string, number>): [string, number][] {
  return [...counts].sort(([a, m], [b, n]) => n - m || byCodePoint(a, b));
}
