import { nestedTooDeep, noText, tooManyItems } from '../../errors/catalogue.ts';
import type { Source } from '../../model/transcript.ts';
import { lineCounter } from '../markup/source-lines.ts';
import { defaultMaxDepth } from '../markup/xml.ts';

/** A text of a feed, decoded, and the line on which it starts. */
export interface FeedText {
  readonly text: string;
  readonly line: number;
}

/** An item of a feed. */
export interface FeedItem {
  readonly line: number;
  readonly title: string;
  readonly link: string | undefined;
  readonly id: string | undefined;
  /** Date of publication as printed. */
  readonly published: string | undefined;
  /** The copies of its text: description, summary, content. */
  readonly copies: readonly FeedText[];
}

/** Number of items that a feed may hold, where no other limit is given. */
const defaultMaxItems = 100_000;

const bodies = new Set(['description', 'summary', 'content', 'content:encoded', 'encoded', 'body']);

const dates = new Set(['pubdate', 'published', 'updated', 'dc:date', 'date', 'issued']);

interface Draft {
  readonly line: number;
  readonly fields: Map<string, string>;
  readonly copies: FeedText[];
  href: string | undefined;
}

/** What is read of an element of an item. */
interface Field {
  readonly name: string;
  readonly depth: number;
  /** Offset of the content in the source. */
  readonly start: number;
  /** Whether the content holds elements, as XHTML does: then it is taken as it stands. */
  nested: boolean;
  text: string;
  line: number;
}

/**
 * The items of a feed, also of one that is no well-formed XML or a piece of one.
 *
 * @throws markup/no-text where there is none; markup/too-many-items, markup/too-deep
 */
export async function feedItems(
  { text, path }: Source,
  {
    maxItems = defaultMaxItems,
    maxDepth = defaultMaxDepth,
  }: { maxItems?: number | undefined; maxDepth?: number | undefined },
): Promise<FeedItem[]> {
  const { Parser } = await import('htmlparser2');
  const state: State = {
    text,
    path,
    maxItems,
    maxDepth,
    items: [],
    depth: 0,
    draft: undefined,
    field: undefined,
  };
  const lineAt = lineCounter(text);
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const at = { line: lineAt(parser.startIndex), behind: parser.endIndex + 1 };
        openElement(state, name.toLowerCase(), attributes, at);
      },
      ontext(chunk) {
        const { field } = state;
        if (!field) return;
        if (field.line === 0) field.line = lineAt(parser.startIndex);
        field.text += chunk;
      },
      onclosetag: (name) => closeElement(state, name.toLowerCase(), parser.startIndex),
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(text);
  parser.end();
  if (state.items.length === 0) throw noText('a feed without items', path);
  return state.items;
}

interface State {
  readonly text: string;
  readonly path: string;
  readonly maxItems: number;
  readonly maxDepth: number;
  readonly items: FeedItem[];
  depth: number;
  draft: Draft | undefined;
  field: Field | undefined;
}

function openElement(
  state: State,
  name: string,
  attributes: Readonly<Record<string, string>>,
  { line, behind }: { line: number; behind: number },
): void {
  const { path, maxDepth, maxItems, items, draft, field } = state;
  state.depth += 1;
  if (state.depth > maxDepth) throw nestedTooDeep(maxDepth, { path, line });
  if (field) field.nested = true;
  else if (name === 'item' || name === 'entry') {
    if (items.length >= maxItems) throw tooManyItems(maxItems, { path, line });
    state.draft = { line, fields: new Map(), copies: [], href: undefined };
  } else if (draft) {
    if (name === 'link' && (attributes['rel'] ?? 'alternate') === 'alternate')
      draft.href ??= attributes['href'];
    state.field = { name, depth: state.depth, start: behind, nested: false, text: '', line: 0 };
  }
}

function closeElement(state: State, name: string, offset: number): void {
  const { field, draft, text } = state;
  if (field && draft && field.depth === state.depth) {
    keep(draft, field, text.slice(field.start, Math.max(field.start, offset)));
    state.field = undefined;
  } else if (draft && (name === 'item' || name === 'entry')) {
    state.items.push(itemOf(draft));
    state.draft = undefined;
  }
  state.depth -= 1;
}

function keep({ fields, copies }: Draft, { name, nested, text, line }: Field, source: string): void {
  const content = nested ? source : text;
  if (content.trim() === '') return;
  if (bodies.has(name)) copies.push({ text: content, line: line || 1 });
  else if (!fields.has(name)) fields.set(name, content.trim());
}

function itemOf({ line, fields, copies, href }: Draft): FeedItem {
  const published = [...fields].find(([name]) => dates.has(name))?.[1];
  return {
    line,
    title: fields.get('title') ?? '',
    link: fields.get('link') ?? href,
    id: fields.get('guid') ?? fields.get('id'),
    published,
    copies,
  };
}
