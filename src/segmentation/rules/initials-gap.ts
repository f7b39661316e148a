import type { Candidate, LabelRule, LineContext } from '../candidate.ts';
import { mark } from '../line-marks.ts';

/** Initials and a wide gap before the words: `CL    Hello and welcome.` */
export const initialsGap: LabelRule = {
  id: 'initials-gap',
  doc: 'Two to four capitals and a wide gap or tab before the words of the turn, where most of them recur.',
  needs: mark.paragraph | mark.plain,
  find: initialsGapOn,
};

function initialsGapOn({ line, index, startsParagraph }: LineContext): Candidate | undefined {
  const { text, gap } = line;
  if (!startsParagraph || gap === undefined || gap < 2 || gap > 4) return undefined;
  const label = text.slice(0, gap);
  if (!/^\p{Lu}+$/u.test(label) || !/^ \P{Ll}/u.test(text.slice(gap))) return undefined;
  return {
    index,
    label,
    start: gap + 1,
    rule: 'initials-gap',
    shape: 'capitals',
    score: 0.4,
    needsCompany: true,
  };
}
