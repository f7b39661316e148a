import type { Candidate, LabelRule, LineContext } from '../candidate.ts';
import { mark } from '../line-marks.ts';
import { nameShape } from '../name-shape.ts';

/** A speech by its number and its speaker alone on a line, without a colon: `Anf. 14 Ada Lee (N)`. */
export const numberedSpeech: LabelRule = {
  id: 'numbered-speech',
  doc: 'A short word for a speech, its number and the name of the speaker, alone on a line, with the words of the turn below.',
  needs: mark.paragraph | mark.plain | mark.short,
  find: numberedSpeechOn,
};

const pattern = /^\p{Lu}\p{Ll}{1,9}\. (?:nr\.? )?\d{1,4}[.:]? (?<name>\p{Lu}[^:.!?]{2,80})$/u;

function numberedSpeechOn({ line, index, startsParagraph, next }: LineContext): Candidate | undefined {
  const { text } = line;
  if (!startsParagraph || text.length > 100 || !next) return undefined;
  const name = pattern.exec(text)?.groups?.['name'];
  if (name === undefined || nameShape(name).score < 0.35 || next.text.length < 40) return undefined;
  return { index, label: text, start: text.length, rule: 'numbered-speech', shape: 'title', score: 0.55 };
}
