import type { Manuscript } from '../../model/transcript.ts';
import { findDate } from '../../text/date.ts';
import { type HtmlLimits, htmlManuscript } from '../html/document.ts';
import type { FeedItem, FeedText } from './items.ts';

/** An item of a feed as a manuscript: its title, and the fullest copy of its text, once. */
export async function itemManuscript(item: FeedItem, path: string, limits: HtmlLimits): Promise<Manuscript> {
  const body = fullestOf(item.copies);
  const title = await plainText(item.title);
  const { metadata, lines, notices } = await htmlManuscript(
    { text: body.text, path, firstLine: body.line },
    limits,
  );
  const dated = metadata.date !== undefined || isDated(title, lines);
  const published = dated ? undefined : isoDate(item.published ?? '');
  return {
    metadata: {
      ...metadata,
      ...(title !== '' && { title }),
      ...(published !== undefined && { date: published, dateSource: 'data' as const }),
      ...(item.link !== undefined && /^https?:\/\//u.test(item.link) && { url: item.link }),
    },
    lines,
    notices,
  };
}

/** The copy with the most text; of equal ones the last, which is the one with mark-up where a feed has both. */
function fullestOf(copies: readonly FeedText[]): FeedText {
  let fullest: FeedText = { text: '', line: 1 };
  let size = -1;
  for (const copy of copies) {
    const own = copy.text.replaceAll(/<[^<>]*>|\s+/gu, '').length;
    // Copies differ by a script or a footnote; the mark-up of the later one is the fuller.
    if (own >= size * 0.98) {
      fullest = copy;
      size = Math.max(size, own);
    }
  }
  return fullest;
}

function isDated(title: string, lines: Manuscript['lines']): boolean {
  const near = [title, ...lines.flatMap(({ text }) => (text === '' ? [] : [text])).slice(0, 10)];
  return near.some((text) => text.length < 250 && findDate(text)?.ambiguous === false);
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** The day of an RFC 822 or ISO date as printed, whatever its zone. */
function isoDate(printed: string): string | undefined {
  const iso = /^\d{4}-\d{2}-\d{2}(?!\d)/u.exec(printed.trim())?.[0];
  if (iso !== undefined) return iso;
  const {
    day,
    month = '',
    year,
  } = /(?<day>\d{1,2}) (?<month>[A-Z][a-z]{2})[a-z]* (?<year>\d{4})(?!\d)/u.exec(printed)?.groups ?? {};
  const number = months.indexOf(month.toLowerCase()) + 1;
  if (day === undefined || year === undefined || number === 0) return undefined;
  return `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** Text whose entities were encoded twice, and whose tags are none of ours. */
async function plainText(html: string): Promise<string> {
  if (!/[&<]/u.test(html)) return html.replaceAll(/\s+/gu, ' ').trim();
  const { Parser } = await import('htmlparser2');
  let text = '';
  const parser = new Parser({ ontext: (chunk) => (text += chunk) });
  parser.write(html);
  parser.end();
  return text.replaceAll(/\s+/gu, ' ').trim();
}
