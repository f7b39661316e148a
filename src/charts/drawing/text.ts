import { withoutControls } from '../../text/escape.ts';
import { labelSize } from '../theme.ts';

// Advance widths of Helvetica and Arial, in thousandths of the type size.
const narrow = new Set('ijlI.,:;\'!|’‘ft()[]r-/ "“”');
const wide = new Set('mMW@%—…');

/**
 * Width of a label in CSS pixels, reckoned from classes of letters. The same on every machine, unlike a measurement;
 * within a tenth for Latin text in Helvetica or Arial.
 */
export function textWidth(text: string, size: number = labelSize): number {
  let width = 0;
  for (const character of text) width += advance(character);
  return Math.ceil((width * size) / 1000);
}

function advance(character: string): number {
  if (narrow.has(character)) return 300;
  if (wide.has(character)) return 900;
  const code = character.codePointAt(0) ?? 0;
  if (/\p{M}/u.test(character)) return 0;
  if (code >= 0x2e80) return 1050;
  return /\p{Lu}/u.test(character) ? 690 : 550;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Text as a label of one line. */
export function asLabel(text: string): string {
  return withoutControls(text).replaceAll(/\s+/gu, ' ').trim();
}

/**
 * A label that is no wider than `limit` pixels. What is left out is taken from behind the middle, where `…` stands:
 * the ends of two long phrases differ more often than their middles. Characters are never split.
 */
export function shortened(text: string, limit: number): string {
  const label = asLabel(text);
  if (textWidth(label) <= limit) return label;
  const pieces = Array.from(graphemes.segment(label), ({ segment }) => segment);
  let kept = Math.min(pieces.length - 1, limit);
  while (kept > 1 && textWidth(cut(pieces, kept)) > limit) kept -= 1;
  return cut(pieces, kept);
}

function cut(pieces: readonly string[], kept: number): string {
  const tail = Math.floor(kept / 3);
  const head = pieces
    .slice(0, kept - tail)
    .join('')
    .trimEnd();
  return `${head}…${tail === 0 ? '' : pieces.slice(-tail).join('').trimStart()}`;
}

/** Labels that fit, each different from all before it: equal ones get a number behind them. */
export function distinctLabels(texts: readonly string[], limit: number): string[] {
  const taken = new Set<string>();
  return texts.map((text) => {
    const short = shortened(text, limit);
    let label = short;
    for (let number = 2; taken.has(label); number++) label = `${short} (${number})`;
    taken.add(label);
    return label;
  });
}
