import type { Line } from '../model/transcript.ts';
import type { Candidate } from './candidate.ts';
import { isEnd } from './furniture.ts';
import { nameShape } from './name-shape.ts';

/** Where fewer labels than this are followed by a small letter, one that is, is part of a sentence. */
const fewLower = 0.12;

/** Labels that are always followed by a small letter, in a document where labels are not: `The Prime Minister: that is who …`. */
export function sentenceOpenings(candidates: readonly Candidate[], lines: readonly Line[]): Set<string> {
  const inline = candidates.filter(({ rule }) => rule === 'label-inline');
  const isLower = ({ index, start }: Candidate): boolean =>
    /^\p{Ll}/u.test(lines[index]?.text.charAt(start) ?? '');
  const lower = inline.filter((candidate) => isLower(candidate));
  if (candidates.length < 8 || lower.length > candidates.length * fewLower) return new Set();
  const upper = new Set(inline.filter((candidate) => !isLower(candidate)).map(({ label }) => label));
  return new Set(lower.flatMap(({ label, shape }) => (upper.has(label) || shape !== 'title' ? [] : [label])));
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
  const first = labels.findIndex(
    (label, at) =>
      !namesHolder(label, lines) &&
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

/** Most labels that a dash follows, for the dash to be the printer's and no break of the speaker. */
const dashedShare = 0.7;

/** Labels with the dash that a document prints behind their colons: `O Sr. Presidente: — Está aberta a sessão.` */
export function withDashes<Found extends Candidate>(
  labels: readonly Found[],
  lines: readonly Line[],
): Found[] {
  const dashAt = ({ index, start, rule }: Found): string | undefined =>
    rule === 'label-inline'
      ? /^[–—]+\s*/u.exec(lines[index]?.text.slice(start, start + 6) ?? '')?.[0]
      : undefined;
  const dashed = labels.filter((label) => dashAt(label) !== undefined).length;
  if (dashed < 3 || dashed < labels.length * dashedShare) return [...labels];
  return labels.map((label) => ({ ...label, start: label.start + (dashAt(label)?.length ?? 0) }));
}

/** Whether what follows a label on its line is a name and nothing more. */
function namesHolder({ index, start, rule }: Candidate, lines: readonly Line[]): boolean {
  const rest = lines[index]?.text.slice(start) ?? '';
  if (rule !== 'label-inline' || rest.length > 80 || /[.!?…—–-]["”’]?$/u.test(rest)) return false;
  const name = rest.replace(
    /^(?:the (?:right )?hono?u?rable|excm[oa]\. sra?\.|ex\.m[oa]s? srs?\.?ª?) /iu,
    'Hon. ',
  );
  return rest.includes(' ') && nameShape(name).score >= 0.6;
}
