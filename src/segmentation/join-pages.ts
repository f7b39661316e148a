import { duplicatePage, missingPages } from '../errors/catalogue.ts';
import type { Notice } from '../model/notice.ts';
import type { Metadata, SetAside, Transcript, Turn } from '../model/transcript.ts';
import { byCodePoint } from '../text/order.ts';
import { type Continuation, continueTurn } from './continue-turn.ts';
import { withRoles } from './kinds.ts';
import { nameWithoutPage, pageOf } from './pages.ts';
import { resolveSpeakers } from './resolve-speakers.ts';

/** A transcript that is one page of a briefing. */
interface Page {
  readonly transcript: Transcript;
  readonly page: number;
  /** Whether the text itself says which page it is; otherwise the name of the file does. */
  readonly stated: boolean;
}

/**
 * The transcripts with the pages of each briefing joined to one document. Pages belong together if each announces pages,
 * if title and date do not differ, and if they lie in one folder under names that differ in the number of the page only,
 * or state their number (“Page 2 of 13”). What a page begins with before its first label goes on the last turn before.
 *
 * A page that is there twice is left out with a notice if its words are the same, and otherwise stays a document of its own.
 */
export function joinPages(transcripts: readonly Transcript[]): Transcript[] {
  const taken = new Map<Transcript, Transcript | undefined>();
  for (const group of groupsOf(transcripts)) {
    const { pages, copies } = distinctPages(group);
    const [first] = pages;
    if (!first || pages.length + copies.length < 2) continue;
    const joined = joinedOf(first.transcript, pages, copies);
    for (const { transcript } of [...pages, ...copies]) taken.set(transcript, undefined);
    taken.set(first.transcript, joined);
  }
  if (taken.size === 0) return [...transcripts];
  return transcripts.flatMap((transcript) =>
    taken.has(transcript) ? (taken.get(transcript) ?? []) : transcript,
  );
}

/** The pages of each briefing, in order of page, then of path. */
function groupsOf(transcripts: readonly Transcript[]): Page[][] {
  const pages = transcripts.flatMap((transcript) => pageIn(transcript) ?? []);
  const byName = groupBy(pages, ({ transcript: { path } }) => nameWithoutPage(path));
  const alone = byName.filter((group) => group.length === 1).flat();
  const byTitle = groupBy(
    alone.filter(({ stated, transcript: { metadata } }) => stated && metadata.title !== undefined),
    ({ transcript: { path, metadata } }) => `${path.slice(0, path.lastIndexOf('/') + 1)}\n${metadata.title}`,
  );
  return [...byName, ...byTitle]
    .filter((group) => group.length > 1)
    .flatMap((group) => ofOneBriefing(group))
    .filter((group) => group.length > 1);
}

/** The page that a transcript is; undefined for one that announces none, or holds several. */
function pageIn(transcript: Transcript): Page | undefined {
  const { pages, missingPages: missing, parts, setAside, path } = transcript;
  if (pages === 0 || parts !== undefined || missing.length < pages - 1) return undefined;
  const { page, stated } = pageOf(setAside, path);
  return { transcript, page, stated };
}

/** Pages cut into those whose titles and dates agree, so that two briefings under one name stay two. */
function ofOneBriefing(group: readonly Page[]): Page[][] {
  const briefings: Page[][] = [];
  const ordered = [...group].sort(
    (a, b) => a.page - b.page || byCodePoint(a.transcript.path, b.transcript.path),
  );
  for (const page of ordered) {
    const fitting = briefings.find((pages) => pages.every((other) => agree(page, other)));
    if (fitting) fitting.push(page);
    else briefings.push([page]);
  }
  return briefings;
}

function agree({ transcript: a }: Page, { transcript: b }: Page): boolean {
  const [title, other] = [titleOf(a), titleOf(b)];
  const [date, otherDate] = [a.metadata.date, b.metadata.date];
  return (
    (title === undefined || other === undefined || title === other) &&
    (date === undefined || otherDate === undefined || date === otherDate)
  );
}

/** The title; what begins in lower case is the middle of a sentence that the page before has the start of. */
function titleOf({ metadata: { title } }: Transcript): string | undefined {
  return title === undefined || /^\p{Ll}/u.test(title)
    ? undefined
    : title.replaceAll(/\s+/gu, ' ').toLowerCase();
}

/** Each page once, and those that are there again with the same words. */
function distinctPages(group: readonly Page[]): { pages: Page[]; copies: Page[] } {
  const pages: Page[] = [];
  const copies: Page[] = [];
  for (const page of group) {
    const before = pages.find(({ page: number }) => number === page.page);
    if (!before) pages.push(page);
    else if (wordsOf(before) === wordsOf(page)) copies.push(page);
  }
  return { pages, copies };
}

function wordsOf({ transcript: { turns, setAside } }: Page): string {
  const opening = setAside.filter(({ kind }) => kind === 'preface');
  return [...opening, ...turns.flatMap(({ label, text }) => [{ text: label }, { text }])]
    .map(({ text }) => text)
    .join('\n\n');
}

function joinedOf(first: Transcript, pages: readonly Page[], copies: readonly Page[]): Transcript {
  const metadata = metadataOf(pages);
  const { turns, setAside } = textOf(pages);
  return {
    ...first,
    document: documentOf(first),
    metadata,
    turns: withRoles(resolveSpeakers(turns, metadata.title), metadata.title),
    setAside,
    pages: announcedBy(pages),
    missingPages: missingOf(pages),
    notices: noticesOf(metadata.date !== undefined, pages, copies),
    parts: pages.map(({ transcript: { path, sha256, corrections }, page }) => ({
      path,
      sha256,
      page,
      ...(corrections && { corrections }),
    })),
  };
}

/** Of each field, what the first page says that has it. */
function metadataOf(pages: readonly Page[]): Metadata {
  const stated = pages.map(({ transcript }) => {
    const { title, ...others } = transcript.metadata;
    return title === undefined || titleOf(transcript) === undefined ? others : { ...others, title };
  });
  return Object.assign({}, ...stated.toReversed());
}

/** The turns of all pages, and what was kept out of them. */
function textOf(pages: readonly Page[]): Pick<Transcript, 'turns' | 'setAside'> {
  const turns: Turn[] = [];
  const setAside: SetAside[] = [];
  for (const [index, { transcript, page }] of pages.entries()) {
    const last = turns.at(-1);
    const follows = last !== undefined && pages[index - 1]?.page === page - 1;
    const { opening, rest, aside } = follows
      ? openingOf(transcript)
      : { opening: [], rest: transcript.turns, aside: transcript.setAside };
    if (last && opening.length > 0) turns[turns.length - 1] = continueTurn(last, opening, page);
    turns.push(...rest.map((turn) => ({ ...turn, page })));
    setAside.push(...aside.map((line) => ({ ...line, page })));
  }
  return { turns, setAside };
}

/** A page in three: what it begins with before its first label, its turns, and what was kept out of them. */
interface Opening {
  readonly opening: readonly Continuation[];
  readonly rest: readonly Turn[];
  readonly aside: readonly SetAside[];
}

function openingOf(transcript: Transcript): Opening {
  const { turns, setAside } = transcript;
  const [first] = turns;
  const unlabelled = first?.label === '' ? first : undefined;
  const said = setAside.filter(
    ({ kind }) => kind === 'preface' || (kind === 'title' && titleOf(transcript) === undefined),
  );
  const opening = [
    ...said.map(({ text, line }) => ({ text, line })),
    ...(unlabelled?.paragraphs.map(({ start, end, line }) => ({
      text: unlabelled.text.slice(start, end),
      line,
    })) ?? []),
  ];
  return {
    opening: opening.sort((a, b) => a.line - b.line),
    rest: unlabelled ? turns.slice(1) : turns,
    aside: setAside.filter((line) => !said.includes(line)),
  };
}

/** The name of the first page's file without the number, or, where it says nothing else, with it. */
function documentOf({ document, path }: Transcript): string {
  const file = path.slice(path.lastIndexOf('/') + 1);
  const bare = nameWithoutPage(file).replace(/\.[A-Za-z0-9]{1,8}$/u, '');
  return file.startsWith(document) && bare !== '' ? bare : document;
}

function noticesOf(isDated: boolean, pages: readonly Page[], copies: readonly Page[]): Notice[] {
  const missing = missingOf(pages);
  const [first] = pages;
  const kept = pages.flatMap(({ transcript: { notices }, page }) =>
    notices.filter(({ code }) => {
      if (code === 'transcript/missing-pages') return false;
      if (code === 'transcript/no-date') return !isDated && page === first?.page;
      // What a page begins with goes on the page before, and needs no label.
      const follows = pages.some((other) => other.page === page - 1);
      return !(follows && (code === 'transcript/preface' || code === 'transcript/no-speaker'));
    }),
  );
  const path = first?.transcript.path ?? '';
  return [
    ...(missing.length > 0 ? [missingPages(path, announcedBy(pages), missing)] : []),
    ...copies.map(({ transcript, page }) =>
      duplicatePage(page, pages.find((other) => other.page === page)?.transcript.path ?? '', transcript.path),
    ),
    ...kept,
  ];
}

function announcedBy(pages: readonly Page[]): number {
  return Math.max(...pages.map(({ transcript, page }) => Math.max(transcript.pages, page)));
}

function missingOf(pages: readonly Page[]): number[] {
  const held = new Set(pages.map(({ page }) => page));
  return Array.from({ length: announcedBy(pages) }, (_, index) => index + 1).filter(
    (page) => !held.has(page),
  );
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return [...groups.values()];
}
