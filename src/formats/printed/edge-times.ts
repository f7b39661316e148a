import type { Line } from '../../model/transcript.ts';
import { nameShape } from '../../segmentation/name-shape.ts';
import { hasAtMost } from '../../text/words.ts';

/** Fewer lines with a time at their edge than this show no habit. */
const fewestTimed = 8;

/** Of the lines so many have a time at the same edge. */
const timedShare = 0.5;

/** Of these, so many have words beside it that are no name: names with times are labels. */
const spokenShare = 0.8;

/** A time at the end of a line, `… to the harbour 00:12:40.500 |`. */
const atEnd = /(?:^|[\s|])[[(]?(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?[\])]? ?\|?$/u;

/** A time at the beginning, with a bar behind it and one at the end: `0:12.4 | … to the harbour |`. */
const atStart = /^\|? ?[[(]?(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?[\])]? ?\| ?/u;

/** The lines of a text without the times that a player sets behind or, with a bar, before the words of nearly each. */
export function withoutEdgeTimes(lines: readonly Line[]): readonly Line[] {
  return withoutTold(withoutTimes(withoutTimes(lines, atEnd, -1), atStart, 0));
}

/** A few words that tell a time before the words of a line: `Starting point is 00:00:34 Shall we begin?` */
const told = /^(?<words>\p{L}+(?: \p{Ll}+){1,3}) (?:\d{1,2}:)?\d{1,2}:\d{2} (?=\S)/u;

/** So many lines have to begin with the same words and a time. */
const fewestTold = 3;

/** The lines of a text without the same few words and a time before most of them. */
function withoutTold(lines: readonly Line[]): readonly Line[] {
  const counts = new Map<string, number>();
  for (const { text } of lines) {
    const words =
      text.length > 8 && /\d/u.test(text.slice(0, 40)) ? told.exec(text)?.groups?.['words'] : undefined;
    if (words !== undefined) counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  const [words = '', count = 0] = [...counts].toSorted(([, a], [, b]) => b - a)[0] ?? [];
  if (count < fewestTold || nameShape(words).score > 0) return lines;
  return lines.map((line) =>
    line.text.startsWith(`${words} `) ? { text: line.text.replace(told, ''), line: line.line } : line,
  );
}

/** Whether a text has a digit, a bracket or a bar at an edge, as most lines have not. */
function hasSignAt(text: string, edge: number): boolean {
  const unit = text.charCodeAt(edge < 0 ? text.length - 1 : 0);
  return (unit >= 0x30 && unit <= 0x39) || '[]()|'.includes(String.fromCharCode(unit));
}

function withoutTimes(lines: readonly Line[], time: RegExp, edge: number): readonly Line[] {
  let filled = 0;
  let timed = 0;
  let spoken = 0;
  const places = new Map<number, string>();
  for (const [index, { text }] of lines.entries()) {
    if (text === '') continue;
    if (timed > 0) filled += 1;
    if (!hasSignAt(text, edge) || !time.test(text)) continue;
    const rest = text.replace(time, '').replace(/ ?\|$/u, '');
    places.set(index, rest);
    if (rest === '') continue;
    timed += 1;
    if (!hasAtMost(rest, 3) && !/^\p{Lu}[^:]{0,40}:/u.test(rest)) spoken += 1;
  }
  if (timed < fewestTimed || timed < filled * timedShare || spoken < timed * spokenShare) return lines;
  return lines.flatMap((line, index) => {
    const text = places.get(index);
    if (text === undefined) return [line];
    return text === '' ? [] : [{ text, line: line.line }];
  });
}
