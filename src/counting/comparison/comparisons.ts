import { oneGroup } from '../../errors/catalogue.ts';
import type { Corpus } from '../../model/corpus.ts';
import type { Groups } from '../../model/groups.ts';
import type { FileText, TurnSelection } from '../../model/option.ts';
import { countTerms, type TermOptions, type Terms } from '../terms.ts';
import { parseFrequencyList } from './frequency-list.ts';
import { sidesOfList } from './list-sides.ts';
import { groupParts, type GroupParts, sideOfTurns, type Sides, sidesOfGroups } from './sides.ts';

/** Two sides, and what they are called in a table that has several comparisons. */
interface Comparison {
  readonly sides: Sides;
  /** Index of the group of the target; absent where there is one comparison only. */
  readonly group?: number;
  /** Index of the group of the reference; absent where that is all others. */
  readonly against?: number;
}

/** Terms, and the comparisons that are made of them. */
export interface Comparisons {
  readonly terms: Terms;
  readonly parts: GroupParts;
  readonly comparisons: readonly Comparison[];
  /** A frequency list that takes the place of the reference. */
  readonly isList: boolean;
  readonly notes: readonly string[];
}

/** Which terms are counted. */
export type CountedTerms = Omit<TermOptions, 'unitOfTurn' | 'unitCount'>;

/** Whether a reference is a file rather than turns. */
function isFile(reference: TurnSelection | FileText | undefined): reference is FileText {
  return reference !== undefined && 'path' in reference;
}

/**
 * One comparison: of a target with a reference, which is everything else where left out.
 *
 * @throws keyness/overlap, keyness/empty-side, keyness/bad-list
 */
export function targetComparison(
  corpus: Corpus,
  counted: CountedTerms,
  target: TurnSelection,
  reference: TurnSelection | FileText | undefined,
): Comparisons {
  const list = isFile(reference) ? parseFrequencyList(reference) : undefined;
  const groupOfTurn = sideOfTurns(target, isFile(reference) ? undefined : reference);
  const parts = groupParts(corpus, groupOfTurn);
  const minCount = list ? 1 : counted.minCount;
  const terms = countTerms(corpus, { ...counted, ...parts, minCount });
  const names = {
    target: target.sql,
    reference: reference === undefined ? 'all other turns' : nameOf(reference),
  };
  const sides = sidesOfGroups(terms, parts, list ? [-1, 1] : [0, 1], names, list !== undefined);
  return {
    terms,
    parts,
    comparisons: [{ sides: list ? sidesOfList(terms, sides, list) : sides }],
    isList: list !== undefined,
    notes: [],
  };
}

function nameOf(reference: TurnSelection | FileText): string {
  return isFile(reference) ? reference.path : reference.sql;
}

/**
 * Comparisons of groups: each with all others, or each with each of those behind it.
 *
 * @throws keyness/one-group
 */
export function groupComparisons(
  corpus: Corpus,
  counted: CountedTerms,
  groups: Groups,
  pairs: 'rest' | 'all',
): Comparisons {
  const parts = groupParts(corpus, groups.groupOfTurn);
  const terms = countTerms(corpus, { ...counted, ...parts });
  const name = (group: number): string => String(groups.values[group] ?? '(no group)');
  const worded = new Set(parts.groups.filter((_, unit) => terms.sizes[unit]! > 0));
  const all = [...groups.values.keys()];
  const used = all.filter((group) => worded.has(group));
  if (used.length < 2) throw oneGroup(used.length);
  const comparisons =
    pairs === 'rest'
      ? used.map((group) => {
          const sideOf = all.map((other) => (other === group ? 1 : 0));
          const names = { target: name(group), reference: 'all other groups' };
          return { group, sides: sidesOfGroups(terms, parts, sideOf, names) };
        })
      : used.flatMap((group, at) =>
          used.slice(at + 1).map((against) => {
            const sideOf = all.map((other) => (other === group ? 1 : other === against ? 0 : -1));
            const names = { target: name(group), reference: name(against) };
            return { group, against, sides: sidesOfGroups(terms, parts, sideOf, names) };
          }),
        );
  const left = all.filter((group) => !worded.has(group)).map(name);
  return { terms, parts, comparisons, isList: false, notes: leftOut(left) };
}

function leftOut(names: readonly string[]): string[] {
  return names.length === 0 ? [] : [`Left out, for they have no words: ${names.join(', ')}.`];
}
