import { unknownName } from '../errors/catalogue.ts';
import type { Corpus } from '../model/corpus.ts';
import { byCodePoint } from '../text/order.ts';

/** The turns of a corpus, sorted into groups. */
export interface Groups {
  /** Names in code-point order; the empty name, for turns that the source says nothing of, comes first. */
  readonly names: readonly string[];
  /** Turn → index into `names`. */
  readonly groupOfTurn: Int32Array;
}

const nameOfTurn = {
  document: ({ documents, documentOfTurn }, turn) => documents[documentOfTurn[turn]!]!.document,
  speaker: ({ speakers, speakerOfTurn }, turn) => speakers[speakerOfTurn[turn]!]!,
  role: ({ turns }, turn) => turns[turn]!.role,
  party: ({ turns }, turn) => turns[turn]!.party ?? '',
  kind: ({ turns }, turn) => turns[turn]!.kind,
  date: (corpus, turn) => dateOf(corpus, turn),
  year: (corpus, turn) => dateOf(corpus, turn).slice(0, 4),
  month: (corpus, turn) => dateOf(corpus, turn).match(/^\d{4}-\d{2}/u)?.[0] ?? '',
  place: ({ documents, documentOfTurn }, turn) => documents[documentOfTurn[turn]!]!.metadata.place ?? '',
} as const satisfies Readonly<Record<string, (corpus: Corpus, turn: number) => string>>;

function dateOf({ documents, documentOfTurn }: Corpus, turn: number): string {
  return documents[documentOfTurn[turn]!]!.metadata.date ?? '';
}

/** What turns can be grouped by. */
export const groupings: readonly string[] = Object.keys(nameOfTurn);

/**
 * The groups of turns that have the same document, speaker, role, …
 *
 * @throws grouping/unknown where `by` is none of `groupings`
 */
export function groupTurns(corpus: Corpus, by: string): Groups {
  const entry = Object.entries(nameOfTurn).find(([name]) => name === by);
  if (!entry) throw unknownName('grouping', by, groupings);
  const [, nameOf] = entry;
  const nameByTurn = corpus.turns.map((_, turn) => nameOf(corpus, turn));
  const names = [...new Set(nameByTurn)].sort(byCodePoint);
  const idByName = new Map(names.map((name, id) => [name, id]));
  return { names, groupOfTurn: Int32Array.from(nameByTurn, (name) => idByName.get(name)!) };
}
