import type { Parser } from 'htmlparser2';
import { cutOff } from '../../errors/catalogue.ts';
import type { Notice } from '../../model/notice.ts';
import type { Line, Manuscript, Metadata } from '../../model/transcript.ts';
import { isSection } from '../../segmentation/furniture.ts';
import { findDate } from '../../text/date.ts';
import { lineCounter } from '../markup/source-lines.ts';
import { type MainText, mainText } from './main-text.ts';
import { type Page, type PageReader, pageReader } from './page.ts';
import { withTableSpeakers } from './tables.ts';

/** How deep elements of a page may nest where no other limit is given: careless pages leave many open. */
const defaultMaxDepth = 5_000;

/** Limits of a page. */
export interface HtmlLimits {
  /** How deep elements may nest. */
  readonly maxDepth?: number | undefined;
}

/** HTML in a source: all of it, or a piece. */
export interface HtmlSource {
  readonly text: string;
  readonly path: string;
  /** Line of the source on which the text starts, from 1; all lines of the text count as this one if it is escaped. */
  readonly firstLine?: number;
  readonly oneLine?: boolean;
}

/**
 * The transcript in a page or a piece of HTML.
 *
 * @throws markup/too-deep
 */
export async function htmlManuscript(source: HtmlSource, limits: HtmlLimits = {}): Promise<Manuscript> {
  const { page: printed, cut } = await readPage(source, limits);
  const page = withTableSpeakers(printed);
  const main = mainText(page);
  const title = main.title ?? titleInHead(page, main);
  const lines: Line[] = [
    ...(title === undefined ? [] : [{ ...title, heading: 1 }, blankLine]),
    ...main.before.flatMap((line) => [line, blankLine]),
    ...main.lines,
  ];
  const notices: Notice[] =
    cut === undefined ? [] : [cutOff(cut.element, { path: source.path, line: cut.line })];
  return { metadata: metadataOf(page, lines), lines, notices };
}

const blankLine: Line = { text: '', line: 1 };

interface Cut {
  readonly element: string;
  readonly line: number;
}

/** How often a page is taken up again behind a tag that has swallowed what follows. */
const maxRestarts = 50;

const loadLibrary = () => import('htmlparser2');

/** The library, asked for once: pages are small, and asking takes longer than one would think. */
let library: ReturnType<typeof loadLibrary> | undefined;

async function readPage(
  { text, path, firstLine = 1, oneLine = false }: HtmlSource,
  { maxDepth = defaultMaxDepth }: HtmlLimits,
): Promise<{ page: Page; cut: Cut | undefined }> {
  library ??= loadLibrary();
  const { Parser } = await library;
  const count = lineCounter(text);
  const lineAt = (offset: number): number => (oneLine ? firstLine : firstLine - 1 + count(offset));
  let at = 0;
  let cut: Cut | undefined;
  const options = { path, maxDepth, oneLine, wrapped: isWrapped(text), line: () => lineAt(at) };
  const reader = pageReader(options);
  let from: number | undefined = 0;
  for (let restarts = 0; from !== undefined && restarts <= maxRestarts; restarts++) {
    const start: number = from;
    const swallowed = readPart(Parser, text.slice(start), reader, (offset) => {
      at = start + offset;
    });
    if (swallowed) cut ??= { element: swallowed.element, line: lineAt(start + swallowed.at) };
    from = swallowed?.restart === undefined ? undefined : start + swallowed.restart;
  }
  return { page: reader.page(), cut };
}

/** A tag that has swallowed what follows, and where reading goes on behind it; at the very end nothing does. */
interface Swallowed {
  readonly element: string;
  readonly at: number;
  readonly restart: number | undefined;
}

/** Reads a text up to a tag that swallows what follows, or to its end. */
function readPart(
  HtmlParser: typeof Parser,
  text: string,
  reader: PageReader,
  moveTo: (offset: number) => void,
): Swallowed | undefined {
  let read = 0;
  let stop: number | undefined;
  const move = (): void => {
    moveTo(parser.startIndex);
    read = parser.endIndex + 1;
  };
  const parser = new HtmlParser({
    onopentag(name, attributes) {
      move();
      if (!hasSwallowed(attributes)) reader.onopentag(name, attributes);
      else {
        stop = parser.startIndex;
        parser.pause();
      }
    },
    onclosetag(name) {
      read = parser.endIndex + 1;
      reader.onclosetag(name);
    },
    ontext(chunk) {
      move();
      reader.ontext(chunk);
    },
  });
  parser.write(text);
  const at = stop ?? read;
  const unread = text.slice(at);
  const bracket = text.indexOf('>', at);
  // At the end of the text, a quotation mark that never comes has swallowed all that is left.
  const restart = bracket >= 0 && (stop !== undefined || isSwallowedEnd(unread)) ? bracket + 1 : undefined;
  if (restart === undefined) parser.end();
  return restart !== undefined || /^<[a-z]/iu.test(unread)
    ? { element: unread.slice(0, 40), at, restart }
    : undefined;
}

const tagsInside = /<\/?[a-z][^<>]*>[^<>]*<\/?[a-z]/iu;

/** Whether a quotation mark is missing: an attribute that holds tags and text has swallowed part of the page. */
function hasSwallowed(attributes: Readonly<Record<string, string>>): boolean {
  for (const name in attributes) {
    const value = attributes[name] ?? '';
    if (
      value.length > 80 &&
      name !== 'srcdoc' &&
      !name.startsWith('data-') &&
      tagsInside.test(value.slice(0, 2000))
    )
      return true;
  }
  return false;
}

function isSwallowedEnd(unread: string): boolean {
  return /^<[a-z]/iu.test(unread) && unread.length > 200 && unread.includes('>');
}

/** Whether line breaks of a page wrap its lines: most of them stand in mid-sentence. */
function isWrapped(text: string): boolean {
  const breaks = text.match(/<br\b[^<>]*>(?!\s*<)\s*\S/giu) ?? [];
  const inSentence = breaks.filter((found) => /\p{Ll}$/u.test(found)).length;
  return breaks.length >= 10 && inSentence > breaks.length * 0.35;
}

/** A site that is called by its address. */
const siteName = /^(?:www\.)?[\p{L}\d-]+\.(?:com|org|net|gov|eu|int|co\.\p{L}{2}|\p{L}{2})$/iu;

/** The title that the page's head states, without the name of the site. */
function titleInHead({ facts }: Page, { lines }: MainText): Line | undefined {
  // Preformatted text has its own title, centred over it.
  if (lines.some(({ heading }) => heading === 1)) return undefined;
  const [title] = facts.titles;
  if (title === undefined) return undefined;
  const parts = title.split(/ (?:[|»·•]|::|[–—-]) /u);
  const own = parts.filter((part) => !isSection(part) && !siteName.test(part));
  const text = own.find((part) => part.split(' ').length >= 3) ?? own[0];
  return text === undefined ? undefined : { text, line: lines.find((line) => line.text !== '')?.line ?? 1 };
}

/** What the page states; its date of publication only where the text itself has no date near its beginning. */
function metadataOf({ facts }: Page, lines: readonly Line[]): Metadata {
  const { url, language } = facts;
  const near = lines.filter(({ text }) => text !== '').slice(0, 12);
  const dated = near.some(({ text }) => text.length < 250 && findDate(text)?.ambiguous === false);
  const inTitle = facts.titles.flatMap((title) => findDate(title) ?? []).find(({ ambiguous }) => !ambiguous);
  const date = inTitle?.date ?? (dated ? undefined : facts.dates[0]);
  return {
    ...(date !== undefined && { date, dateSource: inTitle ? ('title' as const) : ('data' as const) }),
    ...(url !== undefined && { url }),
    ...(language !== undefined && { language }),
  };
}
