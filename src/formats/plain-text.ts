import type { Format } from '../model/format.ts';
import type { Line, Manuscript, Source } from '../model/transcript.ts';
import { frontMatter } from './front-matter.ts';
import { splitLines } from './lines.ts';
import { withoutTags } from './plain-tags.ts';
import { singleSpaced } from './printed/double-spacing.ts';
import { withWholeTimes } from './printed/broken-times.ts';
import { withoutClockLines } from './printed/clock-lines.ts';
import { withoutEdgeTimes } from './printed/edge-times.ts';
import { withoutParagraphNumbers } from './printed/numbered-paragraphs.ts';
import { withPageMarks } from './printed/page-marks.ts';
import { printedText } from './printed/printed-text.ts';
import { withoutSourceMarks } from './printed/source-marks.ts';
import { withoutTimeLines } from './printed/timed-lines.ts';

/** Plain text, with or without front matter, one paragraph a line or hard-wrapped. */
export const plainText: Format = {
  id: 'plain-text',
  title: 'Plain text',
  doc: 'Text without mark-up, in paragraphs of one line or wrapped; YAML front matter is read if there is any.',
  extensions: ['txt', 'text'],
  fits: ({ path }) => (/\.(?:txt|text)$/iu.test(path) ? 0.9 : 0.1),
  parse: parsePlainText,
};

/** What players, printers and other programs add to the lines of a text, taken off or put right one after the other. */
const repairs: readonly ((lines: readonly Line[]) => readonly Line[])[] = [
  singleSpaced,
  withPageMarks,
  withoutClockLines,
  withoutSourceMarks,
  withoutParagraphNumbers,
  withWholeTimes,
  withoutEdgeTimes,
  withoutTimeLines,
];

function parsePlainText({ text, path }: Source): Manuscript {
  const raw = splitLines(text);
  const { metadata, notices, lines: before } = frontMatter(raw, path);
  const printed: readonly Line[] = withoutTags(text, printedText(text, raw, before));
  return { metadata, notices, lines: repairs.reduce((lines, repair) => repair(lines), printed) };
}
