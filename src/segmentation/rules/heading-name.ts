import { capitalsName } from '../capitals-name.ts';
import type { Candidate, LabelRule, LineContext } from '../candidate.ts';
import { mark } from '../line-marks.ts';
import { nameShape } from '../name-shape.ts';
import { bearerOf } from '../speaker.ts';

/** A heading that is a name, without a colon: `### Audrey Tang`. */
export const headingName: LabelRule = {
  id: 'heading-name',
  doc: 'A heading made of a name, without a colon, with the words of the turn below.',
  needs: mark.heading,
  find: headingNameOn,
};

function headingNameOn({ line, index, next }: LineContext): Candidate | undefined {
  const { text, heading } = line;
  if (heading === undefined || heading < 2 || !next || next.heading !== undefined || text.length > 90)
    return undefined;
  if (/[:：!?.]$/u.test(text)) return undefined;
  const { shape, score } = nameShape(text);
  if (score === 0 || (shape === 'capitals' && !capitalsName(text))) return undefined;
  return {
    index,
    label: text,
    start: text.length,
    rule: 'heading-name',
    shape,
    score: score >= 0.85 || bearerOf(text) !== undefined ? 0.76 : score - 0.25,
    needsCompany: true,
  };
}
