import {
  rosterAlias,
  rosterDates,
  rosterDuplicate,
  rosterKey,
  rosterShape,
  rosterTooLarge,
  rosterValue,
} from '../errors/catalogue.ts';
import type { Office } from '../model/lexicon.ts';
import type { Membership, Roster, RosterPerson } from '../model/roster.ts';
import type { Role } from '../model/transcript.ts';
import {
  type FieldReader,
  fieldReader,
  isDate,
  listAt,
  mapAt,
  type Problem,
  textOf,
  throwProblems,
  withoutMissing,
} from '../text/fields.ts';
import { isWord } from '../text/words.ts';
import { type Way, yamlSource } from '../text/yaml-source.ts';
import { labelKey } from './label-key.ts';

const roles: readonly Role[] = ['chair', 'official', 'journalist', 'audience', 'staff', 'interpreter'];

const date = 'a date: YYYY, YYYY-MM or YYYY-MM-DD';

/**
 * The roster in a YAML file, or in JSON with the same keys. All scalars are text. All problems of the file are found: the
 * error is the first, its hint counts the others and its cause holds them all.
 *
 * @param path names the file in messages
 * @throws yaml/syntax, roster/…, each with line and column
 */
export function parseRoster(text: string, path: string): Roster {
  const source = yamlSource(text.replace(/^\uFEFF/u, ''), path, {
    alias: rosterAlias,
    tooLarge: rosterTooLarge,
  });
  const problems: Problem[] = [];
  const people = peopleIn(source.value, problems);
  checkLabels(people, problems);
  throwProblems(problems, source, path);
  return { people };
}

function peopleIn(value: unknown, problems: Problem[]): RosterPerson[] {
  const top = mapAt(value);
  if (!top) {
    problems.push({ way: [], what: 'value', errorAt: rosterShape });
    return [];
  }
  const reader = readerOf(top, [], problems);
  reader.onlyKeys(['people', 'review']);
  textsOf(reader, 'review', [], problems);
  const items = Object.hasOwn(top, 'people') ? top['people'] : undefined;
  if (items === undefined) problems.push({ way: [], what: 'value', errorAt: rosterShape });
  else if (items !== '' && items !== null && !listAt(items)) reader.fault('people', 'a list of people');
  return (listAt(items) ?? []).map((item, index) => personAt(item, ['people', index], problems));
}

function personAt(value: unknown, way: Way, problems: Problem[]): RosterPerson {
  const map = mapAt(value);
  if (!map) {
    problems.push({
      way,
      what: 'value',
      errorAt: (place) => rosterValue('people', 'a person with a name', place),
    });
  }
  const reader = readerOf(map ?? { name: 'person' }, way, problems);
  reader.onlyKeys(['name', 'aliases', 'role', 'country', 'offices', 'parties']);
  const name = reader.required('name', isWord, 'a name');
  const role = reader.optional('role', isRole, `one of ${roles.join(', ')}`);
  return {
    name,
    aliases: textsOf(reader, 'aliases', way, problems),
    ...(role !== undefined && isRole(role) && { role }),
    ...withoutMissing({ country: reader.optional('country', isWord, 'a country') }),
    offices: reader
      .items('offices')
      .map((item, index) => officeAt(item, [...way, 'offices', index], problems)),
    parties: reader
      .items('parties')
      .map((item, index) => partyAt(item, [...way, 'parties', index], problems)),
  };
}

function officeAt(value: unknown, way: Way, problems: Problem[]): Office {
  const reader = datedReader(value, way, 'title', problems);
  reader.onlyKeys(['title', 'of', 'from', 'to']);
  const title = reader.required('title', isWord, 'a title');
  const of = reader.optional('of', isWord, 'a country or body');
  return { title, ...withoutMissing({ of }), ...datesOf(reader, way, problems) };
}

function partyAt(value: unknown, way: Way, problems: Problem[]): Membership {
  const reader = datedReader(value, way, 'name', problems);
  reader.onlyKeys(['name', 'from', 'to']);
  return { name: reader.required('name', isWord, 'a name'), ...datesOf(reader, way, problems) };
}

/** A reader of what has dates; a bare text is its title or name. */
function datedReader(value: unknown, way: Way, key: 'title' | 'name', problems: Problem[]): FieldReader {
  const text = textOf(value);
  const map = mapAt(value) ?? (text === undefined ? undefined : { [key]: text });
  if (!map) {
    const errorAt: Problem['errorAt'] = (place) => rosterValue(String(way.at(-2)), `a ${key}`, place);
    problems.push({ way, what: 'value', errorAt });
  }
  return readerOf(map ?? { [key]: key }, way, problems);
}

function datesOf(reader: FieldReader, way: Way, problems: Problem[]): Partial<Record<'from' | 'to', string>> {
  const from = reader.optional('from', isDate, date);
  const to = reader.optional('to', isDate, date);
  // A year or month reaches to its end, and `~` sorts behind every date that it begins.
  if (from !== undefined && to !== undefined && from > `${to}~`) {
    problems.push({ way: [...way, 'to'], what: 'value', errorAt: (place) => rosterDates(from, to, place) });
  }
  return withoutMissing({ from, to });
}

/** A name or alias stands for one person. Under one person it may stand twice. */
function checkLabels(people: readonly RosterPerson[], problems: Problem[]): void {
  const owners = new Map<string, number>();
  const claim = (text: string, person: number, way: Way): void => {
    const key = labelKey(text);
    const owner = owners.get(key);
    if (owner === undefined) owners.set(key, person);
    else if (owner !== person) {
      const other = people[owner]?.name ?? '';
      problems.push({ way, what: 'value', errorAt: (place) => rosterDuplicate(text, other, place) });
    }
  };
  const named = [...people.entries()].filter(([, { name }]) => name !== '');
  const names = new Map<string, number>();
  for (const [index, { name }] of named) {
    const before = names.get(labelKey(name));
    if (before === undefined) names.set(labelKey(name), index);
    const way = ['people', index, 'name'];
    if (before !== undefined)
      problems.push({ way, what: 'value', errorAt: (place) => rosterDuplicate(name, name, place) });
    else claim(name, index, way);
  }
  for (const [index, { aliases }] of named) {
    for (const [at, alias] of aliases.entries()) claim(alias, index, ['people', index, 'aliases', at]);
  }
}

function textsOf(reader: FieldReader, key: string, way: Way, problems: Problem[]): string[] {
  return reader.items(key).map((item, index) => {
    const text = textOf(item) ?? '';
    if (!isWord(text)) {
      const errorAt: Problem['errorAt'] = (place) => rosterValue(key, 'a label, as text', place);
      problems.push({ way: [...way, key, index], what: 'value', errorAt });
    }
    return text;
  });
}

function readerOf(values: Readonly<Record<string, unknown>>, way: Way, problems: Problem[]): FieldReader {
  return fieldReader(values, way, problems, { key: rosterKey, value: rosterValue });
}

function isRole(text: string): text is Role {
  return roles.some((role) => role === text);
}
