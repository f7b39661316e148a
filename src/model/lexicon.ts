/** An office somebody holds or held. Dates are ISO 8601, as precise as known. */
export interface Office {
  /** The title as it stands before a name, e.g. `Prime Minister`. */
  readonly title: string;
  readonly of?: string;
  readonly from?: string;
  /** Absent while in office. */
  readonly to?: string;
}

/** One thing to be found in text, under all its names. */
export interface LexiconEntry {
  readonly name: string;
  readonly kind: string;
  readonly country?: string;
  readonly party?: string;
  readonly parent?: string;
  readonly since?: string;
  /** Further full forms, as patterns: words, `(a|b)` for one of several, `(x)?` for what may be missing. */
  readonly forms: readonly string[];
  /** Forms that count only after a title, or in a document that holds a full form and no other bearer. */
  readonly short: readonly string[];
  readonly titles: readonly string[];
  readonly offices: readonly Office[];
}

/** A list of things to be found in text. */
export interface Lexicon {
  readonly id: string;
  readonly title: string;
  /** Whether the capitals of a form must stand in the text (`keep`) or not (`fold`). */
  readonly case: 'keep' | 'fold';
  readonly entries: readonly LexiconEntry[];
}
