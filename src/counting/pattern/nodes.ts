import { formKind } from '../../model/corpus.ts';
import {
  anyWord,
  entityMatcher,
  lemmaMatcher,
  type Matcher,
  type PatternOptions,
  type SearchedTokens,
  wordMatcher,
} from './matchers.ts';
import { follower } from '../../model/search.ts';
import type { PatternPart } from './parse-pattern.ts';
import { tagMatcher } from './tags.ts';

/** A part of a pattern, ready to be held against tokens. */
export interface Node {
  readonly least: number;
  readonly most: number;
  /** One of several sequences; a single matcher is a sequence by itself. */
  readonly alternatives: readonly (Matcher | readonly Node[])[];
}

/** The parts of a pattern, ready to be held against tokens of a corpus. */
export function compile(
  corpus: SearchedTokens,
  parts: readonly PatternPart[],
  options: PatternOptions,
): Node[] {
  return parts.map((part): Node => nodeOf(corpus, part, options));
}

function nodeOf(corpus: SearchedTokens, part: PatternPart, options: PatternOptions): Node {
  const least = part.optional ? 0 : 1;
  const { kind } = part;
  if (kind === 'gap')
    return { least: part.optional ? 0 : part.from, most: part.to, alternatives: [anyWord(corpus)] };
  if (kind === 'group') {
    return {
      least,
      most: 1,
      alternatives: part.alternatives.map((parts) => compile(corpus, parts, options)),
    };
  }
  if (kind === 'lemma') return { least, most: 1, alternatives: [lemmaMatcher(corpus, part.text)] };
  if (kind === 'tag') return { least, most: 1, alternatives: [tagMatcher(corpus, part.tags)] };
  if (kind === 'entity') return { least, most: 1, alternatives: [entityMatcher(corpus, part.name)] };
  return { least, most: 1, alternatives: [wordMatcher(corpus, part.text, options)] };
}

/** Whether an alternative is a single matcher, not a sequence. */
export function isMatcher(alternative: Matcher | readonly Node[]): alternative is Matcher {
  return 'mayBegin' in alternative;
}

/** Whether a part may stand for nothing. */
function isOptional(node: Node | undefined): boolean {
  if (!node || node.least === 0) return true;
  return node.alternatives.some((sequence) => !isMatcher(sequence) && sequence.every(isOptional));
}

/** Whether a sequence may begin with what may be missing. */
export function opensLoosely([first]: readonly Node[]): boolean {
  return (
    isOptional(first) ||
    first!.alternatives.some((sequence) => !isMatcher(sequence) && opensLoosely(sequence))
  );
}

/** The matchers that a hit may begin with; undefined among them where all parts may stand for nothing. */
export function firstMatchers(nodes: readonly Node[]): (Matcher | undefined)[] {
  const found: (Matcher | undefined)[] = [];
  for (const node of nodes) {
    for (const sequence of node.alternatives) {
      found.push(...(isMatcher(sequence) ? [sequence] : firstMatchers(sequence)));
    }
    if (!isOptional(node)) return found.filter((matcher) => matcher !== undefined);
  }
  return [...found, undefined];
}

/** Form → 1 where one of some matchers can begin with it. */
export function formsThat(
  { vocabulary }: SearchedTokens,
  matchers: readonly (Matcher | undefined)[],
): Uint8Array {
  const flags = new Uint8Array(vocabulary.forms.length);
  for (const matcher of new Set(matchers)) {
    if (!matcher) continue;
    for (let form = 0; form < flags.length; form++) if (matcher.mayBegin(form)) flags[form] = 1;
  }
  return flags;
}

/**
 * What may stand behind the first word of a pattern, by form, as `follower` has it: a quick look, since most words of a
 * pattern are followed by something else. Undefined where the pattern does not begin with a word, or anything may follow.
 */
export function formsBehind(corpus: SearchedTokens, nodes: readonly Node[]): Uint8Array | undefined {
  const [first, ...rest] = nodes;
  const isWord =
    first?.least === 1 &&
    first.most === 1 &&
    first.alternatives.every((each) => isMatcher(each) && each.isOfChunk);
  const seconds = firstMatchers(rest);
  if (!isWord || seconds.includes(undefined)) return undefined;
  const begins = formsThat(corpus, seconds);
  return corpus.vocabulary.kindOfForm.map((kind, form) => {
    if (begins[form] === 1) return follower.begins;
    return kind === formKind.passing ? follower.passing : follower.none;
  });
}
