import type { Manuscript, Source } from '../model/transcript.ts';
import { withoutBytesLiteral } from './html/bytes-literal.ts';
import { type HtmlLimits, htmlManuscript } from './html/document.ts';
import type { Reader } from './reader.ts';

/** Saved web pages: the transcript is found among menus, scripts and footers. */
export const html: Reader<HtmlLimits> = {
  id: 'html',
  title: 'HTML',
  doc: 'A saved web page; the transcript is found by the weight of its text and labels, and preformatted text is read as printed.',
  extensions: ['html', 'htm', 'xhtml'],
  fits: ({ path, text }) => {
    const start = text.slice(0, 5000);
    const hasTags = start.includes('<');
    if (hasTags && /<!doctype html|<html\b/iu.test(start)) return 0.8;
    if (/\.x?html?$/iu.test(path)) return 0.7;
    return hasTags && /^\s*<(?:p|div|h1|body|head|table|span|article|section)\b[^<>]*>/iu.test(start)
      ? 0.5
      : 0;
  },
  parse: manuscriptOf,
};

async function manuscriptOf({ text, path }: Source, limits: HtmlLimits = {}): Promise<Manuscript> {
  const page = withoutBytesLiteral(text);
  // What a literal holds stands on one line of the source, however many lines it speaks of.
  const escaped = page !== text;
  const firstLine = escaped ? text.slice(0, text.search(/(?:^|\n)[ \t]*b['"]/u) + 1).split('\n').length : 1;
  return htmlManuscript({ text: page, path, firstLine, oneLine: escaped }, limits);
}
