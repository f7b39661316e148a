import type { Line } from '../../model/transcript.ts';

/** Fewer lines that are nothing but a time of the day show no habit. */
const fewestClocks = 3;

/** A time of the day: `4:01 pm`. */
const clock = /^\[?(?<hour>\d{1,2}):(?<minute>\d{2}) ?(?<half>[ap])\.?m\.?\]?$/iu;

/** The lines of a text with the times set aside that archives of broadcasts print between them, a minute or some later each. */
export function withoutClockLines(lines: readonly Line[]): readonly Line[] {
  const clocks = lines.flatMap(({ text }, index) => {
    const minutes = text.length <= 12 ? minutesOf(text) : undefined;
    return minutes === undefined ? [] : [{ index, minutes }];
  });
  const isCounting = clocks.every(({ minutes }, at) => at === 0 || minutes >= (clocks[at - 1]?.minutes ?? 0));
  if (clocks.length < fewestClocks || !isCounting) return lines;
  // Between speeches, a time belongs to the one that begins there.
  if (clocks.filter(({ index }) => breaksOff(lines, index)).length < clocks.length / 2) return lines;
  const places = new Set(clocks.map(({ index }) => index));
  return lines.map((line, index) =>
    places.has(index) ? { text: line.text, line: line.line, aside: 'clock' } : line,
  );
}

/** Whether a line stands in mid-sentence. */
function breaksOff(lines: readonly Line[], index: number): boolean {
  const above = lines.slice(Math.max(0, index - 2), index).findLast(({ text }) => text !== '');
  return above !== undefined && /[\p{L}\p{N},]$/u.test(above.text);
}

function minutesOf(text: string): number | undefined {
  const { hour, minute, half } = clock.exec(text)?.groups ?? {};
  if (hour === undefined) return undefined;
  const isLate = half?.toLowerCase() === 'p';
  return ((Number(hour) % 12) + (isLate ? 12 : 0)) * 60 + Number(minute);
}
