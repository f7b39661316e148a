import type { MarkedSpeaker, Role } from '../../model/transcript.ts';
import type { Attributes } from '../markup/xml.ts';
import { partyOn, type People } from './people.ts';

/** What is known when a speaker is named. */
export interface Sitting {
  readonly people: People;
  /** ISO 8601; undefined where the header states none. */
  readonly date: string | undefined;
}

/** Who speaks in a `<u>`: the person that `who` refers to, by name where it is known, with the role of `ana`. */
export function speakerOfUtterance(attributes: Attributes, sitting: Sitting): MarkedSpeaker {
  const { who = '', ana = '', start, end } = attributes;
  const role = roleOf(ana);
  return {
    ...personOf(who, sitting),
    ...(role && { role }),
    ...secondsOf('start', start),
    ...secondsOf('end', end),
  };
}

/** Who speaks in a `<sp>`: as printed, else as `who` has it. */
export function speakerOfSpeech(attributes: Attributes, printed: string, sitting: Sitting): MarkedSpeaker {
  const { who = '', role: stated = '', party } = attributes;
  const role = roleOf(stated);
  const label = printed
    .replaceAll(/\s+/gu, ' ')
    .slice(0, 300)
    .replace(/[\s:：.]+$/u, '')
    .trim();
  const person = personOf(who, sitting);
  return {
    ...person,
    label: label || person.label,
    ...(party !== undefined && { party }),
    ...(role && { role }),
  };
}

function personOf(who: string, { people, date }: Sitting): MarkedSpeaker {
  // Several may speak as one, `#A #B`.
  const references = who.trim().startsWith('#') ? who.trim().split(/\s+/u) : [who.trim()];
  const known = references.map((reference) => people.get(reference.replace(/^.*#/u, '')));
  const names = references.map((reference, index) => known[index]?.name ?? reference.replace(/^.*#/u, ''));
  const [person] = known.length === 1 ? known : [];
  const party = person && partyOn(person, date);
  return { label: names.join(', '), ...(party !== undefined && { party }) };
}

function roleOf(text: string): Role | undefined {
  if (/chair|presiden|speaker|moderator/iu.test(text)) return 'chair';
  if (/interpret/iu.test(text)) return 'interpreter';
  if (/journalist|press\b/iu.test(text)) return 'journalist';
  return undefined;
}

function secondsOf(key: 'start' | 'end', value: string | undefined): { start?: number; end?: number } {
  const seconds = value === undefined || !/^\d+(?:\.\d+)?$/u.test(value) ? undefined : Number(value);
  return seconds === undefined ? {} : { [key]: seconds };
}
