import { turnOfToken } from '../../corpus/locate.ts';
import type { Corpus, Mentions } from '../../model/corpus.ts';
import type { TokenRange } from '../../model/table.ts';
import { byCodePoint } from '../../text/order.ts';
import { addressTest } from '../address.ts';
import { printedText } from '../printed.ts';
import { nameRuns } from './name-runs.ts';

/** A name that no lexicon has. */
export interface DiscoveredName {
  /** Its fullest form. */
  readonly name: string;
  /** Its last word, where that stands alone too. */
  readonly short: string | undefined;
  /** Titles before it, each with its count, the most frequent first. */
  readonly titles: readonly (readonly [title: string, count: number])[];
  readonly forms: ReadonlyMap<string, number>;
  /** Where it stands, titles included. */
  readonly places: readonly TokenRange[];
  /** How many of these address somebody. */
  readonly address: number;
  readonly documents: ReadonlySet<number>;
  readonly speakers: ReadonlySet<number>;
  readonly firstDate: string | undefined;
}

interface Growing {
  readonly name: string;
  readonly words: readonly string[];
  readonly titles: Map<string, number>;
  readonly places: TokenRange[];
}

/**
 * The capitalised names of a corpus that no certain mention covers, the most frequent first. A last word by itself is taken for
 * the longer name that ends in it, where there is but one such name.
 */
export function discoverNames(corpus: Corpus, mentions: Mentions | undefined): DiscoveredName[] {
  const taken = certainTokens(corpus, mentions);
  const names = new Map<string, Growing>();
  for (const { start, end, nameStart } of nameRuns(corpus, (token) => taken[token] === 1)) {
    const name = printedText(corpus, nameStart, end);
    let own = names.get(name);
    if (!own) {
      own = { name, words: name.split(/[\s-]+/u), titles: new Map(), places: [] };
      names.set(name, own);
    }
    own.places.push({ start, end });
    const title = printedText(corpus, start, nameStart);
    if (title !== '') own.titles.set(title, (own.titles.get(title) ?? 0) + 1);
  }
  const isAddress = addressTest(corpus);
  return joined([...names.values()])
    .map((group) => discovered(corpus, group, isAddress))
    .sort((a, b) => b.places.length - a.places.length || byCodePoint(a.name, b.name));
}

/** Token → 1 where a mention covers it whose entity is certain. */
function certainTokens({ tokens }: Corpus, mentions: Mentions | undefined): Uint8Array {
  const taken = new Uint8Array(tokens.length);
  if (!mentions) return taken;
  for (const [index, start] of mentions.start.entries()) {
    if (mentions.ambiguous[index] === 0) taken.fill(1, start, mentions.end[index]);
  }
  return taken;
}

/** Names with those that are their last word, where it is the last word of no other. */
function joined(names: readonly Growing[]): Growing[][] {
  const byLast = new Map<string, Growing[]>();
  for (const name of names) {
    if (name.words.length < 2) continue;
    const last = name.words.at(-1)!;
    byLast.set(last, [...(byLast.get(last) ?? []), name]);
  }
  const shortOf = new Map<Growing, Growing>();
  for (const name of names) {
    if (name.words.length > 1) continue;
    const bearers = byLast.get(name.name) ?? [];
    const often = bearers.filter(
      ({ places }) => places.length * 20 >= Math.max(...bearers.map((other) => other.places.length)),
    );
    if (often.length === 1) shortOf.set(name, often[0]!);
  }
  const shortByFull = new Map([...shortOf].map(([short, full]) => [full, short]));
  return names
    .filter((name) => !shortOf.has(name))
    .map((name) => (shortByFull.has(name) ? [name, shortByFull.get(name)!] : [name]));
}

function discovered(
  corpus: Corpus,
  group: readonly Growing[],
  isAddress: (place: TokenRange) => boolean,
): DiscoveredName {
  const places = group.flatMap((name) => name.places).sort((a, b) => a.start - b.start);
  const turns = places.map(({ start }) => turnOfToken(corpus, start));
  const titles = new Map<string, number>();
  for (const [title, count] of group.flatMap((name) => [...name.titles])) {
    titles.set(title, (titles.get(title) ?? 0) + count);
  }
  const forms = new Map<string, number>();
  for (const { start, end } of places) {
    const form = printedText(corpus, start, end);
    forms.set(form, (forms.get(form) ?? 0) + 1);
  }
  const first = turns.find(
    (turn) => corpus.documents[corpus.documentOfTurn[turn]!]!.metadata.date !== undefined,
  );
  return {
    name: group[0]!.name,
    short: group[1]?.name,
    titles: [...titles].sort(([a, m], [b, n]) => n - m || byCodePoint(a, b)),
    forms,
    places,
    address: places.filter(isAddress).length,
    documents: new Set(turns.map((turn) => corpus.documentOfTurn[turn]!)),
    speakers: new Set(turns.map((turn) => corpus.speakerOfTurn[turn]!)),
    firstDate:
      first === undefined ? undefined : corpus.documents[corpus.documentOfTurn[first]!]!.metadata.date,
  };
}
