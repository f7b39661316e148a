import { withoutControls } from '../../text/escape.ts';
import { drawnWidth } from '../../text/fonts/advance.ts';
import { labelSize } from '../theme.ts';

/** Width of a label in CSS pixels, rounded up: as in the fonts that charts are drawn with, the same on every machine. */
export function textWidth(text: string, size: number = labelSize, bold = false): number {
  return Math.ceil(drawnWidth(text, size, bold));
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

/** Text in lines that are no wider than `limit` pixels; a word that is wider by itself is shortened. */
export function wrapped(text: string, limit: number, size: number = labelSize, bold = false): string[] {
  const lines: string[] = [];
  for (const word of asLabel(text).split(' ')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && textWidth(longer, size, bold) <= limit) lines[lines.length - 1] = longer;
    else lines.push(shortened(word, (limit * labelSize) / size / (bold ? 1.1 : 1)));
  }
  return lines;
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
