import type { Line, Metadata, SetAside } from '../model/transcript.ts';
import { dateInAddress, dateInFileName, findDate, type FoundDate } from '../text/date.ts';
import { hasAtMost } from '../text/words.ts';
import { dateline, isAmericanClock, placeAndDate, splitTitle } from './dateline.ts';
import { furnitureKind, isSection } from './furniture.ts';
import { isBracketed, isDirection } from './directions.ts';
import { isSalutation } from './label-text.ts';
import { continues, type Layout } from './layout.ts';
import { chamberOf, isPlace, isTown } from './place.ts';

/** What stands before the first turn. */
export interface Head {
  readonly metadata: Metadata;
  readonly setAside: readonly SetAside[];
  /** Index of the first line that is neither title nor furniture; the number of lines where there is none. */
  readonly end: number;
  /** The numeric date that could be read in two ways, if that is all there is. */
  readonly ambiguousDate?: Line;
}

/** Titles that say when the event was, `Sitting of 7 May 2001`; other titles may name the day of something else. */
const eventTitle =
  /\b(?:conference|briefing|sitting|session|meeting|debate|gaggle|hearing|interview|call)\b[^.]*\b(?:of|on|held on|from)$/iu;

/** How many days later an event may be published: a record prints speeches weeks after they were given. */
const longestDelay = 31;

/** What one line before the first turn tells. */
interface HeadLine {
  readonly kind: SetAside['kind'];
  readonly title?: string;
  readonly place?: string;
  readonly found?: FoundDate | undefined;
  readonly source?: NonNullable<Metadata['dateSource']>;
}

/**
 * Title, date and place from the lines before the first label, beside what the source states as data. What the source
 * states wins; then the title, a dateline, and last the name of the file.
 */
export function headOf(lines: readonly Line[], layout: Layout, stated: Metadata, path: string): Head {
  const setAside: SetAside[] = [];
  const told: HeadLine[] = [];
  const ambiguous: Line[] = [];
  const isAmerican = lines.some(({ text }) => isAmericanClock(text));
  const titleLine = stated.title === undefined ? titleLineOf(lines, layout) : undefined;
  let end = 0;
  for (; end < lines.length; end++) {
    const line = lines[end];
    if (!line || line.text === '') continue;
    if (line.spoken) break;
    const next = lines[end + 1];
    const below = next?.text === '' ? lines[end + 2] : next;
    const head =
      line === titleLine ? titleOf(line.text) : headLineOf(line, { next, below, layout }, stated.title);
    if (!head) break;
    const said = settled(afterPlace(head, told.at(-1), line.text), isAmerican);
    setAside.push({ text: line.text, line: line.line, kind: said.kind });
    told.push(said);
    if (said.found?.ambiguous) ambiguous.push(line);
  }
  if (!told.some(({ found }) => found)) told.push(...lateDate(lines.slice(end, end + latestDate)));
  const metadata = metadataOf(told, stated, path);
  const [ambiguousDate] = ambiguous;
  return { metadata, setAside, end, ...(ambiguousDate && metadata.date === undefined && { ambiguousDate }) };
}

/** How many lines below title and headings a date may stand on a line of its own, where a summary stands between them. */
const latestDate = 12;

function lateDate(lines: readonly Line[]): HeadLine[] {
  for (const { text, spoken, aside } of lines) {
    if (text === '' || spoken || aside !== undefined) continue;
    const found = dateline(text) ?? placeAndDate(text)?.found;
    if (found && !found.ambiguous) return [{ kind: 'date', found, source: 'dateline' }];
  }
  return [];
}

/** A town goes on the lines of a place: “Lantern Room / Assembly House / Lindhollow”. */
function afterPlace(head: HeadLine, before: HeadLine | undefined, text: string): HeadLine {
  const goesOn = head.kind === 'heading' && before?.kind === 'place' && isTown(text);
  return goesOn ? { kind: 'place', place: text } : head;
}

/** Where the clock is an American one, a numeric date is read as Americans write it, the month first. */
function settled(head: HeadLine, isAmerican: boolean): HeadLine {
  return isAmerican && head.found?.ambiguous ? { ...head, found: { ...head.found, ambiguous: false } } : head;
}

function titleOf(text: string): HeadLine {
  const { title, date } = splitTitle(text);
  const found = findDate(text);
  const isEvent = found && eventTitle.test(text.slice(0, found.index).trim());
  return {
    kind: 'title',
    title,
    source: 'title',
    ...(found && (found.ambiguous || date !== undefined || isEvent) && { found }),
  };
}

/** What stands around a line of the head. */
interface Surroundings {
  readonly next: Line | undefined;
  /** The next line, or the one behind it where that is blank. */
  readonly below: Line | undefined;
  readonly layout: Layout;
}

/** What a line tells that its format has set aside. */
function asideLine(
  kind: SetAside['kind'],
  found: FoundDate | undefined,
  place: string | undefined,
): HeadLine {
  if (kind === 'heading' && found) return { kind, found, source: 'dateline' };
  return { kind, ...(place !== undefined && { place }) };
}

/** What a line tells that is not the title; undefined where it is speech. */
function headLineOf(
  line: Line,
  { next, below, layout }: Surroundings,
  title: string | undefined,
): HeadLine | undefined {
  const { text } = line;
  const place = placeOf(line);
  const found = dateline(text);
  if (line.aside !== undefined) return asideLine(line.aside, found, place);
  const furniture = furnitureKind(text);
  if (furniture) return { kind: furniture };
  if (found) return { kind: 'date', found, source: 'dateline' };
  const placed = placeAndDate(text);
  if (placed) return { kind: 'date', ...placed, source: 'dateline' };
  if (isSection(text)) return { kind: 'section' };
  if (place !== undefined) return { kind: 'place', place };
  if (isDirection(text)) return { kind: isBracketed(text) ? 'heading' : 'stage direction' };
  if (text === title) return { kind: 'heading' };
  const named = namedPlace(text);
  if (named !== undefined) return { kind: 'place', place: named };
  const heads = isHeading(line) && !isSentence(line, below) && !isWrapped(line, next, layout);
  return heads ? { kind: 'heading' } : undefined;
}

/** The place that a line is, or that it states as such: `Location: Port Halloran`. */
function namedPlace(text: string): string | undefined {
  const stated = /^(?:location|venue|place)\s?:\s(?<name>\S.{1,100})$/iu.exec(text)?.groups?.['name'];
  return stated ?? (isPlace(text) ? text : undefined);
}

/** The chamber that a line names, or the place that it names in brackets; of lines set aside, of headings alone. */
function placeOf({ text, aside }: Line): string | undefined {
  if (aside !== undefined) return aside === 'heading' ? chamberOf(text) : undefined;
  const inner = /^[([](?<inner>[^()[\]]+)[)\]]$/u.exec(text)?.groups?.['inner'];
  return chamberOf(text) ?? (inner?.includes(' ') && isPlace(inner) ? inner : undefined);
}

function metadataOf(told: readonly HeadLine[], stated: Metadata, path: string): Metadata {
  // A title that is stated as data is the document's own, dates and all; from a printed one the date is taken off.
  const title = stated.title ?? told.find((line) => line.title !== undefined)?.title;
  const places = told.flatMap(({ place }) => place ?? []);
  return {
    ...stated,
    ...(title !== undefined && { title }),
    ...dateOf(told, stated, path),
    ...(stated.place === undefined && places.length > 0 && { place: joinedPlaces(places) }),
  };
}

/** The date of the event: as stated, unless the dateline tells that it was some days before; then as printed or named. */
function dateOf(
  told: readonly HeadLine[],
  stated: Metadata,
  path: string,
): Pick<Metadata, 'date' | 'dateSource'> {
  const dated = told.find(({ found }) => found && !found.ambiguous);
  const printed = dated?.found && { date: dated.found.date, dateSource: dated.source ?? 'dateline' };
  if (stated.date !== undefined) {
    const isOpen = stated.dateSource !== 'option' && printed?.dateSource === 'dateline';
    const isBefore = isOpen && isShortlyBefore(printed.date, stated.date);
    return isBefore ? printed : {};
  }
  const inTitle = stated.title === undefined ? undefined : splitTitle(stated.title).date;
  if (inTitle !== undefined) return { date: inTitle, dateSource: 'title' };
  return printed ?? dateInName(stated.url ?? '', path);
}

/** The date in the address of the source or the name of the file, the more precise one. */
function dateInName(url: string, path: string): Pick<Metadata, 'date' | 'dateSource'> {
  const named = dateInFileName(path.slice(path.lastIndexOf('/') + 1));
  const addressed = dateInAddress(url);
  if (addressed !== undefined && named?.length !== addressed.length)
    return { date: addressed, dateSource: 'data' };
  return named === undefined ? {} : { date: named, dateSource: 'file name' };
}

/** What is published some weeks later states the day of publication; a dateline that is years off is another date. */
function isShortlyBefore(printed: string, stated: string): boolean {
  const days = (Date.parse(stated) - Date.parse(printed)) / 86_400_000;
  return printed.length === 10 && stated.length === 10 && days > 0 && days <= longestDelay;
}

function joinedPlaces(places: readonly string[]): string {
  const different = places.filter(
    (place, index) => places.findIndex((other) => other.toLowerCase() === place.toLowerCase()) === index,
  );
  return different.join(', ');
}

/** The line that holds the title: one divided from a date by a bar or dash, a heading, or the first that is no furniture. */
function titleLineOf(lines: readonly Line[], layout: Layout): Line | undefined {
  const open = lines.filter(
    ({ text, aside, spoken }) =>
      text !== '' &&
      aside === undefined &&
      !spoken &&
      !furnitureKind(text) &&
      !dateline(text) &&
      !isSection(text) &&
      !isDirection(text),
  );
  const heading = open.find(({ heading: level }) => level === 1);
  const dated = open
    .slice(0, 4)
    .find(({ text }, at) => isDatedTitle(text) && !(at > 0 && isDatedPlace(text)));
  const first = open[0];
  if (heading ?? dated) return heading ?? dated;
  const after = first && lines[lines.indexOf(first) + 1];
  const isTitle =
    first &&
    hasAtMost(first.text, 25) &&
    !/[.!。！।]["”’」』]?$/u.test(first.text) &&
    (!/\?["”’]?$/u.test(first.text) || isAboveDate(lines, first)) &&
    !isSentence(first, open[1]);
  return isTitle && !isWrapped(first, after, layout) ? first : undefined;
}

/** Whether the next line that is not blank holds a date: what asks there is a title and no question. */
function isAboveDate(lines: readonly Line[], first: Line): boolean {
  const next = lines.slice(lines.indexOf(first) + 1).find(({ text }) => text !== '')?.text ?? '';
  return dateline(next) !== undefined || placeAndDate(next) !== undefined;
}

/** Whether a line below the first says where and when, and not what. */
function isDatedPlace(text: string): boolean {
  const { title } = splitTitle(text);
  return isPlace(title) && !eventWord.test(title);
}

const eventWord =
  /\b(?:conference|briefing|remarks|interview|debate|speech|statement|transcript|meeting|address|press|hearing|session|sitting|availability|call|gaggle|forum|event|lecture)\b/iu;

function isDatedTitle(text: string): boolean {
  const { title, date } = splitTitle(text);
  return date !== undefined && text.length < 250 && title.split(' ').length >= 3;
}

const endOfSentence = /[.!?…。！？।॥؟]["”’)」』）]?$/u;

/** A short line without the full stop of a sentence. */
function isHeading({ text, heading }: Line): boolean {
  return heading !== undefined || (hasAtMost(text, 12) && !endOfSentence.test(text) && !isSalutation(text));
}

/** Whether a line without a full stop is speech all the same: it says “I”, ends and begins sentences, or leads on. */
function isSentence({ text, heading }: Line, next: Line | undefined): boolean {
  const words = text.split(' ');
  if (heading !== undefined || words.length < 6) return false;
  const capitals = words.filter((word) => /^[^\p{L}]*\p{Lu}/u.test(word)).length;
  if (capitals > words.length / 2) return false;
  const leadsOn = capitals <= words.length / 3 && /^\p{Ll}/u.test(next?.text ?? '');
  return leadsOn || /\b(?:I|me|my|we|our|us)\b|\p{Ll}{3}[.!?] \p{Lu}|[,:;]$/u.test(text);
}

/** Whether a line is full, so that the next one goes on its sentence. */
function isWrapped(line: Line, next: Line | undefined, layout: Layout): boolean {
  if (
    !next ||
    line.heading !== undefined ||
    /^\[.*\]$/u.test(line.text) ||
    line.text.length <= Math.max(40, layout.width * 0.8)
  )
    return false;
  return (
    !dateline(next.text) &&
    !placeAndDate(next.text) &&
    !furnitureKind(next.text) &&
    !isPlace(next.text) &&
    continues(line, next, layout)
  );
}
