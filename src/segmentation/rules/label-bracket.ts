import type { Candidate, LabelRule, LineContext } from '../candidate.ts';
import { directionsIn } from '../directions.ts';
import { nameShape } from '../name-shape.ts';

/** A name in square brackets before the words: `[Reporter] When will it open?`. */
export const labelBracket: LabelRule = {
  id: 'label-bracket',
  doc: 'A name in square brackets, without a colon, before the words of the turn.',
  find: labelBracketOn,
};

function labelBracketOn({ line, index, startsParagraph }: LineContext): Candidate | undefined {
  const { text } = line;
  if (!text.startsWith('[') || !startsParagraph || line.heading !== undefined) return undefined;
  const match = /^\[(?<label>\p{L}[^[\]:]{1,60})\]\s+(?=\S)/u.exec(text);
  const label = match?.groups?.['label'];
  if (!match || label === undefined || directionsIn(match[0]).length > 0) return undefined;
  const { shape, score } = nameShape(label);
  // One word in brackets may be anything that is heard.
  if (score < 0.5) return undefined;
  return {
    index,
    label,
    start: match[0].length,
    rule: 'label-bracket',
    shape,
    score: score - 0.2,
    needsCompany: true,
  };
}
