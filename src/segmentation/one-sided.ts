import type { Line } from '../model/transcript.ts';
import type { Label } from './labels.ts';
import { eachContext, type Layout } from './layout.ts';
import { nameShape } from './name-shape.ts';
import { partWords } from './part-words.ts';

/** So many labels, all alike, show that only one of two sides is named. */
const fewestLabels = 3;

/** Of the turns so many have to be of one pattern. */
const usualShare = 0.8;

/** How sure a turn is that nothing but its place and its mark of question shows. */
const confidence = 0.75;

/** Where paragraphs begin, and what they say at their ends. */
interface Start {
  readonly index: number;
  readonly end: string;
}

/**
 * The labels of a document in which one side of an interview is named and the other is not: words with a dash or another
 * sign between each two of them are labels as well; else what follows each question in bold, or the
 * question before each answer, is a turn of nobody.
 */
export function withOtherSide(
  labels: readonly Label[],
  lines: readonly Line[],
  layout: Layout,
): readonly Label[] {
  const [first] = labels;
  if (!first || labels.length < fewestLabels || first.label === '' || first.rule === 'marked-speaker')
    return labels;
  if (!labels.every(({ label }) => label === first.label)) return labels;
  const [top = [], ...turns] = startsOf(labels, lines, layout);
  const named = namedBetween(turns, lines);
  const isBold = labels.every(({ index }) => isAllBold(lines[index]));
  const unnamed = (): Label[] =>
    isAsking(first.label) ? (isBold ? answers(turns) : []) : questions([top, ...turns]);
  const others = named ?? unnamed();
  return [...labels, ...others].sort((a, b) => a.index - b.index);
}

/** The starts of the paragraphs above the first label, and for each label those of its turn, its own first. */
function startsOf(
  labels: readonly Label[],
  lines: readonly Line[],
  layout: Layout,
): readonly (readonly Start[])[] {
  const all: { index: number; end: string }[] = [];
  eachContext(lines, layout, ({ index, startsParagraph, line }) => {
    if (line.heading !== undefined) return;
    const last = all.at(-1);
    if (startsParagraph || !last) all.push({ index, end: line.text });
    else last.end = line.text;
  });
  const edges = [0, ...labels.map(({ index }) => index), lines.length];
  return edges
    .slice(0, -1)
    .map((from, at) => all.filter(({ index }) => index >= from && index < (edges[at + 1] ?? 0)));
}

/** A word or two and a sign that stand before the words of a paragraph. */
const opening = /^(?<label>\p{Lu}[\p{L}.’']*(?: \p{L}[\p{L}.’']*){0,3}) ?(?<sign>[–—-]|\.-) ?(?=\S)/u;

/** The same words and sign at the beginning of a paragraph of most turns. */
function namedBetween(turns: readonly (readonly Start[])[], lines: readonly Line[]): Label[] | undefined {
  const found = turns.map((starts) =>
    starts.slice(1).flatMap(({ index }) => {
      const match = opening.exec(lines[index]?.text ?? '');
      const { label = '', sign = '' } = match?.groups ?? {};
      return match && nameShape(label).score > 0 ? [{ index, label, sign, start: match[0].length }] : [];
    }),
  );
  const counts = new Map<string, number>();
  for (const openings of found)
    for (const key of new Set(openings.map(({ label, sign }) => `${label}\n${sign}`)))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  const [key, count = 0] = [...counts].toSorted(([, a], [, b]) => b - a)[0] ?? [];
  if (key === undefined || count < fewestLabels || count < turns.length * 0.6) return undefined;
  return found
    .flat()
    .flatMap(({ index, label, sign, start }) =>
      `${label}\n${sign}` === key ? [{ ...labelAt(index), label, start, shape: nameShape(label).shape }] : [],
    );
}

/** What follows the first paragraph of each turn, where these are questions. */
function answers(turns: readonly (readonly Start[])[]): Label[] {
  const places = turns.map((starts) => {
    const last = starts.findIndex(({ end }) => isQuestion(end));
    return last < 0 ? undefined : starts[last + 1]?.index;
  });
  return labelsAt(places, turns.length);
}

/** The last paragraph above each label, where these are questions and another paragraph stands above them. */
function questions(turns: readonly (readonly Start[])[]): Label[] {
  const places = turns.slice(0, -1).map((starts) => {
    const last = starts.at(-1);
    return starts.length >= 2 && last && isQuestion(last.end) ? last.index : undefined;
  });
  return labelsAt(places, turns.length - 1);
}

function labelsAt(places: readonly (number | undefined)[], turns: number): Label[] {
  const found = places.filter((place) => place !== undefined);
  return found.length >= turns * usualShare ? found.map((index) => labelAt(index)) : [];
}

function labelAt(index: number): Label {
  return { index, label: '', start: 0, rule: 'other-side', shape: 'uncased', score: confidence, confidence };
}

/** Whether a line is set in bold, label and all: what is set otherwise below is somebody else's. */
function isAllBold(line: Line | undefined): boolean {
  return line !== undefined && (line.bold ?? 0) >= line.text.length;
}

function isQuestion(text: string): boolean {
  return /[?？][)"”’]?$/u.test(text);
}

const asking = new RegExp(
  `^(?:q|question|reporter|journaliste?|interviewer|media|press|pregunta|frage|${partWords('asking', 'press')})[.]?$`,
  'iu',
);

/** Whether a label is of who asks, whoever that is. */
function isAsking(label: string): boolean {
  return asking.test(label);
}
