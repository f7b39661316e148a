import { capitalsName } from '../capitals-name.ts';
import type { Candidate, LabelRule, LineContext } from '../candidate.ts';
import { mark } from '../line-marks.ts';
import { nameShape } from '../name-shape.ts';

/** A name in bold without a colon, before the words or alone on its line. */
export const labelBold: LabelRule = {
  id: 'label-bold',
  doc: 'A name in bold, without a colon, before the words of the turn or alone on the line above them.',
  needs: mark.paragraph | mark.plain | mark.bold,
  find: labelBoldOn,
};

function labelBoldOn({ line, index, startsParagraph, next }: LineContext): Candidate | undefined {
  const { text, bold = 0, heading } = line;
  if (bold === 0) return undefined;
  const alone = bold >= text.length;
  if (!startsParagraph || heading !== undefined || (alone && !next)) return undefined;
  const name = boldLabel(text, bold);
  const { shape, score } = nameShape(name);
  if (score === 0 || (shape === 'capitals' && !isInCapitals(name))) return undefined;
  const end = alone ? bold : endOfSuffix(text, bold);
  const label = end > bold ? text.slice(0, end).trim() : name;
  return {
    index,
    label,
    start: startBehind(text, end),
    rule: alone ? 'label-bold-alone' : 'label-bold',
    shape,
    score: score >= 0.85 ? 0.75 : Math.max(score - 0.25, shape === 'capitals' ? 0.35 : 0),
    needsCompany: true,
  };
}

/** Where the words begin behind a label and its marks. */
function startBehind(text: string, end: number): number {
  const behind = /^[\s.,–—-]*/u.exec(text.slice(end))?.[0] ?? '';
  return Math.min(text.length, end + behind.length);
}

/** A name in capitals, or initials, which may stand for a name that the head of the document gives in full. */
function isInCapitals(name: string): boolean {
  return /^\p{Lu}{2,3}$/u.test(name) || capitalsName(name) !== undefined;
}

/** A colon, behind what the label goes on with in other type: `(Greens, North), for the committee:`. */
const behindSuffix = /^\s*(?:\([^()]{1,80}\)\s*)?(?:,[^:.!?]{1,80})?[:：]/u;

/** What is bold at the start of a line, if it is short and has no colon, in it or behind it: those are read by other rules. */
function boldLabel(text: string, bold: number): string {
  const printed = bold > 100 ? '' : text.slice(0, bold);
  if (/[:：]|[!?]\s*$/u.test(printed) || behindSuffix.test(text.slice(bold))) return '';
  return printed.replace(/[\s.,–—-]+$/u, '');
}

/** A party in brackets, or an office behind a comma, that goes on a label in other type; a full stop ends both. */
const suffix = /^(?:\s*\([^()]{1,60}\)(?=\s*[.,–—-])|\s*(?:,\s*)?\p{Ll}[^.:;!?()]{2,120}(?=\.(?:\s|$)))/u;

/** Where a label ends that begins in bold: behind the party or office that follows it in other type. */
function endOfSuffix(text: string, bold: number): number {
  const ends = /[.!?]\s*$/u.test(text.slice(0, bold));
  const rest = text.slice(bold);
  const isOffice = /^\s*,|^\s*\(/u.test(rest) || /,\s*$/u.test(text.slice(0, bold));
  if (ends || !isOffice) return bold;
  return bold + (suffix.exec(rest)?.[0].length ?? 0);
}
