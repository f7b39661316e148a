import { nestedTooDeep } from '../../errors/catalogue.ts';
import type { Line } from '../../model/transcript.ts';
import { type LineHints, lineWriter } from '../markup/line-writer.ts';
import { blocks, containers, furnitureNames, paginationNames, speakerNames, unread } from './elements.ts';
import { type PageFacts, pageFactsReader } from './facts.ts';
import { preformattedLines } from './pre.ts';

/** A block of a page that holds others, and where its lines lie. */
export interface Container {
  readonly tag: string;
  /** Index of the container around it; -1 for the page. */
  readonly parent: number;
  /** Whether its name says that it is no part of the text. */
  readonly furniture: boolean;
  readonly pagination: boolean;
  readonly start: number;
  /** Past its last line. */
  end: number;
}

/** A page as lines in reading order, with the blocks that they stand in. */
export interface Page {
  readonly lines: readonly Line[];
  /** Characters that belong to links, by line. */
  readonly linked: ReadonlyMap<number, number>;
  /** The page first; every container after the one around it. */
  readonly containers: readonly Container[];
  readonly facts: PageFacts;
}

/** What a parser of HTML calls. */
export interface PageReader {
  onopentag(name: string, attributes: Readonly<Record<string, string>>): void;
  onclosetag(name: string): void;
  ontext(text: string): void;
  /** What has been read; no more can be read after it. */
  page(): Page;
}

/** Where a page is read from, and how. */
export interface PageOptions {
  readonly path: string;
  /** The line that the parser is at. */
  line(): number;
  readonly maxDepth: number;
  /** Whether line feeds of the text are none of the source. */
  readonly oneLine: boolean;
  /** Whether `<br>` ends lines that are wrapped, not paragraphs. */
  readonly wrapped: boolean;
}

interface Element {
  readonly name: string;
  /** Index of the container that it opens; undefined where it opens none. */
  readonly container: number | undefined;
  readonly bold: boolean;
  readonly apart: boolean;
  readonly link: boolean;
}

interface State extends PageOptions {
  readonly writer: ReturnType<typeof lineWriter>;
  readonly linked: Map<number, number>;
  readonly containers: Container[];
  readonly open: Element[];
  readonly facts: ReturnType<typeof pageFactsReader>;
  /** Depth inside an element that is not read; 0 outside of one. */
  unread: number;
  container: number;
  links: number;
  /** Linked characters of the line that is being written. */
  linkedNow: number;
  inTitle: boolean;
  sup: number;
  preformatted: { text: string; line: number } | undefined;
  /** Whether a `<br>` stood since the last text: whether it ends the paragraph is seen from what follows. */
  broken: boolean;
}

/** A reader of HTML that keeps every line of a page. */
export function pageReader(options: PageOptions): PageReader {
  const state: State = {
    ...options,
    writer: lineWriter(),
    linked: new Map(),
    containers: [{ tag: '', parent: -1, furniture: false, pagination: false, start: 0, end: 0 }],
    open: [],
    facts: pageFactsReader(),
    unread: 0,
    container: 0,
    links: 0,
    linkedNow: 0,
    inTitle: false,
    sup: 0,
    preformatted: undefined,
    broken: false,
  };
  return {
    onopentag: (name, attributes) => openElement(state, name, attributes),
    onclosetag: (name) => closeElement(state, name),
    ontext: (text) => readText(state, text),
    page: () => {
      closePreformatted(state);
      endLine(state);
      const end = state.writer.count();
      const [page, ...others] = state.containers;
      return {
        lines: state.writer.lines,
        linked: state.linked,
        containers: page
          ? [{ ...page, end }, ...others.map((one) => (one.end < 0 ? { ...one, end } : one))]
          : [],
        facts: state.facts.facts(),
      };
    },
  };
}

function openElement(state: State, name: string, attributes: Readonly<Record<string, string>>): void {
  const link = name === 'a' && attributes['href'] !== undefined;
  const bold = isBold(name, attributes);
  const apart = !bold && isApart(name, attributes);
  const opens = state.unread === 0 && containers.has(name);
  state.open.push({ name, container: opens ? state.containers.length : undefined, bold, apart, link });
  if (state.open.length > state.maxDepth) {
    throw nestedTooDeep(state.maxDepth, { path: state.path, line: state.line() });
  }
  state.facts.open(name, attributes);
  if (name === 'title' && state.unread === 0) state.inTitle = true;
  if (state.unread > 0 || unread.has(name) || isHidden(attributes)) {
    state.unread += 1;
    return;
  }
  if (link) state.links += 1;
  if (bold) state.writer.bold(1);
  if (apart) state.writer.apart(1);
  begin(state, name);
  if (opens) openContainer(state, name, attributes);
}

/** What an element that is read does to the line before it. */
function begin(state: State, name: string): void {
  if (name === 'sup') state.sup += 1;
  if (name === 'br') breakLine(state);
  else if (blocks.has(name)) endLine(state);
  if (name === 'pre') state.preformatted ??= { text: '', line: state.line() };
}

function openContainer(state: State, tag: string, attributes: Readonly<Record<string, string>>): void {
  const names = `${attributes['class'] ?? ''} ${attributes['id'] ?? ''} ${attributes['role'] ?? ''}`;
  const pagination = paginationNames.test(names);
  const furniture = !pagination && (tag === 'footer' || tag === 'aside' || furnitureNames.test(names));
  state.containers.push({
    tag,
    parent: state.container,
    // The classes of a whole page speak of its parts: `has-sidebar`.
    furniture: furniture && tag !== 'html' && tag !== 'body',
    pagination,
    start: state.writer.count(),
    end: -1,
  });
  state.container = state.containers.length - 1;
}

function closeElement(state: State, name: string): void {
  if (name === 'title') state.inTitle = false;
  if (state.unread > 0) {
    state.unread -= 1;
    state.open.pop();
    return;
  }
  if (name === 'pre') closePreformatted(state);
  else if (blocks.has(name)) endLine(state);
  const element = state.open.pop();
  if (element?.bold === true) state.writer.bold(-1);
  if (element?.apart === true) state.writer.apart(-1);
  if (element?.link === true) state.links -= 1;
  if (name === 'sup') state.sup -= 1;
  const container = element?.container === undefined ? undefined : state.containers[element.container];
  if (container) {
    container.end = state.writer.count();
    state.container = container.parent;
  }
}

function readText(state: State, text: string): void {
  if (state.inTitle) state.facts.title(text);
  else if (state.preformatted && state.unread === 0) state.preformatted.text += text;
  // The number of a footnote is a link set high.
  else if (state.unread === 0 && !(state.sup > 0 && state.links > 0)) {
    if (state.broken && text.trim() !== '') settleBreak(state, text);
    if (state.links > 0) state.linkedNow += text.trim().length;
    state.writer.text(state.oneLine ? text.replace(/^[ \t]*\n\s*/u, ' ') : text, state.line());
  }
}

/** Ends the line as the innermost block that tells its look wants it. */
function endLine(state: State): void {
  if (state.preformatted) return;
  const { writer, linkedNow } = state;
  state.broken = false;
  state.linkedNow = 0;
  const index = writer.count();
  if (writer.hasText() && writer.end(hintsOf(state))) {
    if (linkedNow > 0) state.linked.set(index, linkedNow);
  } else {
    writer.end();
    writer.blank();
  }
}

function breakLine(state: State): void {
  if (state.preformatted) state.preformatted.text += '\n';
  else if (!state.wrapped) {
    if (state.broken) endLine(state);
    state.broken = state.writer.hasText();
  } else if (state.writer.hasText()) state.writer.end({ ...hintsOf(state), goesOn: true });
  else state.writer.blank();
}

/** A break in mid-sentence is a blank; any other ends the paragraph. */
function settleBreak(state: State, next: string): void {
  state.broken = false;
  const inSentence = /[\p{L},;]\s*$/u.test(state.writer.pending()) && /^\s*\p{Ll}/u.test(next);
  if (inSentence) state.writer.text(' ', state.line());
  else endLine(state);
}

function hintsOf(state: State): LineHints {
  const heading = state.open.findLast(({ name }) => /^h[1-6]$/u.test(name))?.name;
  const quoted = state.open.some(({ name }) => name === 'blockquote');
  return { ...(heading !== undefined && { heading: Number(heading[1]) }), ...(quoted && { quoted }) };
}

function closePreformatted(state: State): void {
  const { preformatted } = state;
  if (!preformatted) return;
  state.preformatted = undefined;
  state.writer.add(preformattedLines(preformatted.text, preformatted.line));
}

function isBold(name: string, attributes: Readonly<Record<string, string>>): boolean {
  if (name === 'b' || name === 'strong' || name === 'dt' || name === 'th') return true;
  const { style, class: names } = attributes;
  if (style !== undefined && /font-weight\s*:\s*(?:bold|[6-9]00)/iu.test(style)) return true;
  return names !== undefined && /^(?:span|cite|em|i|div|p|td)$/u.test(name) && speakerNames.test(names);
}

/** Whether an element sets words apart from those around it, other than in bold. */
function isApart(name: string, attributes: Readonly<Record<string, string>>): boolean {
  if (name === 'span') return attributes['class'] !== undefined;
  return name === 'u' || (name === 'font' && attributes['color'] !== undefined);
}

function isHidden(attributes: Readonly<Record<string, string>>): boolean {
  const { hidden, style } = attributes;
  if (hidden !== undefined || attributes['aria-hidden'] === 'true') return true;
  return style !== undefined && /display\s*:\s*none|visibility\s*:\s*hidden/iu.test(style);
}
