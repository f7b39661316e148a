import type { Line } from '../model/transcript.ts';
import type { Candidate } from './candidate.ts';
import { dateline } from './dateline.ts';
import { hasAtMost } from '../text/words.ts';
import { isFormEntry } from './form-entry.ts';
import { isEnd } from './furniture.ts';
import { nameShape } from './name-shape.ts';

/** Where fewer labels than this are followed by a small letter, one that is, is part of a sentence. */
const fewLower = 0.2;

/** Labels that are always followed by a small letter, in a document where labels are not: `The Prime Minister: that is who …`. */
export function sentenceOpenings(candidates: readonly Candidate[], lines: readonly Line[]): Set<string> {
  const inline = candidates.filter(({ rule, score }) => rule === 'label-inline' && score > 0);
  const isLower = ({ index, start }: Candidate): boolean => isSmallLetter(lines[index]?.text ?? '', start);
  const lower = inline.filter((candidate) => isLower(candidate));
  if (lower.length === 0 || candidates.length < 8 || lower.length > candidates.length * fewLower)
    return new Set();
  const upper = new Set(inline.filter((candidate) => !isLower(candidate)).map(({ label }) => label));
  return new Set(lower.flatMap(({ label, shape }) => (upper.has(label) || shape !== 'title' ? [] : [label])));
}

/** Whether a small letter stands at a place of a text; most letters are of ASCII, and cheaply told. */
function isSmallLetter(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit < 0x80 ? unit >= 0x61 && unit <= 0x7a : /^\p{Ll}/u.test(text.charAt(at));
}

/**
 * Labels without those that head something else than a turn: in front of all others, an office and who holds it
 * (`Speaker: Ada Lee`); and a word alone on its line that occurs once, right above another label (`MOTIONS:`).
 */
export function withoutHeads<Found extends Candidate>(
  labels: readonly Found[],
  lines: readonly Line[],
): Found[] {
  const counts = new Map<string, number>();
  for (const { label } of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  const titles = repeatedTitles(labels, lines);
  const first = labels.findIndex(
    (label, at) =>
      !titles.has(label) &&
      !namesHolder(label, lines) &&
      !(
        counts.get(label.label) === 1 &&
        (isEntry(label, labels[at + 1], lines) || isFormEntry(label, labels[at + 1], lines))
      ) &&
      !(at === 0 && labels.length > 1 && counts.get(label.label) === 1 && isHeadline(label, labels, lines)) &&
      !(
        (label.rule === 'label-bold-alone' || counts.get(label.label) === 1) &&
        headsTitles(label, labels[at + 1], lines)
      ),
  );
  return labels
    .slice(Math.max(0, first), lastLabel(labels, lines, counts))
    .filter(({ index, label, start, rule }, at, all) => {
      const line = lines[index];
      const next = all[at + 1];
      if (!line || !next || rule === 'marked-speaker' || start < line.text.length) return true;
      const isEmpty = lines.slice(index + 1, next.index).every(({ text }) => text === '');
      return !(isEmpty && counts.get(label) === 1 && (counts.get(next.label) ?? 0) > 1);
    });
}

/** Of the places of a name with a line for itself, so many have the same line below for that to be a role. */
const roleShare = 0.8;

/** Labels without the offices that are printed below names, each on a line of its own: the same below each place of a name. */
export function withoutOffices<Found extends Candidate>(
  labels: readonly Found[],
  lines: readonly Line[],
): readonly Found[] {
  const below = labels.map((label, at) => {
    const next = labels[at + 1];
    const isAlone = label.start >= (lines[label.index]?.text.length ?? 0);
    return next && isAlone && lines.slice(label.index + 1, next.index).every(({ text }) => text === '')
      ? next
      : undefined;
  });
  if (below.filter((next) => next !== undefined).length < labels.length * 0.3) return labels;
  const pairs = new Map<string, string[]>();
  for (const [at, { label }] of labels.entries())
    pairs.set(label, [...(pairs.get(label) ?? []), below[at]?.label ?? '']);
  const offices = new Set<Found>();
  for (const [at, { label }] of labels.entries()) {
    const [next, seen = []] = [below[at], pairs.get(label)];
    if (!next || offices.has(labels[at]!)) continue;
    const same = seen.filter((office) => office === next.label).length;
    if (seen.length >= 2 && same >= seen.length * roleShare) offices.add(next);
  }
  return labels.filter((label) => !offices.has(label));
}

/** So many labels on lines one right below the other make a key to those that follow. */
const fewestKeys = 3;

/** Labels without a key in front of them: `TJ  Tarik Jones` on one line after the other, each once. */
export function withoutKey<Found extends Candidate>(
  labels: readonly Found[],
  lines: readonly Line[],
): readonly Found[] {
  let end = 0;
  const seen = new Set<string>();
  for (const [at, { index, label, start }] of labels.entries()) {
    const rest = lines[index]?.text.slice(start) ?? '';
    const isNext = at === 0 || index === (labels[at - 1]?.index ?? 0) + 1;
    if (!isNext || seen.has(label) || rest.length > 60 || !/^\p{Lu}[^!?]*[\p{L})]$/u.test(rest)) break;
    seen.add(label);
    end = at + 1;
  }
  return end >= fewestKeys ? labels.slice(end) : labels;
}

/** Most words of what a document says of itself behind a label: `Moderators: Ada Lee and Joan Park`. */
const longestEntry = 40;

/** Most words of an entry that is no list of names. */
const longestClause = 20;

/** Whether what stands between a label with a colon and the next one is an entry of the head: a few words that no sentence ends. */
function isEntry(
  { index, start, rule }: Candidate,
  next: Candidate | undefined,
  lines: readonly Line[],
): boolean {
  if (!next || !(rule === 'label-inline' || rule === 'label-alone')) return false;
  const own = [
    lines[index]?.text.slice(start) ?? '',
    ...lines.slice(index + 1, next.index).map(({ text }) => text),
  ];
  const filled = own.filter((text) => text !== '');
  return (
    filled.length > 0 &&
    hasAtMost(filled.slice(0, longestEntry).join(' '), longestEntry) &&
    filled.every(
      (text) => (/[\p{L}\p{N})]$/u.test(text) && hasAtMost(text, longestClause)) || isListOfNames(text),
    ) &&
    filled.every((text) => !/\b(?:I|we|you|my|your|our)\b|[.!?] \p{Lu}\p{Ll}+ \p{Ll}/u.test(text))
  );
}

/** Behind a title that is printed again stand the same words, at least so many characters of them. */
const sameWords = 12;

/** Labels at the top that are a title with a colon, printed again above the text: the same words follow each time. */
function repeatedTitles<Found extends Candidate>(
  labels: readonly Found[],
  lines: readonly Line[],
): ReadonlySet<Found> {
  const wordsOf = ({ index, start }: Candidate): string =>
    (lines[index]?.text ?? '').slice(start, start + sameWords);
  const [first] = labels;
  const words = first?.rule === 'label-inline' ? wordsOf(first) : '';
  if (!first || words.length < sameWords) return new Set();
  const same = labels.filter((label) => label.label === first.label);
  const isTitle =
    same.length >= 2 && same.every((label, at) => label === labels[at] && wordsOf(label) === words);
  return isTitle ? new Set(same) : new Set();
}

/** Whether a label begins the first line of a document, and words with capital initials follow that no full stop ends: `Ada Lee: New Bridge to Open in May`. */
function isHeadline(label: Candidate, labels: readonly Candidate[], lines: readonly Line[]): boolean {
  const { index, start, rule } = label;
  if (rule !== 'label-inline' || !lines.slice(0, index).every(({ text }) => text === '' || dateline(text)))
    return false;
  const rest = lines[index]?.text.slice(start) ?? '';
  // Three words may be what somebody says, unless all other labels are of another form.
  const isOnly = labels.every((other) => other === label || other.rule !== rule);
  return !hasAtMost(rest, isOnly ? 2 : 3) && isTitleLine(rest);
}

/** Whether most words of a text have a capital: names and offices, though a full stop ends them. */
function isListOfNames(text: string): boolean {
  const words = text.match(/\p{L}[\p{L}.’'-]*/gu) ?? [];
  return words.length >= 4 && words.filter((word) => /^\p{Lu}/u.test(word)).length >= words.length * 0.6;
}

/** How many labels there are up to the line that says when all ended: labels below it that occur once are of the imprint. */
function lastLabel(
  labels: readonly Candidate[],
  lines: readonly Line[],
  counts: ReadonlyMap<string, number>,
): number {
  let all = labels.length;
  while (all > 1 && isContact(labels[all - 1], lines, counts)) all -= 1;
  let keep = all;
  while (keep > 1 && counts.get(labels[keep - 1]?.label ?? '') === 1) keep -= 1;
  const rest = labels.slice(keep, all);
  const isOver = ({ index }: Candidate, before: Candidate | undefined): boolean =>
    lines.slice((before?.index ?? 0) + 1, index).some(({ text }) => isEnd(text));
  const over = rest.findIndex((label, at) => isOver(label, rest[at - 1] ?? labels[keep - 1]));
  return over < 0 ? all : keep + over;
}

/** Whether a label occurs once and has a name behind it and nothing more: `PRESS OFFICER: Ada Lee`. */
function isContact(
  label: Candidate | undefined,
  lines: readonly Line[],
  counts: ReadonlyMap<string, number>,
): boolean {
  return label !== undefined && counts.get(label.label) === 1 && namesHolder(label, lines);
}

/**
 * Whether lines in capitals or with capital initials follow a label alone, and nothing else: it is part of a title, or says who
 * will speak.
 */
function headsTitles(
  { index, rule }: Candidate,
  next: Candidate | undefined,
  lines: readonly Line[],
): boolean {
  if (!(rule === 'label-alone' || rule === 'label-bold-alone') || !next) return false;
  const below = lines.slice(index + 1, next.index).filter(({ text }) => text !== '');
  return (
    below.length >= (rule === 'label-alone' ? 2 : 1) &&
    below.length <= 40 &&
    below.every(({ text }) => isTitleLine(text))
  );
}

/** A line of few words, most with capital initials, that no full stop ends. */
function isTitleLine(text: string): boolean {
  if (text.length > 120 || /\p{Ll}{3}["”’)]?[.!?…]["”’)]?$/u.test(text)) return false;
  const words = text.match(/\p{L}[\p{L}.’'-]*/gu) ?? [];
  return words.filter((word) => /^\p{Lu}/u.test(word)).length >= words.length * 0.6;
}

/** Most labels that stand behind the sign of another speaker, `>> MAYOR: …`, for those without it to be words of a sentence. */
const signedShare = 0.7;

/** Labels without those that lack the sign of another speaker where captions print it before most. */
export function withSigns<Found extends Candidate>(
  labels: readonly Found[],
  lines: readonly Line[],
): readonly Found[] {
  const isSigned = ({ index }: Found): boolean => lines[index]?.text.startsWith('>>') === true;
  const signed = labels.filter((label) => isSigned(label));
  return signed.length >= labels.length * signedShare ? signed : labels;
}

/** Most labels that a dash follows, for the dash to be the printer's and no break of the speaker. */
const dashedShare = 0.7;

/** Labels with the dash that a document prints behind their colons, `O Sr. Presidente: — Está aberta a sessão.`, or letters. */
export function withDashes<Found extends Candidate>(
  labels: readonly Found[],
  lines: readonly Line[],
): Found[] {
  const dashAt = ({ index, start }: Found): string | undefined =>
    /^(?:[–—]+|-)\s*/u.exec(lines[index]?.text.slice(start, start + 6) ?? '')?.[0];
  const habitual = new Set(
    ['label-inline', 'letter-alone'].filter((rule) => {
      const own = labels.filter((label) => label.rule === rule);
      const dashed = own.filter((label) => dashAt(label) !== undefined).length;
      return dashed >= 3 && dashed >= own.length * dashedShare;
    }),
  );
  if (habitual.size === 0) return [...labels];
  return labels.map((label) =>
    habitual.has(label.rule) ? { ...label, start: label.start + (dashAt(label)?.length ?? 0) } : label,
  );
}

/** Whether what follows a label on its line is a name and nothing more. */
function namesHolder({ index, start, rule }: Candidate, lines: readonly Line[]): boolean {
  const rest = lines[index]?.text.slice(start) ?? '';
  if (rule !== 'label-inline' || rest.length > 80 || /[.!?…。！？।؟—–-]["”’」]?$/u.test(rest)) return false;
  const name = rest.replace(
    /^(?:the (?:right )?hono?u?rable|excm[oa]\. sra?\.|ex\.m[oa]s? srs?\.?ª?) /iu,
    'Hon. ',
  );
  return rest.includes(' ') && nameShape(name).score >= 0.6;
}
