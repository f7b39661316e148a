import { boundary, type Vocabulary } from '../../model/corpus.ts';
import type { Tokenizer } from '../../model/tokenizer.ts';
import type { Transcript, Turn } from '../../model/transcript.ts';
import { turnReader } from '../build.ts';
import { chunkTable } from '../chunk-table.ts';
import { formTable } from '../form-table.ts';
import { type Sketch, sketchOf } from '../sketch.ts';
import { asTokenizerTakes } from '../speech.ts';
import { tokenColumns } from '../token-columns.ts';
import { addPlaces, type TokenPlaces } from '../token-places.ts';
import { growingInt32 } from '../growing.ts';
import { vocabularyBuilder } from '../vocabulary.ts';

/** A document with what is found out about it once: its tokens, and by what repeated texts are known. */
export interface TokenizedDocument {
  readonly transcript: Transcript;
  /** Turn → first token; one more than there are turns. */
  readonly tokenStart: Int32Array;
  /** Token → form, in the numbers of the one who tokenized. */
  readonly tokens: Int32Array;
  readonly boundaries: Uint8Array;
  /** Of all turns, one after the other. */
  readonly places: TokenPlaces;
  /** Turn → first of its places; one more than there are turns. */
  readonly placeStart: Int32Array;
  readonly sketch: Sketch;
}

/** Tokenizes documents one after the other. */
export interface DocumentTokenizer {
  tokenize(transcript: Transcript): TokenizedDocument;
  /** The forms from a number on, in order of their numbers. */
  formsFrom(number: number): readonly string[];
}

/** A tokenizer of documents with a vocabulary of its own. */
export function documentTokenizer(
  tokenizer: Tokenizer,
  { sentences }: { readonly sentences: boolean },
): DocumentTokenizer {
  // Not the vocabulary of a corpus: each thread has one of these.
  const forms = formTable();
  const table = chunkTable(tokenizer, forms);
  const lengths = growingInt32();
  const sentenceStarts = sentences ? tokenizer.sentenceStarts : undefined;
  return {
    tokenize: (read) => {
      const transcript = asTokenizerTakes(read, tokenizer);
      const { turns } = transcript;
      const columns = tokenColumns();
      const addTurn = turnReader(table, columns);
      const tokenStart = new Int32Array(turns.length + 1);
      for (const [index, turn] of turns.entries()) {
        addTurn(turn, columns.length === 0 ? boundary.document : boundary.turn, sentenceStarts);
        tokenStart[index + 1] = columns.length;
      }
      const tokens = { tokenStart, ...columns.build() };
      for (let form = lengths.length; form < forms.size; form++) lengths.push(forms.textOf(form).length);
      const places = placesOfTurns(turns, tokens, lengths.values());
      return { transcript, ...tokens, ...places, sketch: sketchOf(transcript) };
    },
    formsFrom: (number) =>
      Array.from({ length: forms.size - number }, (_, index) => forms.textOf(number + index)),
  };
}

function placesOfTurns(
  turns: readonly Turn[],
  { tokenStart, tokens, boundaries }: Pick<TokenizedDocument, 'tokenStart' | 'tokens' | 'boundaries'>,
  lengthOfForm: ArrayLike<number>,
): Pick<TokenizedDocument, 'places' | 'placeStart'> {
  const [token, start] = [growingInt32(), growingInt32()];
  const placeStart = new Int32Array(turns.length + 1);
  const places = {
    push: (at: number, offset: number): void => {
      token.push(at);
      start.push(offset);
    },
  };
  for (const [index, turn] of turns.entries()) {
    const [from, to] = [tokenStart[index], tokenStart[index + 1]];
    addPlaces(turn, lengthOfForm, tokens.subarray(from, to), boundaries.subarray(from, to), places);
    placeStart[index + 1] = token.length;
  }
  return { places: { token: token.toArray(), start: start.toArray() }, placeStart };
}

/** A document whose turns have no text any more. */
export function withoutText(document: TokenizedDocument): TokenizedDocument {
  const { transcript } = document;
  const turns = transcript.turns.map((turn) => ({ ...turn, text: '' }));
  return { ...document, transcript: { ...transcript, turns } };
}

/** The places of one turn of a document. */
export function placesOfTurn({ places, placeStart }: TokenizedDocument, turn: number): TokenPlaces {
  const [from, to] = [placeStart[turn], placeStart[turn + 1]];
  return { token: places.token.subarray(from, to), start: places.start.subarray(from, to) };
}

/** The turns of a document without text, each with the places of its tokens. */
export function placedTurns(document: TokenizedDocument): Turn[] {
  return document.transcript.turns.map((turn, index) => ({ ...turn, places: placesOfTurn(document, index) }));
}

/** Types and kinds of forms, as a vocabulary has them. */
export function vocabularyOf(forms: readonly string[]): Vocabulary {
  const vocabulary = vocabularyBuilder();
  for (const form of forms) vocabulary.idOf(form);
  return vocabulary.build();
}
