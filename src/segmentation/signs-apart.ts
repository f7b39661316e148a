import type { Line } from '../model/transcript.ts';

/** So many lines have to begin with the sign for it to mark other speakers. */
const fewest = 3;

/** Lines that captions run together, each beginning anew at the sign of another speaker: `SO MOVED. >> CHAIR: IS THERE A SECOND?` */
export function withSignsApart(lines: readonly Line[]): readonly Line[] {
  if (!lines.some(({ text }) => text.includes(' >> '))) return lines;
  const isHabit = lines.filter(({ text }) => text.startsWith('>> ')).length >= fewest;
  // Three signs are another subject, as only captions have it.
  const isCaption = isHabit || lines.some(({ text }) => isRunTogether(text) || text.startsWith('>>> '));
  if (!isCaption) return lines;
  return lines.flatMap((line) => (line.text.includes(' >> ') ? apart(line) : [line]));
}

/** So many labels have to stand in one line, of so many people, each behind a sentence, for its paragraphs to have been lost. */
const fewestLabels = 4;
const fewestPeople = 2;

const labelInLine =
  /(?<=[.!?…;:"”»)] )(?=(?<label>\p{Lu}{2}[\p{Lu}\p{M}’'.-]*(?: \p{Lu}[\p{Lu}\p{M}’'.-]*){0,3}): \S)/u;

/** Lines whose labels in capitals stand behind one another, each beginning anew at a label: `Good morning. LEE: When? ROY: In May. LEE: Why?` */
export function withLabelsApart(lines: readonly Line[]): readonly Line[] {
  if (!lines.some(({ text }) => text.length > 200 && text.includes(': ') && labelInLine.test(text)))
    return lines;
  return lines.flatMap((line) => {
    const labels = Array.from(
      line.text.matchAll(new RegExp(labelInLine, 'gu')),
      ({ groups }) => groups?.['label'] ?? '',
    );
    const people = new Set(labels);
    const isLost =
      labels.length >= fewestLabels && people.size >= fewestPeople && people.size <= labels.length * 0.67;
    return isLost ? atLabels(line) : [line];
  });
}

function atLabels({ text, ...line }: Line): Line[] {
  const starts = Array.from(text.matchAll(new RegExp(labelInLine, 'gu')), ({ index }) => index);
  const parts = [0, ...starts].map((start, at) => text.slice(start, starts[at]).trim());
  return parts.flatMap((part, at) =>
    part === '' ? [] : [at === 0 ? { ...line, text: part } : { line: line.line, text: part }],
  );
}

/** Whether one line holds what several people say, the sign behind the sentences of each. */
function isRunTogether(text: string): boolean {
  return (text.match(/[.?!\])…-] >> (?=\p{L})/gu)?.length ?? 0) >= fewest;
}

function apart({ text, ...line }: Line): Line[] {
  const [first = '', ...others] = text.split(/ (?=>> )/u);
  return [{ ...line, text: first }, ...others.map((other) => ({ line: line.line, text: other }))];
}
