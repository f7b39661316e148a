import type { Line } from '../model/transcript.ts';
import type { LineContext } from './candidate.ts';
import type { Label } from './labels.ts';
import { eachContext, type Layout } from './layout.ts';
import { recurringOpenings } from './recurring-openings.ts';

/** Where so many of the paragraphs have a label, the document is printed in forms that are known. */
const usualShare = 0.25;

/** A document as far as labels are looked for in it. */
interface Paragraphs {
  readonly lines: readonly Line[];
  readonly layout: Layout;
  /** How many paragraphs begin in it. */
  readonly paragraphs: number;
}

/**
 * The labels of a document, with those in forms that no rule knows. They are looked for where the rules find few, and
 * count where they outnumber what the rules found or are of the same people.
 */
export function withUnknownForms(
  known: readonly Label[],
  { lines, layout, paragraphs }: Paragraphs,
): readonly Label[] {
  // Two people talk, so one label that stands everywhere is half of what there is.
  const isUsual = known.length >= paragraphs * usualShare && !areOfOne(known);
  if (isUsual && !mayBeRoles(known) && !isRareForm(known)) return known;
  const contexts: LineContext[] = [];
  eachContext(lines, layout, (context) => {
    if (context.startsParagraph) contexts.push(context);
  });
  const found = recurringOpenings(contexts).map((candidate) => ({
    ...candidate,
    confidence: candidate.score,
  }));
  // Where most are known already, the rules know the form as well, and know it better.
  const places = new Set(known.map(({ index }) => index));
  if (found.filter(({ index }) => places.has(index)).length >= found.length * 0.5)
    return isRareForm(known) || areOfOne(known)
      ? merged(
          known,
          recurringIn(found).filter(({ index }) => !places.has(index)),
        )
      : known;
  const kept = worthKeeping(withoutRoles(known, found, lines), found);
  if (isUsual && kept.length > 0) return known;
  const names = new Set(known.map(({ label }) => label));
  const shared = found.filter(({ label }) => names.has(label));
  const outnumber = areOfOne(known) ? 0 : kept.length * 2;
  if (found.length < outnumber && shared.length < found.length * 0.5) return known;
  return merged(kept, found);
}

/** Whether all labels are the same, and several. */
function areOfOne(labels: readonly Label[]): boolean {
  const first = labels[0]?.label;
  return labels.length >= 3 && first !== '' && labels.every(({ label }) => label === first);
}

/** So many times as many labels in another form make the few that rules found chance hits. */
const overwhelming = 4;

/** Whether labels are mostly short lines without a sign, as roles below names are as well. */
function mayBeRoles(labels: readonly Label[]): boolean {
  return labels.filter(({ rule }) => rule === 'name-alone').length > labels.length * 0.8;
}

/** Whether labels are mostly in a form that leaves no doubt of others printed like them: with a full stop and a dash, in brackets or bold. */
function isRareForm(labels: readonly Label[]): boolean {
  const rules = new Set(['capitals-dash', 'title-stop', 'label-bracket', 'label-bold']);
  return labels.filter(({ rule }) => rules.has(rule)).length > labels.length * 0.8;
}

function recurringIn(labels: readonly Label[]): Label[] {
  const counts = new Map<string, number>();
  for (const { label } of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return labels.filter(({ label }) => (counts.get(label) ?? 0) > 1);
}

/** Known labels without those that stand right below another: roles. */
function withoutRoles(known: readonly Label[], found: readonly Label[], lines: readonly Line[]): Label[] {
  const names = new Set(found.map(({ index }) => index));
  return known.filter(({ index, rule }) => {
    if (rule !== 'name-alone') return true;
    const above = lines.slice(Math.max(0, index - 3), index).findLastIndex(({ text }) => text !== '');
    return above < 0 || !names.has(Math.max(0, index - 3) + above);
  });
}

/** Known labels that are of the same people as the others, or recur and are not few beside them. */
function worthKeeping(known: readonly Label[], found: readonly Label[]): Label[] {
  const names = new Set(found.map(({ label }) => label));
  const recurring = recurringIn(known);
  const areFew = recurring.length * overwhelming <= found.length;
  const repeated = new Set(areFew ? [] : recurring.map(({ label }) => label));
  return known.filter(({ label }) => names.has(label) || repeated.has(label));
}

/** Labels of both kinds in the order of their lines; where a line can be read in both forms, the shorter label counts. */
function merged(known: readonly Label[], found: readonly Label[]): Label[] {
  const byIndex = new Map(known.map((label) => [label.index, label]));
  for (const label of found) {
    const rival = byIndex.get(label.index);
    if (!rival || rival.start > label.start) byIndex.set(label.index, label);
  }
  return [...byIndex.values()].sort((a, b) => a.index - b.index);
}
