import type { Line } from '../model/transcript.ts';
import { hasAtMost } from '../text/words.ts';
import { dateline, placeAndDate } from './dateline.ts';
import { furnitureKind } from './furniture.ts';
import { isSalutation } from './label-text.ts';
import { continues, type Layout } from './layout.ts';
import { isPlace } from './place.ts';

const endOfSentence = /[.!?…。！？।॥؟]["”’)」』）]?$/u;

/** Whether a line is a heading: marked as one, links of a page, or short and without the full stop of a sentence. */
export function isHeading({ text, heading }: Line): boolean {
  if (heading !== undefined || isMenu(text)) return true;
  return hasAtMost(text, 12) && !endOfSentence.test(text) && !isSalutation(text);
}

/** A line of many words with capital initials and no mark of a sentence: the links of a page, `Home Media News Statistics …`. */
export function isMenu(text: string): boolean {
  if (text.length > 400 || hasAtMost(text, 7) || /[.!?…:;,]["”’)]?(?:\s|$)/u.test(text)) return false;
  // Lines in capitals are printed, and no links.
  if (!/\p{Ll}{3}.*\p{Ll}{3}.*\p{Ll}{3}/u.test(text)) return false;
  const words = text.split(' ').filter((word) => /\p{L}/u.test(word));
  return words.filter((word) => /^[^\p{L}]*\p{Lu}/u.test(word)).length >= words.length * 0.75;
}

/** Whether a line without a full stop is speech all the same: it says “I”, ends and begins sentences, or leads on. */
export function isSentence({ text, heading }: Line, next: Line | undefined): boolean {
  const words = text.split(' ');
  if (heading !== undefined || words.length < 6) return false;
  const capitals = words.filter((word) => /^[^\p{L}]*\p{Lu}/u.test(word)).length;
  if (capitals > words.length / 2) return false;
  const leadsOn = capitals <= words.length / 3 && /^\p{Ll}/u.test(next?.text ?? '');
  return leadsOn || /\b(?:I|me|my|we|our|us)\b|\p{Ll}{3}[.!?] \p{Lu}|[,:;]$/u.test(text);
}

/** Whether a line is full, so that the next one goes on its sentence. */
export function isWrapped(line: Line, next: Line | undefined, layout: Layout): boolean {
  if (
    !next ||
    line.heading !== undefined ||
    /^\[.*\]$/u.test(line.text) ||
    line.text.length <= Math.max(40, layout.width * 0.8)
  )
    return false;
  return (
    !dateline(next.text) &&
    !placeAndDate(next.text) &&
    !furnitureKind(next.text) &&
    !isPlace(next.text) &&
    continues(line, next, layout)
  );
}
