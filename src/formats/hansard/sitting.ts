import type { Manuscript } from '../../model/transcript.ts';
import type { LineWriter } from '../markup/line-writer.ts';

const places = new Map([
  ['housecommons', 'House of Commons'],
  ['houselords', 'House of Lords'],
  ['westminsterhall', 'Westminster Hall'],
]);

/** A sitting that is being read. */
export interface Sitting {
  readonly writer: LineWriter;
  /** ISO dates as the record gives them. */
  readonly dates: string[];
  /** Titles of the sections that stand open. */
  readonly path: string[];
  /** Takes a title for the sitting, or for the section that is open. */
  entitle(title: string): void;
  /** Tells that somebody speaks in the section that is open. */
  spoke(): void;
  readonly root: string;
  /** Titles of the sections in which somebody speaks, the first two. */
  readonly spokenIn: readonly string[];
  title(): string | undefined;
}

/** The sittings of a volume, of which the last is being read. */
export interface SittingBook {
  start(root: string): void;
  current(): Sitting;
  manuscripts(): Pick<Manuscript, 'metadata' | 'lines' | 'document'>[];
}

/** A book without sittings; the first is started by whatever comes first. */
export function sittingBook(newWriter: () => LineWriter): SittingBook {
  const sittings: Sitting[] = [];
  return {
    start(root) {
      const before = sittings.at(-1);
      before?.writer.finish();
      // What stands before the first sitting of a volume is no sitting, unless somebody speaks there.
      if (before?.root === '' && before.spokenIn.length === 0) sittings.pop();
      sittings.push(sittingOf(root, newWriter()));
    },
    current() {
      const last = sittings.at(-1);
      if (last) return last;
      const first = sittingOf('', newWriter());
      sittings.push(first);
      return first;
    },
    manuscripts() {
      sittings.at(-1)?.writer.finish();
      const told = sittings.filter(({ writer }, index) => writer.lines.length > 0 || index === 0);
      return told.map((sitting, index) => ({
        metadata: metadataOf(sitting),
        lines: sitting.writer.lines,
        ...(told.length > 1 && { document: nameOf(sitting, index) }),
      }));
    },
  };
}

function sittingOf(root: string, writer: LineWriter): Sitting {
  const path: string[] = [];
  const spokenIn: string[] = [];
  let title: string | undefined;
  return {
    writer,
    root,
    dates: [],
    path,
    spokenIn,
    title: () => title,
    entitle(raw) {
      const text = raw.replaceAll(/\s+/gu, ' ').trim().slice(0, 300);
      if (path.length > 0) path[path.length - 1] = text;
      else if (text !== '') title ??= text;
    },
    spoke() {
      const section = path.filter((part) => part !== '').join('\n');
      if (spokenIn.length < 2 && !spokenIn.includes(section)) spokenIn.push(section);
    },
  };
}

function metadataOf(sitting: Sitting): Manuscript['metadata'] {
  const { root, dates, spokenIn } = sitting;
  const house = sitting.title();
  const date = dates.find((text) => /^\d{4}-\d{2}-\d{2}$/u.test(text));
  const place = places.get(root);
  // A sitting that has one subject is told by it; the house alone would name every sitting alike.
  const [subject = ''] = spokenIn.length === 1 ? spokenIn : [];
  const parts = [
    withoutEnd(house ?? ''),
    subject.split('\n').map(withoutEnd).map(withoutCapitals).join(': '),
  ];
  const title = parts.filter((part) => part !== '').join(' – ');
  return {
    ...(title !== '' && { title }),
    ...(date !== undefined && { date, dateSource: 'data' as const }),
    ...(place !== undefined && { place }),
    language: 'en',
  };
}

function nameOf({ root, dates }: Sitting, index: number): string {
  return [dates[0], root, String(index + 1)].filter((part) => part !== undefined && part !== '').join('-');
}

function withoutEnd(title: string): string {
  let end = title.length;
  while (end > 0 && /[\s.,;—–-]/u.test(title.charAt(end - 1))) end -= 1;
  return title.slice(0, end);
}

const small = new Set('a an and as at by for from in of on or the to with'.split(' '));

/** `NORTHERN IRELAND` as `Northern Ireland`; text that has small letters stays. */
function withoutCapitals(text: string): string {
  if (/\p{Ll}/u.test(text)) return text;
  return text.toLowerCase().replaceAll(/\p{L}[\p{L}\p{M}’']*/gu, (word, index: number) => {
    return index > 0 && small.has(word) ? word : word[0]?.toUpperCase() + word.slice(1);
  });
}
