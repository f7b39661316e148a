import { boundary, type Corpus, glued } from '../model/corpus.ts';
import type { Tokenizer } from '../model/tokenizer.ts';
import type { Transcript, Turn } from '../model/transcript.ts';
import { byCodePoint } from '../text/order.ts';
import { chunkTable, type ChunkTable } from './chunk-table.ts';
import { nameDocuments } from './document-names.ts';
import { growingInt32, growingUint8 } from './growing.ts';
import { speechOf } from './speech.ts';
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
  const documents = nameDocuments(transcripts).sort(byDate);
  const turns = documents.flatMap(({ turns: own }) => own);
  const documentOfTurn = Int32Array.from(documents.flatMap(({ turns: own }, index) => own.map(() => index)));
  const speakers = [...new Set(turns.map(({ speaker }) => speaker))].sort(byCodePoint);
  const idBySpeaker = new Map(speakers.map((speaker, id) => [speaker, id]));
  const speakerOfTurn = Int32Array.from(turns, ({ speaker }) => idBySpeaker.get(speaker) ?? 0);
  return {
    documents,
    turns,
    documentOfTurn,
    speakerOfTurn,
    speakers,
    ...tokenColumns(turns, documentOfTurn, tokenizer, sentences),
    tokenizer: { id: tokenizer?.id ?? 'none', version: tokenizer?.version ?? '' },
  };
}

function byDate(a: Transcript, b: Transcript): number {
  // A full stop sorts behind digits and the hyphen of a more precise date, so undated documents come last.
  return byCodePoint(a.metadata.date ?? '~', b.metadata.date ?? '~') || byCodePoint(a.document, b.document);
}

type TokenColumns = Pick<Corpus, 'tokens' | 'boundaries' | 'tokenStart' | 'vocabulary'>;

function tokenColumns(
  turns: readonly Turn[],
  documentOfTurn: Int32Array,
  tokenizer: Tokenizer | undefined,
  sentences: boolean,
): TokenColumns {
  const vocabulary = vocabularyBuilder();
  const tokens = growingInt32();
  const boundaries = growingUint8();
  const tokenStart = new Int32Array(turns.length + 1);
  const reader = tokenizer && turnReader(chunkTable(tokenizer, vocabulary), tokens, boundaries);
  const sentenceStarts = sentences ? tokenizer?.sentenceStarts : undefined;
  let document = -1;
  for (const [index, turn] of turns.entries()) {
    const level = documentOfTurn[index] === document ? boundary.turn : boundary.document;
    const before = tokens.length;
    reader?.(turn, level, sentenceStarts);
    // A turn without words starts no document: the next one does.
    if (tokens.length > before) document = documentOfTurn[index] ?? -1;
    tokenStart[index + 1] = tokens.length;
  }
  return {
    tokens: tokens.toArray(),
    boundaries: boundaries.toArray(),
    tokenStart,
    vocabulary: vocabulary.build(),
  };
}

type TurnReader = (turn: Turn, level: number, sentenceStarts: Tokenizer['sentenceStarts']) => void;

function turnReader(
  table: ChunkTable,
  tokens: ReturnType<typeof growingInt32>,
  boundaries: ReturnType<typeof growingUint8>,
): TurnReader {
  return (turn, turnLevel, sentenceStarts) => {
    let level: number = turnLevel;
    for (const piece of speechOf(turn)) {
      const text = turn.text.slice(piece.start, piece.end);
      const starts = sentenceStarts?.(text) ?? [];
      level = Math.max(level, piece.startsParagraph ? boundary.paragraph : boundary.sentence);
      let sentence = 1;
      let at = 0;
      for (const chunk of text.split(' ')) {
        const ids = table.idsOf(chunk);
        if ((starts[sentence] ?? Infinity) < at + chunk.length) {
          level = Math.max(level, boundary.sentence);
          sentence += 1;
        }
        for (let index = 0; index < ids.length; index++) {
          tokens.push(ids[index] ?? 0);
          boundaries.push(index === 0 ? level : glued);
          level = boundary.none;
        }
        at += chunk.length + 1;
      }
    }
  };
}
