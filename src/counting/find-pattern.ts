import { emptyPattern } from '../errors/catalogue.ts';
import { boundaryMask, type Corpus, formKind, glued } from '../model/corpus.ts';
import { follower } from '../model/search.ts';
import type { Need } from '../model/measure.ts';
import type { TokenRange } from '../model/table.ts';
import type { Matcher, PatternOptions } from './pattern/matchers.ts';
import {
  compile,
  firstMatchers,
  formsBehind,
  formsThat,
  isMatcher,
  type Node,
  opensLoosely,
} from './pattern/nodes.ts';
import { parsePattern } from './pattern/parse-pattern.ts';

/** What patterns are made of, in a sentence for the help of every command that takes one. */
export const patternSyntax =
  'Words to look for: * inside a word is any characters, * alone any word, a|b one of several, (a|b c) one of several sequences, "a b" a phrase, []{0,3} a gap, {go} all forms of a word, <person> or <Xi Jinping> a mention, [pos=NOUN|PROPN] a word of such a part of speech; ? behind brackets, what may be missing. Punctuation between words is passed over.';

/** What a pattern needs in a corpus beside tokens. */
export function needsOfPattern(pattern: string): Need[] {
  return [
    ...(/<[^<>]+>/u.test(pattern) ? (['mentions'] as const) : []),
    ...(/\[pos=[^\]]+\]/u.test(pattern) ? (['tags'] as const) : []),
  ];
}

/**
 * The hits of a pattern, ascending; they may overlap, and at each token begins at most one, the longest. Of a pattern that
 * begins with what may be missing, hits that are the end of another are left out.
 *
 * `parsePattern` says what a pattern is. Between the words of a hit may stand commas, quotation marks and the like, but nothing
 * that ends or breaks a sentence, unless the pattern has it.
 *
 * @throws pattern/empty where the pattern has no word, or a word without a character; pattern/bad
 */
export function findPattern(corpus: Corpus, pattern: string, options: PatternOptions): TokenRange[] {
  const { tokens } = corpus;
  const nodes = compile(corpus, parsePattern(pattern), options);
  const firsts = firstMatchers(nodes);
  if (!firsts.some((matcher) => matcher !== undefined)) throw emptyPattern();
  // Few tokens can begin a hit, and which ones hangs on their forms alone.
  const mayBegin = formsThat(corpus, firsts);
  const mayGoOn = goingOn(corpus, nodes);
  const isOpen = opensLoosely(nodes);
  const plain = wordsOf(nodes);
  const hits: TokenRange[] = [];
  for (let token = 0; token < tokens.length; token++) {
    if (mayBegin[tokens[token]!] === 0 || !mayGoOn(token + 1)) continue;
    const end = plain ? endOfWords(corpus, plain, 0, token) : longestFrom(corpus, nodes, token);
    if (end !== undefined && !(isOpen && hits.at(-1)?.end === end)) hits.push({ start: token, end });
  }
  return hits;
}

/** Whether a match of a first word that ends before a token may be followed by one of the second. */
function goingOn(corpus: Corpus, nodes: readonly Node[]): (token: number) => boolean {
  const { tokens, boundaries } = corpus;
  const may = formsBehind(corpus, nodes);
  if (!may) return () => true;
  return (token) => {
    const level = boundaries[token];
    // A glued token may still be of the first word.
    return (
      level !== undefined && ((level & glued) !== 0 || (level === 0 && may[tokens[token]!] !== follower.none))
    );
  };
}

/** The matchers of a pattern that is nothing but words, as most are; they are quicker to follow. */
function wordsOf(nodes: readonly Node[]): readonly Matcher[] | undefined {
  const matchers = nodes.flatMap(({ least, most, alternatives: [only, ...others] }) =>
    least === 1 && most === 1 && others.length === 0 && only && isMatcher(only) ? [only] : [],
  );
  return matchers.length === nodes.length ? matchers : undefined;
}

/** The end of the longest match of words from `index` on that begins at a token. */
function endOfWords(
  corpus: Corpus,
  words: readonly Matcher[],
  index: number,
  token: number,
): number | undefined {
  for (const end of words[index]!.endsFrom(token)) {
    if (index === words.length - 1) return end;
    // Punctuation between words is passed over, but first the pattern may have it.
    for (let next = end; isInside(corpus, next); next++) {
      const last = endOfWords(corpus, words, index + 1, next);
      if (last !== undefined) return last;
      if (corpus.vocabulary.kindOfForm[corpus.tokens[next]!] !== formKind.passing) break;
    }
  }
  return undefined;
}

/** The end of the longest match that begins at a token. */
function longestFrom(corpus: Corpus, nodes: readonly Node[], token: number): number | undefined {
  let longest = token;
  for (const end of endsOf(corpus, nodes, new Set([token]), token)) longest = Math.max(longest, end);
  return longest > token ? longest : undefined;
}

/** Where a sequence may end that goes on from any of some ends; `start` is where the hit begins. */
function endsOf(
  corpus: Corpus,
  nodes: readonly Node[],
  from: ReadonlySet<number>,
  start: number,
): ReadonlySet<number> {
  let ends = from;
  for (const node of nodes) {
    const reached = new Set<number>(node.least === 0 ? ends : []);
    let current: ReadonlySet<number> = ends;
    for (let times = 1; times <= node.most && current.size > 0; times++) {
      current = onceMore(corpus, node, current, start);
      if (times >= node.least) for (const end of current) reached.add(end);
    }
    if (reached.size === 0) return reached;
    ends = reached;
  }
  return ends;
}

function onceMore(corpus: Corpus, node: Node, from: ReadonlySet<number>, start: number): Set<number> {
  const ends = new Set<number>();
  for (const alternative of node.alternatives) {
    if (isMatcher(alternative)) {
      for (const end of from) addEnds(corpus, alternative, end, end === start, ends);
    } else {
      for (const end of endsOf(corpus, alternative, from, start)) ends.add(end);
    }
  }
  return ends;
}

/** Adds the ends of a word that follows what ends before a token; punctuation between is passed over. */
function addEnds(corpus: Corpus, matcher: Matcher, from: number, isFirst: boolean, ends: Set<number>): void {
  const { tokens, vocabulary } = corpus;
  const add = (token: number): void => {
    if (matcher.mayBegin(tokens[token]!)) for (const end of matcher.endsFrom(token)) ends.add(end);
  };
  if (isFirst) {
    add(from);
    return;
  }
  for (let token = from; isInside(corpus, token); token++) {
    add(token);
    if (vocabulary.kindOfForm[tokens[token]!] !== formKind.passing) return;
  }
}

/** Whether a token goes on with the sentence of the one before it. */
function isInside({ tokens, boundaries }: Corpus, token: number): boolean {
  return token < tokens.length && (boundaries[token]! & boundaryMask) === 0;
}
