import { turnOfToken } from '../../corpus/locate.ts';
import type { Corpus } from '../../model/corpus.ts';
import type { TokenRange } from '../../model/table.ts';

/** Somebody who uses a pattern. */
export interface User {
  readonly speaker: number;
  /** Their hits, in order of position. */
  readonly hits: readonly TokenRange[];
  /** Turn of the first hit. */
  readonly turn: number;
  /** Their documents with a hit, in order. */
  readonly documents: readonly number[];
}

/** Who uses a pattern, in the order in which they take it up. */
export function usersOf(corpus: Corpus, hits: readonly TokenRange[]): User[] {
  const own = new Map<number, { hits: TokenRange[]; turn: number; documents: Set<number> }>();
  for (const hit of hits) {
    const turn = turnOfToken(corpus, hit.start);
    const speaker = corpus.speakerOfTurn[turn]!;
    const user = own.get(speaker) ?? { hits: [], turn, documents: new Set<number>() };
    own.set(speaker, user);
    user.hits.push(hit);
    user.documents.add(corpus.documentOfTurn[turn]!);
  }
  return [...own].map(([speaker, user]) => ({ ...user, speaker, documents: [...user.documents] }));
}

const millisecondsPerDay = 86_400_000;

/** Document → its date in days; NaN where it has none, or not to the day. */
export function daysOf({ documents }: Corpus): Float64Array {
  return Float64Array.from(documents, ({ metadata: { date = '' } }) =>
    /^\d{4}-\d{2}-\d{2}/u.test(date) ? Date.parse(date.slice(0, 10)) / millisecondsPerDay : Number.NaN,
  );
}

/** For each user how many days after the first; NaN for those without a dated document. */
export function delaysOf(users: readonly Pick<User, 'documents'>[], days: Float64Array): Float64Array {
  const firsts = Float64Array.from(users, ({ documents }) =>
    documents.reduce(
      (least, document) => (days[document]! < least || Number.isNaN(least) ? days[document]! : least),
      Number.NaN,
    ),
  );
  let start = Infinity;
  for (const first of firsts) if (first < start) start = first;
  return firsts.map((first) => first - start);
}
