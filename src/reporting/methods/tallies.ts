import type { Corpus } from '../../model/corpus.ts';
import type { Notice } from '../../model/notice.ts';
import { byCodePoint } from '../../text/order.ts';
import { counted, grouped } from '../../text/counted.ts';
import { type Block, type Inline, listOf } from './blocks.ts';

/** How often each of some names occurs, the most frequent first. */
function tallyOf(names: Iterable<string>): [name: string, count: number][] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || byCodePoint(a, b));
}

/** Such a tally in words: `plain-text 8, markdown 6`. */
export function tallyText(names: Iterable<string>): string {
  return tallyOf(names)
    .map(([name, count]) => `${name} ${grouped(count)}`)
    .join(', ');
}

/** What was read and is not counted, each with how often. */
export function exclusionsOf({ documents }: Corpus, notices: readonly Notice[]): Block[] {
  const aside = tallyText(documents.flatMap(({ setAside }) => setAside.map(({ kind }) => kind)));
  const directions = documents.flatMap(({ turns }) => turns.flatMap((turn) => turn.directions));
  const missing = documents.reduce((sum, { missingPages }) => sum + missingPages.length, 0);
  return listOf([
    ...notices.filter(({ code }) => code === 'selection/turns').map(({ message }) => [`${message}.`]),
    ...(aside === '' ? [] : [[`Lines that are no speech, by kind: ${aside}.`]]),
    ...(directions.length === 0
      ? []
      : [[`Stage directions inside turns: ${tallyText(directions.map(({ kind }) => kind))}.`]]),
    ...(missing === 0 ? [] : [[`Announced pages that are not there: ${counted(missing, 'page')}.`]]),
    ...doubts(
      'Notices about the input as a whole: ',
      notices.flatMap(({ code }) => (code === 'selection/turns' ? [] : [code])),
    ),
    ...doubts(
      'Notices about documents, all of which are counted: ',
      documents.flatMap((document) => document.notices.map(({ code }) => code)),
    ),
  ]);
}

/** One sentence for all codes of notices, each with how often; none where there are none. */
function doubts(start: string, codes: readonly string[]): Inline[][] {
  const told = tallyOf(codes).flatMap(([code, count], index): Inline[] => [
    index === 0 ? start : ', ',
    { code },
    ` ${grouped(count)}`,
  ]);
  return told.length === 0 ? [] : [[...told, '; tables/check.csv says what each is about.']];
}
