import type { Line } from '../model/transcript.ts';

/** Of all turns, so many begin with a line of the same words in each turn of a label, for it to be of the label. */
const habit = 0.7;

/** Longest such line. */
const longest = 100;

const time = /[[(]?\b\d{1,2}(?::\d{2}){1,2}\b[\])]?/u;

/** Fewer turns than this show no habit. */
const fewestTurns = 6;

/**
 * The roles that are printed below or behind the names: for each turn the first line, where it is no sentence and the same
 * in every turn of its label. Times in it do not count.
 *
 * @param turns lines of each turn, without its label
 */
export function roleLines(
  turns: readonly (readonly Line[])[],
  labels: readonly string[],
): readonly (Line | undefined)[] {
  // Of each label the role that all of its turns have; false where they differ or have none.
  const roles = new Map<string, string | false>();
  for (const [index, label] of labels.entries()) {
    const before = roles.get(label);
    if (before === false) continue;
    const role = roleIn(turns[index] ?? []) ?? false;
    roles.set(label, before === undefined || before === role ? role : false);
  }
  const found = turns.map((lines, index) =>
    typeof roles.get(labels[index] ?? '') === 'string' ? firstOf(lines) : undefined,
  );
  const count = found.filter((line) => line !== undefined).length;
  if (count < fewestTurns || new Set(labels).size >= count) return [];
  // A time beside it says of a line by itself that it is none of speech.
  return count >= turns.length * habit
    ? found
    : found.map((line) => (line && time.test(line.text) ? line : undefined));
}

function firstOf(lines: readonly Line[]): Line | undefined {
  return lines.find(({ text, aside }) => text !== '' && aside === undefined);
}

/** What may be the role on the first of some lines, without times. */
function roleIn(lines: readonly Line[]): string | undefined {
  const first = firstOf(lines);
  if (!first || first.spoken === true || first.text.length > longest) return undefined;
  if (!lines.some((line) => line !== first && line.text !== '')) return undefined;
  const text = first.text.replace(time, '').trim();
  return /[.!?…:;,]["”’»]?$/u.test(text) ? undefined : text;
}
