import type { Line } from '../model/transcript.ts';
import { alternating } from './alternation.ts';
import { fromBeginning } from './begun.ts';
import type { Candidate, LabelRule, LineContext } from './candidate.ts';
import {
  sentenceOpenings,
  withDashes,
  withoutHeads,
  withoutKey,
  withoutOffices,
  withSigns,
} from './label-course.ts';
import { eachContext, type Layout } from './layout.ts';
import { marksOf, rulesByMarks } from './line-marks.ts';
import { withOtherSide } from './one-sided.ts';
import { toldNames } from './told-names.ts';
import { withUnknownForms } from './unknown-forms.ts';
import * as rules from './rules/index.ts';

const labelRules: readonly LabelRule[] = Object.values(rules);

const rulesFor = rulesByMarks(labelRules);
const markedRuleFor = rulesByMarks([rules.markedSpeaker]);

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
  const others = new Map<number, readonly Candidate[]>();
  const isMarked = lines.some(({ speaker }) => speaker !== undefined);
  // Where mark-up says who speaks, text that looks like a label is speech.
  const competing = isMarked ? markedRuleFor : rulesFor;
  let paragraphs = 0;
  let asked: readonly LabelRule[] = [];
  const propose = (context: LineContext): void => {
    let best: Candidate | undefined;
    for (const rule of asked) {
      const found = rule.find(context);
      if (!found) continue;
      const lesser = best && found.score <= best.score ? found : best;
      if (lesser) others.set(context.index, [...(others.get(context.index) ?? []), lesser]);
      if (lesser !== found) best = found;
    }
    if (best) candidates.push(best);
  };
  eachContext(lines, layout, propose, (line, startsParagraph, alone) => {
    if (startsParagraph) paragraphs += 1;
    asked = competing(marksOf(line, startsParagraph, alone));
    return asked.length > 0;
  });
  if (isMarked) return { accepted: candidates.map((label) => labelOf(label, 1)), refused: [] };
  const scoreOf = scorer(candidates, lines);
  const accepted: Label[] = [];
  const refused: Candidate[] = [];
  for (const likeliest of candidates) {
    // Where a line can be read in two forms, the form that the document is printed in counts.
    const rivals = others.get(likeliest.index);
    const candidate = rivals ? likeliestOf([likeliest, ...rivals], scoreOf) : likeliest;
    const score = scoreOf(candidate);
    if (score >= threshold) accepted.push(labelOf(candidate, Math.min(1, score)));
    else refused.push(candidate);
  }
  const all = withoutKey(withUnknownForms(ofCourse(accepted, lines), { lines, layout, paragraphs }), lines);
  return { accepted: withOtherSide(all, lines, layout), refused };
}

/** Labels that the course of the document confirms: without what heads, signs and offices look like. */
function ofCourse(labels: readonly Label[], lines: readonly Line[]): readonly Label[] {
  const begun = fromBeginning(labels, lines);
  return withDashes(withoutHeads(withoutOffices(withSigns(begun, lines), lines), lines), lines);
}

/** What a candidate is worth, with what the rest of the document says of it. */
function scorer(candidates: readonly Candidate[], lines: readonly Line[]): (candidate: Candidate) => number {
  const evidence = evidenceOf(candidates);
  const openings = sentenceOpenings(candidates, lines);
  const byTurns = alternating(candidates);
  const told = toldNames(lines, candidates);
  return (candidate) =>
    candidate.score +
    evidence(candidate) +
    told(candidate) +
    (byTurns.has(candidate.label) ? 0.15 : 0) -
    (openings.has(candidate.label) ? 0.7 : 0);
}

function likeliestOf(candidates: readonly Candidate[], scoreOf: (candidate: Candidate) => number): Candidate {
  return candidates.reduce((best, one) => (scoreOf(one) > scoreOf(best) ? one : best));
}

function labelOf({ index, label, start, rule, shape, score }: Candidate, confidence: number): Label {
  return { index, label, start, rule, shape, score, confidence };
}

/** What is known of all candidates with one label, or of one form. */
interface Tally {
  /** How many there are, how many of these say that they need company, and how many of these recur or have a form of address. */
  count: number;
  needy: number;
  known: number;
  weight: number;
  recurs: boolean;
}

/** What the rest of the document says for (or against) a candidate. */
function evidenceOf(candidates: readonly Candidate[]): (candidate: Candidate) => number {
  const byLabel: Tallies = new Map();
  for (const candidate of candidates) {
    const tally = labelTally(byLabel, candidate);
    tally.count += 1;
    if (candidate.needsCompany === true) tally.needy += 1;
  }
  const byForm: Tallies = new Map();
  let total = 0;
  for (const candidate of candidates) {
    const label = labelTally(byLabel, candidate);
    const form = formTally(byForm, candidate);
    // A label that recurs shows its form better than many that occur once.
    const weight = Math.max(0, candidate.score - 0.2) * (label.count > 1 ? 1 : 0.4);
    total += weight;
    form.weight += weight;
    form.count += 1;
    form.recurs ||= label.count > 1;
    if (candidate.needsCompany !== true) continue;
    form.needy += 1;
    if (label.needy > 1 || candidate.score >= 0.7) form.known += 1;
  }
  const forms = [...byForm.values()].flatMap((tallies) => [...tallies.values()]);
  const strongest = Math.max(0, ...forms.map(({ recurs, weight }) => (recurs ? weight : 0)));
  return (candidate) => {
    const form = formTally(byForm, candidate);
    const recurrence = Math.min(0.3, 0.1 * (labelTally(byLabel, candidate).count - 1));
    const share = total === 0 ? 0 : form.weight / total;
    const company = candidate.needsCompany === true ? (isInCompany(form) ? 0.25 : -0.3) : 0;
    // Many entries none of which recurs are a list, where the names of the document recur in another form.
    const list = form.count >= 4 && !form.recurs && strongest > form.weight ? -0.25 : 0;
    const isKin = share < 0.15 && kinWeight(byForm, candidate) >= total * kinShare;
    const usual = share >= 0.15 ? 0.25 * Math.sqrt(share) : isKin ? 0 : -0.25 * (1 - share / 0.15);
    // Where all names are printed in one form, a single word in it is one as well.
    const isOnly = form.recurs && form.count >= fewestOfForm && share >= onlyShare;
    const only = candidate.shape === 'word' && isOnly ? 0.05 : 0;
    return recurrence + company + list + usual + only;
  };
}

/** So many labels in a form that has nearly all the weight are the only form of the document. */
const fewestOfForm = 6;
const onlyShare = 0.85;

/** So much of all weight in the other of two forms makes one that few labels have as usual. */
const kinShare = 0.5;

/** The weight of labels in capitals that have a line for themselves, where one has words behind it: some pages print both. */
function kinWeight(byForm: Tallies, { rule, shape }: Candidate): number {
  if (rule !== 'label-inline' || shape !== 'capitals') return 0;
  return byForm.get('label-alone')?.get('capitals')?.weight ?? 0;
}

/** Tallies by rule, and then by label or by shape. */
type Tallies = Map<string, Map<string, Tally>>;

function tallyIn(all: Tallies, rule: string, key: string): Tally {
  let tallies = all.get(rule);
  if (!tallies) all.set(rule, (tallies = new Map()));
  let tally = tallies.get(key);
  if (!tally) tallies.set(key, (tally = { count: 0, needy: 0, known: 0, weight: 0, recurs: false }));
  return tally;
}

/** Whether, of the candidates printed alike that need company, most have a label that recurs or a form of address. */
function isInCompany({ needy, known }: Tally): boolean {
  return needy >= 3 && known >= needy / 2;
}

function labelTally(byLabel: Tallies, { rule, label }: Candidate): Tally {
  return tallyIn(byLabel, rule, label);
}

/** Labels of one form are printed alike: by the same rule, in capitals or not. */
function formTally(byForm: Tallies, { rule, shape }: Candidate): Tally {
  // A bare Q and names in scripts without capitals go with labels in capitals, and one word in lower case with several.
  if (shape === 'letter' || (shape === 'uncased' && rule === 'label-inline'))
    return tallyIn(byForm, 'label-inline', 'capitals');
  return tallyIn(byForm, rule, shape === 'word' ? 'title' : shape);
}
