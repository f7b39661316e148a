import type { Candidate } from './candidate.ts';

/**
 * Labels of two who speak by turns: of one form, one behind the other, twice at least. In a short text that says more of
 * them than how often they recur.
 */
export function alternating(candidates: readonly Candidate[]): ReadonlySet<string> {
  const labels = new Set<string>();
  const inline = candidates.filter(({ rule, score }) => rule === 'label-inline' && score > 0);
  for (let at = 3; at < inline.length; at++) {
    const [a, b, c, d] = inline.slice(at - 3, at + 1).map(({ label }) => label);
    if (a === undefined || b === undefined || a !== c || b !== d || a === b) continue;
    labels.add(a);
    labels.add(b);
  }
  return labels;
}
