import { boundary, boundaryMask, type Corpus, formKind, type Vocabulary } from '../model/corpus.ts';
import { byCodePoint } from '../text/order.ts';
import { sharedInt32, sharedUint16 } from './shared-memory.ts';

/** What n-grams and phrases may run across: no sentence, sentences of one turn, or turns of one document. */
export type Across = 'none' | 'sentence' | 'turn';

/** Which tokens are counted, and where a run of them ends. */
export interface StreamOptions {
  readonly across: Across;
  /** Whether punctuation is counted as tokens of its own; otherwise it is passed over. */
  readonly punctuation?: boolean;
}

/** The counted tokens of a corpus in order, in runs that no n-gram leaves. */
export interface WordStream {
  /** Entry → word, an index into `vocabulary`; −1 after the last word of each run. No run is empty. */
  readonly words: Int32Array;
  /** The types that are counted, in code-point order, so that words compare as their types do. */
  readonly vocabulary: readonly string[];
  /** Turn → its first entry; one more than there are turns, the last being the number of entries. */
  readonly turnStart: Int32Array;
  /** Number of counted tokens. */
  readonly size: number;
}

/** The entries of a stream, which a thread can have without its vocabulary. */
export type StreamEntries = Pick<WordStream, 'words' | 'turnStart'>;

/** The word stream of a corpus. */
export function wordStream(corpus: Corpus, options: StreamOptions): WordStream {
  const { vocabulary, wordOfForm } = countedWords(corpus.vocabulary, options.punctuation === true);
  const { tokens, turnStart } = entriesOf(corpus, options);
  // In place: what was a token of the corpus is now a word.
  const words = tokens;
  let size = 0;
  for (let entry = 0; entry < words.length; entry++) {
    const token = tokens[entry]!;
    if (token < 0) continue;
    words[entry] = wordOfForm[corpus.tokens[token]!]!;
    size += 1;
  }
  return { words, vocabulary, turnStart, size };
}

/** The token of each entry of the stream that the same options give; −1 where a run ends. */
export function tokensOfEntries(corpus: Corpus, options: StreamOptions): Int32Array {
  return entriesOf(corpus, options).tokens;
}

/** The part of a corpus (document, group, …) that each entry of its stream belongs to, given the part of each turn. */
export function partsOfEntries(
  { words, turnStart }: StreamEntries,
  partOfTurn: Int32Array,
): Uint16Array | Int32Array {
  const small = partOfTurn.every((part) => part <= 0xffff);
  const parts = small ? sharedUint16(words.length) : sharedInt32(words.length);
  for (let turn = 0; turn < partOfTurn.length; turn++) {
    parts.fill(partOfTurn[turn]!, turnStart[turn], turnStart[turn + 1]);
  }
  return parts;
}

/** The number of counted tokens in each of `partCount` parts of a corpus. */
export function sizesOfParts(stream: WordStream, partOfTurn: Int32Array, partCount: number): Float64Array {
  const sizes = new Float64Array(partCount);
  for (let turn = 0; turn < partOfTurn.length; turn++) {
    const end = stream.turnStart[turn + 1]!;
    let size = 0;
    for (let entry = stream.turnStart[turn]!; entry < end; entry++) if (stream.words[entry]! >= 0) size += 1;
    sizes[partOfTurn[turn]!]! += size;
  }
  return sizes;
}

const endingLevel = { none: boundary.sentence, sentence: boundary.turn, turn: boundary.document } as const;

/** The token of each entry of a stream, −1 where a run ends, and the first entry of each turn, with the number of entries behind. */
function entriesOf(
  corpus: Corpus,
  options: StreamOptions,
): { readonly tokens: Int32Array; readonly turnStart: Int32Array } {
  const turnStart = new Int32Array(corpus.tokenStart.length);
  const tokens = sharedInt32(fillEntries(corpus, options, turnStart, undefined));
  fillEntries(corpus, options, turnStart, tokens);
  return { tokens, turnStart };
}

/** Entries of a stream on their way into an array, or only counted where there is none. */
interface Filling {
  readonly into: Int32Array | undefined;
  entry: number;
  /** Whether a run has begun. */
  open: boolean;
}

/** Walks the entries of a stream, and writes them where there is something to write into. @returns the number of entries */
function fillEntries(
  { tokens, tokenStart, boundaries, vocabulary: { kindOfForm } }: Corpus,
  { across, punctuation = false }: StreamOptions,
  turnStart: Int32Array,
  into: Int32Array | undefined,
): number {
  const level = endingLevel[across];
  const breaks = across === 'none' ? formKind.breaking : -1;
  const filling: Filling = { into, entry: 0, open: false };
  for (let turn = 0; turn + 1 < tokenStart.length; turn++) {
    turnStart[turn] = filling.entry;
    const end = tokenStart[turn + 1]!;
    for (let token = tokenStart[turn]!; token < end; token++) {
      const kind = kindOfForm[tokens[token]!]!;
      if ((boundaries[token]! & boundaryMask) >= level) closeRun(filling);
      if (kind === formKind.word || punctuation) addEntry(filling, token);
      if (kind === breaks) closeRun(filling);
    }
  }
  closeRun(filling);
  turnStart[tokenStart.length - 1] = filling.entry;
  return filling.entry;
}

function addEntry(filling: Filling, token: number): void {
  if (filling.into) filling.into[filling.entry] = token;
  filling.entry += 1;
  filling.open = true;
}

function closeRun(filling: Filling): void {
  if (!filling.open) return;
  if (filling.into) filling.into[filling.entry] = -1;
  filling.entry += 1;
  filling.open = false;
}

/** The counted types in code-point order, and the index of each form's type among them (−1 for what is not counted). */
function countedWords(
  { forms, types, typeOfForm, kindOfForm }: Vocabulary,
  punctuation: boolean,
): { vocabulary: string[]; wordOfForm: Int32Array } {
  const counted = new Set<number>();
  for (let form = 0; form < forms.length; form++) {
    if (punctuation || kindOfForm[form] === formKind.word) counted.add(typeOfForm[form]!);
  }
  const ordered = [...counted].sort((a, b) => byCodePoint(types[a]!, types[b]!));
  const wordOfType = new Int32Array(types.length).fill(-1);
  for (const [word, type] of ordered.entries()) wordOfType[type] = word;
  return {
    vocabulary: ordered.map((type) => types[type]!),
    wordOfForm: typeOfForm.map((type) => wordOfType[type]!),
  };
}
