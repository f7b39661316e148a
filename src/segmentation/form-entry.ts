import type { Line } from '../model/transcript.ts';
import { findDate } from '../text/date.ts';
import type { Candidate } from './candidate.ts';

/** So many lines in which no sentence ends are no turn. */
const fewestLines = 4;
const sentence = /[.!?…。！？।؟;,:—–-]["”’)」』]*$/u;

/**
 * Whether a label in front of all others is a field of the form that a document opens with: people or topics between commas
 * stand behind it and no sentence, or other fields do, or a title in capitals goes on behind its dash.
 */
export function isFormEntry(
  { index, label, start, rule }: Candidate,
  next: Candidate | undefined,
  lines: readonly Line[],
): boolean {
  const own = lines[index]?.text.slice(start) ?? '';
  if (rule === 'label-inline' && isDate(own)) return true;
  if (!next) return false;
  if (rule === 'capitals-dash' || rule === 'capitals-stop')
    return /\p{Lu}{2}/u.test(own) && !/\p{Ll}/u.test(own);
  if (rule !== 'label-inline' && rule !== 'label-alone') return false;
  if (isEnumeration(own)) return true;
  const below = lines.slice(index + 1, next.index).filter(({ text }) => text !== '');
  if (
    below.length >= fewestLines &&
    ![own, ...below.map(({ text }) => text)].some((text) => sentence.test(text))
  )
    return true;
  // A name may be followed by a line with a colon as well; a word such as “Question” is of the form.
  return /^\p{Lu}\p{Ll}+$/u.test(label) && below.some(({ text }) => isField(text));
}

/** A date and perhaps a time, and nothing else: what stands behind `Date:` in any language. */
function isDate(text: string): boolean {
  return text.length <= 60 && (findDate(text)?.index === 0 || /^[\d\s./:-]+$/u.test(text));
}

/** Names and topics between commas, most with a capital or in brackets: `Lee (Health), Park (Trade), van Dyk (Labour)`. */
function isEnumeration(text: string): boolean {
  const parts = text.split(/[,;] /u);
  if (parts.length < 3 || /[.!?…]["”’)]?$/u.test(text)) return false;
  return parts.every((part) => /^(?:[\p{Ll}’']{1,4} )?[\p{Lu}\p{Lo}]|\)$/u.test(part));
}

/** A few words and a colon alone on a line, which no other label is read from: `Stage of proceedings:`. */
function isField(text: string): boolean {
  return /^\p{Lu}\p{Ll}[^.!?:,]{2,50}:$/u.test(text) && text.includes(' ');
}
