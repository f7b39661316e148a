import { copiesIn } from '../counting/copies.ts';
import { printedText } from '../counting/printed.ts';
import { tokensOfEntries, type WordStream, wordStream } from '../counting/stream.ts';
import type { Corpus } from '../model/corpus.ts';
import type { Measure } from '../model/measure.ts';
import { type Cell, type Column, type Table, type TokenRange, tableOfRows } from '../model/table.ts';
import { byCodePoint } from '../text/order.ts';

/** Which repeated passages are shown, and how. */
export interface ReuseOptions {
  readonly minWords: number;
  readonly pairs: boolean;
}

const columns: readonly Column[] = [
  {
    id: 'words',
    title: 'Words',
    kind: 'integer',
    doc: 'Words of the passage, or of all passages of the pair.',
  },
  { id: 'speaker', title: 'Speaker', kind: 'text', doc: 'Who repeats.' },
  { id: 'document', title: 'Document', kind: 'text', doc: 'Document that repeats.' },
  { id: 'date', title: 'Date', kind: 'date', doc: 'Its date.' },
  { id: 'turn', title: 'Turn', kind: 'integer', doc: 'Turn of the document, from 1.' },
  { id: 'source_speaker', title: 'Source speaker', kind: 'text', doc: 'Who is repeated.' },
  { id: 'source_document', title: 'Source', kind: 'text', doc: 'Earlier document that has the passage.' },
  { id: 'source_date', title: 'Source date', kind: 'date', doc: 'Date of the source.' },
  { id: 'source_turn', title: 'Source turn', kind: 'integer', doc: 'Turn of the source, from 1.' },
  { id: 'passages', title: 'Passages', kind: 'integer', doc: 'Number of passages that are repeated.' },
  { id: 'longest', title: 'Longest', kind: 'integer', doc: 'Words of the longest passage of the pair.' },
  {
    id: 'share',
    title: 'Share',
    kind: 'share',
    doc: 'Share that the passages have of all words of the speaker who repeats in the document.',
  },
  {
    id: 'text',
    title: 'Text',
    kind: 'text',
    doc: 'The passage, or the longest one, as it is printed where it is repeated.',
  },
];

/** Columns of one table that the other has not. */
const ofPassages: ReadonlySet<string> = new Set(['turn', 'source_turn']);
const ofPairs: ReadonlySet<string> = new Set(['passages', 'longest', 'share']);

/** Passages that recur word for word from document to document. Rows by words, descending, then by place. */
export const reuse: Measure<ReuseOptions> = {
  id: 'reuse',
  title: 'Repeated passages',
  question: 'Who repeats whom word for word, and how long?',
  options: {
    minWords: {
      kind: 'integer',
      default: 20,
      minimum: 3,
      placeholder: 'N',
      doc: 'Leaves out passages of fewer words.',
    },
    pairs: {
      kind: 'flag',
      default: false,
      doc: 'Shows a row for each document and speaker with each source and its speaker, not for each passage.',
    },
  },
  columns,
  needs: ['tokens'],
  bytesPerToken: 45,
  example: 'rostrum reuse corpora/two-governments/briefings --min-words 6',
  compute: reuseTable,
};

/** A repeated passage. */
interface Passage {
  readonly turn: number;
  readonly source: number;
  readonly words: number;
  readonly range: TokenRange;
}

function reuseTable(corpus: Corpus, { minWords, pairs }: ReuseOptions): Table {
  const stream = wordStream(corpus, { across: 'sentence' });
  const passages = passagesIn(corpus, stream, minWords);
  return pairs ? pairTable(corpus, stream, passages) : passageTable(corpus, passages);
}

function passagesIn(corpus: Corpus, stream: WordStream, minWords: number): Passage[] {
  const tokens = tokensOfEntries(corpus, { across: 'sentence' });
  const { start, source, length } = copiesIn(stream, {
    minLength: minWords,
    partOfTurn: corpus.documentOfTurn,
  });
  return Array.from(start, (entry, index): Passage => {
    const last = tokens[entry + length[index]! - 1]!;
    return {
      turn: turnAt(stream, entry),
      source: turnAt(stream, source[index]!),
      words: length[index]!,
      range: { start: tokens[entry]!, end: last + 1 },
    };
  }).sort((a, b) => b.words - a.words || a.range.start - b.range.start);
}

/** The turn that an entry is in: the last that begins at it or before, so that turns without words are passed over. */
function turnAt({ turnStart }: WordStream, entry: number): number {
  let [low, high] = [0, turnStart.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (turnStart[middle]! <= entry) low = middle;
    else high = middle - 1;
  }
  return low;
}

function passageTable(corpus: Corpus, passages: readonly Passage[]): Table {
  return tableOfRows(
    { ...reuse, columns: columns.filter(({ id }) => !ofPairs.has(id)) },
    passages.map(({ turn, source, words, range }) => ({
      ...placeOf(corpus, turn, ''),
      ...placeOf(corpus, source, 'source_'),
      words,
      text: printedText(corpus, range.start, range.end),
    })),
    { evidence: (row) => [passages[row]!.range] },
  );
}

/** Document, date, speaker and turn under column ids that begin alike. */
function placeOf(corpus: Corpus, turn: number, prefix: '' | 'source_'): Record<string, Cell> {
  const document = corpus.documents[corpus.documentOfTurn[turn]!];
  return {
    [`${prefix}document`]: document?.document,
    [`${prefix}date`]: document?.metadata.date,
    [`${prefix}speaker`]: corpus.speakers[corpus.speakerOfTurn[turn]!],
    [`${prefix}turn`]: corpus.turns[turn]?.number,
  };
}

function pairTable(corpus: Corpus, stream: WordStream, passages: readonly Passage[]): Table {
  const { documentOfTurn, speakerOfTurn } = corpus;
  const keyOf = (turn: number): string => `${documentOfTurn[turn]!} ${speakerOfTurn[turn]!}`;
  const byPair = new Map<string, Passage[]>();
  for (const passage of passages) {
    const key = `${keyOf(passage.turn)} ${keyOf(passage.source)}`;
    const known = byPair.get(key);
    if (known) known.push(passage);
    else byPair.set(key, [passage]);
  }
  const sizes = new Map<string, number>();
  for (let turn = 0; turn + 1 < stream.turnStart.length; turn++) {
    sizes.set(keyOf(turn), (sizes.get(keyOf(turn)) ?? 0) + wordsIn(stream, turn));
  }
  const found = [...byPair.values()].map((own) => {
    const longest = own[0]!;
    const words = own.reduce((sum, passage) => sum + passage.words, 0);
    const row: Readonly<Record<string, Cell>> = {
      ...placeOf(corpus, longest.turn, ''),
      ...placeOf(corpus, longest.source, 'source_'),
      passages: own.length,
      words,
      longest: longest.words,
      share: words / sizes.get(keyOf(longest.turn))!,
      text: printedText(corpus, longest.range.start, longest.range.end),
    };
    return { row, words, ranges: own.map(({ range }) => range).sort((a, b) => a.start - b.start) };
  });
  found.sort(
    (a, b) =>
      b.words - a.words ||
      byCodePoint(String(a.row['document']), String(b.row['document'])) ||
      a.ranges[0]!.start - b.ranges[0]!.start,
  );
  return tableOfRows(
    { ...reuse, columns: columns.filter(({ id }) => !ofPassages.has(id)) },
    found.map(({ row }) => row),
    { evidence: (row) => found[row]!.ranges },
  );
}

function wordsIn({ words, turnStart }: WordStream, turn: number): number {
  let count = 0;
  for (let entry = turnStart[turn]!; entry < turnStart[turn + 1]!; entry++)
    if (words[entry]! >= 0) count += 1;
  return count;
}
