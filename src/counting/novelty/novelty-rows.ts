import type { Corpus } from '../../model/corpus.ts';
import { cosine } from '../../stats/similarity/cosine.ts';
import { jensenShannon } from '../../stats/similarity/jensen-shannon.ts';
import type { UnitRows } from '../unit-rows.ts';
import {
  addToPast,
  divergenceFromPast,
  emptyPast,
  expectedDivergence,
  intervalOfDivergence,
  newOccurrences,
  type Past,
} from './past.ts';
import { type DocumentTerms, documentTerms } from './turn-terms.ts';

/** How new a document is beside those before it; what does not exist is absent. */
export interface NoveltyRow {
  readonly document: number;
  /** Occurrences of counted terms. */
  readonly terms: number;
  /** Share of them whose term no document before has. */
  readonly newTerms?: number | undefined;
  /** The document before that has terms, and how like it this one is. */
  readonly previous?: number | undefined;
  readonly cosinePrevious?: number | undefined;
  readonly divergencePrevious?: number | undefined;
  readonly divergenceBefore?: number | undefined;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  readonly expected?: number | undefined;
}

/** How intervals are made, and what is drawn. */
export interface NoveltyPlan {
  readonly confidence: number;
  readonly seed: number;
}

/**
 * How new each of some documents is, in their order.
 *
 * @param rows the terms of each turn
 */
export function noveltyRows(
  { documentOfTurn }: Pick<Corpus, 'documentOfTurn'>,
  rows: UnitRows,
  order: readonly number[],
  plan: NoveltyPlan,
): NoveltyRow[] {
  const turns = new Map<number, number[]>(order.map((document) => [document, []]));
  for (const [turn, document] of documentOfTurn.entries()) turns.get(document)?.push(turn);
  const termsOf = documentTerms(rows, (document) => turns.get(document) ?? []);
  const past = emptyPast(
    rows.terms,
    rows.weight.reduce((sum, weight) => sum + weight, 0),
  );
  let previous: { readonly document: number; readonly own: DocumentTerms } | undefined;
  return order.map((document): NoveltyRow => {
    const own = termsOf(document);
    if (own.size === 0) return { document, terms: 0 };
    const row: NoveltyRow = {
      document,
      terms: own.size,
      ...beside(previous, own),
      ...sinceEver(past, rows, own, plan),
    };
    addToPast(past, own);
    previous = { document, own };
    return row;
  });
}

function beside(
  previous: { readonly document: number; readonly own: DocumentTerms } | undefined,
  own: DocumentTerms,
): Pick<NoveltyRow, 'previous' | 'cosinePrevious' | 'divergencePrevious'> {
  if (!previous) return {};
  const pair = pairOf(own, previous.own);
  return {
    previous: previous.document,
    cosinePrevious: cosine.of(pair),
    divergencePrevious: jensenShannon.of(pair),
  };
}

function sinceEver(
  past: Past,
  rows: UnitRows,
  own: DocumentTerms,
  { confidence, seed }: NoveltyPlan,
): Partial<NoveltyRow> {
  const value = divergenceFromPast(past, own);
  if (value === undefined) return {};
  return {
    newTerms: newOccurrences(past, own) / own.size,
    divergenceBefore: value,
    ...intervalOfDivergence(past, rows, own, { value, confidence }),
    expected: expectedDivergence(past, own.size, seed),
  };
}

/** Two documents as vectors of the terms that one of them has. */
function pairOf(one: DocumentTerms, other: DocumentTerms): { a: number[]; b: number[] } {
  const counts = new Map([...other.term].map((term, at) => [term, other.count[at]!]));
  const a = [...one.count];
  const b = [...one.term].map((term) => counts.get(term) ?? 0);
  const known = new Set(one.term);
  for (const [at, term] of other.term.entries()) {
    if (known.has(term)) continue;
    a.push(0);
    b.push(other.count[at]!);
  }
  return { a, b };
}
