import { findDate, type FoundDate } from '../text/date.ts';
import { isSection } from './furniture.ts';
import { isPlace, isTown } from './place.ts';

/** What is said of a date and not of a place. */
const noPlace =
  /^(?:by|episode|date|recorded|broadcast|aired|taped|filmed|published|posted|updated|released|issued|held|given|delivered|transcribed|dated)\b/iu;

/** A title, and the date that was printed with it if it can be read in one way only. */
export interface SplitTitle {
  readonly title: string;
  readonly date?: string;
}

const weekdayBehind = /[\s|,–—(·:-]+(?:mon|tues|wednes|thurs|fri|satur|sun)day[\s|,–—(·:-]+$/iu;

/** A title and the date that is printed behind or before it. */
export function splitTitle(text: string): SplitTitle {
  const found = findDate(text);
  if (!found) return { title: text };
  const date = found.ambiguous ? {} : { date: found.date };
  const before = text.slice(0, found.index).trim();
  const after = text.slice(found.index + found.length).trim();
  const trailing = after === '' || /^[)\]|.]*$/u.test(after);
  if (trailing && /[|,–—(·:-]$/u.test(before)) {
    return { title: before.replace(weekdayBehind, '').replace(/[\s|,–—(·:-]+$/u, ''), ...date };
  }
  if (before === '' && /^[|:–—·-]?\s*\p{L}/u.test(after)) {
    return { title: after.replace(/^[\s|:–—·-]+/u, ''), ...date };
  }
  return { title: text };
}

/** Days of the week in the languages of Europe, in Indonesian and Turkish. */
const weekday =
  /^(?:esmaspäev|teisipäev|kolmapäev|neljapäev|reede|laupäev|pühapäev|mánudagur|þriðjudagur|miðvikudagur|fimmtudagur|föstudagur|måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag|mandag|tirsdag|lørdag|søndag|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|maanantai(?:na)?|tiistai(?:na)?|keskiviikko(?:na)?|torstai(?:na)?|perjantai(?:na)?|lauantai(?:na)?|sunnuntai(?:na)?|poniedziałek|wtorek|środa|czwartek|piątek|sobota|niedziela|pondělí|úterý|středa|čtvrtek|pátek|neděle|hétfő|kedd|szerda|csütörtök|péntek|szombat|vasárnap|luni|marți|miercuri|joi|vineri|sâmbătă|duminică|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|понеділок|вівторок|середа|четвер|пʼятниця|п’ятниця|субота|неділя|pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar|senin|selasa|rabu|kamis|jumat|sabtu|minggu|dilluns|dimarts|dimecres|dijous|divendres|dissabte|diumenge|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|segunda|terça|quarta|quinta|sexta|feira|sábado|domingo|lunes|martes|miércoles|jueves|viernes)$/iu;

/** Words that stand beside the date on a line of its own. */
const besideDate =
  /^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|on|at|the|of|local|time|date|dated|published|posted|updated|released|issue|as|delivered|prepared|mins?|minutes?|[ap]|m|[ap]m|e[sd]t|c[sd]t|p[sd]t|m[sd]t|gmt|utc|bst|ce?s?t|hrs?|el|le|am|den|a|em|il|lo|h|uhr|года?|г|року|р|годин[ае]|години|godin[ae]|roku|dne|dnia|pada|ngày|kell|kl|godz|ora|ore|[月火水木金土日]曜日?|[月火水木金土日]|[월화수목금토일](?:요일)?|\d{1,2})$/iu;

/** The same day of another calendar: `/ Shravana 11, 1941 (Saka)`. */
const otherEra = /^\s*[/(]\s*\p{Lu}\p{Ll}+ \d{1,2}, \d{4} \(\p{Lu}\p{Ll}+\)/u;

/** A line that holds a date and nothing else but its weekday and time. */
export function dateline(text: string): FoundDate | undefined {
  if (text.length > 80) return undefined;
  const found = findDate(text);
  if (!found) return undefined;
  const behind = text.slice(found.index + found.length).replace(otherEra, '');
  const others = text.slice(0, found.index) + behind;
  return (others.match(/[\p{L}\p{N}]+/gu) ?? []).every((word) => besideDate.test(word) || weekday.test(word))
    ? found
    : undefined;
}

/** True for a clock as only Americans print it, `2:29 P.M. EST`: their numeric dates have the month first. */
export function isAmericanClock(text: string): boolean {
  return /^\d{1,2}:\d{2} [AP]\.M\. [ECMP][SD]T$/u.test(text.trim());
}

/** A sitting by its number, which is no place. */
const sitting =
  /^(?:sessió|sesión|sessão|session|séance|sitzung|seduta|sitting|meeting|reunió|reunión|reunião|réunion|plenary|plenarsitzung|nr?\.|no\.|vol(?:ume|\.)|issue)(?!\p{L})/iu;

/** Small words inside the names of places: Frankfurt am Main, Rio de Janeiro. */
const placeParticle = / (?:am|an der|im|ob der|de|del|de la|do|da|sur|upon|on|el|al|of) (?=\p{Lu})/gu;

/** A line of place and date, `Beijing, 6 March 2020`, or of a sitting and its date, which says nothing of the place. */
export function placeAndDate(text: string): { place?: string; found: FoundDate } | undefined {
  const found = text.length > 100 ? undefined : findDate(text);
  if (found && text.slice(0, found.index).trim() === '') return placeAfter(text, found);
  const before = found && withoutWeekday(text.slice(0, found.index).replace(/[\s,|·•–—(-]+$/u, ''));
  if (!found || !before) return undefined;
  if (isSection(before) || noPlace.test(before)) return text.length > 80 ? undefined : { found };
  if (sitting.test(before)) return isAtEnd(text, found) ? { found } : undefined;
  const isNamed =
    text.length <= 80 &&
    before.split(' ').length <= 5 &&
    !/\p{Ll}{3,} \p{Ll}/u.test(before.replaceAll(placeParticle, ' '));
  return isNamed ? { place: before, found } : undefined;
}

/** A line that ends in a date, with the people who speak and at most a town before it: `Ada Lee, Governor of the Bank, Joan Park, Deputy, Port Hale, 6 May 2012`. */
export function namesAndDate(text: string): { place?: string; found: FoundDate } | undefined {
  if (text.length > 300 || !/\d$/u.test(text)) return undefined;
  const found = findDate(text);
  const names = found && found.index + found.length === text.length ? text.slice(0, found.index) : '';
  const parts = names.split(/,\s*/u).filter((part) => part !== '');
  if (!found || parts.length < 3 || /[.!?;:]\s/u.test(names)) return undefined;
  const words = names.match(/\p{L}[\p{L}’'-]*/gu) ?? [];
  if (words.filter((word) => /^\p{Lu}/u.test(word)).length < words.length * 0.6) return undefined;
  const last = parts.at(-1)!.trim();
  const isNamed =
    parts.length > 3 &&
    last
      .replaceAll(placeParticle, ' ')
      .split(' ')
      .every((word) => /^\p{Lu}/u.test(word));
  return isNamed ? { place: last, found } : { found };
}

/** A place that is printed behind the date: `3 June 2019, Committee Room 4`. */
function placeAfter(text: string, found: FoundDate): { place: string; found: FoundDate } | undefined {
  const after = /^[\s,|–—:-]+(?:\d{1,2}: ?\d{2}[\s,]+)?(?<place>\p{Lu}.*)$/u.exec(
    text.slice(found.index + found.length),
  );
  const place = after?.groups?.['place'];
  return place !== undefined && (isPlace(place) || isTown(place)) ? { place, found } : undefined;
}

function withoutWeekday(text: string): string {
  const last = /[\p{L}-]+$/u.exec(text)?.[0] ?? '';
  const isDay = last !== '' && last.split('-').every((part) => weekday.test(part));
  return isDay ? text.slice(0, -last.length).replace(/[\s,|·•–—(-]+$/u, '') : text;
}

function isAtEnd(text: string, { index, length }: FoundDate): boolean {
  return /^[\s.)\]]*$/u.test(text.slice(index + length));
}
