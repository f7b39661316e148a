import { type Corpus, formKind } from '../../model/corpus.ts';
import { studentQuantile } from '../../stats/special.ts';
import { clusterRate } from '../../stats/tests/documents.ts';
import { rateInterval } from '../../stats/tests/rate-interval.ts';
import type { CategoryHits } from './dictionary-hits.ts';

/** Sums over hits of a category, with intervals that have documents as their units. */
export interface CategoryRates {
  /** Hits that no word negates. */
  readonly count: number;
  readonly negated: number;
  readonly documents: number;
  /** Words in hits, negated ones included. */
  readonly words: number;
  readonly perMillion: Bounds;
  /** Sum of weights; negated hits take theirs away. */
  readonly score: number;
  readonly scorePerMillion: Bounds;
}

/** A value with its interval; missing where documents do not tell one. */
interface Bounds {
  readonly value: number | undefined;
  readonly low: number | undefined;
  readonly high: number | undefined;
}

/** The rates of the categories of a corpus, given the weight of each rule. */
export function categoryRates(
  corpus: Corpus,
  weights: ArrayLike<number>,
): (hits: CategoryHits) => CategoryRates {
  const { tokens, tokenStart, documentOfTurn, documents } = corpus;
  const { kindOfForm } = corpus.vocabulary;
  const sizes = new Float64Array(documents.length);
  const isWord = (token: number): boolean => kindOfForm[tokens[token]!] === formKind.word;
  for (let turn = 0; turn + 1 < tokenStart.length; turn++) {
    for (let token = tokenStart[turn]!; token < tokenStart[turn + 1]!; token++) {
      if (isWord(token)) sizes[documentOfTurn[turn]!]! += 1;
    }
  }
  return ({ start, end, rule, negated }) => {
    const counts = new Float64Array(documents.length);
    const scores = new Float64Array(documents.length);
    const held = new Set<number>();
    let [turn, words, without, score] = [0, 0, 0, 0];
    for (const [hit, token] of start.entries()) {
      while (tokenStart[turn + 1]! <= token) turn += 1;
      const document = documentOfTurn[turn]!;
      const weight = weights[rule[hit]!]! * (negated[hit] === true ? -1 : 1);
      if (negated[hit] === true) without += 1;
      else counts[document]! += 1;
      scores[document]! += weight;
      score += weight;
      held.add(document);
      for (let at = token; at < end[hit]!; at++) if (isWord(at)) words += 1;
    }
    return {
      count: start.length - without,
      negated: without,
      documents: held.size,
      words,
      perMillion: boundsOf(rateInterval.of({ counts, sizes }), sum(counts), sizes),
      score,
      scorePerMillion: boundsOf(scoreInterval(scores, sizes), score, sizes),
    };
  };
}

/** As `rateInterval`, for sums that may be below 0. */
function scoreInterval(
  scores: Float64Array,
  sizes: Float64Array,
): { readonly low: number; readonly high: number } | undefined {
  const found = clusterRate({ counts: scores, sizes });
  if (!found || scores.every((score) => score === 0)) return undefined;
  const margin = studentQuantile(0.95, found.documents - 1) * Math.sqrt(found.variance);
  return { low: found.rate - margin, high: found.rate + margin };
}

function boundsOf(
  interval: { readonly low: number; readonly high: number } | undefined,
  total: number,
  sizes: Float64Array,
): Bounds {
  const size = sum(sizes);
  return {
    value: size === 0 ? undefined : perMillionOf(total / size),
    low: perMillionOf(interval?.low),
    high: perMillionOf(interval?.high),
  };
}

function sum(values: Float64Array): number {
  return values.reduce((a, b) => a + b, 0);
}

function perMillionOf(rate: number | undefined): number | undefined {
  return rate === undefined ? undefined : rate * 1e6;
}
