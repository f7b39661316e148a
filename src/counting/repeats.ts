import { roomFor } from './growing.ts';
import { commonPrefixes, suffixArray } from './suffix-array.ts';

/** Which phrases are found. */
export interface RepeatOptions {
  /** Fewest occurrences, at least 2. */
  readonly minCount: number;
  /** Fewest words, at least 1. */
  readonly minWords: number;
  /** Word → 1 where no phrase may begin or end with it. */
  readonly stopwords?: Uint8Array | undefined;
}

/** Symbols in runs, as many as a vocabulary has; a stream of words, or of what stands for them. */
export interface SymbolStream {
  /** Entry → symbol; −1 after the last of each run. */
  readonly words: Int32Array;
  readonly vocabulary: { readonly length: number };
}

/** Recurring phrases as parallel columns, in no order that means anything. */
export interface Repeats {
  readonly length: Int32Array;
  /** Phrase → its occurrences are `entries` from `begin` to before `end`, in no order. */
  readonly begin: Int32Array;
  readonly end: Int32Array;
  /** Phrase → occurrences that lie in no occurrence of a longer phrase. */
  readonly independent: Int32Array;
  /** Entries of the stream. */
  readonly entries: Int32Array;
}

/**
 * The closed phrases of a stream, of any length: those that occur often enough, where no longer phrase has all the
 * occurrences too. With stop words, a phrase begins and ends with another word, and only such phrases are compared.
 *
 * Time and memory are linear in the length of the stream, however long a passage recurs: the phrases are nodes of the
 * tree of its suffixes, walked over the sorted suffixes and their common prefixes.
 *
 * @see Abouelhoda, Kurtz & Ohlebusch (2004), Replacing Suffix Trees with Enhanced Suffix Arrays, Journal of Discrete
 *   Algorithms 2(1), 53–86, for the tree; Gusfield (1997), Algorithms on Strings, Trees, and Sequences, 7.12, for maximal repeats
 */
export function closedRepeats(stream: SymbolStream, options: RepeatOptions): Repeats {
  const { words, vocabulary } = stream;
  const entries = suffixArray(
    words.map((word) => word + 1),
    vocabulary.length + 1,
  );
  const common = commonPrefixes(words, entries);
  const found = closedNodes(words, entries, common, leftContexts(stream, options.stopwords), options);
  return { ...found, entries, independent: independentCounts(words.length, entries, found) };
}

/** The phrases among some that occur often enough; what is independent is told anew. */
export function repeatsFrom({ entries, ...nodes }: Repeats, minCount: number): Repeats {
  const isKept = (_: number, phrase: number): boolean =>
    nodes.end[phrase]! - nodes.begin[phrase]! >= minCount;
  const kept: Nodes = {
    length: nodes.length.filter(isKept),
    begin: nodes.begin.filter(isKept),
    end: nodes.end.filter(isKept),
  };
  return { ...kept, entries, independent: independentCounts(entries.length, entries, kept) };
}

/** No common left context: the occurrences of a phrase differ in what goes before, or one begins a run. */
const different = -1;

/**
 * What stands before each entry, back to the nearest word that may begin a phrase: equal numbers for equal words,
 * `different` where the run begins first.
 */
function leftContexts({ words, vocabulary }: SymbolStream, stopwords: Uint8Array | undefined): Int32Array {
  const contexts = new Int32Array(words.length).fill(different);
  const idByContext = new Map<number, number>();
  let nextId = vocabulary.length;
  for (let at = 1; at < words.length; at++) {
    const word = words[at - 1]!;
    if (word < 0) continue;
    const before = contexts[at - 1]!;
    if (stopwords?.[word] !== 1) contexts[at] = word;
    else if (before !== different) {
      const key = before * vocabulary.length + word;
      let id = idByContext.get(key);
      if (id === undefined) idByContext.set(key, (id = nextId++));
      contexts[at] = id;
    }
  }
  return contexts;
}

type Nodes = Pick<Repeats, 'length' | 'begin' | 'end'>;

/**
 * The nodes of the tree that are closed phrases. A node is a range of sorted suffixes that share more words than a
 * wider range does; on the stack lie the nodes that the walk is inside of, the widest first.
 */
function closedNodes(
  words: Int32Array,
  entries: Int32Array,
  common: Int32Array,
  contexts: Int32Array,
  { minCount, minWords, stopwords }: RepeatOptions,
): Nodes {
  const nodes = growingNodes();
  const shared = [0];
  const begins = [0];
  const lefts = [different];
  for (let place = 1; place <= entries.length; place++) {
    const next = place < entries.length ? common[entries[place]!]! : 0;
    let begin = place - 1;
    let left = contexts[entries[begin]!]!;
    while (shared.at(-1)! > next) {
      const inner = shared.pop()!;
      begin = begins.pop()!;
      const own = lefts.pop()!;
      left = own === left ? left : different;
      if (left !== different || place - begin < minCount) continue;
      const outer = Math.max(next, shared.at(-1)!);
      const length = trimmedLength(words, entries[begin]!, inner, outer, stopwords);
      if (length >= minWords) nodes.push(length, begin, place);
    }
    if (next > shared.at(-1)!) {
      shared.push(next);
      begins.push(begin);
      lefts.push(left);
    } else if (lefts.at(-1) !== left) lefts[lefts.length - 1] = different;
  }
  return nodes.result();
}

/** Words of the longest phrase of a node, or 0 where none is longer than `outer` words and rightly begins and ends. */
function trimmedLength(
  words: Int32Array,
  first: number,
  inner: number,
  outer: number,
  stopwords: Uint8Array | undefined,
): number {
  if (!stopwords) return inner;
  if (stopwords[words[first]!] === 1) return 0;
  let length = inner;
  while (length > outer && stopwords[words[first + length - 1]!] === 1) length -= 1;
  return length > outer ? length : 0;
}

function growingNodes(): { push(length: number, begin: number, end: number): void; result(): Nodes } {
  const columns = { length: new Int32Array(0), begin: new Int32Array(0), end: new Int32Array(0) };
  let count = 0;
  return {
    push: (length, begin, end) => {
      columns.length = roomFor(columns.length, count);
      columns.begin = roomFor(columns.begin, count);
      columns.end = roomFor(columns.end, count);
      columns.length[count] = length;
      columns.begin[count] = begin;
      columns.end[count] = end;
      count += 1;
    },
    result: () => ({
      length: columns.length.subarray(0, count),
      begin: columns.begin.subarray(0, count),
      end: columns.end.subarray(0, count),
    }),
  };
}

/**
 * Occurrences of each phrase that no occurrence of a longer phrase contains: at each entry only the longest phrase that
 * begins there can be one, and it is one if nothing that began before reaches as far.
 */
function independentCounts(entryCount: number, entries: Int32Array, nodes: Nodes): Int32Array {
  const longest = longestAt(entryCount, entries, nodes);
  const independent = new Int32Array(nodes.length.length);
  let reach = 0;
  for (let at = 0; at < entryCount; at++) {
    const phrase = longest[at]!;
    if (phrase < 0 || at + nodes.length[phrase]! <= reach) continue;
    independent[phrase]! += 1;
    reach = at + nodes.length[phrase]!;
  }
  return independent;
}

/** The longest phrase that begins at each entry, −1 where none does. */
function longestAt(entryCount: number, entries: Int32Array, nodes: Nodes): Int32Array {
  return phraseTree(entryCount, entries, nodes).longest;
}

/** Phrases by what they begin with. */
export interface PhraseTree {
  /** Entry → the longest phrase that begins there, −1 where none does. */
  readonly longest: Int32Array;
  /** Phrase → the next shorter one that it begins with, −1 where none is. */
  readonly shorter: Int32Array;
}

/** The tree of phrases, over as many entries as a stream has. */
export function phraseTree(
  entryCount: number,
  entries: Int32Array,
  { begin, end }: Pick<Repeats, 'begin' | 'end'>,
): PhraseTree {
  const longest = new Int32Array(entryCount).fill(-1);
  const shorter = new Int32Array(begin.length).fill(-1);
  // The walk gave nodes by their ends, inner before outer; backwards they open by their ends, outer before inner.
  const open: number[] = [];
  let next = begin.length - 1;
  for (let place = entries.length - 1; place >= 0; place--) {
    while (open.length > 0 && begin[open.at(-1)!]! > place) open.pop();
    for (; next >= 0 && end[next] === place + 1; next--) {
      shorter[next] = open.at(-1) ?? -1;
      open.push(next);
    }
    longest[entries[place]!] = open.at(-1) ?? -1;
  }
  return { longest, shorter };
}
