import type { Vocabulary } from '../../model/corpus.ts';
import type { HitForms, Search } from '../../model/search.ts';
import { typeOf } from '../../text/words.ts';
import type { PatternOptions } from './matchers.ts';
import { compile, firstMatchers, formsBehind, formsThat } from './nodes.ts';
import { parsePattern, type PatternPart } from './parse-pattern.ts';

/**
 * The search for a pattern and the words around it; undefined where a hit hangs on more than the words that it has:
 * on mentions, or on the inflections of words elsewhere in the corpus.
 *
 * @throws pattern/bad; when forms are asked for, pattern/empty
 */
export function searchPattern(
  pattern: string,
  options: PatternOptions & { readonly left: number; readonly right: number },
): Search | undefined {
  const parts = parsePattern(pattern);
  const longest = mostWords(parts);
  if (longest === undefined) return undefined;
  return {
    openings: options.case ? undefined : openingsOf(parts),
    formsOf: (vocabulary) => hitForms(vocabulary, parts, options),
    before: options.left,
    from: longest + options.right,
  };
}

function hitForms(vocabulary: Vocabulary, parts: readonly PatternPart[], options: PatternOptions): HitForms {
  const searched = { vocabulary, tokens: new Int32Array(), boundaries: new Uint8Array() };
  const nodes = compile(searched, parts, options);
  const behind: Uint8Array[] = [];
  for (let from = 0; from < nodes.length; from++) {
    const forms = formsBehind(searched, nodes.slice(from));
    if (!forms) break;
    behind.push(forms);
  }
  const withoutMarks = parts.every((part) => part.kind === 'word' && /^[\p{L}\p{N}|]+$/u.test(part.text));
  return { first: formsThat(searched, firstMatchers(nodes)), behind, withoutMarks };
}

/** The types that words can begin with; a word may be several tokens of a chunk. */
function openingsOf(parts: readonly PatternPart[]): string[] | undefined {
  const openings = new Set<string>();
  for (const part of parts) {
    if (part.kind !== 'word' || part.text.includes('*')) return undefined;
    for (const word of typeOf(part.text).split('|'))
      for (let length = 1; length <= word.length; length++) openings.add(word.slice(0, length));
  }
  return [...openings];
}

/** The most chunks that a hit can have words of. */
function mostWords(parts: readonly PatternPart[]): number | undefined {
  let words = 0;
  for (const part of parts) {
    const own = mostWordsOf(part);
    if (own === undefined) return undefined;
    words += own;
  }
  return words;
}

function mostWordsOf(part: PatternPart): number | undefined {
  const { kind } = part;
  if (kind === 'word') return 1;
  if (kind === 'gap') return part.to;
  if (kind !== 'group') return undefined;
  const alternatives = part.alternatives.map(mostWords);
  return alternatives.includes(undefined)
    ? undefined
    : Math.max(0, ...alternatives.map((words) => words ?? 0));
}
