import type { Notice } from './notice.ts';

interface Described {
  /** One sentence, for `--help`, the manual and forms. */
  readonly doc: string;
  /** What stands for the value in `--help`, e.g. `N`. */
  readonly placeholder?: string;
}

/** A range of whole numbers, both ends included. */
export interface IntegerRange {
  readonly from: number;
  readonly to: number;
}

/** One option of a command: its kind, its default, its words. Flags, help, completion and checks come from it. */
export type Option =
  | (Described & { readonly kind: 'flag'; readonly default: boolean })
  | (Described & { readonly kind: 'integer'; readonly default: number | undefined; readonly minimum: number })
  | (Described & { readonly kind: 'number'; readonly default: number | undefined; readonly minimum: number })
  | (Described & { readonly kind: 'range'; readonly default: IntegerRange; readonly minimum: number })
  | (Described & { readonly kind: 'choice'; readonly default: string; readonly choices: readonly string[] })
  | (Described & { readonly kind: 'text'; readonly default: string | undefined })
  | (Described & { readonly kind: 'list'; readonly default: readonly string[] })
  | (Described & {
      /** An SQL condition over the view of turns. */
      readonly kind: 'selection';
      readonly default: undefined;
      /** Whether it may be the name of a table file as well, which is read instead. */
      readonly orFile?: boolean;
    })
  | (Described & { readonly kind: 'file'; readonly default: undefined });

/** The turns for which an SQL condition is true. */
export interface TurnSelection {
  readonly sql: string;
  /** Turn of the corpus → 1 where it is selected, else 0. */
  readonly turns: Uint8Array;
}

/** A file that an option names, read. */
export interface FileText {
  /** As given. */
  readonly path: string;
  readonly text: string;
  /** Of its bytes, in hexadecimal. */
  readonly sha256: string;
  /** What is doubtful about how it was read, e.g. its encoding; absent where nothing is. */
  readonly notices?: readonly Notice[];
}

/** The type of the value that an option gives. */
export type OptionValue =
  boolean | number | string | IntegerRange | readonly string[] | TurnSelection | FileText | undefined;

/** The options of a measure or chart: one description a key. Keys are camelCase; flags are the same in kebab-case. */
export type OptionSet<Options> = { readonly [Key in keyof Options]-?: Option };

/** Options of what has none. */
export type NoOptions = Readonly<Record<string, never>>;
