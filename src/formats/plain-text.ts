import type { Format } from '../model/format.ts';
import type { Manuscript, Source } from '../model/transcript.ts';
import { frontMatter } from './front-matter.ts';
import { splitLines } from './lines.ts';
import { singleSpaced } from './printed/double-spacing.ts';
import { printedText } from './printed/printed-text.ts';
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

function parsePlainText({ text, path }: Source): Manuscript {
  const raw = splitLines(text);
  const { metadata, notices, lines: before } = frontMatter(raw, path);
  return {
    metadata,
    notices,
    lines: withoutTimeLines(singleSpaced(printedText(text, raw, before))),
  };
}
