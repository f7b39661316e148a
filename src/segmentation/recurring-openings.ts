import { hasAtMost } from '../text/words.ts';
import type { Candidate, LineContext } from './candidate.ts';
import { directionsIn } from './directions.ts';
import { hasClauseWord, nameShape } from './name-shape.ts';
import { letterSign, type Opening, openingsOf } from './openings.ts';

/** A label has to open so many lines, and so many lines of a form have to open with such labels. */
const fewestRepeats = 2;
const fewestLines = 6;

/** Of the lines of a form, so many open with a label that recurs, in signs that running text has too and in others. */
const recurringShare = { plain: 0.6, rare: 0.5 } as const;

/** How many lines of a paragraph's beginning a form has to open, of all in the document. */
const leastShare = 0.06;

/** How sure a label is that no rule knows, and that recurs in the same place before other words. */
const likelihood = 0.75;

/**
 * Labels told by nothing but their place: in one form (what stands before, around and behind them), a small set of
 * short texts recurs at the beginning of paragraphs, by turns, and different words follow each time.
 *
 * For documents in which the known forms of label find few: running text recurs as well (`The point is: …`), so signs
 * that sentences hold need names before them.
 */
export function recurringOpenings(contexts: readonly LineContext[]): Candidate[] {
  const forms = new Map<string, Opening[]>();
  const counts = new Map<string, number>();
  for (const openings of withoutRoles(
    contexts.map((context) => openingsOf(context).filter(hasSizeOfLabel)),
  )) {
    for (const opening of openings) {
      const form = forms.get(opening.form);
      if (form) form.push(opening);
      else forms.set(opening.form, [opening]);
    }
    if (openings.length === 0) continue;
    for (const label of new Set(openings.map((opening) => opening.label)))
      counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  const least = Math.max(fewestLines, contexts.length * leastShare);
  const texts = contexts.map(({ line }) => line.text);
  const known = [...forms.values()]
    .filter((form) => recurringIn(form, counts).length >= least)
    .map((form) => form.filter((opening) => mayBeLabel(opening) || standsOnlyFirst(opening, counts, texts)))
    .filter((form) => isFormOfLabels(form, counts, least))
    .map((form) => withoutClauses(withoutInitials(form)).filter((opening) => isKnown(opening, counts)))
    .map((form) => fromFirstKnown(form, counts))
    .sort((a, b) => b.length - a.length);
  return oneOfEachLine(known);
}

/**
 * The openings of the form that most lines have, and of others where the same labels stand in these; one for each line,
 * in their order.
 */
function oneOfEachLine(forms: readonly (readonly Opening[])[]): Candidate[] {
  const labels = new Set(forms[0]?.map(({ label }) => label));
  const byIndex = new Map<number, Opening>();
  for (const form of forms) {
    const shared = form.filter(({ label }) => labels.has(label)).length;
    if (shared < form.length * 0.5) continue;
    for (const opening of form) if (!byIndex.has(opening.index)) byIndex.set(opening.index, opening);
  }
  return [...byIndex.values()]
    .sort((a, b) => a.index - b.index)
    .map(({ index, label, start }) => ({
      index,
      label,
      start,
      rule: 'recurring-opening',
      shape: nameShape(label).shape,
      score: likelihood,
    }));
}

function isFormOfLabels(
  form: readonly Opening[],
  counts: ReadonlyMap<string, number>,
  least: number,
): boolean {
  const known = recurringIn(form, counts);
  const labels = new Set(known.map(({ label }) => label));
  const share = form[0]?.isRare === true ? recurringShare.rare : recurringShare.plain;
  return (
    known.length >= least &&
    known.length >= form.length * share &&
    labels.size >= 2 &&
    known.length >= labels.size * 2 &&
    takeTurns(known) &&
    !isRound(known) &&
    goOnDifferently(known)
  );
}

/**
 * The openings of each line without the roles that are printed below names: a short line behind which comes the same short
 * line each time is a name, and its words are those behind the other.
 */
function withoutRoles(lines: readonly (readonly Opening[])[]): readonly (readonly Opening[])[] {
  const alone = lines.map((openings) =>
    openings.length === 0 ? undefined : openings.find(({ isAlone }) => isAlone),
  );
  const below = new Map<string, Set<string>>();
  for (const [at, name] of alone.entries()) {
    if (!name) continue;
    const next = alone[at + 1]?.label ?? `\n${at}`;
    below.set(name.label, (below.get(name.label) ?? new Set()).add(next));
  }
  const repeats = new Map<string, number>();
  for (const name of alone) if (name) repeats.set(name.label, (repeats.get(name.label) ?? 0) + 1);
  const links = linksBelow(below, repeats);
  const hasRole = (at: number): boolean => {
    const [name, role] = [alone[at]?.label ?? '', alone[at + 1]?.label];
    const isSure = (repeats.get(name) ?? 0) >= fewestRepeats && below.get(name)?.size === 1;
    return role !== undefined && role !== name && (isSure || links.has(role));
  };
  return lines.map((openings, at) => {
    if (!alone[at]) return openings;
    if (hasRole(at - 1)) return openings.filter(({ isAlone }) => !isAlone);
    if (!hasRole(at)) return openings;
    const words = alone[at + 1]?.words ?? '';
    // The same line below each name is as good as a sign behind it.
    const isAlone = !links.has(alone[at + 1]?.label ?? '');
    return openings.map((opening) => (opening.isAlone ? { ...opening, words, isAlone } : opening));
  });
}

/** Lines that stand below several names that recur, and below nothing else: links of the page, `Share this contribution`. */
function linksBelow(
  below: ReadonlyMap<string, ReadonlySet<string>>,
  repeats: ReadonlyMap<string, number>,
): ReadonlySet<string> {
  const names = new Map<string, number>();
  for (const [label, lines] of below) {
    const [line = ''] = lines;
    if (lines.size === 1 && (repeats.get(label) ?? 0) >= fewestRepeats)
      names.set(line, (names.get(line) ?? 0) + 1);
  }
  return new Set([...names].flatMap(([line, count]) => (count >= 3 ? [line] : [])));
}

/** Openings without letters that the same word follows most times: initials of a name. */
function withoutInitials(form: readonly Opening[]): readonly Opening[] {
  if (form[0]?.form.includes(letterSign) !== true) return form;
  const words = new Map<string, Set<string>>();
  const counts = new Map<string, number>();
  for (const { label, words: behind } of form) {
    words.set(label, (words.get(label) ?? new Set()).add(behind.split(' ', 1)[0] ?? ''));
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return form.filter(({ label }) => (words.get(label)?.size ?? 0) > (counts.get(label) ?? 0) * 0.5);
}

/** Openings without those that a quotation or a small letter always follows, where others go on like sentences: `The note says: “…”`. */
function withoutClauses(form: readonly Opening[]): readonly Opening[] {
  const upper = form.filter(({ words }) => /^[^\p{Ll}“„«"‘]/u.test(words));
  if (upper.length < form.length * 0.6) return form;
  const labels = new Set(upper.map(({ label }) => label));
  return form.filter(({ label }) => labels.has(label));
}

/** Openings from the first on whose label recurs: what stands above is of the head, unless it goes on like the others. */
function fromFirstKnown(form: readonly Opening[], counts: ReadonlyMap<string, number>): readonly Opening[] {
  const first = form.findIndex(({ label }) => (counts.get(label) ?? 0) >= fewestRepeats);
  if (first <= 0) return form;
  const links = new Map<string, number>();
  for (const { words } of form) links.set(words, (links.get(words) ?? 0) + 1);
  return form.filter(
    ({ words, isAlone }, at) =>
      at >= first || (links.get(words) ?? 0) >= fewestLines || (!isAlone && isSpeech(words)),
  );
}

/** Whether a text is several words and ends like a sentence. */
function isSpeech(text: string): boolean {
  const isLong = /\p{Lo}{8}/u.test(text.slice(0, 40)) || !hasAtMost(text, 5);
  return isLong && /[.!?…。！？]["”’)»]?$/u.test(text);
}

function recurringIn(form: readonly Opening[], counts: ReadonlyMap<string, number>): readonly Opening[] {
  return form.filter(({ label }) => (counts.get(label) ?? 0) >= fewestRepeats);
}

/** Whether most lines have another label than the line before them of this form. */
function takeTurns(openings: readonly Opening[]): boolean {
  const same = openings.filter(({ label }, at) => label === openings[at - 1]?.label).length;
  return same <= openings.length * 0.5;
}

/** Whether three labels or more come in the same order over and over, as in a form that is filled in, and not in talk. */
function isRound(openings: readonly Opening[]): boolean {
  const next = new Map<string, Map<string, number>>();
  for (const [at, { label }] of openings.slice(0, -1).entries()) {
    const after = openings[at + 1]?.label ?? '';
    const counts = next.get(label) ?? new Map<string, number>();
    next.set(label, counts.set(after, (counts.get(after) ?? 0) + 1));
  }
  const usual = [...next.values()].reduce((sum, counts) => sum + Math.max(...counts.values()), 0);
  return next.size >= 3 && openings.length >= next.size * 3 && usual >= (openings.length - 1) * 0.9;
}

/** Whether the words behind the labels are many and differ: behind a heading or in a form that is filled in they are few. */
function goOnDifferently(openings: readonly Opening[]): boolean {
  const words = openings.filter(({ words: behind }) => /\S\s+\S+\s+\S|\p{Lo}{6}/u.test(behind));
  const different = new Set(openings.map(({ words: behind }) => behind.slice(0, 40)));
  return words.length >= openings.length * 0.5 && different.size >= openings.length * 0.6;
}

function isKnown({ label, isRare }: Opening, counts: ReadonlyMap<string, number>): boolean {
  if ((counts.get(label) ?? 0) >= fewestRepeats) return true;
  return nameShape(label).score >= (isRare ? 0.3 : 0.6) || isNameWithTail(label);
}

/** Whether a text is as short as a label and ends in no sign of a sentence. */
function hasSizeOfLabel({ label }: Opening): boolean {
  return label.length > 0 && label.length <= 80 && !'!?…,;'.includes(label.slice(-1));
}

/** Whether a text may be somebody's label: no sentence, no direction; before signs that sentences hold, a name. */
function mayBeLabel({ label, isRare }: Opening): boolean {
  if (!/^[\p{L}\p{N}“"'(]/u.test(label) || !/\p{L}/u.test(label)) return false;
  if (/\p{L}{4}\.$/u.test(label) || label.split(' ').length > 10) return false;
  if (directionsIn(`(${label})`).length > 0) return false;
  return isRare || nameShape(label).score > 0 || isNameWithTail(label);
}

/** A label before a full stop or colon has to open so many lines where it has not the form of a name. */
const fewestSentences = 4;

/** Whether a few words before a full stop or colon open many lines and stand nowhere else: `Sitting chair. …`, but not `Thank you. …`. */
function standsOnlyFirst(
  { label, form }: Opening,
  counts: ReadonlyMap<string, number>,
  texts: readonly string[],
): boolean {
  const sign = form.split('\n')[1] ?? '';
  if (!(sign === '.' || sign === ':') || (counts.get(label) ?? 0) < fewestSentences) return false;
  if (!/^\p{L}[^,;:!?]*[\p{L}\p{N})]$/u.test(label) || !hasAtMost(label, 4) || hasClauseWord(label))
    return false;
  return texts.every((text) => text.indexOf(`${label}${sign}`, 1) < 0);
}

/** A name that words in lower case follow, which say what the speaker is or does: `Captain Rusk replied`, `KISS ANNA jegyző`. */
function isNameWithTail(label: string): boolean {
  const name = /^(?<name>\p{Lu}.*?)(?: \p{Ll}[\p{L}’'-]*\.?){1,5}(?:,? ?\(.*\))?$/u.exec(label)?.groups?.[
    'name'
  ];
  return (
    name !== undefined && (name.includes(' ') || /^\p{Lu}{4}/u.test(name)) && nameShape(name).score >= 0.5
  );
}
