import { lowerBound } from '../lower-bound.ts';
import { boundary, boundaryMask, type Corpus, type Mentions, type Vocabulary } from '../../model/corpus.ts';
import type { StoredTokens } from '../../model/stored.ts';
import type { Transcript, Turn } from '../../model/transcript.ts';

/**
 * The corpus that holds some turns of another: documents with those turns only, the ones without any left out. Turns keep
 * their numbers, mentions the entity that the whole document gave them; n-grams do not run across what was left out.
 *
 * @param keep 1 for each turn that stays, else 0
 */
export function selectTurns(corpus: Corpus, keep: Uint8Array): Corpus {
  if (keep.every((kept) => kept !== 0)) return corpus;
  return corpusOfTurns(
    corpus,
    Int32Array.from(corpus.turns.keys()).filter((turn) => keep[turn] !== 0),
  );
}

/** The corpus that holds the turns of some indexes, ascending. */
export function corpusOfTurns(corpus: Corpus, chosen: Int32Array): Corpus {
  const turns = Array.from(chosen, (turn) => corpus.turns[turn]!);
  const tokenStart = new Int32Array(chosen.length + 1);
  for (const [index, turn] of chosen.entries()) {
    tokenStart[index + 1] = tokenStart[index]! + corpus.tokenStart[turn + 1]! - corpus.tokenStart[turn]!;
  }
  if (corpus.stored) return storedOfTurns(corpus, corpus.stored, { chosen, turns, tokenStart });
  const { tokens, boundaries } = tokensOfTurns(corpus, chosen, tokenStart);
  const { vocabulary, formOfOld } = compact(corpus.vocabulary, tokens);
  return {
    ...documentsOfTurns(corpus, chosen),
    turns,
    ...speakersOfTurns(corpus, chosen),
    tokenStart,
    tokens: tokens.map((form) => formOfOld[form]!),
    boundaries,
    vocabulary,
    ...(corpus.mentions && { mentions: mentionsOfTurns(corpus, corpus.mentions, chosen, tokenStart) }),
    tokenizer: corpus.tokenizer,
  };
}

interface Choice {
  readonly chosen: Int32Array;
  readonly turns: readonly Turn[];
  readonly tokenStart: Int32Array;
}

/** The same of a corpus whose tokens are in a file, where they stay; the vocabulary stays as well. */
function storedOfTurns(corpus: Corpus, stored: StoredTokens, { chosen, turns, tokenStart }: Choice): Corpus {
  const apart = new Uint8Array(chosen.length);
  let endOfLast = 0;
  for (const [index, turn] of chosen.entries()) {
    const [start, end] = [corpus.tokenStart[turn]!, corpus.tokenStart[turn + 1]!];
    if (start === end) continue;
    if (start !== endOfLast || stored.apart?.[turn] === 1) apart[index] = 1;
    endOfLast = end;
  }
  return {
    ...corpus,
    ...documentsOfTurns(corpus, chosen),
    turns,
    ...speakersOfTurns(corpus, chosen),
    tokenStart,
    stored: { ...stored, start: Float64Array.from(chosen, (turn) => stored.start[turn]!), apart },
  };
}

function documentsOfTurns(corpus: Corpus, chosen: Int32Array): Pick<Corpus, 'documents' | 'documentOfTurn'> {
  const documents: Transcript[] = [];
  const documentOfTurn = new Int32Array(chosen.length);
  for (let at = 0; at < chosen.length;) {
    const document = corpus.documentOfTurn[chosen[at]!]!;
    const start = at;
    while (at < chosen.length && corpus.documentOfTurn[chosen[at]!] === document) {
      documentOfTurn[at] = documents.length;
      at += 1;
    }
    const turns = Array.from(chosen.subarray(start, at), (turn) => corpus.turns[turn]!);
    documents.push({ ...corpus.documents[document]!, turns });
  }
  return { documents, documentOfTurn };
}

function speakersOfTurns(
  { speakers, speakerOfTurn }: Corpus,
  chosen: Int32Array,
): Pick<Corpus, 'speakers' | 'speakerOfTurn'> {
  const own = chosen.map((turn) => speakerOfTurn[turn]!);
  // Ids ascend with the names in code-point order, here as there.
  const ids = Int32Array.from(new Set(own)).sort();
  const idOfOld = new Map(Array.from(ids, (id, index) => [id, index]));
  return {
    speakers: Array.from(ids, (id) => speakers[id]!),
    speakerOfTurn: own.map((id) => idOfOld.get(id)!),
  };
}

function tokensOfTurns(
  corpus: Corpus,
  chosen: Int32Array,
  tokenStart: Int32Array,
): Pick<Corpus, 'tokens' | 'boundaries'> {
  const length = tokenStart[chosen.length]!;
  const tokens = new Int32Array(length);
  const boundaries = new Uint8Array(length);
  let endOfLast = 0;
  for (const [index, turn] of chosen.entries()) {
    const [start, end] = [corpus.tokenStart[turn]!, corpus.tokenStart[turn + 1]!];
    if (start === end) continue;
    const at = tokenStart[index]!;
    tokens.set(corpus.tokens.subarray(start, end), at);
    boundaries.set(corpus.boundaries.subarray(start, end), at);
    // What was said between the two is gone, so that nothing runs from one into the other.
    if (start !== endOfLast) boundaries[at] = (boundaries[at]! & ~boundaryMask) | boundary.document;
    endOfLast = end;
  }
  return { tokens, boundaries };
}

/** The forms and types that occur, in order of first appearance: the vocabulary that the tokens would give by themselves. */
function compact(
  { forms, types, typeOfForm, kindOfForm }: Vocabulary,
  tokens: Int32Array,
): { vocabulary: Vocabulary; formOfOld: Int32Array } {
  const formOfOld = new Int32Array(forms.length).fill(-1);
  const typeOfOld = new Int32Array(types.length).fill(-1);
  const oldForms: number[] = [];
  const oldTypes: number[] = [];
  for (const form of tokens) {
    if (formOfOld[form] !== -1) continue;
    formOfOld[form] = oldForms.push(form) - 1;
    const type = typeOfForm[form]!;
    if (typeOfOld[type] === -1) typeOfOld[type] = oldTypes.push(type) - 1;
  }
  const vocabulary = {
    forms: oldForms.map((form) => forms[form]!),
    types: oldTypes.map((type) => types[type]!),
    typeOfForm: Int32Array.from(oldForms, (form) => typeOfOld[typeOfForm[form]!]!),
    kindOfForm: Uint8Array.from(oldForms, (form) => kindOfForm[form]!),
  };
  return { vocabulary, formOfOld };
}

function mentionsOfTurns(
  corpus: Corpus,
  mentions: Mentions,
  chosen: Int32Array,
  tokenStart: Int32Array,
): Mentions {
  const kept: number[] = [];
  const shift: number[] = [];
  for (const [index, turn] of chosen.entries()) {
    const [start, end] = [corpus.tokenStart[turn]!, corpus.tokenStart[turn + 1]!];
    for (let at = lowerBound(mentions.start, start); at < mentions.start.length; at++) {
      if (mentions.start[at]! >= end) break;
      kept.push(at);
      shift.push(tokenStart[index]! - start);
    }
  }
  return {
    entity: Int32Array.from(kept, (at) => mentions.entity[at]!),
    start: Int32Array.from(kept, (at, index) => mentions.start[at]! + shift[index]!),
    end: Int32Array.from(kept, (at, index) => mentions.end[at]! + shift[index]!),
    depth: Uint8Array.from(kept, (at) => mentions.depth[at]!),
    ambiguous: Uint8Array.from(kept, (at) => mentions.ambiguous[at]!),
    ...(mentions.why && { why: Uint8Array.from(kept, (at) => mentions.why?.[at] ?? 0) }),
    entities: mentions.entities,
  };
}
