import type { Candidate, LabelRule, LineContext } from '../candidate.ts';
import { mark } from '../line-marks.ts';
import { isSetApart, isSpeakerStyle, shapeOfLabel } from '../style-label.ts';

/** A name or office alone in a paragraph style for speakers, without a colon. */
export const styledLine: LabelRule = {
  id: 'styled-line',
  doc: 'A name or office alone in a paragraph style whose name says that it is for speakers, without a colon.',
  needs: mark.alone | mark.style,
  find: styledLineOn,
};

function styledLineOn(context: LineContext): Candidate | undefined {
  const { line, index } = context;
  if (line.style === undefined || !isSpeakerStyle(line.style) || !isSetApart(context)) return undefined;
  const { shape, score } = shapeOfLabel(line.text);
  // An office in lower case has no form of a name, and yet the style says what it is.
  const likely = 0.35 + Math.max(0.25, score) * 0.5;
  return { index, label: line.text, start: line.text.length, rule: 'styled-line', shape, score: likely };
}
