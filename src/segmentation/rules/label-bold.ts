import { capitalsName } from '../capitals-name.ts';
import type { Candidate, LabelRule, LineContext } from '../candidate.ts';
import { nameShape } from '../name-shape.ts';

/** A name in bold without a colon, before the words or alone on its line. */
export const labelBold: LabelRule = {
  id: 'label-bold',
  doc: 'A name in bold, without a colon, before the words of the turn or alone on the line above them.',
  find: labelBoldOn,
};

function labelBoldOn({ line, index, startsParagraph, next }: LineContext): Candidate | undefined {
  const { text, bold = 0, heading } = line;
  const alone = bold >= text.length;
  if (!startsParagraph || heading !== undefined || (alone && !next)) return undefined;
  const label = boldLabel(text, bold);
  const { shape, score } = nameShape(label);
  if (score === 0 || (shape === 'capitals' && !capitalsName(label))) return undefined;
  const behind = /^[\s.,–—-]*/u.exec(text.slice(bold))?.[0] ?? '';
  return {
    index,
    label,
    start: Math.min(text.length, bold + behind.length),
    rule: alone ? 'label-bold-alone' : 'label-bold',
    shape,
    score: score >= 0.85 ? 0.75 : score - 0.25,
    needsCompany: true,
  };
}

/** What is bold at the start of a line, if it is short and has no colon, in it or behind it: those are read by other rules. */
function boldLabel(text: string, bold: number): string {
  const printed = bold > 100 ? '' : text.slice(0, bold);
  if (/[:：]|[!?]\s*$/u.test(printed) || /^\s*[:：]/u.test(text.slice(bold))) return '';
  return printed.replace(/[\s.,–—-]+$/u, '');
}
