import { turnOfToken } from '../../corpus/locate.ts';
import type { Corpus } from '../../model/corpus.ts';
import type { FileText, TurnSelection } from '../../model/option.ts';
import type { Cell, TokenRange } from '../../model/table.ts';
import { cosine } from '../../stats/similarity/cosine.ts';
import { chosenMeasure, type Compared, comparedTerms } from '../comparison/compared.ts';
import { groupParts, sideOfTurns, sidesOfGroups } from '../comparison/sides.ts';
import { countTerms, type TermKind, type Terms, termSource } from '../terms.ts';

/** Two sets of turns that are looked at side by side. */
export interface TwoSides {
  readonly a: TurnSelection;
  /** All turns that are not in `a` where left out. */
  readonly b: TurnSelection | undefined;
  /** Whether turns are the units of tests rather than documents. */
  readonly byTurns: boolean;
}

/** What is compared of the words, and from which counts on. */
export interface TermRowOptions {
  readonly minCount: number;
  readonly minDocuments: number;
  readonly seed: number;
  /** Where categories are from. */
  readonly dictionary?: FileText | undefined;
}

/** A term of two sides. */
export interface TermRow extends Compared {
  readonly kind: string;
  readonly text: string;
  readonly places: () => TokenRange[];
}

/** Terms side by side, and how alike the two sides are in their words. */
export interface TermRows {
  readonly rows: readonly TermRow[];
  readonly cosine: Cell;
  readonly notes: readonly string[];
}

/**
 * Terms of a kind of two sides, with the Log Ratio of a to b, its interval, and p with documents or turns as
 * units.
 *
 * @throws keyness/overlap, keyness/empty-side
 */
export function termRows(
  corpus: Corpus,
  { a, b, byTurns }: TwoSides,
  kind: TermKind,
  options: TermRowOptions,
): TermRows {
  const owners = byTurns
    ? { ...corpus, documentOfTurn: corpus.documentOfTurn.map((_, turn) => turn) }
    : corpus;
  const parts = groupParts(owners, sideOfTurns(a, b));
  const terms = countTerms(corpus, {
    terms: kind,
    ngrams: { from: 1, to: 1 },
    minCount: kind === 'words' ? 1 : options.minCount,
    stopwords: 'none',
    across: 'none',
    dictionary: kind === 'categories' ? options.dictionary : undefined,
    unitOfTurn: parts.unitOfTurn,
    unitCount: parts.unitCount,
  });
  const names = { target: a.sql, reference: b?.sql ?? 'all other turns' };
  const sides = sidesOfGroups(terms, parts, [0, 1], names);
  const compared = comparedTerms(terms, sides, chosenMeasure('none', 'permutation'), {
    ...options,
    confidence: 0.95,
    interval: 'delta',
    alpha: 0.01,
    k: 1,
    permutations: 0,
  });
  const isOf = (start: number): boolean => parts.groups[parts.unitOfTurn[turnOfToken(corpus, start)]!]! >= 0;
  return {
    rows: compared.map((row) => ({
      ...row,
      kind: termSource(kind).noun,
      text: terms.text(row.term),
      places: () => terms.places(row.term).filter(({ start }) => isOf(start)),
    })),
    cosine: kind === 'words' ? cosineOf(terms, parts.groups) : undefined,
    notes: terms.notes,
  };
}

function cosineOf({ terms, rowStart, unit, count }: Terms, groups: Int32Array): Cell {
  const [a, b] = [new Float64Array(terms), new Float64Array(terms)];
  for (let term = 0; term < terms; term++) {
    for (let cell = rowStart[term]!; cell < rowStart[term + 1]!; cell++) {
      const group = groups[unit[cell]!]!;
      if (group === 1) a[term]! += count[cell]!;
      else if (group === 0) b[term]! += count[cell]!;
    }
  }
  return cosine.of({ a, b });
}
