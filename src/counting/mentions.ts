import { apartDepth, type Corpus, formKind, type Mentions } from '../model/corpus.ts';
import type { Option } from '../model/option.ts';
import { addressTest } from './address.ts';

/** Which of several mentions that overlap count. */
type Overlap = 'longest' | 'all' | 'priority';

/** Which mentions are counted. */
export interface MentionOptions {
  readonly kind: readonly string[];
  readonly nested: boolean;
  readonly ambiguous: boolean;
  readonly overlap?: Overlap;
  readonly offices?: boolean;
  readonly address?: 'count' | 'drop' | 'only';
}

/** The options of measures that count mentions, described once. */
export const mentionOptions: Readonly<Record<keyof MentionOptions, Option>> = {
  kind: {
    kind: 'list',
    default: [],
    placeholder: 'KIND',
    doc: 'Leaves out all other kinds, e.g. person, institution, party, slogan.',
  },
  nested: {
    kind: 'flag',
    default: false,
    doc: 'Counts names inside longer names as well, e.g. a committee inside the name of its department.',
  },
  overlap: {
    kind: 'choice',
    default: 'longest',
    choices: ['longest', 'all', 'priority'],
    doc: 'Which of several mentions that overlap count: the longest, all of them, or the one of the earliest lexicon.',
  },
  ambiguous: {
    kind: 'flag',
    default: false,
    doc: 'Counts surnames that are not certain as well: of several people of the document, for the one named last; of one whom it does not name in full.',
  },
  offices: {
    kind: 'flag',
    default: false,
    doc: 'Counts offices without a name as well (the President), for who held them on that day in the country of the speakers.',
  },
  address: {
    kind: 'choice',
    default: 'count',
    choices: ['count', 'drop', 'only'],
    doc: 'What becomes of names that address somebody (Thank you, Mr. Ma): they count, are left out, or are all that counts.',
  },
};

const none: Mentions = {
  entity: new Int32Array(),
  start: new Int32Array(),
  end: new Int32Array(),
  depth: new Uint8Array(),
  ambiguous: new Uint8Array(),
  entities: [],
};

/** Mentions that are counted, and what was left out. */
export interface ChosenMentions {
  readonly mentions: Mentions;
  /** Indexes into the columns of `mentions`, ascending. */
  readonly chosen: readonly number[];
  readonly notes: readonly string[];
}

/** The mentions of a corpus that some options ask for; none where the corpus has none. */
export function chooseMentions(corpus: Corpus, options: MentionOptions): ChosenMentions {
  const mentions = corpus.mentions ?? none;
  const kinds = new Set(options.kind);
  const chosen: number[] = [];
  const left: Record<LeftOut, number> = { inside: 0, unsure: 0, office: 0, address: 0 };
  const leftOut = leavingOut(corpus, mentions, options);
  for (const [index, entity] of mentions.entity.entries()) {
    if (kinds.size > 0 && !kinds.has(mentions.entities[entity]?.kind ?? '')) continue;
    const why = leftOut(index);
    if (why === undefined) chosen.push(index);
    else if (why !== 'crossing') left[why] += 1;
  }
  const kept = options.overlap === 'priority' ? byPriority(mentions, chosen) : chosen;
  return { mentions, chosen: kept, notes: [...unknownKinds(mentions, kinds), ...notesOf(left)] };
}

type LeftOut = 'inside' | 'unsure' | 'office' | 'address';

/** Why a mention does not count; undefined for one that does. */
function leavingOut(
  corpus: Corpus,
  { start, end, depth, ambiguous: unsure }: Mentions,
  { nested, ambiguous, overlap = 'longest', offices = false, address = 'count' }: MentionOptions,
): (index: number) => LeftOut | 'crossing' | undefined {
  const isAddress = address === 'count' ? () => false : addressTest(corpus);
  return (index) => {
    const level = depth[index]!;
    if (level === apartDepth.office) return offices ? undefined : 'office';
    if (level === apartDepth.crossing && overlap === 'longest') return 'crossing';
    if (level !== 0 && overlap === 'longest' && !nested) return 'inside';
    if (!ambiguous && unsure[index] !== 0) return 'unsure';
    if (address === 'count') return undefined;
    const isOne = isAddress({ start: start[index]!, end: end[index]! });
    return isOne === (address === 'only') ? undefined : 'address';
  };
}

/** Of mentions that overlap, the one of the earliest lexicon; of several, the longest. */
function byPriority({ entity, start, end, entities }: Mentions, chosen: readonly number[]): number[] {
  const rankOf = new Map<string, number>();
  // Entities stand in the order of their lexicons.
  for (const { lexicon } of entities) if (!rankOf.has(lexicon)) rankOf.set(lexicon, rankOf.size);
  const rank = (index: number): number => rankOf.get(entities[entity[index]!]?.lexicon ?? '') ?? 0;
  const length = (index: number): number => end[index]! - start[index]!;
  const ordered = [...chosen].sort((a, b) => rank(a) - rank(b) || length(b) - length(a) || a - b);
  const taken = new Set<number>();
  const kept = ordered.filter((index) => {
    const tokens = Array.from({ length: length(index) }, (_, at) => start[index]! + at);
    if (tokens.some((token) => taken.has(token))) return false;
    for (const token of tokens) taken.add(token);
    return true;
  });
  return kept.sort((a, b) => a - b);
}

function notesOf({ inside, unsure, office, address }: Record<LeftOut, number>): string[] {
  return [
    ...(inside > 0 ? [`${counted(inside, 'name')} inside longer names left out; --nested counts them.`] : []),
    ...(unsure > 0
      ? [`${counted(unsure, 'mention')} that may be of several entities left out; --ambiguous counts them.`]
      : []),
    ...(office > 0 ? [`${counted(office, 'office')} without a name left out; --offices counts them.`] : []),
    ...(address > 0 ? [`${counted(address, 'mention')} left out by --address.`] : []),
  ];
}

/** Number of word tokens in a corpus. */
export function wordTokens({ tokens, vocabulary: { kindOfForm } }: Corpus): number {
  let count = 0;
  for (const form of tokens) if (kindOfForm[form] === formKind.word) count += 1;
  return count;
}

function unknownKinds({ entities }: Mentions, kinds: ReadonlySet<string>): string[] {
  const found = [...new Set(entities.map(({ kind }) => kind))].sort();
  const missing = [...kinds].filter((kind) => !found.includes(kind));
  if (missing.length === 0) return [];
  return [`No mention of kind ${missing.join(', ')}. Kinds found: ${found.join(', ') || 'none'}.`];
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
