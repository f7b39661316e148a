import type { Candidate, LabelRule, LineContext } from '../candidate.ts';
import { labelText } from '../label-text.ts';
import { mark } from '../line-marks.ts';
import { nameShape } from '../name-shape.ts';

/** A name and colon alone on its line, the words below: `Hu Kaihong:`. */
export const labelAlone: LabelRule = {
  id: 'label-alone',
  doc: 'A name and a colon alone on a line, with the words of the turn below.',
  needs: mark.plain | mark.colon,
  find: labelAloneOn,
};

function labelAloneOn({ line, index, startsParagraph, alone, next }: LineContext): Candidate | undefined {
  const found = labelText(line.text);
  if (!found || found.end < line.text.length || !next || line.heading !== undefined) return undefined;
  const { shape, score } = nameShape(found.label);
  if (score === 0) return undefined;
  const placed = startsParagraph ? (alone ? 0.2 : 0.1) : -0.3;
  return {
    index,
    label: found.label,
    start: line.text.length,
    rule: 'label-alone',
    shape,
    score: score + placed,
  };
}
