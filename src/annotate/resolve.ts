import { mentionReason } from '../model/corpus.ts';
import { titleFit, type TitleJudge } from './bearers.ts';
import type { KnownEntry } from './dictionary.ts';
import type { Match } from './matches.ts';
import type { NameContext } from './name-context.ts';
import type { Found } from './nesting.ts';
import type { FoundTitle, TitleFinder } from './title-finder.ts';

/** What is needed to tell whom a form stands for. */
export interface ResolveTools {
  readonly entries: readonly KnownEntry[];
  readonly titlesBefore: TitleFinder;
  readonly judge: TitleJudge;
  readonly context: NameContext;
  /** The first token of an entry's form, where that begins its name and is not all of it: `Xi` of Xi Jinping. */
  readonly isFirstOfName: (entry: number, token: number) => boolean;
}

/** A form that may stand for several entries, or for none. */
interface Open {
  readonly match: Match;
  readonly bearers: readonly number[];
  readonly short: boolean;
  /** Whether it is a mention even if no bearer is named in full: after a title of theirs. */
  readonly certain: boolean;
  /** A value of `mentionReason`, should one bearer be left. */
  readonly why: number;
}

/**
 * Whom the matches of one document stand for. A full form stands for its entry. A short form, or a form that several
 * bear, stands for the bearer whose office the title before it names; else for the one who is named in full in the
 * document; where these are several, for the one named last before, and is marked as ambiguous. Where none is named in full, the
 * only bearer that the lexicons have is marked as ambiguous too; of several, it is none.
 */
export function resolve(matches: readonly Match[], date: string | undefined, tools: ResolveTools): Found[] {
  const { found, open } = sortOut(matches, tools.entries);
  const places = new Map<number, number[]>();
  const note = (mention: Found): void => {
    const known = places.get(mention.entry);
    if (known) known.push(mention.nameStart);
    else places.set(mention.entry, [mention.nameStart]);
  };
  for (const mention of found) note(mention);

  let starts: Set<number> | undefined;
  let ends: NameEnds | undefined;
  // Few forms need these, and they cost as much as the matches themselves.
  const document: DocumentNames = {
    ends: (token, hyphenated) => (ends ??= nameEnds(matches, tools.entries))(token, hyphenated),
    startsMention: (token) => (starts ??= new Set(matches.map(({ start }) => start))).has(token),
    hasFull: fullWithTitle(found, tools.titlesBefore),
  };
  const still: Open[] = [];
  const titled: Found[] = [];
  for (const form of open) {
    const judged = byTitle(form, date, tools, document);
    const [only, ...others] = judged.bearers;
    if (only === undefined) continue;
    if (judged.certain && others.length === 0) titled.push(mentionOf(judged, only, false, judged.why));
    else still.push(judged);
  }
  for (const mention of titled) note(mention);
  return [...found, ...titled, ...still.flatMap((form) => byPresence(form, places))];
}

function sortOut(
  matches: readonly Match[],
  entries: readonly KnownEntry[],
): { found: Found[]; open: Open[] } {
  const found: Found[] = [];
  const open: Open[] = [];
  for (const match of matches) {
    const [reading, other] = match.readings;
    if (reading && other === undefined) {
      const why = reading.short ? mentionReason.onlyBearer : mentionReason.fullForm;
      const form = { match, bearers: [reading.entry], short: reading.short, certain: false, why };
      if (reading.short) open.push(form);
      else found.push(mentionOf(form, reading.entry, false, why));
      continue;
    }
    const full = match.readings.filter(({ short }) => !short);
    const short = full.length === 0;
    const bearers = [...new Set((short ? match.readings : full).map(({ entry }) => entry))].sort(
      (a, b) => a - b,
    );
    const [first = 0] = bearers;
    const { lexicon } = entries[first] ?? {};
    const rivals = short ? bearers : bearers.filter((entry) => entries[entry]?.lexicon === lexicon);
    const why = short ? mentionReason.onlyBearer : mentionReason.sharedForm;
    const form = { match, bearers: rivals, short, certain: false, why };
    if (!short && rivals.length === 1) found.push(mentionOf(form, first, false, mentionReason.fullForm));
    else open.push({ ...form, certain: !short });
  }
  return { found, open };
}

const reasonOfFit: readonly (number | undefined)[] = [
  mentionReason.titleInOffice,
  mentionReason.titleFormerly,
  mentionReason.titleLater,
];

/** Leaves the bearers whom the titles before the form fit best; without a fitting title, those whose name can stand there. */
function byTitle(form: Open, date: string | undefined, tools: ResolveTools, document: DocumentNames): Open {
  const canStand = form.short ? placeOfShort(form.match, tools, document) : (): boolean => true;
  let best: number = titleFit.none;
  let bearers: number[] = [];
  for (const bearer of form.bearers) {
    const titles = tools.titlesBefore(form.match.start, bearer);
    const fit = tools.judge(bearer, titles, date);
    if (fit > best || !canStand(bearer, titles, fit)) continue;
    bearers = fit === best ? [...bearers, bearer] : [bearer];
    best = fit;
  }
  const certain = form.certain || best < titleFit.none;
  return { ...form, bearers, certain, why: reasonOfFit[best] ?? form.why };
}

/** Whether a short form can be the name of a bearer, as far as the words around it tell. */
function placeOfShort(
  { start, end }: Match,
  { context, entries, isFirstOfName }: ResolveTools,
  document: DocumentNames,
): (bearer: number, titles: readonly FoundTitle[], fit: number) => boolean {
  const isContinued = context.isContinued(start, document.ends);
  const isFollowed = context.isFollowedByName(end);
  const isCommon = context.isCommon(start, end);
  const isFirstName = context.isFollowedByNameOnly(end) && !document.startsMention(end);
  return (bearer, [nearest], fit) => {
    if (isFollowed && isFirstOfName(bearer, start)) return false;
    if (nearest === undefined)
      return !isContinued && !isFirstName && !(isCommon && entries[bearer]?.parts[0].kind === 'person');
    return fit < titleFit.none || nearest.kind !== 'personal' || document.hasFull(bearer, nearest.title);
  };
}

function byPresence(form: Open, places: ReadonlyMap<number, readonly number[]>): Found[] {
  const present = form.bearers.filter((bearer) => places.has(bearer));
  const [only, ...others] = present;
  if (only !== undefined && others.length === 0) return [mentionOf(form, only, false, form.why)];
  if (only === undefined) {
    const [first, ...rivals] = form.bearers;
    if (first === undefined || (!form.certain && rivals.length > 0)) return [];
    const why = form.certain ? mentionReason.sharedForm : mentionReason.absent;
    return [mentionOf(form, first, true, why)];
  }
  const { start } = form.match;
  const last = (bearer: number): number =>
    Math.max(-1, ...(places.get(bearer) ?? []).filter((place) => place < start));
  const first = (bearer: number): number => Math.min(...(places.get(bearer) ?? []));
  const [nearest = only] = present.sort((a, b) => last(b) - last(a) || first(a) - first(b));
  return [mentionOf(form, nearest, true, mentionReason.namedLast)];
}

function mentionOf(
  { match: { start, end }, short }: Open,
  entry: number,
  ambiguous: boolean,
  why: number,
): Found {
  return { start, end, nameStart: start, entry, short, ambiguous, why };
}

/** What the other names of a document tell about one of them. */
interface DocumentNames {
  readonly ends: NameEnds;
  /** Whether something known starts at a token. */
  readonly startsMention: (token: number) => boolean;
  /** Whether an entry is named in full with a title. */
  readonly hasFull: (entry: number, title: string) => boolean;
}

function fullWithTitle(found: readonly Found[], titlesBefore: TitleFinder): DocumentNames['hasFull'] {
  let known: Set<string> | undefined;
  return (wanted, wantedTitle) => {
    known ??= new Set(
      found.flatMap(({ nameStart, entry }) =>
        titlesBefore(nameStart, entry).map(({ title }) => `${entry} ${title}`),
      ),
    );
    return known.has(`${wanted} ${wantedTitle}`);
  };
}

/** Whether a name ends before a token, so that the word before it belongs to something else. */
type NameEnds = (token: number, hyphenated: boolean) => boolean;

/** Before a hyphen any known name (Obama-Biden); else names of other things than people (“in the White House Biden …”). */
function nameEnds(matches: readonly Match[], entries: readonly KnownEntry[]): NameEnds {
  const any = new Set<number>();
  const ofThings = new Set<number>();
  for (const { end, readings } of matches) {
    any.add(end);
    if (readings.some(({ entry, short }) => !short && entries[entry]?.parts[0].kind !== 'person'))
      ofThings.add(end);
  }
  return (token, hyphenated) => (hyphenated ? any : ofThings).has(token);
}
