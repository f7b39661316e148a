import type { Candidate, LabelRule, LineContext } from '../candidate.ts';
import { labelText } from '../label-text.ts';
import { nameShape } from '../name-shape.ts';

/** A name and colon before the words: `MS. PSAKI:  Good afternoon.` or `Reuters: …`. */
export const labelInline: LabelRule = {
  id: 'label-inline',
  doc: 'A name and a colon at the start of a paragraph, followed by the words of the turn on the same line.',
  find: labelInlineOn,
};

function labelInlineOn({ line, index, startsParagraph }: LineContext): Candidate | undefined {
  const found = labelText(line.text);
  if (!found || found.end >= line.text.length || line.heading !== undefined) return undefined;
  const { shape, score } = nameShape(found.label);
  if (score === 0) return undefined;
  // In the middle of a paragraph only capitals can be told from running text.
  if (!startsParagraph && shape !== 'capitals') return undefined;
  const bold = (line.bold ?? 0) >= found.label.length ? 0.2 : 0;
  const placed = startsParagraph ? 0 : -0.45;
  return {
    index,
    label: found.label,
    start: found.end,
    rule: 'label-inline',
    shape,
    score: score + bold + placed,
  };
}
