import type { Line } from '../model/transcript.ts';
import { nameShape } from './name-shape.ts';

/** Links of a page behind the words of a line: `Ada Lee (Harbour) Share this | Link to this | Source`. */
const links = /(?: \| [^|]{2,40}){1,6}$/u;

/** So many lines have to end with the same links. */
const fewest = 3;

/** Longest line that is a name with links. */
const longest = 300;

/**
 * The lines of a document without the links that several end with, as pages of parliaments have them behind names: these
 * lines are then in a style for speakers.
 */
export function withoutPageLinks(lines: readonly Line[]): readonly Line[] {
  const byTail = new Map<string, number[]>();
  for (const [index, { text }] of lines.entries()) {
    const tail = text.length <= longest && text.includes(' | ') ? links.exec(text)?.[0] : undefined;
    if (tail !== undefined) byTail.set(tail, [...(byTail.get(tail) ?? []), index]);
  }
  const tails = [...byTail.values()].filter(({ length }) => length >= fewest);
  if (tails.length === 0) return lines;
  const out = [...lines];
  for (const indices of tails) {
    const tail = commonEnd(indices.map((index) => lines[index]!.text.split(' ')));
    for (const index of indices) out[index] = withoutTail(lines[index]!, tail);
  }
  return out;
}

/** How many words at their ends some texts have in common. */
function commonEnd(texts: readonly (readonly string[])[]): number {
  const [first = []] = texts;
  let count = 0;
  while (count < first.length && texts.every((words) => words.at(-1 - count) === first.at(-1 - count)))
    count += 1;
  return count;
}

function withoutTail(line: Line, words: number): Line {
  const text = line.text.split(' ').slice(0, -words).join(' ');
  if (text === '') return { ...line, aside: 'furniture' };
  return nameShape(text).score > 0 ? { ...line, text, style: 'speaker' } : { ...line, text };
}
