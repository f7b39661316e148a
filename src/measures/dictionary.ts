import { type CategoryRates, categoryRates } from '../counting/dictionaries/category-rates.ts';
import type { Dictionary } from '../counting/dictionaries/dictionary-file.ts';
import { type CategoryHits, dictionaryHits } from '../counting/dictionaries/dictionary-hits.ts';
import { parseDictionary } from '../counting/dictionaries/parse-dictionary.ts';
import { wordTokens } from '../counting/mentions.ts';
import { printedText } from '../counting/printed.ts';
import { noDictionary } from '../errors/catalogue.ts';
import type { Corpus } from '../model/corpus.ts';
import type { Measure } from '../model/measure.ts';
import type { FileText } from '../model/option.ts';
import { type Cell, type Table, tableOfRows } from '../model/table.ts';
import { byCodePoint } from '../text/order.ts';

/** Which dictionary is counted, and how negation is met. */
export interface DictionaryOptions {
  readonly dictionary: FileText | undefined;
  readonly negation: number;
}

/**
 * How much of a text the categories of a dictionary take up. Rows in the order of the file, outer categories before those
 * inside them, whose hits are theirs as well.
 */
export const dictionary: Measure<DictionaryOptions> = {
  id: 'dictionary',
  title: 'Dictionary',
  question: 'How often do words of each category of a dictionary occur, and which ones?',
  options: {
    dictionary: {
      kind: 'file',
      default: undefined,
      placeholder: 'FILE',
      doc: 'The dictionary: YAML, LIWC .dic, WordStat .cat, Yoshikoder .ykd, Lexicoder .lc3, or CSV with rule, category, weight.',
    },
    negation: {
      kind: 'integer',
      default: 0,
      minimum: 0,
      placeholder: 'N',
      doc: 'Counts hits apart that have not, no, never, without or the like among so many words before them in their sentence.',
    },
  },
  columns: [
    {
      id: 'category',
      title: 'Category',
      kind: 'text',
      doc: 'The category, behind those that it lies in: outer > inner.',
    },
    {
      id: 'count',
      title: 'Count',
      kind: 'integer',
      doc: 'Hits that no word of negation precedes; in one category they do not overlap.',
    },
    {
      id: 'negated',
      title: 'Negated',
      kind: 'integer',
      doc: 'Hits with a word of negation before them, as --negation says.',
    },
    {
      id: 'share',
      title: 'Share',
      kind: 'share',
      doc: 'Words in hits, negated ones included, as a share of all words.',
    },
    { id: 'per_million', title: 'Per million', kind: 'number', doc: 'Count per million words.' },
    {
      id: 'low',
      title: 'Low',
      kind: 'number',
      doc: 'Lower bound of its 95 % interval with documents as units; missing for fewer than two documents.',
    },
    { id: 'high', title: 'High', kind: 'number', doc: 'Upper bound of that interval.' },
    { id: 'documents', title: 'Documents', kind: 'integer', doc: 'Number of documents with a hit.' },
    {
      id: 'score',
      title: 'Score',
      kind: 'number',
      doc: 'Sum of the weights of hits; negated hits take theirs away.',
    },
    { id: 'score_per_million', title: 'Score per million', kind: 'number', doc: 'Score per million words.' },
    {
      id: 'score_low',
      title: 'Score low',
      kind: 'number',
      doc: 'Lower bound of its 95 % interval with documents as units.',
    },
    { id: 'score_high', title: 'Score high', kind: 'number', doc: 'Upper bound of that interval.' },
    { id: 'rules', title: 'Rules', kind: 'integer', doc: 'Number of rules with a hit.' },
    {
      id: 'matched',
      title: 'Matched',
      kind: 'text',
      doc: 'The words of the hits, each with its count, the most frequent first.',
    },
  ],
  needs: ['tokens'],
  example:
    'rostrum dictionary corpora/two-governments/briefings --dictionary corpora/dictionaries/stance.yaml --negation 3',
  sources: ['Cochran (1977), Sampling Techniques, 3rd edition, section 6.3'],
  compute: dictionaryTable,
};

function dictionaryTable(corpus: Corpus, { dictionary: file, negation }: DictionaryOptions): Table {
  if (!file) throw noDictionary();
  const parsed = parseDictionary(file);
  const hits = dictionaryHits(corpus, parsed, negation);
  const ratesOf = categoryRates(
    corpus,
    parsed.rules.map(({ weight }) => weight),
  );
  const words = wordTokens(corpus);
  const hasScore = negation > 0 || parsed.rules.some(({ weight }) => weight !== 1);
  const columns = dictionary.columns.filter(
    ({ id }) => (hasScore || !id.startsWith('score')) && (negation > 0 || id !== 'negated'),
  );
  const rows = parsed.categories.map((path, category) => ({
    category: path.join(' > '),
    ...cellsOf(ratesOf(hits[category]!), words),
    rules: new Set(hits[category]!.rule).size,
    matched: matchedText(corpus, hits[category]!),
  }));
  return tableOfRows({ ...dictionary, columns }, rows, {
    notes: notesOf(corpus, parsed, file),
    evidence: (row) => (hits[row]?.start ?? []).map((start, hit) => ({ start, end: hits[row]!.end[hit]! })),
  });
}

function cellsOf(rates: CategoryRates, words: number): Readonly<Record<string, Cell>> {
  const { count, negated, documents, perMillion, score, scorePerMillion } = rates;
  return {
    count,
    negated,
    share: words === 0 ? undefined : rates.words / words,
    per_million: perMillion.value,
    low: perMillion.low,
    high: perMillion.high,
    documents,
    score,
    score_per_million: scorePerMillion.value,
    score_low: scorePerMillion.low,
    score_high: scorePerMillion.high,
  };
}

const mostMatched = 30;

function matchedText(corpus: Corpus, { start, end }: CategoryHits): string {
  const counts = new Map<string, number>();
  for (const [hit, token] of start.entries()) {
    const text = printedText(corpus, token, end[hit]!).toLowerCase();
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const ordered = [...counts].sort(([a, m], [b, n]) => n - m || byCodePoint(a, b));
  const shown = ordered.slice(0, mostMatched).map(([text, count]) => `${text} (${count})`);
  const rest = ordered.length - shown.length;
  return shown.join('; ') + (rest > 0 ? `; … +${rest} more` : '');
}

function notesOf({ documents }: Corpus, { rules, faults }: Dictionary, { path }: FileText): string[] {
  const few =
    documents.length < 2
      ? ['One document: no interval.']
      : documents.length <= 5
        ? [`${documents.length} documents: intervals over so few are wide, and rough.`]
        : [];
  const left =
    faults.length === 0
      ? []
      : [
          `${faults.length} of ${rules.length + faults.length} rules could not be taken as they are; rostrum lexicon lint ${path} lists them.`,
        ];
  return [...few, ...left];
}
