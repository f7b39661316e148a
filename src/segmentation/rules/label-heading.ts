import type { Candidate, LabelRule, LineContext } from '../candidate.ts';
import { labelText } from '../label-text.ts';
import { mark } from '../line-marks.ts';
import { nameShape } from '../name-shape.ts';

/** A heading that is a name and a colon: `### Audrey Tang:`. */
export const labelHeading: LabelRule = {
  id: 'label-heading',
  doc: 'A heading made of a name and a colon, with the words of the turn below.',
  needs: mark.heading | mark.colon,
  find: labelHeadingOn,
};

function labelHeadingOn({ line, index, next }: LineContext): Candidate | undefined {
  const found = line.heading === undefined ? undefined : labelText(line.text);
  if (!found || found.end < line.text.length || !next) return undefined;
  const { shape, score } = nameShape(found.label);
  // The mark-up says already that this is no running text, so any short label will do.
  return {
    index,
    label: found.label,
    start: line.text.length,
    rule: 'label-heading',
    shape,
    score: Math.max(score, found.label.length <= 60 ? 0.5 : 0) + 0.3,
  };
}
