import type { Corpus, Vocabulary } from '../model/corpus.ts';
import type { NumberFile, Store } from '../model/stored.ts';
import type { Transcript, Turn } from '../model/transcript.ts';
import { typeOf } from '../text/words.ts';
import type { DocumentKeeper, KeptDocument } from './assemble.ts';
import { byDate, turnColumns } from './build.ts';
import { nameDocuments } from './document-names.ts';
import type { TokenizedDocument } from './file/tokenized.ts';
import { boundaryBits } from './file/turn-columns.ts';
import { type FormTable, formTable } from './form-table.ts';
import { growingInt32 } from './growing.ts';
import { kindOf } from './vocabulary.ts';

/** A keeper that puts tokens into a file; in memory stays what is small. The place of a document is that of its first token. */
export function storeKeeper(store: Store): DocumentKeeper {
  const file = store.newFile();
  const forms = formTable();
  const numbers: ReturnType<typeof growingInt32>[] = [];
  const lighten = lightTurns();
  return {
    addForms: (reader, own) => {
      const known = (numbers[reader] ??= growingInt32());
      for (const form of own) known.push(forms.idOf(form));
    },
    keep: (document, reader) => {
      const place = file.length;
      file.append(packed(document, (numbers[reader] ??= growingInt32()).values()));
      return { place, tokenized: withoutTokens(document, lighten) };
    },
    corpusOf: (documents, tokenizer) => corpusOf(documents, { file, store, forms }, tokenizer),
  };
}

function packed({ tokens, boundaries }: TokenizedDocument, numberOf: Int32Array): Int32Array {
  // A call for each of millions of tokens would cost more than the rest.
  const values = new Int32Array(tokens.length);
  for (let token = 0; token < tokens.length; token++)
    values[token] = (numberOf[tokens[token]!]! << boundaryBits) | boundaries[token]!;
  return values;
}

const none = { token: new Int32Array(), start: new Int32Array() };

function withoutTokens(document: TokenizedDocument, lighten: (turn: Turn) => Turn): TokenizedDocument {
  const { transcript } = document;
  return {
    ...document,
    transcript: { ...transcript, turns: transcript.turns.map(lighten) },
    tokens: none.token,
    boundaries: new Uint8Array(),
    places: none,
    placeStart: none.token,
  };
}

/** Makes turns that know how many paragraphs they have, but not where: there are as many as there are lines. */
export function lightTurns(): (turn: Turn) => Turn {
  const paragraphsByCount = new Map<number, Turn['paragraphs']>();
  return (turn) => {
    const { length } = turn.paragraphs;
    let paragraphs = paragraphsByCount.get(length);
    if (!paragraphs) {
      paragraphs = Array.from({ length }, () => ({ start: 0, end: 0, line: 1 }));
      paragraphsByCount.set(length, paragraphs);
    }
    return { ...turn, paragraphs };
  };
}

interface Shelved {
  readonly file: NumberFile;
  readonly store: Store;
  readonly forms: FormTable;
}

function corpusOf(
  documents: readonly KeptDocument[],
  { file, store, forms }: Shelved,
  tokenizer: Corpus['tokenizer'],
): Corpus {
  const named = nameDocuments(documents.map((read) => ({ ...read.tokenized.transcript, read }))).sort(byDate);
  const columns = turnColumns(named.map(({ read: _read, ...transcript }): Transcript => transcript));
  const tokenStart = new Int32Array(columns.turns.length + 1);
  const start = new Float64Array(columns.turns.length);
  let turn = 0;
  for (const { read } of named) {
    const own = read.tokenized.tokenStart;
    for (let index = 0; index + 1 < own.length; index++, turn++) {
      start[turn] = read.place + own[index]!;
      tokenStart[turn + 1] = tokenStart[turn]! + own[index + 1]! - own[index]!;
    }
  }
  return {
    ...columns,
    tokenStart,
    tokens: new Int32Array(),
    boundaries: new Uint8Array(),
    vocabulary: vocabularyOf(forms),
    tokenizer,
    stored: { store, file, start },
  };
}

/** The vocabulary of forms in their order, made with less memory than a builder needs. */
function vocabularyOf({ size, textOf }: Pick<FormTable, 'size' | 'textOf'>): Vocabulary {
  const forms: string[] = [];
  const types: string[] = [];
  const typeTable = formTable();
  const typeOfForm = new Int32Array(size);
  const kindOfForm = new Uint8Array(size);
  for (let id = 0; id < size; id++) {
    const form = textOf(id);
    const type = typeOf(form);
    forms.push(form);
    kindOfForm[id] = kindOf(form);
    typeOfForm[id] = typeTable.idOf(type);
    if (typeTable.size > types.length) types.push(type);
  }
  return { forms, types, typeOfForm, kindOfForm };
}
