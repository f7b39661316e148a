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

/** Behind the stop, blanks, a dash or both; a dash behind blanks and right before a word is where an interrupted speaker goes on. */
const separator = /^\.(?:\s*[—–-]+\s+|[—–-]+|\s+)(?=\S)/u;

function capitalsStopOn({ line, index, startsParagraph }: LineContext): Candidate | undefined {
  const { text, gap } = line;
  if (!startsParagraph || line.heading !== undefined || !opensWithCapitals(text)) return undefined;
  const end = endOfSearch(text);
  for (let stop = text.indexOf('.'); stop >= 0 && stop < end; stop = text.indexOf('.', stop + 1)) {
    const behind = separator.exec(text.slice(stop, stop + 12));
    if (!behind) continue;
    const name = capitalsName(text.slice(0, stop));
    if (!name) continue;
    const wide = gap === stop + 1;
    const marked = /[,)]/u.test(text.slice(0, stop));
    const untitled = name.words > 1 ? (wide ? 0.75 : marked ? 0.6 : 0.5) : wide ? 0.5 : 0;
    const score = name.titled ? 0.85 : name.short ? Math.min(untitled, 0.4) : untitled;
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

/** Where a label ends at the latest: no name holds a colon, unless in the brackets behind it. */
function endOfSearch(text: string): number {
  const colon = text.indexOf(':');
  const bracket = text.indexOf('(');
  return colon < 0 || (bracket >= 0 && bracket < colon) ? longest : Math.min(colon, longest);
}

/**
 * Whether two capitals stand side by side near the beginning: rarer than a full stop, and cheaper to ask for. Texts of other
 * letters than ASCII are asked by an expression.
 */
function opensWithCapitals(text: string): boolean {
  let before = false;
  for (let at = 0; at < text.length && at < 32; at++) {
    const unit = text.charCodeAt(at);
    if (unit > 0x7f) return /^.{0,30}\p{Lu}\p{Lu}/u.test(text);
    const isCapital = unit >= 0x41 && unit <= 0x5a;
    if (isCapital && before) return true;
    before = isCapital;
  }
  return false;
}
