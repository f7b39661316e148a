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
  | (Described & { readonly kind: 'list'; readonly default: readonly string[] });

/** The type of the value that an option gives. */
export type OptionValue = boolean | number | string | IntegerRange | readonly string[] | undefined;

/** The options of a measure or chart: one description a key. Keys are camelCase; flags are the same in kebab-case. */
export type OptionSet<Options> = { readonly [Key in keyof Options]-?: Option };

/** Options of what has none. */
export type NoOptions = Readonly<Record<string, never>>;
