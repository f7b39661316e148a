import type { Corpus } from '../model/corpus.ts';
import type { Transcript } from '../model/transcript.ts';
import { byDate, type CorpusTokens, turnColumns } from './build.ts';
import { nameDocuments } from './document-names.ts';
import { placedTurns, type TokenizedDocument } from './file/tokenized.ts';
import { vocabularyBuilder } from './vocabulary.ts';

/** Documents that several readers have tokenized, each with numbers of its own for forms. */
export interface TokenizedDocuments {
  readonly documents: readonly ReadDocument[];
  /** Reader → its forms, by number. */
  readonly forms: readonly (readonly string[])[];
  readonly tokenizer: Corpus['tokenizer'];
}

/** A document and who read it. */
interface ReadDocument {
  readonly tokenized: TokenizedDocument;
  readonly reader: number;
}

/** Takes documents as they are read, until they are a corpus. */
export interface DocumentKeeper {
  /** Forms that a reader met for the first time, in order of its numbers; they come before the documents that have them. */
  addForms(reader: number, forms: readonly string[]): void;
  keep(document: TokenizedDocument, reader: number): KeptDocument;
  corpusOf(documents: readonly KeptDocument[], tokenizer: Corpus['tokenizer']): Corpus;
}

/** A document as its keeper has it. */
export interface KeptDocument {
  readonly tokenized: TokenizedDocument;
  /** Where the keeper finds the rest of it. */
  readonly place: number;
}

/** A keeper that has all in memory. */
export function memoryKeeper(): DocumentKeeper {
  const forms: string[][] = [];
  return {
    addForms: (reader, own) => {
      while (forms.length <= reader) forms.push([]);
      for (const form of own) forms[reader]!.push(form);
    },
    keep: (tokenized, reader) => ({ tokenized, place: reader }),
    corpusOf: (documents, tokenizer) =>
      assemble({
        documents: documents.map(({ tokenized, place }) => ({ tokenized, reader: place })),
        forms,
        tokenizer,
      }),
  };
}

/** The corpus of tokenized documents, the same as of their transcripts, whoever read which. */
export function assemble({ documents, forms, tokenizer }: TokenizedDocuments): Corpus {
  const named = nameDocuments(
    documents.map((read) => ({ ...read.tokenized.transcript, turns: placedTurns(read.tokenized), read })),
  ).sort(byDate);
  const transcripts = named.map(({ read: _read, ...transcript }): Transcript => transcript);
  const columns = turnColumns(transcripts);
  const ordered = named.map(({ read }) => read);
  return { ...columns, ...joinedTokens(ordered, forms, columns.turns.length), tokenizer };
}

function joinedTokens(
  documents: readonly ReadDocument[],
  forms: readonly (readonly string[])[],
  turnCount: number,
): CorpusTokens {
  const vocabulary = vocabularyBuilder();
  const numbers = forms.map((own) => Int32Array.from(own, (form) => vocabulary.idOf(form)));
  const size = documents.reduce((sum, { tokenized }) => sum + tokenized.tokens.length, 0);
  const tokens = new Int32Array(size);
  const boundaries = new Uint8Array(size);
  const tokenStart = new Int32Array(turnCount + 1);
  let [at, turn] = [0, 0];
  for (const { tokenized, reader } of documents) {
    const own = numbers[reader]!;
    const { length } = tokenized.tokens;
    for (let token = 0; token < length; token++) tokens[at + token] = own[tokenized.tokens[token]!]!;
    boundaries.set(tokenized.boundaries, at);
    for (let next = 1; next < tokenized.tokenStart.length; next++)
      tokenStart[++turn] = at + tokenized.tokenStart[next]!;
    at += length;
  }
  return { tokens, boundaries, tokenStart, vocabulary: vocabulary.build() };
}
