import type { Candidate, LabelRule, LineContext } from '../candidate.ts';
import { isEasternPart } from '../eastern-office.ts';
import { mark } from '../line-marks.ts';

/** A part in round brackets, before the words or alone on the line above them: `（問）…`, `（記者）`. */
export const easternBracket: LabelRule = {
  id: 'eastern-bracket',
  doc: 'A part in Japanese or Chinese in round brackets, such as a question, before the words of the turn or alone on the line above them.',
  needs: mark.paragraph | mark.plain,
  find: easternBracketOn,
};

const pattern = /^[(（【](?<label>\p{Lo}[^()（）【】]{0,19})[)）】][\s:：]*/u;

function easternBracketOn({ line, index, startsParagraph, next }: LineContext): Candidate | undefined {
  const { text } = line;
  const first = text.charCodeAt(0);
  if (
    (first !== 0x28 && first !== 0xff08 && first !== 0x3010) ||
    !startsParagraph ||
    line.heading !== undefined
  )
    return undefined;
  const match = pattern.exec(text);
  const label = match?.groups?.['label'];
  if (!match || label === undefined || !isEasternPart(label)) return undefined;
  const start = match[0].length;
  if (start >= text.length && !next) return undefined;
  return { index, label, start, rule: 'eastern-bracket', shape: 'uncased', score: 0.7, needsCompany: true };
}
