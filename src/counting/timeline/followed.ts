import { turnOfToken } from '../../corpus/locate.ts';
import type { Corpus } from '../../model/corpus.ts';
import type { Groups } from '../../model/groups.ts';
import type { TokenRange } from '../../model/table.ts';
import { type ChosenTerms, chosenTerms } from './chosen-terms.ts';
import type { PeriodKind } from './calendar.ts';
import type { FollowedTerms } from './term-options.ts';
import { countsInUnits, type GroupUnits, timeUnits, unitsOverTime } from './time-units.ts';
import { type Timeline, timelineNotes, timelineOf } from './timeline.ts';

/** Terms through time. */
export interface Followed {
  readonly timeline: Timeline;
  readonly terms: ChosenTerms;
  /** Group → its units; a single one where there are no groups. */
  readonly groups: readonly GroupUnits[];
  /** How often a term occurs in each unit of a group. */
  readonly counts: (term: number, group: GroupUnits) => Float64Array;
  /** The places of a term in the documents of some periods, ascending; in one group, where there are groups. */
  readonly places: (term: number, group: number, isPeriod: (period: number) => boolean) => TokenRange[];
  readonly notes: readonly string[];
}

/** The terms that some options ask for, counted in the documents of a corpus, in order of time. */
export function followedTerms(
  corpus: Corpus,
  options: FollowedTerms & { readonly per: PeriodKind },
  groups?: Groups,
): Followed {
  const timeline = timelineOf(corpus, options.per);
  const units = timeUnits(corpus, groups);
  const { unitOfTurn, groupOfUnit } = units;
  const terms = chosenTerms(corpus, { ...options, unitOfTurn, unitCount: units.count });
  const { periodOfDocument } = timeline;
  return {
    timeline,
    terms,
    groups: unitsOverTime(timeline, units, terms.sizes, groups?.values.length ?? 1),
    counts: countsInUnits(terms, units.count),
    places: (term, group, isPeriod) =>
      terms.places(term).filter(({ start }) => {
        const turn = turnOfToken(corpus, start);
        const period = periodOfDocument[corpus.documentOfTurn[turn]!]!;
        return groupOfUnit[unitOfTurn[turn]!] === group && period >= 0 && isPeriod(period);
      }),
    notes: [...timelineNotes(timeline), ...neverNotes(terms.missing), ...terms.notes],
  };
}

function neverNotes(missing: readonly string[]): string[] {
  return missing.length === 0 ? [] : [`Never occurs: ${missing.map((term) => `“${term}”`).join(', ')}.`];
}
