import { badPattern } from '../../errors/catalogue.ts';
import { knownTags } from './known-tags.ts';

/** A part of a pattern. */
export type PatternPart = PlainPart & {
  /** Whether it may be missing. */
  readonly optional: boolean;
};

type PlainPart =
  /** A word, in which `*` stands for any characters and `|` divides alternatives. */
  | { readonly kind: 'word'; readonly text: string }
  /** Any form of a word. */
  | { readonly kind: 'lemma'; readonly text: string }
  /** A mention of an entity, or of any of a kind. */
  | { readonly kind: 'entity'; readonly name: string }
  /** A word of one of some parts of speech. */
  | { readonly kind: 'tag'; readonly tags: readonly string[] }
  /** So many words, whatever they are. */
  | { readonly kind: 'gap'; readonly from: number; readonly to: number }
  | { readonly kind: 'group'; readonly alternatives: readonly (readonly PatternPart[])[] };

/** Most words of a gap. */
const longestGap = 50;

const gap = /^\[\](?:\{(?<from>\d+)(?:,(?<to>\d+))?\})?/u;
const bracketed = /^(?:<(?<entity>[^<>]+)>|\{(?<lemma>[^{}\s]+)\}|"(?<phrase>[^"]*[^"\s][^"]*)")/u;
const tag = /^\[(?<key>[A-Za-z]+)=(?<value>[^\]]*)\]/u;

/**
 * The parts of a pattern in order: words; `(a|b c)` one of several sequences; `"a b"` a phrase, brackets in it plain signs;
 * `<name>` a mention of an entity or kind, `<*>` of any; `{word}` a word in all its forms; `[]` any word, `[]{0,3}` up to three;
 * `[pos=NOUN|PROPN]` a word of one of some parts of speech.
 * Behind all of these but plain words, `?` says that it may be missing. A bracket that nothing closes is a plain sign.
 *
 * @throws pattern/bad
 */
export function parsePattern(pattern: string): PatternPart[] {
  const reader = { pattern, at: 0 };
  const parts = readSequence(reader, 0);
  return parts;
}

interface Reader {
  readonly pattern: string;
  at: number;
}

/** Reads up to the end, or, in a group, to the `|` or `)` that ends the alternative. */
function readSequence(reader: Reader, depth: number): PatternPart[] {
  const parts: PatternPart[] = [];
  while (reader.at < reader.pattern.length) {
    const blanks = /^\s+/u.exec(reader.pattern.slice(reader.at))?.[0].length ?? 0;
    reader.at += blanks;
    const sign = reader.pattern[reader.at];
    if (sign === undefined || (depth > 0 && (sign === '|' || sign === ')'))) break;
    parts.push(readPart(reader, depth));
  }
  return parts;
}

function readPart(reader: Reader, depth: number): PatternPart {
  const rest = reader.pattern.slice(reader.at);
  if (rest.startsWith('(') && rest.includes(')')) return readGroup(reader, depth);
  const tagged = tag.exec(rest);
  if (tagged) return withMark(reader, tagged[0], tagPart(reader.pattern, tagged.groups ?? {}));
  const gapFound = gap.exec(rest);
  if (gapFound) return withMark(reader, gapFound[0], gapOf(reader.pattern, gapFound.groups ?? {}));
  const found = bracketed.exec(rest);
  if (found) return withMark(reader, found[0], bracketedPart(found.groups ?? {}));
  const word = (depth > 0 ? /^[^\s|)]+/u : /^\S+/u).exec(rest)?.[0] ?? rest;
  reader.at += word.length;
  return { kind: 'word', text: word, optional: false };
}

/** A part of speech, or several. */
function tagPart(
  pattern: string,
  { key = '', value = '' }: Readonly<Record<string, string | undefined>>,
): PlainPart {
  if (key !== 'pos') throw badPattern(pattern, `[${key}=…] is not supported; [pos=NOUN] is`);
  const tags = value.split('|').map((each) => each.trim().toUpperCase());
  const unknown = tags.find((each) => !knownTags.includes(each));
  if (unknown !== undefined)
    throw badPattern(pattern, `no part of speech is called “${unknown}”, but ${knownTags.join(', ')} are`);
  return { kind: 'tag', tags };
}

/** A mention, a lemma or a phrase. */
function bracketedPart({
  entity,
  lemma,
  phrase = '',
}: Readonly<Record<string, string | undefined>>): PlainPart {
  if (entity !== undefined) return { kind: 'entity', name: entity.trim() };
  if (lemma !== undefined) return { kind: 'lemma', text: lemma };
  return { kind: 'group', alternatives: [wordsOf(phrase)] };
}

function wordsOf(phrase: string): PatternPart[] {
  return phrase
    .split(/\s+/u)
    .filter(Boolean)
    .map((text) => ({ kind: 'word', text, optional: false }));
}

/** Reads a part whose text is known, and the question mark behind it. */
function withMark(reader: Reader, text: string, part: PlainPart): PatternPart {
  reader.at += text.length;
  const optional = reader.pattern[reader.at] === '?';
  if (optional) reader.at += 1;
  return { ...part, optional };
}

function gapOf(pattern: string, { from, to }: Readonly<Record<string, string | undefined>>): PlainPart {
  const least = Number(from ?? 1);
  const most = Number(to ?? least);
  if (most < least || most > longestGap) {
    throw badPattern(pattern, `a gap must be of 0 to ${longestGap} words, the smaller number first`);
  }
  return { kind: 'gap', from: least, to: most };
}

function readGroup(reader: Reader, depth: number): PatternPart {
  reader.at += 1;
  const alternatives: PatternPart[][] = [];
  for (;;) {
    const parts = readSequence(reader, depth + 1);
    if (parts.length === 0) throw badPattern(reader.pattern, 'an alternative is empty');
    alternatives.push(parts);
    const sign = reader.pattern[reader.at];
    if (sign === undefined) throw badPattern(reader.pattern, 'a bracket is not closed');
    if (sign === ')') break;
    reader.at += 1;
  }
  return withMark(reader, ')', { kind: 'group', alternatives });
}
