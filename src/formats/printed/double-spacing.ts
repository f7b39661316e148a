import type { Line } from '../../model/transcript.ts';

/** Fewer lines than this show no habit. */
const fewestLines = 12;

/** Of the lines of a text in double spacing, a blank line follows so many, and so many of all end in mid-sentence. */
const spacedShare = 0.85;
const openShare = 0.4;

/** Longest line of a wrapped text; where each line is a paragraph, blank lines divide paragraphs. */
const longestWrapped = 120;

/** A line that is shorter than this share of the full ones ends its paragraph. */
const shortShare = 0.6;

/** A text without the blank lines of double spacing; where several blank lines stood, or a short line before them, one is kept. */
export function singleSpaced(lines: readonly Line[]): readonly Line[] {
  if (!isSpaced(lines)) return lines;
  const lengths = lines.map(({ text }) => text.length).filter((length) => length > 0);
  const width = lengths.toSorted((a, b) => a - b)[Math.floor(lengths.length * 0.9)] ?? 0;
  const isOpen = ({ text }: Line): boolean =>
    text.length >= width * shortShare && /^[\p{L}\p{M}\p{N},;–—-]$/u.test(text.slice(-1));
  // Short lines between blank ones are names, headings, entries of a list.
  if (lines.filter((line) => isOpen(line)).length < lengths.length * openShare) return lines;
  return lines.filter(({ text }, index) => {
    const before = lines[index - 1]?.text ?? '';
    return text !== '' || before.length < width * shortShare || lines[index + 1] === undefined;
  });
}

function isSpaced(lines: readonly Line[]): boolean {
  let filled = 0;
  let spaced = 0;
  for (let index = 0; index < lines.length; index++) {
    const { text } = lines[index]!;
    if (text === '') continue;
    filled += 1;
    if (text.length <= longestWrapped && lines[index + 1]?.text === '') spaced += 1;
  }
  return filled >= fewestLines && spaced >= filled * spacedShare;
}
