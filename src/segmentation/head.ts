import type { Line, Metadata, SetAside } from '../model/transcript.ts';
import { dateInAddress, dateInFileName, findDate, type FoundDate } from '../text/date.ts';
import { dateline, isAmericanClock, namesAndDate, placeAndDate, splitTitle } from './dateline.ts';
import { isEventLine, speakerIn } from './event-line.ts';
import { furnitureKind, isForm, isSection } from './furniture.ts';
import { isBracketed, isDirection } from './directions.ts';
import { isHeading, isSentence, isWrapped } from './head-shapes.ts';
import type { Layout } from './layout.ts';
import { endOfIntroduction } from './introduction.ts';
import { chamberOf, isPlace, isTown } from './place.ts';
import { eventTitle, isNameAlone, titleLineOf } from './title-line.ts';

/** What stands before the first turn. */
export interface Head {
  readonly metadata: Metadata;
  readonly setAside: readonly SetAside[];
  /** Index of the first line that is neither title nor furniture; the number of lines where there is none. */
  readonly end: number;
  /** The numeric date that could be read in two ways, if that is all there is. */
  readonly ambiguousDate?: Line;
}

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
export function headOf(
  lines: readonly Line[],
  { layout, isLabelled }: { readonly layout: Layout; readonly isLabelled: boolean },
  stated: Metadata,
  path: string,
): Head {
  const titleLine = stated.title === undefined ? titleLineOf(lines, layout) : undefined;
  const introduced = endOfIntroduction(lines, isLabelled);
  const { told, setAside, end, ambiguous } = linesTold(lines, introduced, (line, around) =>
    line === titleLine ? titleOf(line.text) : headLineOf(line, { ...around, layout }, stated.title),
  );
  if (!told.some(({ found }) => found)) told.push(...lateDate(lines.slice(end, end + latestDate)));
  const speaker = isLabelled ? undefined : speakerOf(stated, setAside);
  const metadata = { ...metadataOf(told, stated, path), ...(speaker !== undefined && { speaker }) };
  return {
    metadata,
    setAside,
    end,
    ...(ambiguous && metadata.date === undefined && { ambiguousDate: ambiguous }),
  };
}

interface Told {
  readonly told: HeadLine[];
  readonly setAside: readonly SetAside[];
  readonly end: number;
  /** The first line with a date that can be read in two ways. */
  readonly ambiguous: Line | undefined;
}

/** What the lines tell up to the first that is speech; what stands above the end of the introduction is none. */
function linesTold(
  lines: readonly Line[],
  introduced: number,
  tell: (line: Line, around: Pick<Surroundings, 'next' | 'below'>) => HeadLine | undefined,
): Told {
  const told: HeadLine[] = [];
  const setAside: SetAside[] = [];
  let ambiguous: Line | undefined;
  const isAmerican = lines.some(({ text }) => isAmericanClock(text));
  let end = 0;
  for (; end < lines.length; end++) {
    const line = lines[end]!;
    if (line.text === '') continue;
    if (line.spoken) break;
    const next = lines[end + 1];
    const below = next?.text === '' ? lines[end + 2] : next;
    const head = tell(line, { next, below }) ?? (end < introduced ? { kind: 'preface' as const } : undefined);
    if (!head) break;
    const said = settled(afterPlace(head, told.at(-1), line.text), isAmerican);
    setAside.push({ text: line.text, line: line.line, kind: said.kind });
    told.push(said);
    if (said.found?.ambiguous) ambiguous ??= line;
  }
  return { told, setAside, end, ambiguous };
}

/** Who speaks in a text without labels: whom the source states, or the title or a line below it names. */
function speakerOf({ speaker, title = '' }: Metadata, setAside: readonly SetAside[]): string | undefined {
  if (speaker !== undefined) return speaker;
  const [before, last] = setAside.slice(-2);
  // Below “Transcript” and right above the words, a name says who speaks.
  if (before?.kind === 'section' && last?.kind === 'heading' && isNameAlone(last.text)) return last.text;
  const heads = setAside.flatMap(({ kind, text }) => (kind === 'title' || kind === 'heading' ? [text] : []));
  return [title, ...heads].map((text) => speakerIn(text)).find((name) => name !== undefined);
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
  if (line.aside !== undefined) return asideLine(line.aside, dateline(text), place ?? statedPlace(text));
  const dated = furnitureOrDate(text);
  if (dated) return dated;
  if (place !== undefined) return { kind: 'place', place };
  if (isDirection(text)) return { kind: isBracketed(text) ? 'heading' : 'stage direction' };
  if (text === title) return { kind: 'heading' };
  const named = namedPlace(text);
  if (named !== undefined) return { kind: 'place', place: named };
  if (isEventLine(text) && !isWrapped(line, next, layout)) return { kind: 'heading' };
  const heads = isHeading(line) && !isSentence(line, below) && !isWrapped(line, next, layout);
  return heads ? { kind: 'heading' } : undefined;
}

/** What a line tells that is furniture, a date with or without a place, or the name of a section. */
function furnitureOrDate(text: string): HeadLine | undefined {
  const furniture = furnitureKind(text);
  if (furniture) return { kind: furniture };
  const found = dateline(text);
  if (found) return { kind: 'date', found, source: 'dateline' };
  const placed = placeAndDate(text) ?? namesAndDate(text);
  if (placed) return { kind: 'date', ...placed, source: 'dateline' };
  if (isSection(text)) return { kind: 'section' };
  return isForm(text) ? { kind: 'furniture' } : undefined;
}

/** The place that a line is, or that it states as such. */
function namedPlace(text: string): string | undefined {
  return statedPlace(text) ?? (isPlace(text) ? text : undefined);
}

/** The place in a line such as `Location: Port Halloran`. */
function statedPlace(text: string): string | undefined {
  return /^(?:location|venue|place)\s?:\s(?<name>\S.{1,100})$/iu.exec(text)?.groups?.['name'];
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
  return dateOutside(printed, told, stated, path);
}

/** The date where none is stated as data: of the title, printed, or in the name of the file. */
function dateOutside(
  printed: Pick<Metadata, 'date' | 'dateSource'> | undefined,
  told: readonly HeadLine[],
  stated: Metadata,
  path: string,
): Pick<Metadata, 'date' | 'dateSource'> {
  const inTitle = stated.title === undefined ? undefined : splitTitle(stated.title).date;
  if (inTitle !== undefined) return { date: inTitle, dateSource: 'title' };
  const named = printed ?? dateInName(stated.url ?? '', path);
  // A name with the year alone says that a date in the title is the date of the event.
  const title = stated.title ?? told.find((line) => line.title !== undefined)?.title ?? '';
  const titled = named.date?.length === 4 ? findDate(title)?.date : undefined;
  return titled?.startsWith(named.date ?? '') === true ? { date: titled, dateSource: 'title' } : named;
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
