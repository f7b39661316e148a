import type { Corpus } from '../../model/corpus.ts';

/** Which side is the later one: what only it has is new, what only the other has is gone. */
export type Later = 'a' | 'b' | undefined;

/**
 * The side whose documents are all later than those of the other; undefined where the dates overlap, or where a document
 * has none.
 *
 * @param sideOfTurn 1 in a, 0 in b, −1 in neither
 */
export function laterSide({ documents, documentOfTurn }: Corpus, sideOfTurn: ArrayLike<number>): Later {
  const dates: [string[], string[]] = [[], []];
  for (let turn = 0; turn < documentOfTurn.length; turn++) {
    const side = sideOfTurn[turn];
    if (side !== 0 && side !== 1) continue;
    const date = documents[documentOfTurn[turn]!]?.metadata.date;
    if (date === undefined) return undefined;
    dates[side].push(date);
  }
  const [b, a] = dates.map((own) => ({ first: leastOf(own, -1), last: leastOf(own, 1) }));
  if (!a || !b) return undefined;
  if (a.first > b.last) return 'a';
  return b.first > a.last ? 'b' : undefined;
}

/** The first of some dates in code-point order, or with sign 1 the last. */
function leastOf(dates: readonly string[], sign: 1 | -1): string {
  return dates.reduce((best, date) => (best === '' || (date > best ? 1 : -1) === sign ? date : best), '');
}
