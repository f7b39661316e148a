import { hasAtMost } from '../text/words.ts';
import type { Paragraph, Paragraphs } from './paragraphs.ts';
import { isNobody } from './person.ts';

/** So many turns have to be followed by another one of the same label, and of these so many have to end in such a line. */
const fewest = 2;
const share = 0.8;

/** Of all turns, so many are followed by one of the same label where minutes stand between. */
const fewestUsual = 3;
const usual = 0.15;

/** How a heading or resolution begins. */
const opening = /^[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u;

/** Most words of what is printed between two turns of the same label. */
const longest = 20;

/**
 * Turns without the headings and resolutions at their ends: a label is printed again for the same speaker only where something
 * else stands between, `It is so decided.` or `Budget of the Ministry of Trade.`
 *
 * @param labels of the turns, in order
 */
export function withoutInterposed(turns: readonly Paragraphs[], labels: readonly string[]): Paragraphs[] {
  const pairs = turns.flatMap((turn, index) =>
    labels[index] !== '' &&
    labels[index] === labels[index + 1] &&
    !isNobody(labels[index] ?? '') &&
    !hasBreak(turn)
      ? [index]
      : [],
  );
  const counts = new Map<string, number>();
  for (const index of pairs) {
    const text = turns[index]!.paragraphs.at(-1)?.text ?? '';
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  // Where it happens all the time, whole sentences stand between: minutes of what was decided.
  const isUsual = pairs.length >= fewestUsual && pairs.length >= turns.length * usual;
  const short = pairs.filter((index) => isInterposed(turns[index]!.paragraphs, counts, isUsual));
  if (short.length < fewest || short.length < pairs.length * share) return [...turns];
  const ending = new Set(short);
  return turns.map((turn, index) => (ending.has(index) ? withoutLast(turn) : turn));
}

/** Whether something was set aside behind the last words of a turn, which is why the label is printed again. */
function hasBreak({ paragraphs, setAside }: Paragraphs): boolean {
  const last = paragraphs.at(-1)?.line ?? 0;
  return setAside.some(({ line, kind }) => line > last && kind !== 'running head' && kind !== 'navigation');
}

/** Whether a turn ends in a short paragraph that no sentence ends, or that ends others as well. */
function isInterposed(
  paragraphs: readonly Paragraph[],
  counts: ReadonlyMap<string, number>,
  isUsual: boolean,
): boolean {
  const last = paragraphs.at(-1);
  if (!last || paragraphs.length < 2 || last.spoken === true) return false;
  if (!hasAtMost(last.text, longest) || last.text.length > 160 || !opening.test(last.text)) return false;
  const isSentence = !/[\p{L}\p{N})]$/u.test(last.text);
  return !isSentence || (isUsual && last.text.endsWith('.')) || (counts.get(last.text) ?? 0) >= fewest;
}

function withoutLast({ paragraphs, setAside }: Paragraphs): Paragraphs {
  const last = paragraphs.at(-1)!;
  return {
    paragraphs: paragraphs.slice(0, -1),
    setAside: [...setAside, { text: last.text, line: last.line, kind: 'heading' }],
  };
}
