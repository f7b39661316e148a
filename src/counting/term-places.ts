import { wordFinder } from './occurrences.ts';
import type { WordStream } from './stream.ts';
import type { TermUnits } from './term-units.ts';

/** A way to the entries of a stream at which a term occurs, ascending; none for a term whose count is 0. */
export function termPlaces(
  stream: WordStream,
  { first, n, total }: Pick<TermUnits, 'first' | 'n' | 'total'>,
): (term: number) => Int32Array {
  const find = wordFinder(stream);
  return (term) =>
    total[term] === 0 ? new Int32Array(0) : find(stream.words.subarray(first[term], first[term]! + n[term]!));
}

/** Where terms occur, counted in words: compressed rows. */
export interface WordPlaces {
  /** Term → its first place; one more than there are terms. */
  readonly start: Int32Array;
  /** For each occurrence the number of words before it, ascending within a term; ends of runs do not count. */
  readonly places: Int32Array;
}

/** The places of all occurrences of terms, found in one walk through the stream. */
export function wordPlaces(
  stream: WordStream,
  terms: Pick<TermUnits, 'terms' | 'first' | 'n' | 'total'>,
): WordPlaces {
  const start = new Int32Array(terms.terms + 1);
  for (let term = 0; term < terms.terms; term++) start[term + 1] = start[term]! + terms.total[term]!;
  const places = new Int32Array(start[terms.terms]!);
  const next = start.slice();
  const trie = trieOf(stream, terms);
  const { words, vocabulary } = stream;
  const types = vocabulary.length;
  let place = 0;
  for (let entry = 0; entry < words.length; entry++) {
    if (words[entry]! < 0) continue;
    let node = trie.firstNode[words[entry]!]!;
    for (let at = entry + 1; node >= 0; at++) {
      const term = trie.termOfNode[node]!;
      if (term >= 0) places[next[term]!++] = place;
      const word = words[at]!;
      node = word < 0 || trie.isLeaf[node] === 1 ? -1 : (trie.child.get(node * types + word) ?? -1);
    }
    place += 1;
  }
  return { start, places };
}

/** Terms as a tree of words. */
interface TermTrie {
  /** Word → the node of what begins with it; −1 where nothing does. */
  readonly firstNode: Int32Array;
  /** Node × number of types + word → node. */
  readonly child: ReadonlyMap<number, number>;
  /** Node → term; −1 where it is only the beginning of terms. */
  readonly termOfNode: readonly number[];
  /** Node → 1 where no term goes on. */
  readonly isLeaf: readonly number[];
}

function trieOf(
  { words, vocabulary }: WordStream,
  { terms, first, n, total }: Pick<TermUnits, 'terms' | 'first' | 'n' | 'total'>,
): TermTrie {
  const firstNode = new Int32Array(vocabulary.length).fill(-1);
  const child = new Map<number, number>();
  const termOfNode: number[] = [];
  const isLeaf: number[] = [];
  const newNode = (): number => {
    isLeaf.push(1);
    return termOfNode.push(-1) - 1;
  };
  for (let term = 0; term < terms; term++) {
    if (total[term] === 0) continue;
    const begin = first[term]!;
    if (firstNode[words[begin]!]! < 0) firstNode[words[begin]!] = newNode();
    let node = firstNode[words[begin]!]!;
    for (let entry = begin + 1; entry < begin + n[term]!; entry++) {
      const key = node * vocabulary.length + words[entry]!;
      isLeaf[node] = 0;
      const known = child.get(key) ?? newNode();
      child.set(key, known);
      node = known;
    }
    termOfNode[node] = term;
  }
  return { firstNode, child, termOfNode, isLeaf };
}
