import type { Corpus } from '../../model/corpus.ts';
import type { TokenRange } from '../../model/table.ts';
import { byCodePoint } from '../../text/order.ts';
import { typeOf } from '../../text/words.ts';
import { askedTerms } from '../asked-terms.ts';
import { wordFinder } from '../occurrences.ts';
import { partsOfEntries, tokensOfEntries, wordStream } from '../stream.ts';
import { countTerms, type TermOptions, termKind, type Terms, termSource } from '../terms.ts';
import { unitSizes } from '../term-units.ts';

/** Which terms are followed through time. */
export interface ChosenOptions extends TermOptions {
  /** By name; the others do not matter then. Empty for all that are frequent enough. */
  readonly term: readonly string[];
  /** The most frequent ones only. */
  readonly top: number | undefined;
}

/** Terms by unit, in the order of their rows. */
export interface ChosenTerms extends Terms {
  /** Asked for, and never there. */
  readonly missing: readonly string[];
}

/** The terms that are asked for, or the most frequent ones: by count, descending, then by name. */
export function chosenTerms(corpus: Corpus, options: ChosenOptions): ChosenTerms {
  const asked = [...new Set(options.term.map((term) => typeOf(term.trim()).replaceAll(/\s+/gu, ' ')))].filter(
    (term) => term !== '',
  );
  if (asked.length === 0) return inOrder(countTerms(corpus, options), options.top);
  if (!termSource(termKind(options)).isNamed) return inOrder(wordsAsked(corpus, options, asked), undefined);
  const all = countTerms(corpus, { ...options, minCount: 1 });
  const wanted = new Set(asked);
  const found = Array.from({ length: all.terms }, (_, term) => term).filter((term) =>
    wanted.has(typeOf(all.text(term))),
  );
  const present = new Set(found.map((term) => typeOf(all.text(term))));
  const missing = asked.filter((term) => !present.has(term));
  return inOrder(withNames(picked(all, found), missing), undefined);
}

/** Terms of words that were asked for. */
function wordsAsked(corpus: Corpus, options: ChosenOptions, asked: readonly string[]): Terms {
  const { unitOfTurn, unitCount } = options;
  const stream = wordStream(corpus, options);
  const found = askedTerms(stream, asked, partsOfEntries(stream, unitOfTurn));
  const find = wordFinder(stream);
  let tokens: Int32Array | undefined;
  return {
    ...found,
    sizes: unitSizes(stream, unitCount, { unitOfTurn }),
    text: (term) => found.texts[term]!,
    wordsIn: (term) => found.n[term],
    places: (term): TokenRange[] => {
      const [first, n] = [found.first[term]!, found.n[term]!];
      if (first < 0) return [];
      tokens ??= tokensOfEntries(corpus, options);
      return Array.from(find(stream.words.subarray(first, first + n)), (entry) => ({
        start: tokens![entry]!,
        end: tokens![entry + n - 1]! + 1,
      }));
    },
    notes: [],
  };
}

/** Terms with some more behind them that never occur. */
function withNames(terms: Terms, names: readonly string[]): Terms {
  const isFound = (term: number): boolean => term < terms.terms;
  const end = terms.rowStart.at(-1) ?? 0;
  return {
    ...terms,
    terms: terms.terms + names.length,
    rowStart: Int32Array.from([...terms.rowStart, ...names.map(() => end)]),
    total: Int32Array.from([...terms.total, ...names.map(() => 0)]),
    text: (term) => (isFound(term) ? terms.text(term) : names[term - terms.terms]!),
    places: (term) => (isFound(term) ? terms.places(term) : []),
  };
}

/** Some of the terms, in the order given. */
function picked(terms: Terms, chosen: readonly number[]): Terms {
  const lengths = chosen.map((term) => terms.rowStart[term + 1]! - terms.rowStart[term]!);
  const rowStart = new Int32Array(chosen.length + 1);
  for (const [at, length] of lengths.entries()) rowStart[at + 1] = rowStart[at]! + length;
  const unit = new Int32Array(rowStart[chosen.length]!);
  const count = new Int32Array(unit.length);
  for (const [at, term] of chosen.entries()) {
    unit.set(terms.unit.subarray(terms.rowStart[term], terms.rowStart[term + 1]), rowStart[at]);
    count.set(terms.count.subarray(terms.rowStart[term], terms.rowStart[term + 1]), rowStart[at]);
  }
  return {
    ...terms,
    terms: chosen.length,
    rowStart,
    unit,
    count,
    total: Int32Array.from(chosen, (term) => terms.total[term]!),
    text: (term) => terms.text(chosen[term]!),
    wordsIn: (term) => terms.wordsIn(chosen[term]!),
    places: (term) => terms.places(chosen[term]!),
  };
}

function inOrder(terms: Terms, top: number | undefined): ChosenTerms {
  const names = Array.from({ length: terms.terms }, (_, term) => terms.text(term));
  const order = [...names.keys()].sort(
    (a, b) => terms.total[b]! - terms.total[a]! || byCodePoint(names[a]!, names[b]!),
  );
  const chosen = picked(terms, order.slice(0, top));
  const missing = names.filter((_, term) => terms.total[term] === 0).toSorted(byCodePoint);
  return { ...chosen, missing };
}
