import { boundary, boundaryMask, type Corpus, formKind, glued } from '../model/corpus.ts';
import type { NumberFile, StoredTokens } from '../model/stored.ts';
import { byCodePoint } from '../text/order.ts';
import type { StreamOptions } from './stream.ts';

/** The counted tokens of a corpus in order, in runs that no n-gram leaves, in a file: what is too rare is left out. */
export interface StoredStream {
  /** Entry → word, an index into `vocabulary`; −1 after the last word of each run. No run is empty. */
  readonly words: NumberFile;
  /** The types that are frequent enough, in code-point order. */
  readonly vocabulary: readonly string[];
  /** Turn → its first entry; one more than there are turns, the last being the number of entries. */
  readonly turnStart: Float64Array;
  /** Turn → number of its counted tokens, those of rare types included. */
  readonly sizeOfTurn: Int32Array;
  /** Words of the longest run. */
  readonly longestRun: number;
}

/** A corpus whose tokens are in a file. */
export type StoredCorpus = Corpus & { readonly stored: StoredTokens };

const endingLevel = { none: boundary.sentence, sentence: boundary.turn, turn: boundary.document } as const;

/** Bits of a packed token below its form: boundary level and `glued`. */
const lowBits = 4;

const packedMask = boundaryMask | glued;

/** The word stream of a corpus whose tokens are in a file, without the types that occur less than `minCount` times. */
export function storedWords(
  corpus: StoredCorpus,
  { across, punctuation = false }: StreamOptions,
  minCount: number,
): StoredStream {
  const { vocabulary, wordOfForm } = frequentWords(corpus, punctuation, minCount);
  const { kindOfForm } = corpus.vocabulary;
  const turnCount = corpus.turns.length;
  const writing = runWriter(corpus.stored.store.newFile());
  const turnStart = new Float64Array(turnCount + 1);
  const sizeOfTurn = new Int32Array(turnCount);
  const level = endingLevel[across];
  const breaks = across === 'none' ? formKind.breaking : -1;
  eachTurn(corpus, (turn, packed) => {
    turnStart[turn] = writing.length;
    if (packed.length > 0 && corpus.stored.apart?.[turn] === 1) writing.end();
    for (let at = 0; at < packed.length; at++) {
      const token = packed[at]!;
      const form = token >>> lowBits;
      const kind = kindOfForm[form]!;
      if ((token & packedMask & boundaryMask) >= level) writing.end();
      if (kind === formKind.word || punctuation) {
        sizeOfTurn[turn]! += 1;
        const word = wordOfForm[form]!;
        if (word < 0) writing.end();
        else writing.add(word);
      }
      if (kind === breaks) writing.end();
    }
  });
  turnStart[turnCount] = writing.finish();
  return { ...writing.result(), vocabulary, turnStart, sizeOfTurn };
}

/** Gives the packed tokens of each turn; the array is good until the next turn. */
function eachTurn(
  { stored: { file, start }, tokenStart }: StoredCorpus,
  visit: (turn: number, packed: Int32Array) => void,
): void {
  const { read } = file.reader();
  for (let turn = 0; turn + 1 < tokenStart.length; turn++)
    visit(turn, read(start[turn]!, tokenStart[turn + 1]! - tokenStart[turn]!));
}

/** The counted types that occur often enough, in code-point order, and the word of each form (−1 where it is none). */
function frequentWords(
  corpus: StoredCorpus,
  punctuation: boolean,
  minCount: number,
): { readonly vocabulary: string[]; readonly wordOfForm: Int32Array } {
  const { types, typeOfForm, kindOfForm } = corpus.vocabulary;
  const counts = new Int32Array(types.length);
  eachTurn(corpus, (_, packed) => {
    for (let at = 0; at < packed.length; at++) {
      const form = packed[at]! >>> lowBits;
      if (punctuation || kindOfForm[form] === formKind.word) counts[typeOfForm[form]!]! += 1;
    }
  });
  const frequent: number[] = [];
  for (let type = 0; type < types.length; type++)
    if (counts[type]! >= Math.max(1, minCount)) frequent.push(type);
  frequent.sort((a, b) => byCodePoint(types[a]!, types[b]!));
  const wordOfType = new Int32Array(types.length).fill(-1);
  for (const [word, type] of frequent.entries()) wordOfType[type] = word;
  const wordOfForm = typeOfForm.map((type, form) =>
    punctuation || kindOfForm[form] === formKind.word ? wordOfType[type]! : -1,
  );
  return { vocabulary: frequent.map((type) => types[type]!), wordOfForm };
}

interface RunWriter {
  /** Number of entries so far. */
  readonly length: number;
  add(word: number): void;
  /** Ends the run, if one has begun. */
  end(): void;
  /** Ends the last run. @returns the number of entries */
  finish(): number;
  result(): Pick<StoredStream, 'words' | 'longestRun'>;
}

function runWriter(file: NumberFile): RunWriter {
  const block = new Int32Array(1 << 14);
  let [filled, run, longestRun] = [0, 0, 0];
  const put = (value: number): void => {
    if (filled === block.length) flush();
    block[filled++] = value;
  };
  const flush = (): void => {
    file.append(block.subarray(0, filled));
    filled = 0;
  };
  const end = (): void => {
    if (run === 0) return;
    longestRun = Math.max(longestRun, run);
    run = 0;
    put(-1);
  };
  return {
    get length() {
      return file.length + filled;
    },
    add: (word) => {
      run += 1;
      put(word);
    },
    end,
    finish: () => {
      end();
      flush();
      return file.length;
    },
    result: () => ({ words: file, longestRun }),
  };
}
