import type { Manuscript, Source } from '../model/transcript.ts';
import type { HtmlLimits } from './html/document.ts';
import { itemManuscript } from './rss/item.ts';
import { feedItems } from './rss/items.ts';
import type { SeriesReader } from './reader.ts';

/** Limits of a feed. */
export interface FeedLimits extends HtmlLimits {
  /** How many items a feed may hold. */
  readonly maxItems?: number | undefined;
}

/** RSS and Atom feeds, and single items of them: each item is a document. */
export const rss: SeriesReader<FeedLimits> = {
  id: 'rss',
  title: 'RSS / Atom',
  doc: 'A feed, or a single item of one; each item is a document, and where it holds its text twice, the fuller copy is read.',
  extensions: ['rss', 'atom', 'xml'],
  fits: ({ text }) => {
    const start = text.slice(0, 3000);
    if (!start.includes('<')) return 0;
    if (/<(?:rss|rdf:RDF)\b|<feed\b[^>]*Atom/u.test(start)) return 0.95;
    return /^\s*(?:<\?xml[^>]*>\s*)?<(?:item|entry)\b/u.test(start) ? 0.9 : 0;
  },
  parse: manuscriptsOf,
};

async function* manuscriptsOf(source: Source, limits: FeedLimits = {}): AsyncGenerator<Manuscript> {
  const items = await feedItems(source, limits);
  for (const [index, item] of items.entries()) {
    const manuscript = await itemManuscript(item, source.path, limits);
    yield items.length > 1
      ? { ...manuscript, document: documentName(item.link ?? item.id, index) }
      : manuscript;
  }
}

/** The last part of an address, which sites make from the title; else the number of the item. */
function documentName(address: string | undefined, index: number): string {
  const part = /\/(?<name>[^/?#]+)\/?(?:[?#].*)?$/u.exec(address ?? '')?.groups?.['name'] ?? '';
  const name = part.replace(/\.\w{2,5}$/u, '').replaceAll(/[^\p{L}\p{N}_-]+/gu, '-');
  return name === '' || /^-*$/u.test(name) ? `item-${index + 1}` : name;
}
