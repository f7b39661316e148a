import type { Candidate, LabelRule, LineContext } from '../candidate.ts';
import { mark } from '../line-marks.ts';
import { isSetApart, isSpeakerStyle, shapeOfLabel } from '../style-label.ts';

/** A name alone in another paragraph style than the next paragraph, whatever the style is called. */
export const styleChange: LabelRule = {
  id: 'style-change',
  doc: 'A name alone in a paragraph style that differs from the next paragraph, without a colon.',
  needs: mark.alone | mark.style,
  find: styleChangeOn,
};

function styleChangeOn(context: LineContext): Candidate | undefined {
  const { line, index } = context;
  if (line.style === undefined || isSpeakerStyle(line.style) || !isSetApart(context)) return undefined;
  const { shape, score } = shapeOfLabel(line.text);
  if (score < 0.5) return undefined;
  // Titles are set in styles of their own as well: a name has to recur.
  const likely = Math.min(0.45, score - 0.2) - (line.heading !== undefined ? 0.1 : 0);
  return { index, label: line.text, start: line.text.length, rule: 'style-change', shape, score: likely };
}
