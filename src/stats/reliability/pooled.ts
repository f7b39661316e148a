import { agreementOf, beyondChance, type Coding, countsOfUnits } from './coding.ts';

/**
 * Agreement beyond a chance that is the same for all coders, over the units that every coder coded; undefined with fewer
 * than two coders, without such a unit, and where chance alone would agree always.
 */
export function pooledAgreement(coding: Coding): number | undefined {
  const units = countsOfUnits(coding).filter(({ coders }) => coders === coding.coders);
  if (coding.coders < 2 || units.length === 0) return undefined;
  const given = new Float64Array(coding.values.length);
  let observed = 0;
  for (const unit of units) {
    observed += agreementOf(unit);
    for (const [category, count] of unit.counts.entries()) given[category]! += count;
  }
  const squares = given.reduce((sum, count) => sum + count ** 2, 0);
  return beyondChance(observed / units.length, squares / (units.length * coding.coders) ** 2);
}
