import type { Line } from '../../model/transcript.ts';

/** Fewer lines than this that break off at a time are chance. */
const fewestBroken = 3;

/** A label, or the end of a sentence and a label, and the bracket of a time that the next line goes on with. */
const open = /^(?:(?<before>.*[.!?…\])"”’—–-]) )?(?<label>\p{Lu}[^.!?:]{0,60}): \($/u;

const rest = /^(?<time>\d{1,2}(?::\d{2}){1,2})\) ?/u;

/**
 * The lines of a text whose labels and times were torn apart, `… thank you. Ada Lee: (` and `02:06) Good evening.`, with each
 * label on a line of its own; any other lines as they are.
 */
export function withWholeTimes(lines: readonly Line[]): readonly Line[] {
  const broken = lines.filter(({ text }, index) => isBroken(text, lines[index + 1])).length;
  if (broken < fewestBroken) return lines;
  let isTorn = false;
  return lines.flatMap((line, index) => {
    const own = isTorn ? { text: line.text.replace(rest, ''), line: line.line } : line;
    isTorn = isBroken(own.text, lines[index + 1]);
    return isTorn ? divided(own, lines[index + 1]?.text ?? '') : [own];
  });
}

/** The end of a speech, and the label behind it with its time, which the next line begins with. */
function divided({ text, line }: Line, next: string): Line[] {
  const { before = '', label = '' } = open.exec(text)?.groups ?? {};
  const time = rest.exec(next)?.groups?.['time'] ?? '';
  const labelled = [
    { text: '', line },
    { text: `${label}: (${time})`, line },
  ];
  return before === '' ? labelled : [{ text: before, line }, ...labelled];
}

function isBroken(text: string, next: Line | undefined): boolean {
  return text.endsWith(': (') && next !== undefined && rest.test(next.text) && open.test(text);
}
