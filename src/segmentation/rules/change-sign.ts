import type { Candidate, LabelRule, LineContext } from '../candidate.ts';
import { isDirection } from '../directions.ts';
import { labelText } from '../label-text.ts';
import { mark } from '../line-marks.ts';

/** A sign of another speaker, as captions have it, without a name: `>> Good evening.`. */
export const changeSign: LabelRule = {
  id: 'change-sign',
  doc: 'Two angle brackets, with which captions say that somebody else speaks, without a name.',
  needs: mark.sign,
  find: changeSignOn,
};

function changeSignOn({ line, index }: LineContext): Candidate | undefined {
  const { text } = line;
  if (!text.startsWith('>>')) return undefined;
  const start = /^>{2,3}\s*(?=\S)/u.exec(text)?.[0].length;
  if (start === undefined || labelText(text.slice(0, 60)) || isDirection(text)) return undefined;
  return { index, label: '', start, rule: 'change-sign', shape: 'capitals', score: 0.5, needsCompany: true };
}
