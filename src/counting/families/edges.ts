import type { ContentStream } from './content-stream.ts';
import type { Edit } from './edits.ts';
import { isDeterminer } from './function-words.ts';
import type { Member } from './members.ts';

/** Share of the occurrences of a family that must have a function word before or behind them for it to be a part of it. */
const boundShare = 0.9;

/** Fewest occurrences from which it can be told that a word is bound. */
const fewest = 5;

/** Most function words that are taken in on one side. */
const furthest = 3;

/**
 * The variants with the prepositions before and the particles behind them that nearly always stand there: `for the many` is
 * a formula with `for`. An article or a possessive at the very edge is none of it. Where the word is missing, a variant is one of its own.
 */
export function withBoundEdges(content: ContentStream, members: readonly Member[]): readonly Member[] {
  return [-1, 1].reduce<readonly Member[]>((all, side) => extended(content, all, side), members);
}

function extended(content: ContentStream, members: readonly Member[], side: number): readonly Member[] {
  let whole = members;
  let kept = members;
  for (let step = 0; step < furthest; step++) {
    const word = boundWord(content, whole, side);
    if (word === undefined) break;
    whole = whole.flatMap((member) => parted(content, member, side, word));
    if (!isDeterminer(content.stream.vocabulary[word]!)) kept = whole;
  }
  return kept;
}

/** What a formula may begin with, prepositions and what opens a clause, and what it may end with. */
const openers: ReadonlySet<string> = new Set(
  `for in on by with from at under over beyond without against across between through toward towards behind before after
  into within neither either both nor where when while whenever wherever until unless because whether if`.split(
    /\s+/u,
  ),
);
const particles: ReadonlySet<string> = new Set(
  'up out down off away back over through around apart along aside'.split(' '),
);

/** The entry beside an occurrence. */
function beside({ length }: Pick<Member, 'length'>, start: number, side: number): number {
  return side < 0 ? start - 1 : start + length;
}

function boundWord(
  { stream, isFunction }: ContentStream,
  members: readonly Member[],
  side: number,
): number | undefined {
  const counts = new Map<number, number>();
  let all = 0;
  for (const member of members) {
    for (const start of member.starts) {
      const word = stream.words[beside(member, start, side)] ?? -1;
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    all += member.starts.length;
  }
  if (all < fewest) return undefined;
  const bound = [...counts].find(([, count]) => count >= boundShare * all)?.[0];
  if (bound === undefined || bound < 0 || isFunction[bound] === 0) return undefined;
  const type = stream.vocabulary[bound]!;
  return side < 0
    ? isDeterminer(type) || openers.has(type)
      ? bound
      : undefined
    : particles.has(type)
      ? bound
      : undefined;
}

/** A variant where the word is, and where it is not. */
function parted({ stream }: ContentStream, member: Member, side: number, word: number): Member[] {
  const has = (start: number): boolean => stream.words[beside(member, start, side)] === word;
  const [own, others] = [member.starts.filter(has), member.starts.filter((start) => !has(start))];
  const parts: Member[] = [];
  if (own.length > 0) {
    const starts = side < 0 ? own.map((start) => start - 1) : own;
    parts.push({ ...member, first: starts[0]!, length: member.length + 1, starts });
  }
  if (others.length > 0) {
    const dropped: Edit = { kind: 'function-drop', from: stream.vocabulary[word]! };
    parts.push({ ...member, first: others[0]!, starts: others, edits: [...member.edits, dropped] });
  }
  return parts;
}
