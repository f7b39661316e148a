import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import { yamlSyntax } from '../errors/catalogue.ts';
import type { Notice } from '../model/notice.ts';
import type { Metadata } from '../model/transcript.ts';
import { copied } from '../text/copied.ts';
import { findDate } from '../text/date.ts';
import { splitLines } from './lines.ts';
import { plainFields } from './plain-fields.ts';

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
    lines[0]?.startsWith('---') && lines[0].trimEnd() === '---'
      ? lines.findIndex((line, index) => index > 0 && /^(?:---|\.\.\.)\s*$/u.test(line))
      : -1;
  if (end < 0) return { metadata: {}, notices: [], lines: 0 };
  const { textOf, notices } = statedIn(lines.slice(1, end), path);
  const value = (...keys: string[]): string | undefined => {
    const text = textOf(keys).replaceAll(/\s+/gu, ' ').trim();
    return text === '' ? undefined : copied(text);
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

/** Front matter, and where the body begins behind it. */
export interface FrontMatterInText extends FrontMatter {
  /** Offset of the body in the text. */
  readonly end: number;
}

/** Most front matter ends before as many units. */
const usualLength = 4000;

/** The front matter of a text that nobody has divided into lines yet. */
export function frontMatterOf(text: string, path: string): FrontMatterInText {
  if (!text.startsWith('---')) return { metadata: {}, notices: [], lines: 0, end: 0 };
  let lines = splitLines(text.slice(0, text.lastIndexOf('\n', usualLength) + 1));
  let found = frontMatter(lines, path);
  if (found.lines === 0) {
    lines = splitLines(text);
    found = frontMatter(lines, path);
  }
  let end = 0;
  for (let line = 0; line < found.lines; line++) {
    end += lines[line]!.length;
    end += text.startsWith('\r\n', end) ? 2 : 1;
  }
  return { ...found, end };
}

/** What front matter states. */
interface Stated {
  /** The text of the first field that has one of some keys, in lower case; empty where none has. */
  readonly textOf: (keys: readonly string[]) => string;
  readonly notices: readonly Notice[];
}

function statedIn(lines: readonly string[], path: string): Stated {
  const fields = plainFields(lines);
  if (!fields) return statedInYaml(lines, path);
  return { textOf: (keys) => fields.find(([key]) => keys.includes(key))?.[1] ?? '', notices: [] };
}

function statedInYaml(lines: readonly string[], path: string): Stated {
  const counter = new LineCounter();
  const { contents, errors } = parseDocument(lines.join('\n'), { lineCounter: counter, schema: 'core' });
  const notices = errors.map(({ message, pos }) => {
    const { line, col } = counter.linePos(pos[0]);
    return yamlSyntax(message.split('\n')[0] ?? '', { path, line: line + 1, column: col });
  });
  const textOf = (keys: readonly string[]): string => {
    const items = isMap(contents) ? contents.items : [];
    const value = items.find(({ key }) => keys.includes(String(key).toLowerCase()))?.value;
    const isNothing = value === null || value === undefined || (isScalar(value) && value.value === null);
    return isNothing ? '' : String(value);
  };
  return { textOf, notices };
}

/** An ISO date or a part of one: a year, or a month of a year. */
function partialDate(text: string): string | undefined {
  return /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?(?=$|[T ])/u.exec(text)?.[0];
}
