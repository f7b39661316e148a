import type { Format } from '../model/format.ts';
import type { Line, Manuscript, Source } from '../model/transcript.ts';
import { frontMatterOf } from './front-matter.ts';
import { lineOf } from './lines.ts';
import { withSpeakerTable } from './markdown-table.ts';
import { withPageMarks } from './printed/page-marks.ts';
import { lineDivider } from './running-lines.ts';

/** Markdown with YAML front matter, as sites and converters write transcripts. */
export const markdown: Format = {
  id: 'markdown',
  title: 'Markdown',
  doc: 'Markdown with YAML front matter; headings, emphasis, quotations and escapes are taken as hints and removed.',
  extensions: ['md', 'markdown'],
  fits: ({ path, text }) => (/\.(?:md|markdown)$/iu.test(path) ? 0.9 : /^---\r?\n/u.test(text) ? 0.3 : 0.05),
  parse: parseMarkdown,
};

function parseMarkdown({ text, path }: Source): Manuscript {
  const { metadata, notices, lines: before, end } = frontMatterOf(text, path);
  const { lines, running } = divided(text, { from: end, line: before + 1 });
  return {
    metadata: metadata.title === undefined ? metadata : { ...metadata, title: plain(metadata.title) },
    notices,
    lines: withPageMarks(withSpeakerTable(lines)),
    running,
  };
}

/** Most lines hold none of the characters that mark-up is made of. */
const divided = lineDivider('#>\\*_`[<&', markedLine);

function markedLine(raw: string, number: number): Line {
  const heading = /^ {0,3}(?<marks>#{1,6})\s+(?<text>.*)$/u.exec(raw)?.groups;
  const quoted = /^ {0,3}>\s?/u.exec(raw);
  const content = heading
    ? withoutClosing(heading['text'] ?? '')
    : quoted
      ? raw.slice(quoted[0].length)
      : raw;
  const bold = /^\s*(?:\*\*|__)(?<text>.+?)(?:\*\*|__|$)/u.exec(content)?.groups?.['text'];
  const line = lineOf(plain(content), number);
  return {
    ...line,
    ...(heading?.['marks'] !== undefined && { heading: heading['marks'].length }),
    ...(bold !== undefined && { bold: lineOf(plain(bold), number).text.length }),
    ...(quoted && { quoted: true }),
  };
}

/** A heading without the marks that may close it: `Title ##`. */
function withoutClosing(heading: string): string {
  let end = heading.length;
  while (heading[end - 1] === '#') end -= 1;
  return heading.slice(0, end).trimEnd();
}

/** Text without emphasis, links, images, tags and escapes. */
function plain(text: string): string {
  if (!/[\\*_`[<&]/u.test(text)) return text;
  return (
    text
      // No bracket inside a bracket, or each of many that stay open would be followed to the end of the line.
      .replaceAll(/!\[(?<alt>[^[\]]*)\]\((?:[^()]|\([^()]*\))*\)/gu, '$<alt>')
      .replaceAll(/(?<!\\)\[(?<text>[^[\]]*)\]\((?:[^()\s]|\([^()]*\))*\)/gu, '$<text>')
      .replaceAll(/<\/?(?:s|del|u|b|i|em|strong|sup|sub|span|br|small|mark)\b[^<>]*>/giu, '')
      .replaceAll(/(?<!\\)(?:\*{1,3})(?=\S)|(?<=\S)(?<!\\)(?:\*{1,3})/gu, '')
      .replaceAll(/(?<![\p{L}\p{N}\\_])_(?=[^\s_])(?<text>[^_]+)(?<=\S)_(?![\p{L}\p{N}_])/gu, '$<text>')
      .replaceAll(/(?<![\\`])`(?<text>[^`]+)`(?!`)/gu, '$<text>')
      // A word between double underscores is more likely a name of computing than one in bold.
      .replaceAll(
        /(?<![\p{L}\p{N}\\_])__(?=[^\s_])(?=[^_]*[\s:])(?<text>[^_]*)(?<=\S)__(?![\p{L}\p{N}_])/gu,
        '$<text>',
      )
      .replaceAll(/\\(?<mark>[!-/:-@[-`{-~])/gu, '$<mark>')
      .replaceAll('&nbsp;', ' ')
      .replaceAll('&amp;', '&')
  );
}
