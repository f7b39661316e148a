import type { Candidate, LabelRule, LineContext } from '../candidate.ts';
import { directionsIn } from '../directions.ts';
import { mark } from '../line-marks.ts';
import { nameShape } from '../name-shape.ts';

/** Brackets that names are printed in, and those that close them; no blank has to follow those of Chinese and Japanese. */
const partners: ReadonlyMap<string, string> = new Map([
  ['[', '\\]'],
  ['<', '>'],
  ['【', '】'],
  ['〔', '〕'],
  ['［', '］'],
  ['＜', '＞'],
  ['〈', '〉'],
]);

const patterns: ReadonlyMap<string, RegExp> = new Map(
  [...partners].map(([opening, end]) => [
    opening,
    new RegExp(
      String.raw`^.(?<label>\p{L}[^\[\]【】〔〕［］<>＜＞〈〉:：]{0,60})${end}${opening > '\u00ff' ? '\\s*' : '\\s+'}(?=\S)`,
      'u',
    ),
  ]),
);

/** A name in square or pointed brackets before the words: `[Reporter] When will it open?`, `【記者】…`. */
export const labelBracket: LabelRule = {
  id: 'label-bracket',
  doc: 'A name in square or pointed brackets, without a colon, before the words of the turn.',
  needs: mark.paragraph | mark.plain | mark.opener,
  find: labelBracketOn,
};

function labelBracketOn({ line, index, startsParagraph }: LineContext): Candidate | undefined {
  const { text } = line;
  const pattern = startsParagraph && line.heading === undefined ? patterns.get(text.charAt(0)) : undefined;
  const match = pattern?.exec(text);
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
