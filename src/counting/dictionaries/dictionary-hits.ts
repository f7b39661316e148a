import { boundaryMask, type Corpus, formKind } from '../../model/corpus.ts';
import { negators } from '../../text/negators.ts';
import type { Dictionary } from './dictionary-file.ts';
import { ruleFinder } from './rule-finder.ts';

/** The hits of one category, in order of position. */
export interface CategoryHits {
  readonly start: number[];
  readonly end: number[];
  /** Index into the rules of the dictionary. */
  readonly rule: number[];
  /** Whether a word of negation stands before it. */
  readonly negated: boolean[];
}

/**
 * The hits of each category of a dictionary; those of a category are those of the categories inside as well. Within a
 * category hits do not overlap: the first stays, of several that begin alike the longest. A word may be a hit of several
 * categories.
 *
 * @param negation how many words before a hit, in its sentence, may negate it
 */
export function dictionaryHits(
  corpus: Corpus,
  { categories, rules }: Pick<Dictionary, 'categories' | 'rules'>,
  negation: number,
): CategoryHits[] {
  const hits = categories.map((): CategoryHits => ({ start: [], end: [], rule: [], negated: [] }));
  const around = withOuter(categories);
  const reach = new Int32Array(categories.length);
  const findRules = ruleFinder(
    corpus,
    rules.map(({ pattern }) => pattern),
  );
  const isNegated = negationBefore(corpus, negation);
  for (let token = 0; token < corpus.tokens.length; token++) {
    for (const { rule, end } of findRules(token)) {
      for (const category of around[rules[rule]!.category]!) {
        if (token < reach[category]!) continue;
        const own = hits[category]!;
        own.start.push(token);
        own.end.push(end);
        own.rule.push(rule);
        own.negated.push(isNegated(token));
        reach[category] = end;
      }
    }
  }
  return hits;
}

/** Category → itself and those around it. */
function withOuter(categories: readonly (readonly string[])[]): number[][] {
  const numberOf = new Map(categories.map((path, category) => [path.join('\n'), category]));
  return categories.map((path) =>
    path.flatMap((_, index) => numberOf.get(path.slice(0, index + 1).join('\n')) ?? []),
  );
}

function negationBefore(
  { tokens, boundaries, vocabulary }: Corpus,
  window: number,
): (token: number) => boolean {
  const isNegator = Uint8Array.from(vocabulary.typeOfForm, (type) =>
    negators.has(vocabulary.types[type]!) ? 1 : 0,
  );
  const { kindOfForm } = vocabulary;
  return (token) => {
    let left = window;
    for (let at = token; left > 0 && at > 0 && (boundaries[at]! & boundaryMask) === 0;) {
      at -= 1;
      const form = tokens[at]!;
      if (isNegator[form] === 1) return true;
      if (kindOfForm[form] === formKind.breaking) return false;
      if (kindOfForm[form] === formKind.word) left -= 1;
    }
    return false;
  };
}
