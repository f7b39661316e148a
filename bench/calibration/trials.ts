import { g2 } from '../../src/stats/keyness/g2.ts';
import { chiSquareTail } from '../../src/stats/special.ts';
import type { DocumentParts } from '../../src/stats/tests/document-parts.ts';
import { logRatioIntervals } from '../../src/stats/tests/log-ratio-interval.ts';
import { combinedDocuments } from '../../src/stats/tests/combined-documents.ts';
import { mannWhitneyOfParts } from '../../src/stats/tests/mann-whitney-of-parts.ts';
import { ratePermutation, type TypeCounts } from '../../src/stats/tests/rate-permutation.ts';
import { welchOfParts } from '../../src/stats/tests/welch-of-parts.ts';
import type { WordsByDocument } from './corpora.ts';

/** The tests that stand beside each other. */
export const tests = ['combined', 'permutation', 'welch', 'mann_whitney', 'g2'] as const;

/** How words are planted in the target. */
type Planting = 'none' | 'own' | 'spread';

/** What is tried: how many documents are the target, what is planted there, and how much of it. */
export interface Trial {
  readonly corpus: string;
  readonly target: number;
  readonly planting: Planting;
  readonly factor: number;
  readonly splits: number;
}

/** What came out for the words that are in 2ᵏ to 2ᵏ⁺¹ − 1 documents. */
export interface Tally {
  /** Words times splits. */
  tried: number;
  /** How many p were below .05, by test. */
  readonly below: number[];
  /** How many of these were for the reference, though words were planted in the target. */
  readonly wrong: number[];
  /** Intervals of the Log Ratio, and how many of them had the true value inside. */
  intervals: number;
  covered: number;
}

/** Numbers by how many documents have a word: index k for 2ᵏ and more. */
export function tried(words: WordsByDocument, trial: Trial, random: () => number): Tally[] {
  const tallies: Tally[] = [];
  for (let split = 0; split < trial.splits; split++) {
    const parts = splitOf(words, trial.target, random);
    const test = testsOf(parts);
    const interval = logRatioIntervals(parts);
    for (const type of words.types) {
      const planted = plantedIn(type, parts, trial, random);
      const bin = Math.floor(Math.log2(type.parts.length));
      const tally = (tallies[bin] ??= emptyTally());
      tally.tried += 1;
      for (const [at, { p = 1, sign = 0 }] of test(planted).entries()) {
        if (p >= 0.05) continue;
        tally.below[at]! += 1;
        if (sign < 0) tally.wrong[at]! += 1;
      }
      const found = interval(planted);
      const truth = Math.log2(trial.factor);
      if (found) tally.intervals += 1;
      if (found && found.low <= truth && truth <= found.high) tally.covered += 1;
    }
  }
  return Array.from(tallies, (tally) => tally ?? emptyTally());
}

function emptyTally(): Tally {
  return { tried: 0, below: tests.map(() => 0), wrong: tests.map(() => 0), intervals: 0, covered: 0 };
}

/** A random choice of documents as the target, all others the reference. */
function splitOf({ documents, sizes }: WordsByDocument, target: number, random: () => number): DocumentParts {
  const order = Array.from({ length: documents }, (_, document) => document);
  const sides = new Uint8Array(documents);
  for (let at = 0; at < target; at++) {
    const other = at + Math.floor(random() * (documents - at));
    [order[at], order[other]] = [order[other]!, order[at]!];
    sides[order[at]!] = 1;
  }
  return { sizes, sides, documents: Int32Array.from(order.keys()) };
}

/** What a test says of a word: p, and below 0 that the reference has more. */
interface Said {
  readonly p?: number | undefined;
  readonly sign?: number | undefined;
}

/** What each test says of a word. */
function testsOf(parts: DocumentParts): (type: TypeCounts) => Said[] {
  const [combined, permutation, welch, mannWhitney] = [
    combinedDocuments.of(parts),
    ratePermutation.of(parts),
    welchOfParts(parts),
    mannWhitneyOfParts(parts),
  ];
  const size = [0, 0];
  for (let part = 0; part < parts.sizes.length; part++) size[parts.sides[part]!]! += parts.sizes[part]!;
  const [referenceSize = 0, targetSize = 0] = size;
  return (type) => {
    const count = [0, 0];
    for (let at = 0; at < type.parts.length; at++) count[parts.sides[type.parts[at]!]!]! += type.counts[at]!;
    const [reference = 0, target = 0] = count;
    const tokens = g2.of({ target, reference, targetSize, referenceSize });
    const [all, rates, means, ranks] = [combined(type), permutation(type), welch(type), mannWhitney(type)];
    return [
      { p: all?.p, sign: all?.z },
      { p: rates?.p, sign: rates?.z },
      { p: means?.p, sign: means?.t },
      { p: ranks?.p, sign: (ranks?.share ?? 0.5) - 0.5 },
      { p: tokens === undefined ? undefined : chiSquareTail(Math.abs(tokens)).p, sign: tokens },
    ];
  };
}

/** A word with more occurrences in the target: where it is already, or in any document by its length. */
function plantedIn(
  type: TypeCounts,
  parts: DocumentParts,
  { planting, factor }: Trial,
  random: () => number,
): TypeCounts {
  if (planting === 'none') return type;
  if (planting === 'spread') return spreadOver(type, parts, factor - 1, random);
  const counts = Array.from(type.counts, (count, at) => {
    let more = 0;
    if (parts.sides[type.parts[at]!] === 1)
      for (let each = 0; each < count; each++)
        more += Math.floor(factor - 1) + (random() < (factor - 1) % 1 ? 1 : 0);
    return count + more;
  });
  return { parts: type.parts, counts };
}

function spreadOver(
  { parts: holders, counts: before }: TypeCounts,
  { sizes, sides }: DocumentParts,
  more: number,
  random: () => number,
): TypeCounts {
  const [parts, counts]: [number[], number[]] = [[], []];
  let [total, size] = [0, 0];
  for (let at = 0; at < before.length; at++) total += before[at]!;
  for (let part = 0; part < sizes.length; part++) size += sizes[part]!;
  for (let part = 0, at = 0; part < sizes.length; part++) {
    let count = 0;
    if (holders[at] === part) count = before[at++]!;
    if (sides[part] === 1) count += poisson((more * total * sizes[part]!) / size, random);
    if (count === 0) continue;
    parts.push(part);
    counts.push(count);
  }
  return { parts, counts };
}

/** A draw from Poisson's distribution; large means in pieces, whose factors are still numbers. */
function poisson(mean: number, random: () => number): number {
  if (mean > 500) return poisson(500, random) + poisson(mean - 500, random);
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = random(); product > limit; product *= random()) count += 1;
  return count;
}
