import { badDictionary } from '../../../errors/catalogue.ts';
import type { DictionaryBuilder, DictionaryFormat } from '../dictionary-file.ts';

/**
 * LIWC's dictionaries: between two lines `%` the categories by number, nested by tabs, then a rule a line with the numbers of
 * its categories. Conditions (`<of>131/125`, `(02 134)125/464`) are not supported: a rule keeps its plain numbers.
 */
export const liwc: DictionaryFormat = {
  id: 'liwc',
  title: 'LIWC (.dic)',
  doc: 'Categories by number between two lines “%”, then a rule a line with its numbers.',
  fits: ({ path, text }) =>
    /^\uFEFF?\s*%\s*$/mu.test(text.slice(0, 1000))
      ? /\.dic$/iu.test(path)
        ? 1
        : 0.9
      : /\.dic$/iu.test(path)
        ? 0.8
        : 0,
  read({ path, text }, builder) {
    const lines = text.replace(/^\uFEFF/u, '').split(/\r\n?|\n/u);
    const start = lines.findIndex((line) => line.trim() === '%');
    const end = lines.findIndex((line, index) => index > start && line.trim() === '%');
    if (start < 0 || end < 0)
      throw badDictionary(path, 1, 'the categories do not stand between two lines “%”');
    const categories = readHeader(lines.slice(start + 1, end), start + 2, builder);
    for (let index = end + 1; index < lines.length; index++) {
      readEntry(lines[index]!, index + 1, categories, builder);
    }
  },
};

function readHeader(
  lines: readonly string[],
  firstLine: number,
  { category, fault }: DictionaryBuilder,
): Map<string, number> {
  const numbers = new Map<string, number>();
  const path: string[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const {
      indent = '',
      id = '',
      name = '',
    } = /^(?<indent>\s*)(?<id>\d+)\s+(?<name>\S.*?)\s*$/u.exec(line)?.groups ?? {};
    const place = { rule: line.trim(), line: firstLine + index };
    if (id === '') {
      fault({ code: 'unsupported', message: 'Not a number and a category; left out', ...place });
      continue;
    }
    if (numbers.has(id))
      fault({ code: 'duplicate', message: `Number ${id} is of two categories; the last counts`, ...place });
    const depth = Math.min(indent.split('\t').length - 1, path.length);
    path.splice(depth, path.length, withoutNote(name));
    numbers.set(id, category(path.slice()));
  }
  return numbers;
}

/** A category without what stands in brackets behind it. */
function withoutNote(name: string): string {
  const at = name.endsWith(')') ? name.search(/\s\(/u) : -1;
  return at < 0 ? name : name.slice(0, at).trimEnd();
}

const condition = /<[^<>]*>\S*|\([^()]*\)\S*|(?<!\S)[^\s/]+\/\S+/gu;

/** The words of an entry, and the numbers behind: after a tab, or else the numbers that the line ends in. */
function wordsAndRest(text: string): { readonly words: string; readonly rest: string } {
  const tab = text.indexOf('\t');
  if (tab > 0) return { words: text.slice(0, tab).trimEnd(), rest: text.slice(tab + 1) };
  const parts = text.split(/\s+/u);
  let end = parts.length;
  while (end > 1 && /^\d+$/u.test(parts[end - 1]!)) end -= 1;
  return end === parts.length
    ? { words: '', rest: '' }
    : { words: parts.slice(0, end).join(' '), rest: parts.slice(end).join(' ') };
}

function readEntry(
  line: string,
  number: number,
  categories: ReadonlyMap<string, number>,
  { rule, fault }: DictionaryBuilder,
): void {
  const text = line.trim();
  if (text === '') return;
  const place = { rule: text, line: number };
  const { words, rest } = wordsAndRest(text);
  const plain = rest.replaceAll(condition, ' ');
  if (plain !== rest) {
    fault({ code: 'unsupported', message: 'Conditions are not supported; plain numbers count', ...place });
  }
  const ids = plain.split(/\s+/u).filter(Boolean);
  for (const id of ids) {
    const category = categories.get(id);
    if (category !== undefined) rule(category, words, 1, number);
    else fault({ code: 'undefined-category', message: `No category has the number ${id}`, ...place });
  }
  if (ids.length === 0 && plain === rest) {
    fault({ code: 'no-category', message: 'Without a category; left out', ...place });
  }
}
