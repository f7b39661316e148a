import { noTags } from '../../errors/catalogue.ts';
import { boundary, boundaryMask, formKind, glued } from '../../model/corpus.ts';
import type { Tagger } from '../../model/tokenizer.ts';
import { knownTags } from './known-tags.ts';
import type { Matcher, SearchedTokens } from './matchers.ts';

/** Tags of what is no word. */
const tagsOfMarks: ReadonlySet<string> = new Set(['PUNCT', 'SYM', 'X']);

/**
 * Tokens of some parts of speech. Paragraphs are tagged whole, since a tag hangs on its sentence, and only where the rest of
 * a pattern lets a hit be.
 *
 * @throws pattern/no-tags where the tokenizer of the corpus knows no parts of speech
 */
export function tagMatcher(corpus: SearchedTokens, tags: readonly string[]): Matcher {
  const { tokens, vocabulary } = corpus;
  const wanted = new Set(tags.map((tag) => knownTags.indexOf(tag)));
  const marks = tags.some((tag) => tagsOfMarks.has(tag));
  let tagOf: ((token: number) => number) | undefined;
  const mayBegin = (form: number): boolean => marks || vocabulary.kindOfForm[form] === formKind.word;
  return {
    mayBegin,
    isOfChunk: true,
    endsFrom: (token) => {
      if (!mayBegin(tokens[token]!)) return [];
      tagOf ??= tagsOf(corpus);
      return wanted.has(tagOf(token)) ? [token + 1] : [];
    },
  };
}

/** Not tagged yet; known tags follow from 1 on, and behind them whatever else a tagger says. */
const untagged = 0;

/** Tokens of a corpus → their tags, as far as they are known. */
const known = new WeakMap<Int32Array, Uint8Array>();

/** A way to the tag of a token, as its place among the known ones; −1 for none of them. */
function tagsOf(corpus: SearchedTokens): (token: number) => number {
  const { tokens, tokenizer } = corpus;
  const tagger = tokenizer?.tags;
  if (!tagger) throw noTags(tokenizer?.id ?? 'none');
  const tags = known.get(tokens) ?? new Uint8Array(tokens.length);
  known.set(tokens, tags);
  return (token) => {
    if (tags[token] === untagged) tagParagraph(corpus, token, tagger, tags);
    return tags[token]! > knownTags.length ? -1 : tags[token]! - 1;
  };
}

/** Writes the tags of all tokens of the paragraph that a token is in. */
function tagParagraph(corpus: SearchedTokens, token: number, tagger: Tagger, tags: Uint8Array): void {
  const { tokens, vocabulary } = corpus;
  const [start, end] = paragraphAround(corpus, token);
  let text = '';
  const ends: number[] = [];
  for (let at = start; at < end; at++) {
    if (at > start && (corpus.boundaries[at]! & glued) === 0) text += ' ';
    text += vocabulary.forms[tokens[at]!]!;
    ends.push(text.length);
  }
  // The tagger may cut otherwise than the corpus: a token has the tag of the word that its last character is in.
  let [next, last] = [0, -1];
  const words = tagger(text);
  for (let [word, cursor] = [0, 0]; word < words.length; word++) {
    const from = text.indexOf(words[word]!.text, cursor);
    if (from < 0) continue;
    cursor = from + words[word]!.text.length;
    last = knownTags.indexOf(words[word]!.tag);
    for (; next < ends.length && ends[next]! <= cursor; next++) tags[start + next] = codeOf(last);
  }
  for (; next < ends.length; next++) tags[start + next] = codeOf(last);
}

function codeOf(tag: number): number {
  return tag < 0 ? knownTags.length + 1 : tag + 1;
}

/** The tokens `[start, end)` of the paragraph of a token. */
function paragraphAround({ boundaries }: SearchedTokens, token: number): [start: number, end: number] {
  const begins = (at: number): boolean => (boundaries[at]! & boundaryMask) >= boundary.paragraph;
  let [start, end] = [token, token + 1];
  while (start > 0 && !begins(start)) start -= 1;
  while (end < boundaries.length && !begins(end)) end += 1;
  return [start, end];
}
