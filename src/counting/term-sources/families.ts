import type { Corpus } from '../../model/corpus.ts';
import type { TokenRange } from '../../model/table.ts';
import { counted } from '../../text/counted.ts';
import { decide } from '../families/decide.ts';
import { parseDecisions } from '../families/decisions.ts';
import { fewestUses, usualFamilies } from '../families/formula-families.ts';
import { countedIn, placedTerms } from '../placed-terms.ts';
import { ritualOf } from '../rituals.ts';
import type { TermOptions, Terms, TermSource } from '../term-source.ts';

/** Families of formulas, all variants together, called by their heads; those of thanks and of giving the floor are none. */
export const families: TermSource = {
  noun: 'family',
  isNamed: true,
  needs: ['tokens'],
  count: familyTerms,
};

function familyTerms(corpus: Corpus, options: TermOptions): Terms {
  const all = usualFamilies(corpus, options.across);
  const decisions = options.decisions ? parseDecisions(options.decisions) : [];
  const { families: decided, notes } = decide(all.families, decisions);
  const shown = decided.filter(({ decision, variants }) => decision === 'accepted' || variants.length > 1);
  const own = shown.filter(({ head }) => ritualOf(head.split(' ')) === undefined);
  const minCount = Math.max(options.minCount, fewestUses(corpus));
  const found = own
    .map(({ head, variants }) => ({ head, places: variants.flatMap((variant) => all.rangesOf(variant)) }))
    .filter(({ places }) => places.length >= minCount);
  const placed = placedTerms(found.length, (term) => found[term]!.places.sort(byStart), {
    text: (term) => found[term]!.head,
    notes: [...notes, ...ritualNotes(shown.length - own.length)],
  });
  return countedIn(corpus, placed, options);
}

function byStart(a: TokenRange, b: TokenRange): number {
  return a.start - b.start || a.end - b.end;
}

function ritualNotes(count: number): string[] {
  if (count === 0) return [];
  return [`${counted(count, 'family', 'families')} of thanks, greetings and giving the floor left out.`];
}
