import { isMap, LineCounter, parseDocument } from 'yaml';
import { yamlSyntax } from '../errors/catalogue.ts';
import type { Notice } from '../model/notice.ts';
import type { Metadata } from '../model/transcript.ts';
import { findDate } from '../text/date.ts';

/** A text cut into its front matter and the rest. */
export interface FrontMatter {
  readonly metadata: Metadata;
  readonly notices: readonly Notice[];
  /** Number of lines before the body. */
  readonly lines: number;
}

/**
 * YAML between two lines of `---` at the start of a text: title, date, place, url, language, speaker, under the names
 * that sites give them. Front matter that is not YAML is a notice, and the text is read without it.
 */
export function frontMatter(lines: readonly string[], path: string): FrontMatter {
  const end =
    lines[0]?.trimEnd() === '---'
      ? lines.findIndex((line, index) => index > 0 && /^(?:---|\.\.\.)\s*$/u.test(line))
      : -1;
  if (end < 0) return { metadata: {}, notices: [], lines: 0 };
  const counter = new LineCounter();
  const document = parseDocument(lines.slice(1, end).join('\n'), { lineCounter: counter, schema: 'core' });
  const notices = document.errors.map(({ message, pos }) => {
    const { line, col } = counter.linePos(pos[0]);
    return yamlSyntax(message.split('\n')[0] ?? '', { path, line: line + 1, column: col });
  });
  const value = (...keys: string[]): string | undefined => {
    if (!isMap(document.contents)) return undefined;
    const pair = document.contents.items.find(({ key }) => keys.includes(String(key).toLowerCase()));
    const text =
      pair?.value === null || pair?.value === undefined
        ? ''
        : String(pair.value).replaceAll(/\s+/gu, ' ').trim();
    return text === '' ? undefined : text;
  };
  const stated = value('date', 'published', 'published_time', 'datetime');
  const date = stated === undefined ? undefined : (partialDate(stated) ?? findDate(stated)?.date);
  const fields = {
    title: value('title', 'headline'),
    date,
    dateSource: date === undefined ? undefined : ('front matter' as const),
    place: value('place', 'location', 'venue'),
    url: value('url', 'source_url', 'source', 'link', 'canonical'),
    language: value('language', 'lang'),
    speaker: value('speaker', 'author'),
  };
  const known = Object.entries(fields).filter(([, field]) => field !== undefined);
  return { metadata: Object.fromEntries(known), notices, lines: end + 1 };
}

/** An ISO date or a part of one: a year, or a month of a year. */
function partialDate(text: string): string | undefined {
  return /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?(?=$|[T ])/u.exec(text)?.[0];
}
