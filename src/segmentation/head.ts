import type { Line, Metadata, SetAside } from '../model/transcript.ts';
import { dateInFileName, findDate, type FoundDate } from '../text/date.ts';
import { furnitureKind, isSection } from './furniture.ts';
import { isDirection } from './directions.ts';
import { continues, type Layout } from './layout.ts';

/** What stands before the first turn. */
export interface Head {
  readonly metadata: Metadata;
  readonly setAside: readonly SetAside[];
  /** Index of the first line that is neither title nor furniture; the number of lines where there is none. */
  readonly end: number;
  /** The numeric date that could be read in two ways, if that is all there is. */
  readonly ambiguousDate?: Line;
}

const placeWords =
  /\b(?:aboard|en route|via|room|house|hall|cent(?:er|re)|office|building|palace|airport|hotel|garden|headquarters|ministry|auditorium|base|embassy|square|park|university|library|capitol|chamber|studio|theat(?:er|re)|teleconference|webcast|residence|lawn|portico|camp|pentagon|kremlin)\b/iu;

const cityAndCountry = /^\p{Lu}[\p{L}\p{M}.’' -]{1,40}(?:, (?:\p{Lu}[\p{L}.’' -]{1,40})){1,2}\.?$/u;

/** A name and an office look like a city and a country, `Ned Price, Department Spokesperson`; these words tell. */
const officeWords =
  /\b(?:spokes\p{L}+|secretary|minister|director|deputy|president|ambassador|officer|chief|administrator|advis[oe]r|coordinator|professor|chair\p{L}*|governor|senator|commissioner|envoy|officials?|representative|counselor|host|editor|correspondent)\b/iu;

/** What is said of a date and not of a place. */
const noPlace =
  /^(?:recorded|broadcast|aired|taped|filmed|published|posted|updated|released|issued|held|given|delivered|transcribed|dated)\b/iu;

/** Titles that say when the event was, `Sitting of 7 May 2001`; other titles may name the day of something else. */
const eventTitle =
  /\b(?:conference|briefing|sitting|session|meeting|debate|gaggle|hearing|interview|call)\b[^.]*\b(?:of|on|held on|from)$/iu;

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
  const titleLine = stated.title === undefined ? titleLineOf(lines, layout) : undefined;
  let end = 0;
  for (; end < lines.length; end++) {
    const line = lines[end];
    if (!line || line.text === '') continue;
    if (line.spoken) break;
    const head =
      line === titleLine ? titleOf(line.text) : headLineOf(line, lines[end + 1], layout, stated.title);
    if (!head) break;
    const said = afterPlace(head, told.at(-1), line.text);
    setAside.push({ text: line.text, line: line.line, kind: said.kind });
    told.push(said);
    if (said.found?.ambiguous) ambiguous.push(line);
  }
  const metadata = metadataOf(told, stated, path);
  const [ambiguousDate] = ambiguous;
  return { metadata, setAside, end, ...(ambiguousDate && metadata.date === undefined && { ambiguousDate }) };
}

/** A town goes on the lines of a place: “Lantern Room / Assembly House / Lindhollow”. */
function afterPlace(head: HeadLine, before: HeadLine | undefined, text: string): HeadLine {
  const goesOn = head.kind === 'heading' && before?.kind === 'place' && isTown(text);
  return goesOn ? { kind: 'place', place: text } : head;
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

/** What a line tells that is not the title; undefined where it is speech. */
function headLineOf(
  line: Line,
  next: Line | undefined,
  layout: Layout,
  title: string | undefined,
): HeadLine | undefined {
  const { text } = line;
  if (line.aside !== undefined) return { kind: line.aside };
  const furniture = furnitureKind(text);
  if (furniture) return { kind: furniture };
  const found = dateline(text);
  if (found) return { kind: 'date', found, source: 'dateline' };
  const placed = placeAndDate(text);
  if (placed) return { kind: 'date', ...placed, source: 'dateline' };
  if (isSection(text)) return { kind: 'section' };
  const place = text.replace(/^[([](?<inner>[^()[\]]+)[)\]]$/u, '$<inner>');
  if (place !== text && place.includes(' ') && isPlace(place)) return { kind: 'place', place };
  if (isDirection(text)) return { kind: 'stage direction' };
  if (text === title) return { kind: 'heading' };
  if (isPlace(text)) return { kind: 'place', place: text };
  return isHeading(line) && !isWrapped(line, next, layout) ? { kind: 'heading' } : undefined;
}

function metadataOf(told: readonly HeadLine[], stated: Metadata, path: string): Metadata {
  const dated = told.find(({ found }) => found && !found.ambiguous);
  const named = dateInFileName(path.slice(path.lastIndexOf('/') + 1));
  // A title that is stated as data is the document's own, dates and all; from a printed one the date is taken off.
  const title = stated.title ?? told.find((line) => line.title !== undefined)?.title;
  const inTitle = stated.title === undefined ? undefined : splitTitle(stated.title).date;
  const places = told.flatMap(({ place }) => place ?? []);
  return {
    ...stated,
    ...(title !== undefined && { title }),
    ...(stated.date === undefined &&
      named !== undefined && { date: named, dateSource: 'file name' as const }),
    ...(stated.date === undefined &&
      dated?.found && { date: dated.found.date, dateSource: dated.source ?? 'dateline' }),
    ...(stated.date === undefined &&
      inTitle !== undefined && { date: inTitle, dateSource: 'title' as const }),
    ...(stated.place === undefined && places.length > 0 && { place: places.join(', ') }),
  };
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
  const dated = open.slice(0, 4).find(({ text }) => isDatedTitle(text));
  const first = open[0];
  if (heading ?? dated) return heading ?? dated;
  const after = first && lines[lines.indexOf(first) + 1];
  const isTitle = first && first.text.split(' ').length <= 25 && !/[.!?]["”’]?$/u.test(first.text);
  return isTitle && !isWrapped(first, after, layout) ? first : undefined;
}

function isDatedTitle(text: string): boolean {
  const { title, date } = splitTitle(text);
  return date !== undefined && text.length < 250 && title.split(' ').length >= 3;
}

/** A title and the date that is printed behind or before it. */
function splitTitle(text: string): { title: string; date?: string } {
  const found = findDate(text);
  if (!found || found.ambiguous) return { title: text };
  const before = text.slice(0, found.index).trim();
  const after = text.slice(found.index + found.length).trim();
  const trailing = after === '' || /^[)\]|.]*$/u.test(after);
  if (trailing && /[|,–—(·:-]$/u.test(before)) {
    return { title: before.replace(/[\s|,–—(·:-]+$/u, ''), date: found.date };
  }
  if (before === '' && /^[|:–—·-]?\s*\p{L}/u.test(after)) {
    return { title: after.replace(/^[\s|:–—·-]+/u, ''), date: found.date };
  }
  return { title: text };
}

/** Words that stand beside the date on a line of its own. */
const besideDate =
  /^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|on|at|the|of|local|time|date|dated|published|posted|updated|released|as|delivered|prepared|[ap]|m|[ap]m|e[sd]t|c[sd]t|p[sd]t|m[sd]t|gmt|utc|bst|ce?s?t|hrs?|\d{1,2})$/iu;

/** A line that holds a date and nothing else but its weekday and time. */
function dateline(text: string): FoundDate | undefined {
  if (text.length > 80) return undefined;
  const found = findDate(text);
  if (!found) return undefined;
  const others = text.slice(0, found.index) + text.slice(found.index + found.length);
  return (others.match(/[\p{L}\p{N}]+/gu) ?? []).every((word) => besideDate.test(word)) ? found : undefined;
}

/** A line of place and date, `Beijing, 6 March 2020`. */
function placeAndDate(text: string): { place?: string; found: FoundDate } | undefined {
  const found = text.length > 80 ? undefined : findDate(text);
  const before = found && text.slice(0, found.index).replace(/[\s,|–—(-]+$/u, '');
  if (found && before && (isSection(before) || noPlace.test(before))) return { found };
  const place = before;
  return found && place && place.split(' ').length <= 5 && !/\p{Ll}{3,} \p{Ll}/u.test(place)
    ? { place, found }
    : undefined;
}

function isPlace(text: string): boolean {
  const words = text.split(' ').length;
  if (
    words > 14 ||
    text.length > 300 ||
    /[[\]]|www\.|[!?:;]$|[^.]\.$/u.test(text.replace(/\b(?:\p{Lu}\.)+$/u, ''))
  )
    return false;
  const capitals = text.split(' ').filter((word) => /^[\p{Lu}\d(]/u.test(word)).length;
  return (
    capitals >= words / 2 && (placeWords.test(text) || (cityAndCountry.test(text) && !officeWords.test(text)))
  );
}

function isTown(text: string): boolean {
  const words = text.split(' ');
  return words.length <= 4 && words.every((word) => /^\p{Lu}[\p{L}.’'-]*,?$/u.test(word));
}

/** A short line without the full stop of a sentence. */
function isHeading({ text, heading }: Line): boolean {
  return heading !== undefined || (text.split(' ').length <= 12 && !/[.!?…]["”’)]?$/u.test(text));
}

/** Whether a line is full, so that the next one goes on its sentence. */
function isWrapped(line: Line, next: Line | undefined, layout: Layout): boolean {
  if (!next || line.heading !== undefined || line.text.length <= Math.max(40, layout.width * 0.8))
    return false;
  return (
    !dateline(next.text) && !furnitureKind(next.text) && !isPlace(next.text) && continues(line, next, layout)
  );
}
