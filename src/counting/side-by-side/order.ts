import type { Corpus } from '../../model/corpus.ts';
import { type Days, daysOf } from '../timeline/calendar.ts';

/** Which side is the later one: what only it has is new, what only the other has is gone. */
export type Later = 'a' | 'b' | undefined;

/**
 * The side whose documents are all later than those of the other, whichever days their dates mean; undefined where they may
 * overlap, or where a document has no date.
 *
 * @param sideOfTurn 1 in a, 0 in b, −1 in neither
 */
export function laterSide({ documents, documentOfTurn }: Corpus, sideOfTurn: ArrayLike<number>): Later {
  const dates: [Days[], Days[]] = [[], []];
  for (let turn = 0; turn < documentOfTurn.length; turn++) {
    const side = sideOfTurn[turn];
    if (side !== 0 && side !== 1) continue;
    const days = daysOf(documents[documentOfTurn[turn]!]?.metadata.date);
    if (!days) return undefined;
    dates[side].push(days);
  }
  const [b, a] = dates.map(spanOf);
  if (!a || !b) return undefined;
  if (a.first > b.last) return 'a';
  return b.first > a.last ? 'b' : undefined;
}

function spanOf(dates: readonly Days[]): Days {
  return dates.reduce(
    (span, { first, last }) => ({ first: Math.min(span.first, first), last: Math.max(span.last, last) }),
    { first: Infinity, last: -Infinity },
  );
}
