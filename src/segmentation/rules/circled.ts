import type { Line } from '../../model/transcript.ts';
import type { Candidate, LabelRule, LineContext } from '../candidate.ts';
import { japaneseLabelLength, koreanLabelLength } from '../eastern-office.ts';
import { mark } from '../line-marks.ts';

/** A circle and a name with an office, as minutes in Korean and Japanese print it: `○의장 김하늘 …`, `◯議長（青木 海） …`. */
export const circled: LabelRule = {
  id: 'circled',
  doc: 'A circle and a name with an office in Korean or Japanese, perhaps behind a number, before the words of the turn.',
  needs: mark.paragraph | mark.plain,
  find: circledOn,
};

const circle = /^(?:\d{1,4} )?[○◯◎●◆◇⊙△▲] ?/u;

/** Longest label. */
const longest = 40;

function circledOn({ line, index, startsParagraph, next }: LineContext): Candidate | undefined {
  const { text } = line;
  if (!startsParagraph || line.heading !== undefined || !mayOpen(text.charCodeAt(0))) return undefined;
  const before = circle.exec(text)?.[0].length ?? 0;
  if (before === 0) return undefined;
  const rest = text.slice(before, before + 80);
  const length = koreanLabelLength(rest) || japaneseLabelLength(rest);
  const end = before + length;
  if (length === 0 || length > longest) return undefined;
  const start = startOfWords(line, end);
  if (start === undefined || (start === text.length && !next)) return undefined;
  return { index, label: text.slice(before, end), start, rule: 'circled', shape: 'uncased', score: 0.8 };
}

/** Whether a line begins with a sign or a digit; nearly all begin with a letter. */
function mayOpen(first: number): boolean {
  return first > 0x2000 || (first >= 0x30 && first <= 0x39);
}

/** Where the words begin behind a label; undefined where nothing divides them from it. */
function startOfWords({ text, gap }: Line, end: number): number | undefined {
  const behind = /^\s*/u.exec(text.slice(end))?.[0].length ?? 0;
  const start = Math.min(text.length, end + behind);
  const isDivided = behind > 0 || gap === end || /[）)]$/u.test(text.slice(0, end));
  return start === text.length || isDivided ? start : undefined;
}
