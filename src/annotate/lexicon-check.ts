import {
  lexiconDates,
  lexiconDuplicate,
  lexiconKey,
  lexiconParent,
  lexiconPattern,
  lexiconShape,
  lexiconValue,
} from '../errors/catalogue.ts';
import type { RostrumError } from '../errors/rostrum-error.ts';
import type { Lexicon, LexiconEntry, Office } from '../model/lexicon.ts';
import type { Place } from '../model/place.ts';
import { isWord } from '../text/words.ts';
import {
  fieldReader as fieldReaderOf,
  type FieldReader,
  isDate,
  listAt,
  mapAt,
  type Problem,
  textOf,
  type Values,
  withoutMissing,
} from '../text/fields.ts';
import type { Way } from '../text/yaml-source.ts';
import { mostWords, patternFault } from './pattern.ts';

/** A lexicon out of plain values, and all that is wrong with them; where anything is, the lexicon is not to be used. */
export function checkLexicon(value: unknown): { lexicon: Lexicon; problems: Problem[] } {
  const problems: Problem[] = [];
  const top = mapAt(value);
  if (!top) {
    problems.push({ way: [], what: 'value', errorAt: lexiconShape });
    return { lexicon: { id: '', title: '', case: 'keep', entries: [] }, problems };
  }
  const reader = fieldReader(top, [], problems);
  reader.onlyKeys(['lexicon', 'title', 'kind', 'case', 'entries']);
  const id = reader.required('lexicon', isKebabCase, 'a name in small letters, digits and hyphens');
  const capitals = reader.optional('case', (text) => text === 'keep' || text === 'fold', 'keep or fold');
  const kind = reader.optional('kind', isWord, 'a kind, e.g. person');
  const items = listAt(top['entries']);
  if (!items) reader.fault('entries', 'a list of entries');
  const lexicon: Lexicon = {
    id,
    title: reader.optional('title', isWord, 'a title') ?? id,
    case: capitals === 'fold' ? 'fold' : 'keep',
    entries: (items ?? []).map((item, index) => checkEntry(item, ['entries', index], kind, problems)),
  };
  checkNames(lexicon.entries, problems);
  return { lexicon, problems };
}

const entryKeys = [
  'name',
  'kind',
  'country',
  'party',
  'parent',
  'since',
  'forms',
  'short',
  'titles',
  'offices',
] as const;

function checkEntry(
  value: unknown,
  way: Way,
  defaultKind: string | undefined,
  problems: Problem[],
): LexiconEntry {
  const map = mapAt(value);
  if (!map) {
    problems.push({
      way,
      what: 'value',
      errorAt: (place) => lexiconValue('entries', 'an entry with a name', place),
    });
  }
  const reader = fieldReader(map ?? { name: 'entry' }, way, problems);
  reader.onlyKeys(entryKeys);
  const name = reader.required('name', isName, 'a name');
  const kind = reader.optional('kind', isWord, 'a kind, e.g. person') ?? defaultKind;
  if (kind === undefined) reader.fault('kind', 'a kind, for this entry or for the whole lexicon');
  const optional = {
    country: reader.optional('country', isWord, 'a country'),
    party: reader.optional('party', isWord, 'a party'),
    parent: reader.optional('parent', isWord, 'the name of an entry'),
    since: reader.optional('since', isDate, 'a date: YYYY, YYYY-MM or YYYY-MM-DD'),
  };
  return {
    name,
    kind: kind ?? '',
    ...withoutMissing(optional),
    forms: patternsOf(reader, 'forms', way, problems),
    short: patternsOf(reader, 'short', way, problems),
    titles: patternsOf(reader, 'titles', way, problems),
    offices: reader
      .items('offices')
      .map((office, index) => checkOffice(office, [...way, 'offices', index], problems)),
  };
}

function checkOffice(value: unknown, way: Way, problems: Problem[]): Office {
  const map = mapAt(value);
  if (!map) {
    problems.push({
      way,
      what: 'value',
      errorAt: (place) => lexiconValue('offices', 'an office with a title', place),
    });
  }
  const reader = fieldReader(map ?? { title: 'office' }, way, problems);
  reader.onlyKeys(['title', 'of', 'from', 'to']);
  const title = reader.required('title', isName, 'a title');
  const of = reader.optional('of', isWord, 'a country or body');
  const from = reader.optional('from', isDate, 'a date: YYYY, YYYY-MM or YYYY-MM-DD');
  const to = reader.optional('to', isDate, 'a date: YYYY, YYYY-MM or YYYY-MM-DD');
  // A year or month reaches to its end, and `~` sorts behind every date that it begins.
  if (from !== undefined && to !== undefined && from > `${to}~`) {
    problems.push({ way: [...way, 'to'], what: 'value', errorAt: (place) => lexiconDates(from, to, place) });
  }
  return { title, ...withoutMissing({ of, from, to }) };
}

function checkNames(entries: readonly LexiconEntry[], problems: Problem[]): void {
  const names = new Set<string>();
  for (const [index, { name }] of entries.entries()) {
    if (names.has(name) && name !== '') {
      const way = ['entries', index, 'name'];
      problems.push({ way, what: 'value', errorAt: (place) => lexiconDuplicate(name, place) });
    }
    names.add(name);
  }
  // Looking for the nearest of very many names takes too long to be of help.
  const known = names.size <= 5000 ? [...names] : [];
  for (const [index, { parent }] of entries.entries()) {
    if (parent === undefined || names.has(parent)) continue;
    const way = ['entries', index, 'parent'];
    problems.push({ way, what: 'value', errorAt: (place) => lexiconParent(parent, known, place) });
  }
}

function fieldReader(values: Values, way: Way, problems: Problem[]): FieldReader {
  return fieldReaderOf(values, way, problems, { key: lexiconKey, value: lexiconValue });
}

function patternsOf(reader: FieldReader, key: string, way: Way, problems: Problem[]): string[] {
  return reader.items(key).flatMap((item, index) => {
    const text = textOf(item) ?? '';
    const reason = text === '' ? 'No word' : patternFault(text);
    if (reason === undefined) return [text];
    const errorAt = (place: Place): RostrumError => lexiconPattern(text, reason, place);
    problems.push({ way: [...way, key, index], what: 'value', errorAt });
    return [];
  });
}

function isKebabCase(text: string): boolean {
  return /^[\p{Ll}\p{Lo}\d]+(?:-[\p{Ll}\p{Lo}\d]+)*$/u.test(text);
}

function isName(text: string): boolean {
  return isWord(text) && text.split(' ').length <= mostWords;
}
