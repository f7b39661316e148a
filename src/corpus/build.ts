import { boundary, type Corpus } from '../model/corpus.ts';
import type { Tokenizer } from '../model/tokenizer.ts';
import type { Transcript, Turn } from '../model/transcript.ts';
import { byCodePoint } from '../text/order.ts';
import { chunkTable, type ChunkTable } from './chunk-table.ts';
import { nameDocuments } from './document-names.ts';
import { asTokenizerTakes, speechOf } from './speech.ts';
import { tokenColumns, type TokenColumns } from './token-columns.ts';
import { vocabularyBuilder } from './vocabulary.ts';

/** How transcripts become columns. */
export interface CorpusPlan {
  /** Absent where no measure to come asks for tokens. */
  readonly tokenizer?: Tokenizer | undefined;
  /** Whether sentences are found by the tokenizer, beside the breaking punctuation. */
  readonly sentences: boolean;
}

/** The corpus of some transcripts, ordered by date (undated last) and document. Documents with equal names get longer ones. */
export function corpusOf(transcripts: readonly Transcript[], { tokenizer, sentences }: CorpusPlan): Corpus {
  const taken = tokenizer ? transcripts.map((read) => asTokenizerTakes(read, tokenizer)) : transcripts;
  const documents = nameDocuments(taken).sort(byDate);
  const columns = turnColumns(documents);
  return {
    ...columns,
    ...readTokens(columns.turns, columns.documentOfTurn, tokenizer, sentences),
    tokenizer: { id: tokenizer?.id ?? 'none', version: tokenizer?.version ?? '' },
  };
}

/** What a corpus has of its turns, before any token is read; documents are in the order of the corpus. */
export function turnColumns(
  documents: readonly Transcript[],
): Pick<Corpus, 'documents' | 'turns' | 'documentOfTurn' | 'speakerOfTurn' | 'speakers'> {
  const turns = documents.flatMap(({ turns: own }) => own);
  const documentOfTurn = Int32Array.from(documents.flatMap(({ turns: own }, index) => own.map(() => index)));
  const speakers = [...new Set(turns.map(({ speaker }) => speaker))].sort(byCodePoint);
  const idBySpeaker = new Map(speakers.map((speaker, id) => [speaker, id]));
  const speakerOfTurn = Int32Array.from(turns, ({ speaker }) => idBySpeaker.get(speaker) ?? 0);
  return { documents, turns, documentOfTurn, speakerOfTurn, speakers };
}

/** The order of documents in a corpus. */
export function byDate(a: Transcript, b: Transcript): number {
  // A full stop sorts behind digits and the hyphen of a more precise date, so undated documents come last.
  return byCodePoint(a.metadata.date ?? '~', b.metadata.date ?? '~') || byCodePoint(a.document, b.document);
}

/** What a corpus has of its tokens. */
export type CorpusTokens = Pick<Corpus, 'tokens' | 'boundaries' | 'tokenStart' | 'vocabulary'>;

function readTokens(
  turns: readonly Turn[],
  documentOfTurn: Int32Array,
  tokenizer: Tokenizer | undefined,
  sentences: boolean,
): CorpusTokens {
  const vocabulary = vocabularyBuilder();
  const columns = tokenColumns();
  const tokenStart = new Int32Array(turns.length + 1);
  const reader = tokenizer && turnReader(chunkTable(tokenizer, vocabulary), columns);
  const sentenceStarts = sentences ? tokenizer?.sentenceStarts : undefined;
  let document = -1;
  for (const [index, turn] of turns.entries()) {
    const level = documentOfTurn[index] === document ? boundary.turn : boundary.document;
    const before = columns.length;
    reader?.(turn, level, sentenceStarts);
    // A turn without words starts no document: the next one does.
    if (columns.length > before) document = documentOfTurn[index] ?? -1;
    tokenStart[index + 1] = columns.length;
  }
  return {
    ...columns.build(),
    tokenStart,
    vocabulary: vocabulary.build(),
  };
}

/** Adds the tokens of a turn to columns. */
export type TurnReader = (turn: Turn, level: number, sentenceStarts: Tokenizer['sentenceStarts']) => void;

/** A reader that adds the tokens of turns to columns. */
export function turnReader(table: ChunkTable, columns: TokenColumns): TurnReader {
  return (turn, turnLevel, sentenceStarts) => {
    let level: number = turnLevel;
    for (const piece of speechOf(turn)) {
      const text = turn.text.slice(piece.start, piece.end);
      level = Math.max(level, piece.startsParagraph ? boundary.paragraph : boundary.sentence);
      const before = columns.length;
      // Bytes cannot hold half a pair of surrogates, and sentences are told by places in the text.
      if (sentenceStarts === undefined && text.isWellFormed()) table.append(text, level, columns);
      else appendChunks(text, level, { table, columns, starts: sentenceStarts?.(text) ?? [] });
      if (columns.length > before) level = boundary.none;
    }
  };
}

interface ChunkReading {
  readonly table: ChunkTable;
  readonly columns: TokenColumns;
  /** Where sentences start in the text. */
  readonly starts: readonly number[];
}

/** Adds the tokens of a text chunk by chunk, a boundary where a sentence starts in or before one. */
function appendChunks(text: string, first: number, { table, columns, starts }: ChunkReading): void {
  let level = first;
  let sentence = 1;
  let at = 0;
  for (const chunk of text.split(' ')) {
    const ids = table.idsOf(chunk);
    if ((starts[sentence] ?? Infinity) < at + chunk.length) {
      level = Math.max(level, boundary.sentence);
      sentence += 1;
    }
    columns.add(ids, 0, ids.length, level);
    if (ids.length > 0) level = boundary.none;
    at += chunk.length + 1;
  }
}
