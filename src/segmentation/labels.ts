import type { Line } from '../model/transcript.ts';
import type { Candidate, LabelRule } from './candidate.ts';
import { contextsOf, type Layout } from './layout.ts';
import * as rules from './rules/index.ts';

const labelRules: readonly LabelRule[] = Object.values(rules);

/** A label that holds, and how sure that is. */
export interface Label extends Candidate {
  /** 0 to 1. */
  readonly confidence: number;
}

/** What the labels of a document came to: those that hold, and those that only looked like labels. */
export interface Labels {
  readonly accepted: readonly Label[];
  readonly refused: readonly Candidate[];
}

/** From this score on a candidate is a label. */
const threshold = 0.6;

/**
 * The labels of a document. Every rule proposes candidates; then forms compete: a candidate gains from its label's
 * recurring and from being printed like most labels of the document, and loses where the document prints its labels
 * otherwise.
 */
export function labelsOf(lines: readonly Line[], layout: Layout): Labels {
  const candidates: Candidate[] = [];
  const isMarked = lines.some(({ speaker }) => speaker !== undefined);
  // Where mark-up says who speaks, text that looks like a label is speech.
  const competing = isMarked ? [rules.markedSpeaker] : labelRules;
  for (const context of contextsOf(lines, layout)) {
    let best: Candidate | undefined;
    for (const rule of competing) {
      const found = rule.find(context);
      if (found && (!best || found.score > best.score)) best = found;
    }
    if (best) candidates.push(best);
  }
  if (isMarked) return { accepted: candidates.map((label) => labelOf(label, 1)), refused: [] };
  const evidence = evidenceOf(candidates);
  const accepted: Label[] = [];
  const refused: Candidate[] = [];
  for (const candidate of candidates) {
    const score = candidate.score + evidence(candidate);
    if (score >= threshold) accepted.push(labelOf(candidate, Math.min(1, score)));
    else refused.push(candidate);
  }
  return { accepted, refused };
}

function labelOf({ index, label, start, rule, shape, score }: Candidate, confidence: number): Label {
  return { index, label, start, rule, shape, score, confidence };
}

/** What the rest of the document says for (or against) a candidate. */
function evidenceOf(candidates: readonly Candidate[]): (candidate: Candidate) => number {
  const countByLabel = new Map<string, number>();
  const inCompany = companyOf(candidates);
  const weightByForm = new Map<string, number>();
  for (const candidate of candidates) {
    const label = labelKey(candidate);
    countByLabel.set(label, (countByLabel.get(label) ?? 0) + 1);
  }
  const recurringForms = new Set<string>();
  let total = 0;
  for (const candidate of candidates) {
    // A label that recurs shows its form better than many that occur once.
    const weight =
      Math.max(0, candidate.score - 0.2) * ((countByLabel.get(labelKey(candidate)) ?? 0) > 1 ? 1 : 0.4);
    weightByForm.set(formKey(candidate), (weightByForm.get(formKey(candidate)) ?? 0) + weight);
    total += weight;
    if ((countByLabel.get(labelKey(candidate)) ?? 0) > 1) recurringForms.add(formKey(candidate));
  }
  const countByForm = new Map<string, number>();
  for (const candidate of candidates) {
    countByForm.set(formKey(candidate), (countByForm.get(formKey(candidate)) ?? 0) + 1);
  }
  const strongest = Math.max(0, ...[...recurringForms].map((form) => weightByForm.get(form) ?? 0));
  return (candidate) => {
    const recurrence = Math.min(0.3, 0.1 * ((countByLabel.get(labelKey(candidate)) ?? 1) - 1));
    const share = total === 0 ? 0 : (weightByForm.get(formKey(candidate)) ?? 0) / total;
    const company = candidate.needsCompany === true ? (inCompany(candidate) ? 0.25 : -0.3) : 0;
    // Many entries none of which recurs are a list, where the names of the document recur in another form.
    const form = formKey(candidate);
    const isList = (countByForm.get(form) ?? 0) >= 4 && !recurringForms.has(form);
    const list = isList && strongest > (weightByForm.get(form) ?? 0) ? -0.25 : 0;
    return (
      recurrence + company + list + (share >= 0.15 ? 0.25 * Math.sqrt(share) : -0.25 * (1 - share / 0.15))
    );
  };
}

/** Whether, of the candidates printed like one, most have a label that recurs or a form of address. */
function companyOf(candidates: readonly Candidate[]): (candidate: Candidate) => boolean {
  const counts = new Map<string, number>();
  const alike = candidates.filter(({ needsCompany }) => needsCompany === true);
  for (const candidate of alike) counts.set(labelKey(candidate), (counts.get(labelKey(candidate)) ?? 0) + 1);
  const forms = new Map<string, { all: number; known: number }>();
  for (const candidate of alike) {
    const form = forms.get(formKey(candidate)) ?? { all: 0, known: 0 };
    form.all += 1;
    if ((counts.get(labelKey(candidate)) ?? 0) > 1 || candidate.score >= 0.7) form.known += 1;
    forms.set(formKey(candidate), form);
  }
  return (candidate) => {
    const { all, known } = forms.get(formKey(candidate)) ?? { all: 0, known: 0 };
    return all >= 3 && known >= all / 2;
  };
}

function labelKey({ rule, label }: Candidate): string {
  return `${rule}\n${label}`;
}

/** Labels of one form are printed alike: by the same rule, in capitals or not. */
function formKey({ rule, shape }: Candidate): string {
  // A bare Q goes with labels in capitals, and one word in lower case with several.
  if (shape === 'letter') return 'label-inline capitals';
  return `${rule} ${shape === 'word' ? 'title' : shape}`;
}
