import type { Candidate, LabelRule, LineContext } from '../candidate.ts';
import { mark } from '../line-marks.ts';
import { nameShape } from '../name-shape.ts';

/** A name alone on its line, without a colon or other mark, the words below: `Ada Lee`. */
export const nameAlone: LabelRule = {
  id: 'name-alone',
  doc: 'A name alone on a line, without a colon, with the words of the turn below; only where most such names recur.',
  needs: mark.alone | mark.plain | mark.short,
  find: nameAloneOn,
};

/** Longest name. */
const longest = 60;

function nameAloneOn({ line, index, alone, next }: LineContext): Candidate | undefined {
  const { text } = line;
  // Nearly all lines are longer, and it costs nothing to see.
  if (text.length > longest || !alone || line.heading !== undefined || !next || next.heading !== undefined)
    return undefined;
  if (!/^\p{Lu}[^:：!?]*[\p{L}\p{N})]$/u.test(text) || !isSpeech(next.text)) return undefined;
  const { shape, score } = nameShape(text);
  if (score < 0.6) return undefined;
  return {
    index,
    label: text,
    start: text.length,
    rule: 'name-alone',
    shape,
    score: 0.3,
    needsCompany: true,
  };
}

/** Whether a line is no other name: long, or ended like a sentence. */
function isSpeech(text: string): boolean {
  return text.length > longest || /[.!?…—–-]["”’)]*$/u.test(text);
}
