import type { Candidate, LabelRule, LineContext } from '../candidate.ts';
import { mark } from '../line-marks.ts';
import { nameShape } from '../name-shape.ts';

/** A name alone on its line, without a colon or other mark, the words below: `Ada Lee`. */
export const nameAlone: LabelRule = {
  id: 'name-alone',
  doc: 'A name alone on a line, without a colon, with the words of the turn below; only where most such names recur.',
  needs: mark.paragraph | mark.plain | mark.short,
  find: nameAloneOn,
};

/** Longest name. */
const longest = 60;

function nameAloneOn({ line, index, startsParagraph, alone, next }: LineContext): Candidate | undefined {
  const { text } = line;
  // Nearly all lines are longer, and it costs nothing to see.
  if (text.length > longest || !startsParagraph || line.heading !== undefined || !next) return undefined;
  if (next.heading !== undefined || !isSpeech(next.text)) return undefined;
  if (!/^(?:\p{Lu}|(?![\u3040-\u9fff\uac00-\ud7af])\p{Lo})[^:：!?]*[\p{L}\p{N})]$/u.test(text))
    return undefined;
  const { shape, score } = nameShape(text);
  // Where words follow on the next line, the first line of their paragraph is short only for a reason.
  if (!alone && (next.line !== line.line + 1 || /^\p{Ll}/u.test(next.text))) return undefined;
  if (score < (shape === 'uncased' ? 0.5 : alone ? 0.35 : 0.6)) return undefined;
  return {
    index,
    label: text,
    start: text.length,
    rule: 'name-alone',
    shape,
    // One word may head a part of the text as well.
    score: score < 0.6 ? 0.25 : 0.3,
    needsCompany: true,
  };
}

/** Whether a line is no other name and no title: ended like a sentence, or long and mostly of words in small letters. */
function isSpeech(text: string): boolean {
  if (/[.!?…—–-]["”’)\]]*(?: \[[^[\]]{1,20}\])?$/u.test(text)) return true;
  if (text.length <= longest) return false;
  const words = text.match(/\p{L}[\p{L}’'-]*/gu) ?? [];
  return words.filter((word) => /^\p{Lu}/u.test(word)).length < words.length * 0.5;
}
