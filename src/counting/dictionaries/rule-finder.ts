import { boundaryMask, type Corpus, formKind, glued } from '../../model/corpus.ts';
import { typeOf } from '../../text/words.ts';
import { type WordIndex, wordIndex } from './word-index.ts';

/** A rule that ends before a token. */
interface RuleEnd {
  readonly rule: number;
  readonly end: number;
}

/** Finds the rules of a dictionary at a token, the longest first; of equally long ones, the first in the file. */
export type RuleFinder = (token: number) => readonly RuleEnd[];

const none: readonly RuleEnd[] = [];

/** Tokens of one chunk that a word of a rule may have, as `do` and `n't`. */
const mostPieces = 12;

/** A finder of patterns: words divided by blanks, `*` for any characters of one; punctuation between words is passed over. */
export function ruleFinder(corpus: Corpus, patterns: readonly string[]): RuleFinder {
  const sequences = patterns.map((pattern) => typeOf(pattern).split(' '));
  const index = wordIndex(new Set(sequences.flat()));
  const root = sequenceTree(sequences, index);
  const endsAt = wordEnds(corpus, index);
  return (token) => {
    const found: RuleEnd[] = [];
    follow(corpus, root, token, endsAt, found);
    if (found.length < 2) return found.length === 0 ? none : found;
    return found.sort((a, b) => b.end - a.end || a.rule - b.rule);
  };
}

interface Node {
  readonly children: Map<number, Node>;
  readonly rules: number[];
}

const newNode = (): Node => ({ children: new Map(), rules: [] });

function sequenceTree(sequences: readonly (readonly string[])[], index: WordIndex): Node {
  const root = newNode();
  for (const [rule, words] of sequences.entries()) {
    let node = root;
    for (const word of words) {
      const number = index.numberOf(word) ?? -1;
      const child = node.children.get(number) ?? newNode();
      node.children.set(number, child);
      node = child;
    }
    node.rules.push(rule);
  }
  return root;
}

/** A word of rules that begins at a token and ends before another one. */
interface WordEnd {
  readonly word: number;
  readonly end: number;
}

function follow(
  corpus: Corpus,
  node: Node,
  token: number,
  endsAt: (token: number) => readonly WordEnd[],
  found: RuleEnd[],
): void {
  for (const { word, end } of endsAt(token)) {
    const child = node.children.get(word);
    if (!child) continue;
    for (const rule of child.rules) found.push({ rule, end });
    if (child.children.size === 0) continue;
    for (let next = end; isInside(corpus, next); next++) {
      follow(corpus, child, next, endsAt, found);
      if (corpus.vocabulary.kindOfForm[corpus.tokens[next]!] !== formKind.passing) break;
    }
  }
}

/** Whether a token goes on with the sentence of the one before it. */
function isInside({ tokens, boundaries }: Corpus, token: number): boolean {
  return token < tokens.length && (boundaries[token]! & boundaryMask) === 0;
}

/** The words of rules that begin at a token: of one token, or of several of one chunk. */
function wordEnds(corpus: Corpus, index: WordIndex): (token: number) => readonly WordEnd[] {
  const { tokens, boundaries } = corpus;
  const { types, typeOfForm, kindOfForm } = corpus.vocabulary;
  const ofType = types.map((type) => index.matches(type));
  const ofChunk = new Map<string, readonly number[]>();
  const matchesOf = (text: string): readonly number[] => {
    const known = ofChunk.get(text) ?? index.matches(text);
    ofChunk.set(text, known);
    return known;
  };
  return (first) => {
    const type = typeOfForm[tokens[first]!]!;
    const ends: WordEnd[] = ofType[type]!.map((word) => ({ word, end: first + 1 }));
    let text = types[type]!;
    for (let token = first + 1; token < first + mostPieces && isInside(corpus, token); token++) {
      if ((boundaries[token]! & glued) === 0) break;
      const form = tokens[token]!;
      text += types[typeOfForm[form]!]!;
      // A star does not take the comma behind a word; a rule that has it does.
      const exact = index.numberOf(text);
      const words = kindOfForm[form] === formKind.word ? matchesOf(text) : exact === undefined ? [] : [exact];
      for (const word of words) ends.push({ word, end: token + 1 });
    }
    return ends;
  };
}
