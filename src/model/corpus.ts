import type { StoredTokens } from './stored.ts';
import type { Threads } from './threads.ts';
import type { Tagger } from './tokenizer.ts';
import type { Transcript, Turn } from './transcript.ts';

/**
 * What stands before a token: nothing, or the start of a sentence, paragraph, turn or document.
 * A unit's start is also the start of every smaller unit.
 */
export const boundary = { none: 0, sentence: 1, paragraph: 2, turn: 3, document: 4 } as const;

/** Set on a token that follows its neighbour without white space; beside the boundary in the same byte. */
export const glued = 8;

/** The part of a boundary byte that holds the level. */
export const boundaryMask = 7;

/** What sort of thing a form is. */
export const formKind = {
  /** Has a letter, a digit or an emoji: counted as a word. */
  word: 0,
  /** Ends a sentence or breaks it (`. ! ? … ; : — ( )`): no n-gram runs across it by default. */
  breaking: 1,
  /** Other punctuation (commas, quotation marks, hyphens, currency signs): passed over. */
  passing: 2,
} as const;

/** The distinct forms (as printed) and types (case-folded, apostrophes straightened) of a corpus. */
export interface Vocabulary {
  /** Form id → the form as printed. */
  readonly forms: readonly string[];
  /** Form id → type id. */
  readonly typeOfForm: Int32Array;
  /** Form id → a value of `formKind`. */
  readonly kindOfForm: Uint8Array;
  /** Type id → the type. */
  readonly types: readonly string[];
}

/** Depths of mentions that stand apart from nesting. */
export const apartDepth = {
  /** An office without a name (`the President`), for who held it in the speakers' country on the day. */
  office: 254,
  /** Overlaps a mention that began before it, without lying inside it. */
  crossing: 255,
} as const;

/** Why a mention is taken for its entity. */
export const mentionReason = {
  fullForm: 0,
  titleInOffice: 1,
  titleFormerly: 2,
  titleLater: 3,
  onlyBearer: 4,
  namedLast: 5,
  sharedForm: 6,
  office: 7,
  absent: 8,
} as const;

/** Mentions of lexicon entries, in order of position; parallel columns. */
export interface Mentions {
  /** Index into `entities`. */
  readonly entity: Int32Array;
  /** First token. */
  readonly start: Int32Array;
  /** One past the last token; a possessive ending is not part of a mention. */
  readonly end: Int32Array;
  /** Depth of nesting: 0 for a longest match, 1 for a name inside another, and so on; or a value of `apartDepth`. */
  readonly depth: Uint8Array;
  /** 1 where a short form has more than one possible bearer in the document, or one whom it does not name in full; else 0. */
  readonly ambiguous: Uint8Array;
  /** A value of `mentionReason`; absent where it is not known. */
  readonly why?: Uint8Array;
  readonly entities: readonly EntityEntry[];
}

/** A lexicon entry as tables show it. */
export interface EntityEntry {
  readonly name: string;
  readonly kind: string;
  readonly lexicon: string;
  readonly country?: string;
}

/**
 * Documents studied together, as columns. Documents are ordered by date (undated last), then by id; turns and tokens
 * follow in that order. Tokens of stage directions are left out.
 */
export interface Corpus {
  readonly documents: readonly Transcript[];
  /** All turns, document after document. */
  readonly turns: readonly Turn[];
  /** Turn → index of its document. */
  readonly documentOfTurn: Int32Array;
  /** Turn → index into `speakers`. Turns under one anonymous label share the entry of that label. */
  readonly speakerOfTurn: Int32Array;
  readonly speakers: readonly string[];
  /** Turn → first token; one more entry than there are turns, the last being the number of tokens. */
  readonly tokenStart: Int32Array;
  /** Token → form id. Empty where no measure asked for tokens. */
  readonly tokens: Int32Array;
  /** Token → boundary level, plus `glued`. */
  readonly boundaries: Uint8Array;
  readonly vocabulary: Vocabulary;
  /** Absent where no measure asked for mentions. */
  readonly mentions?: Mentions;
  readonly tokenizer: {
    readonly id: string;
    readonly version: string;
    /** Absent where no measure asked for parts of speech, or the tokenizer knows none. */
    readonly tags?: Tagger;
  };
  /** The threads that kernels share their work among; absent where this one does all. */
  readonly threads?: Threads;
  /** Where the tokens are, if memory has no room for them: `tokens` and `boundaries` are empty then. */
  readonly stored?: StoredTokens;
}
