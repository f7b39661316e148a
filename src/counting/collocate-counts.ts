import { type Corpus, formKind } from '../model/corpus.ts';
import type { TokenRange } from '../model/table.ts';

/** How often types occur near a node, and anywhere; words only. */
export interface CollocateCounts {
  /** Type → occurrences near the node. */
  readonly near: Int32Array;
  /** Type → occurrences. */
  readonly total: Int32Array;
  /** Type → documents with an occurrence near the node. */
  readonly documents: Int32Array;
  /** Number of words. */
  readonly size: number;
  /** Where a type occurs near the node, ascending. */
  occurrences(type: number): TokenRange[];
}

/**
 * Counts of the types near a node.
 *
 * @param nearTokens the words near it, ascending, each once
 */
export function collocateCounts(corpus: Corpus, nearTokens: Int32Array): CollocateCounts {
  const { tokens, vocabulary, documentOfTurn, tokenStart } = corpus;
  const { typeOfForm, kindOfForm, types } = vocabulary;
  const total = new Int32Array(types.length);
  let size = 0;
  for (const form of tokens) {
    if (kindOfForm[form] !== formKind.word) continue;
    total[typeOfForm[form]!]! += 1;
    size += 1;
  }
  const near = new Int32Array(types.length);
  const documents = new Int32Array(types.length);
  const lastDocument = new Int32Array(types.length).fill(-1);
  let turn = 0;
  for (const token of nearTokens) {
    while (tokenStart[turn + 1]! <= token) turn += 1;
    const type = typeOfForm[tokens[token]!]!;
    const document = documentOfTurn[turn]!;
    near[type]! += 1;
    if (lastDocument[type] !== document) documents[type]! += 1;
    lastDocument[type] = document;
  }
  const occurrences = (type: number): TokenRange[] =>
    Array.from(nearTokens)
      .filter((token) => typeOfForm[tokens[token]!] === type)
      .map((token) => ({ start: token, end: token + 1 }));
  return { near, total, documents, size, occurrences };
}
