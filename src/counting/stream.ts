import { boundary, boundaryMask, type Corpus, formKind, type Vocabulary } from '../model/corpus.ts';
import { byCodePoint } from '../text/order.ts';

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

/** The word stream of a corpus. */
export function wordStream(corpus: Corpus, options: StreamOptions): WordStream {
  const { vocabulary, wordOfForm } = countedWords(corpus.vocabulary, options.punctuation === true);
  const turnStart = walk(corpus, options, () => {});
  const words = new Int32Array(turnStart.at(-1) ?? 0);
  let size = 0;
  walk(corpus, options, (entry, token) => {
    words[entry] = token < 0 ? -1 : wordOfForm[corpus.tokens[token]!]!;
    if (token >= 0) size += 1;
  });
  return { words, vocabulary, turnStart, size };
}

/** The token of each entry of the stream that the same options give; −1 where a run ends. */
export function tokensOfEntries(corpus: Corpus, options: StreamOptions): Int32Array {
  const tokens = new Int32Array(walk(corpus, options, () => {}).at(-1) ?? 0);
  walk(corpus, options, (entry, token) => {
    tokens[entry] = token;
  });
  return tokens;
}

/** The part of a corpus (document, group, …) that each entry of its stream belongs to, given the part of each turn. */
export function partsOfEntries(
  { words, turnStart }: WordStream,
  partOfTurn: Int32Array,
): Uint16Array | Int32Array {
  const small = partOfTurn.every((part) => part <= 0xffff);
  const parts = small ? new Uint16Array(words.length) : new Int32Array(words.length);
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

/** Walks the entries of a stream; the token of a run's end is −1. @returns first entry of each turn, and the number of entries */
function walk(
  { tokens, tokenStart, boundaries, vocabulary: { kindOfForm } }: Corpus,
  { across, punctuation = false }: StreamOptions,
  visit: (entry: number, token: number) => void,
): Int32Array {
  const level = endingLevel[across];
  const turnStart = new Int32Array(tokenStart.length);
  let entry = 0;
  let open = false;
  const close = (): void => {
    if (open) visit(entry++, -1);
    open = false;
  };
  for (let turn = 0; turn + 1 < tokenStart.length; turn++) {
    turnStart[turn] = entry;
    const end = tokenStart[turn + 1]!;
    for (let token = tokenStart[turn]!; token < end; token++) {
      const kind = kindOfForm[tokens[token]!]!;
      if ((boundaries[token]! & boundaryMask) >= level) close();
      if (kind === formKind.word || punctuation) {
        visit(entry++, token);
        open = true;
      }
      if (kind === formKind.breaking && across === 'none') close();
    }
  }
  close();
  turnStart[tokenStart.length - 1] = entry;
  return turnStart;
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
