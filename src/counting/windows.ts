import { type Corpus, formKind } from '../model/corpus.ts';
import type { TokenRange } from '../model/table.ts';
import { unitStarts, type Within } from './context.ts';

/** How far a window goes to each side of a hit, in words, and what it stays within. */
export interface WindowOptions {
  readonly left: number;
  readonly right: number;
  readonly within: Within;
}

/** What stands near hits. */
export interface Windows {
  /** The words in the window of at least one hit, ascending, each once: the slots that collocates can stand in. */
  readonly tokens: Int32Array;
  /** Number of hits whose turn or sentence ends before their window would. */
  readonly cut: number;
}

/** The words in the windows of some hits. A window begins beside its hit, passes over punctuation, and never leaves its unit. */
export function windowsOf(
  corpus: Corpus,
  hits: readonly TokenRange[],
  { left, right, within }: WindowOptions,
): Windows {
  const { tokens, vocabulary } = corpus;
  const starts = unitStarts(corpus, within);
  const isWord = (token: number): boolean => vocabulary.kindOfForm[tokens[token]!] === formKind.word;
  const near = new Uint8Array(tokens.length);
  let cut = 0;
  for (const { start, end } of hits) {
    let before = left;
    for (let token = start; before > 0 && !starts(token);) {
      token -= 1;
      if (!isWord(token)) continue;
      near[token] = 1;
      before -= 1;
    }
    let after = right;
    for (let token = end; after > 0 && !starts(token); token++) {
      if (!isWord(token)) continue;
      near[token] = 1;
      after -= 1;
    }
    if (before + after > 0) cut += 1;
  }
  return { tokens: indexesOf(near), cut };
}

/** Where an array has a 1. */
function indexesOf(flags: Uint8Array): Int32Array {
  let count = 0;
  for (const flag of flags) count += flag;
  const indexes = new Int32Array(count);
  let at = 0;
  for (let index = 0; index < flags.length; index++) if (flags[index] === 1) indexes[at++] = index;
  return indexes;
}
