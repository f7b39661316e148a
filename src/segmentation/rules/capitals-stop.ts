import { capitalsName } from '../capitals-name.ts';
import type { Candidate, LabelRule, LineContext } from '../candidate.ts';

/** A name in capitals and a full stop: `CHAIR POWELL.  Good afternoon.` or `Mr. SMITH of New Jersey. Mr. Speaker, …`. */
export const capitalsStop: LabelRule = {
  id: 'capitals-stop',
  doc: 'A name in capitals and a full stop at the start of a paragraph, with the words of the turn behind it.',
  find: capitalsStopOn,
};

/** Longest label with its full stop. */
const longest = 100;

function capitalsStopOn({ line, index, startsParagraph }: LineContext): Candidate | undefined {
  const { text, gap } = line;
  // Two capitals near the beginning are rarer than a full stop, and cheaper to ask for.
  if (!startsParagraph || line.heading !== undefined || !/^.{0,30}\p{Lu}\p{Lu}/u.test(text)) return undefined;
  for (let stop = text.indexOf('.'); stop >= 0 && stop < longest; stop = text.indexOf('.', stop + 1)) {
    const behind = /^\.(?:\s*[—–-]+\s*|\s+)(?=\S)/u.exec(text.slice(stop, stop + 12));
    if (!behind) continue;
    const name = capitalsName(text.slice(0, stop));
    if (!name) continue;
    const wide = gap === stop + 1;
    const score = name.titled ? 0.85 : name.words > 1 ? (wide ? 0.75 : 0.5) : wide ? 0.5 : 0;
    if (score === 0) return undefined;
    return {
      index,
      label: text.slice(0, stop),
      start: stop + behind[0].length,
      rule: 'capitals-stop',
      shape: 'capitals',
      score,
    };
  }
  return undefined;
}
