import type { Candidate, LabelRule, LineContext } from '../candidate.ts';
import { directionsIn } from '../directions.ts';
import { mark } from '../line-marks.ts';
import { nameShape } from '../name-shape.ts';

/** A name in square brackets alone on a line: `[Ada Lee / Harbour party]` or `[앵커]`. */
export const bracketAlone: LabelRule = {
  id: 'bracket-alone',
  doc: 'A name in square brackets alone on a line, with the words of the turn below.',
  needs: mark.paragraph | mark.plain | mark.short,
  find: bracketAloneOn,
};

const pattern = /^[[［](?<label>\p{L}[^[\]［］:：]{0,60})[\]］]$/u;

function bracketAloneOn({ line, index, startsParagraph, next }: LineContext): Candidate | undefined {
  const { text } = line;
  if (!startsParagraph || line.heading !== undefined || !next || !/^[[［]/u.test(text)) return undefined;
  const label = pattern.exec(text)?.groups?.['label'];
  if (label === undefined || pattern.test(next.text) || directionsIn(text).length > 0) return undefined;
  // A stroke divides a name from what its bearer is.
  const [name = '', office] = label.split(/ [/|·] ?/u);
  const { shape, score } = nameShape(name);
  if (score < 0.5) return undefined;
  return {
    index,
    label,
    start: text.length,
    rule: 'bracket-alone',
    shape,
    score: office === undefined ? score - 0.2 : 0.7,
    needsCompany: true,
  };
}
