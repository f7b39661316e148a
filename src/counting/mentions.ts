import { type Corpus, formKind, type Mentions } from '../model/corpus.ts';
import type { Option } from '../model/option.ts';

/** Which mentions are counted. */
export interface MentionOptions {
  readonly kind: readonly string[];
  readonly nested: boolean;
  readonly ambiguous: boolean;
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
  ambiguous: {
    kind: 'flag',
    default: false,
    doc: 'Counts surnames that several people of the document share as well, for the one named last.',
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
export function chooseMentions(corpus: Corpus, { kind, nested, ambiguous }: MentionOptions): ChosenMentions {
  const mentions = corpus.mentions ?? none;
  const kinds = new Set(kind);
  const chosen: number[] = [];
  let [inside, unsure] = [0, 0];
  for (const [index, entity] of mentions.entity.entries()) {
    if (kinds.size > 0 && !kinds.has(mentions.entities[entity]?.kind ?? '')) continue;
    if (!nested && mentions.depth[index] !== 0) inside += 1;
    else if (!ambiguous && mentions.ambiguous[index] !== 0) unsure += 1;
    else chosen.push(index);
  }
  const notes = [
    ...unknownKinds(mentions, kinds),
    ...(inside > 0 ? [`${counted(inside, 'name')} inside longer names left out; --nested counts them.`] : []),
    ...(unsure > 0
      ? [`${counted(unsure, 'mention')} that may be of several entities left out; --ambiguous counts them.`]
      : []),
  ];
  return { mentions, chosen, notes };
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
