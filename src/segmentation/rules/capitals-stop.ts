import { type CapitalsName, capitalsName } from '../capitals-name.ts';
import type { Candidate, LabelRule, LineContext } from '../candidate.ts';
import { mark } from '../line-marks.ts';

/** A name in capitals and a full stop: `CHAIR POWELL.  Good afternoon.` or `Mr. SMITH of New Jersey. Mr. Speaker, …`. */
export const capitalsStop: LabelRule = {
  id: 'capitals-stop',
  doc: 'A name in capitals and a full stop at the start of a paragraph, with the words of the turn behind it.',
  needs: mark.paragraph | mark.plain | mark.capitals | mark.stop,
  find: capitalsStopOn,
};

/** Longest label with its full stop. */
const longest = 100;

/** Behind the stop, and the number of a footnote, blanks, a dash or both; a dash behind blanks and right before a word is where an interrupted speaker goes on. */
const separator = /^\.(?:\d{1,2}(?= ))?(?:\s*[—–-]+\s+|[—–-]+|\s+)(?=\S)/u;

function capitalsStopOn({ line, index, startsParagraph }: LineContext): Candidate | undefined {
  const { text, gap } = line;
  if (!startsParagraph || line.heading !== undefined || !opensWithCapitals(text)) return undefined;
  const end = endOfSearch(text);
  for (let stop = text.indexOf('.'); stop >= 0 && stop < end; stop = text.indexOf('.', stop + 1)) {
    const behind = endsLabel(text, stop) ? separator.exec(text.slice(stop, stop + 12)) : null;
    const name = behind ? capitalsName(text.slice(0, stop)) : undefined;
    if (!behind || !name) continue;
    const score = scoreOf(name, text.slice(0, stop), gap === stop + 1);
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

/** Whether words follow a full stop that belongs to no form of address. */
function endsLabel(text: string, stop: number): boolean {
  return !address.test(text.slice(Math.max(0, stop - 6), stop)) && /\p{L}/u.test(text.slice(stop, stop + 40));
}

function scoreOf({ titled, words, short }: CapitalsName, label: string, wide: boolean): number {
  if (titled) return 0.85;
  const single = wide ? 0.5 : label.length >= 5 ? 0.3 : 0;
  const several = wide ? 0.75 : /[,)]/u.test(label) ? 0.6 : 0.5;
  const score = words > 1 ? several : single;
  return short ? Math.min(score, 0.4) : score;
}

/** A form of address, whose full stop ends no label. */
const address = /(?:^|[^\p{L}])(?:MR|MS|MRS|DR|Mr|Ms|Mrs|Dr|HON|Hon|NO|NR)$/u;

/** Where a label ends at the latest: no name holds a colon, unless in the brackets behind it. */
function endOfSearch(text: string): number {
  const colon = text.indexOf(':');
  const bracket = text.indexOf('(');
  return colon < 0 || (bracket >= 0 && bracket < colon) ? longest : Math.min(colon, longest);
}

/**
 * Whether there is a full stop, and two capitals stand side by side near the beginning, which is cheap to ask for. Texts of other
 * letters than ASCII are asked by an expression.
 */
function opensWithCapitals(text: string): boolean {
  if (!text.includes('.')) return false;
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
