import type { Corpus } from '../../model/corpus.ts';
import { byCodePoint } from '../../text/order.ts';

/** Who speaks how much on two sides. */
export interface TalkRow {
  readonly kind: 'speaker' | 'role';
  readonly text: string;
  /** Words on each side. */
  readonly a: number;
  readonly b: number;
  /** Share of all words of a less that of b, −1 to 1. */
  readonly difference: number;
}

/** Speakers and roles by words, those with the most first. @param sideOfTurn 1 in a, 0 in b, −1 in neither */
export function talkRows(corpus: Corpus, sideOfTurn: ArrayLike<number>): TalkRow[] {
  const { turns, speakers, speakerOfTurn } = corpus;
  const bySpeaker = new Map<string, [b: number, a: number]>();
  const byRole = new Map<string, [b: number, a: number]>();
  const total: [number, number] = [0, 0];
  for (const [turn, { words, role }] of turns.entries()) {
    const side = sideOfTurn[turn];
    if (side !== 0 && side !== 1) continue;
    total[side] += words;
    add(bySpeaker, speakers[speakerOfTurn[turn]!] ?? '', side, words);
    if (role !== undefined) add(byRole, role, side, words);
  }
  return [...rowsOf('speaker', bySpeaker, total), ...rowsOf('role', byRole, total)];
}

function add(into: Map<string, [number, number]>, name: string, side: 0 | 1, words: number): void {
  const own = into.get(name) ?? [0, 0];
  own[side] += words;
  into.set(name, own);
}

function rowsOf(
  kind: TalkRow['kind'],
  words: ReadonlyMap<string, readonly [number, number]>,
  [allB, allA]: readonly [number, number],
): TalkRow[] {
  return [...words]
    .map(([text, [b, a]]) => ({
      kind,
      text,
      a,
      b,
      difference: a / Math.max(1, allA) - b / Math.max(1, allB),
    }))
    .sort((one, other) => other.a + other.b - one.a - one.b || byCodePoint(one.text, other.text));
}
