import type { Candidate, LabelRule, LineContext } from '../candidate.ts';
import { mark } from '../line-marks.ts';
import { nameShape } from '../name-shape.ts';
import { nameBeforeStop } from '../stopped-name.ts';

/** A form of address, a name and a full stop: `Mr. Ortega. Thank you.`, or a name and a full stop with a dash: `Ada Lee (Greens). – …`. */
export const titleStop: LabelRule = {
  id: 'title-stop',
  doc: 'A form of address or office with a name and a full stop, or a name, full stop and dash, before the words of the turn.',
  needs: mark.paragraph | mark.plain | mark.stop,
  find: titleStopOn,
};

/** Words that open sentences, and no office, form of address or label of nobody in particular. */
export const sentenceOpeners: ReadonlySet<string> = new Set(
  'And At Because But For From He How I If In It Let My No Not Now On Our She So That Then There They This To Thank Well We What When Where Who With Yeah Yes You Your'.split(
    ' ',
  ),
);

/** Whether a text opens with a word that no label opens with: most paragraphs do, and need no closer look. */
function opensSentence(text: string): boolean {
  const blank = text.indexOf(' ');
  return blank > 0 && blank <= 7 && sentenceOpeners.has(text.slice(0, blank));
}

function titleStopOn({ line, index, startsParagraph }: LineContext): Candidate | undefined {
  if (!startsParagraph || line.heading !== undefined) return undefined;
  const found = nameBeforeStop(line.text);
  if (!found) return undefined;
  const { label, start, dashed } = found;
  if (!dashed && opensSentence(label)) return undefined;
  const { shape, score } = nameShape(label);
  if (score < (dashed ? 0.3 : 0.85)) return undefined;
  return {
    index,
    label,
    start,
    rule: 'title-stop',
    shape: shape === 'capitals' || shape === 'letter' ? 'title' : shape,
    // Names that open a sentence fragment are rare, and do not recur.
    score: dashed ? 0.7 : 0.55,
    needsCompany: true,
  };
}
