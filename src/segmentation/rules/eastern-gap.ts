import type { Candidate, LabelRule, LineContext } from '../candidate.ts';
import { koreanLabelLength } from '../eastern-office.ts';
import { mark } from '../line-marks.ts';

/** A name with an office and a wide gap before the words, as minutes in Korean print it: `위원장 김하늘  …` or `이바다 위원  …`. */
export const easternGap: LabelRule = {
  id: 'eastern-gap',
  doc: 'A name with an office in Korean, and a wide gap, before the words of the turn.',
  needs: mark.paragraph | mark.plain,
  find: easternGapOn,
};

/** Longest label. */
const longest = 30;

function easternGapOn({ line, index, startsParagraph }: LineContext): Candidate | undefined {
  const { text, gap } = line;
  if (gap === undefined || gap > longest || !startsParagraph || line.heading !== undefined) return undefined;
  if (!isEastern(text, gap) || koreanLabelLength(text) !== gap) return undefined;
  return {
    index,
    label: text.slice(0, gap),
    start: gap + 1,
    rule: 'eastern-gap',
    shape: 'uncased',
    score: 0.65,
  };
}

/** Whether a character of an East Asian script stands before a gap: most labels there are in other letters, and one look tells. */
function isEastern(text: string, gap: number): boolean {
  for (let at = 0; at < gap; at++) if (text.charCodeAt(at) > 0x2fff) return true;
  return false;
}
