import {
  ambiguousDate,
  doubtfulLabel,
  emptyTurn,
  missingPages,
  noDate,
  noSpeakers,
  possibleLabel,
  setAsideText,
} from '../errors/catalogue.ts';
import type { Corrections } from '../model/corrections.ts';
import type { Notice } from '../model/notice.ts';
import type { Line, Manuscript, SetAside, Transcript, Turn } from '../model/transcript.ts';
import { correctLabels, correctLines, correctMetadata, unusedNames, withoutContinued } from './correct.ts';
import { withoutFields } from './fields.ts';
import { type Head, headOf } from './head.ts';
import { withRoles } from './kinds.ts';
import { withoutInterposed } from './interposed.ts';
import { type Label, type Labels, labelsOf } from './labels.ts';
import { type Layout, layoutOf } from './layout.ts';
import { spokenLength, withoutNextHeading } from './opening-size.ts';
import { withoutPageLinks } from './page-links.ts';
import { pagesOf } from './pages.ts';
import { paragraphsOf } from './paragraphs.ts';
import { withoutQuotes } from './quoted-lines.ts';
import { resolveSpeakers } from './resolve-speakers.ts';
import { roleLines } from './role-lines.ts';
import { withoutRolls } from './rolls.ts';
import { withLabelsApart, withSignsApart } from './signs-apart.ts';
import { withoutTrailing } from './trailing.ts';
import { turnOf } from './turn.ts';

/** What segmentation finds in a manuscript. */
export type Segmented = Pick<
  Transcript,
  'metadata' | 'turns' | 'setAside' | 'pages' | 'missingPages' | 'notices'
>;

/** Fewer words than this before the first label are an editor's note; more are a turn without a label. */
const shortestUnlabelledTurn = 100;

/** As many words are a turn where they greet those who listen, or say who speaks. */
const shortestGreeting = 30;

const greeting =
  /\b(?:good (?:morning|afternoon|evening)|welcome (?:to|back)|thank you|I['’]m \p{Lu}\p{Ll}+ \p{Lu})|^(?:hello|hi)\b/iu;

/** Labels below this confidence are listed by `check`. */
const doubtful = 0.7;

/** The turns of a manuscript, with what was kept out of them and what is in doubt; corrections win over what is found. */
export function segment(
  { lines: printed, running = '', metadata, notices }: Manuscript,
  path: string,
  corrections?: Corrections,
): Segmented {
  const plain = withoutFields(withoutPageLinks(withoutQuotes(withLabelsApart(withSignsApart(printed)))));
  const corrected = correctLines(plain, corrections);
  const layout = layoutOf(corrected.lines);
  const found = labelsOf(corrected.lines, layout);
  const labels = correctLabels(found, corrected, corrections);
  const lines = withoutContinued(corrected, found);
  const isLabelled = labels.accepted.length > 0;
  const top = lines.slice(0, labels.accepted[0]?.index ?? lines.length);
  const before = headOf(top, { layout, isLabelled }, metadata, path);
  const head = { ...before, metadata: correctMetadata(before.metadata, corrections) };
  const body = bodyOf({ lines, layout, running }, labels.accepted, head);
  const setAside = [...head.setAside, ...body.setAside].sort((a, b) => a.line - b.line);
  const { pages, missing } = pagesOf(setAside, path);
  return {
    metadata: head.metadata,
    turns: withRoles(resolveSpeakers(body.turns, head.metadata.title), head.metadata.title),
    setAside,
    pages,
    missingPages: missing,
    notices: [
      ...notices,
      ...corrected.notices,
      ...unusedNames(found, corrections),
      ...(missing.length > 0 ? [missingPages(path, pages, missing)] : []),
      ...headDoubts(head, path),
      ...labelDoubts(labels, lines, path),
      ...turnDoubts(body.turns, path),
      ...setAside
        .filter(({ kind }) => kind === 'preface')
        .map(({ text, line }) => setAsideText(text, { path, line })),
    ],
  };
}

interface Body {
  readonly turns: readonly Turn[];
  readonly setAside: readonly SetAside[];
}

/** The lines of a document, and how they are printed. */
interface Printed {
  readonly lines: readonly Line[];
  readonly layout: Layout;
  readonly running: string;
}

function bodyOf(printed: Printed, labels: readonly Label[], head: Head): Body {
  const { lines, layout, running } = printed;
  const before = lines.slice(head.end, labels[0]?.index ?? lines.length);
  const opening = openingOf({ ...printed, lines: before }, labels[0], head);
  const turns = [...opening.turns];
  const setAside = [...opening.setAside];
  const marked = labels[0]?.rule === 'marked-speaker';
  const owns = labels.map((label, index) => linesOf(lines, label, labels[index + 1]?.index ?? lines.length));
  const roles = marked
    ? []
    : roleLines(
        owns,
        labels.map(({ label }) => label),
      );
  const parts = labels.map((label, index) => {
    const [own, role] = [owns[index] ?? [], roles[index]];
    const spoken = role
      ? own.map((line) => (line === role ? { ...line, aside: 'furniture' as const } : line))
      : own;
    return paragraphsOf(
      spoken,
      layout,
      running,
      own[0]?.line === lines[label.index]?.line ? lines[label.index] : own[0],
    );
  });
  for (const [index, { paragraphs, setAside: aside }] of (marked
    ? parts
    : withoutTrailing(
        withoutInterposed(
          withoutRolls(parts),
          labels.map(({ label }) => label),
        ),
      )
  ).entries()) {
    const label = labels[index];
    if (!label) continue;
    setAside.push(...aside);
    const { line = 1, page, speaker: stated } = lines[label.index] ?? {};
    // Subtitles may mark a turn without naming anybody; then whom the reader names speaks.
    const speaker = label.label === '' ? head.metadata.speaker : undefined;
    const { label: name, rule, confidence } = label;
    turns.push(turnOf({ label: name, rule, confidence, line, page, marked: stated, speaker }, paragraphs));
  }
  return { turns, setAside };
}

/** What stands between title and first label: an editor's note, or, if it is long or all there is, a turn. */
function openingOf({ lines, layout, running }: Printed, first: Label | undefined, { metadata }: Head): Body {
  const { paragraphs, setAside } = paragraphsOf(lines, layout, running);
  const prose = paragraphs.filter(({ text }) => !first || isProse(text));
  const words = prose.reduce(
    (sum, { text }) => sum + spokenLength(text, Math.max(0, shortestUnlabelledTurn - sum)),
    0,
  );
  // Where mark-up or a style names the speakers, what stands under none of them is no turn, however long.
  const marked = first?.rule === 'marked-speaker' || first?.rule === 'styled-line';
  const isNote = first && (marked || isShort(words, prose)) && !lines.some(({ spoken }) => spoken);
  if (words === 0 || isNote) {
    return {
      turns: [],
      setAside: [...setAside, ...paragraphs.map(({ text, line }) => prefaceOf(text, line))],
    };
  }
  const { speaker = '' } = metadata;
  const origin = { label: '', speaker, line: paragraphs[0]?.line ?? 1, confidence: 0.5 };
  const spoken = first ? withoutNextHeading(paragraphs) : paragraphs;
  return {
    turns: [turnOf({ ...origin, rule: speaker === '' ? 'no-label' : 'named-speaker' }, spoken)],
    setAside: [
      ...setAside,
      ...paragraphs.slice(spoken.length).map(({ text, line }) => headingOf(text, line)),
    ],
  };
}

/** Whether so many words in front of the first label are too few for a turn; fewer are enough where somebody greets. */
function isShort(words: number, prose: readonly Pick<Line, 'text'>[]): boolean {
  if (words >= shortestUnlabelledTurn) return false;
  return words < shortestGreeting || !prose.some(({ text }) => greeting.test(text));
}

/** Whether a paragraph in front of the first label may be speech: a sentence, and no line of a table of contents. */
function isProse(text: string): boolean {
  return /[.!?…:;—–。！？।؟-]["”’)\]」』）]*$/u.test(text) && !/\.{4}|(?: \.){4}/u.test(text);
}

function headingOf(text: string, line: number): SetAside {
  return { text, line, kind: 'heading' };
}

function prefaceOf(text: string, line: number): SetAside {
  return { text, line, kind: 'preface' };
}

/** The lines of a turn: what follows the label on its own line, and all up to the next label. */
function linesOf(lines: readonly Line[], label: Label, end: number): Line[] {
  const own = lines[label.index];
  if (!own || label.start >= own.text.length) return lines.slice(label.index + 1, end);
  const all = lines.slice(label.index, end);
  const rest = own.text.slice(label.start);
  const text = rest.trim();
  const blanks = text.length < rest.length ? rest.length - rest.trimStart().length : 0;
  const spoken = { ...own, text, at: own.at === undefined ? undefined : own.at + label.start + blanks };
  // The words behind a label are spoken, though the whole line is set as a heading.
  delete spoken.heading;
  all[0] = spoken;
  return all;
}

function headDoubts({ metadata, ambiguousDate: line }: Head, path: string): Notice[] {
  if (line && metadata.date === undefined) return [ambiguousDate(line.text, { path, line: line.line })];
  return metadata.date === undefined ? [noDate(path)] : [];
}

function labelDoubts({ accepted, refused }: Labels, lines: readonly Line[], path: string): Notice[] {
  const place = (index: number): { path: string; line: number } => ({ path, line: lines[index]?.line ?? 1 });
  return [
    ...(accepted.length === 0 ? [noSpeakers(path)] : []),
    ...accepted
      .filter(({ confidence }) => confidence < doubtful)
      .map(({ label, index }) => doubtfulLabel(label, place(index))),
    ...refused
      .filter(({ label, score }) => score >= 0.5 && label !== '')
      .map(({ label, index }) => possibleLabel(label, place(index))),
  ];
}

function turnDoubts(turns: readonly Turn[], path: string): Notice[] {
  return turns
    .filter(({ words, directions }) => words === 0 && directions.length === 0)
    .map(({ label, line }) => emptyTurn(label, { path, line }));
}
