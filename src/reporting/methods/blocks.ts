/** A piece of a sentence. */
export type Inline =
  | string
  /** A name of the command line, printed as code. */
  | { readonly code: string }
  /** Plain mathematics. */
  | { readonly formula: string }
  /** Keys of works that are cited. */
  | { readonly cite: readonly string[] };

/** A piece of a text about methods, before it is Markdown or LaTeX. */
export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly parts: readonly Inline[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Inline[])[] };

/** A paragraph. */
export function paragraph(...parts: readonly Inline[]): Block {
  return { kind: 'paragraph', parts };
}

/** A list; nothing where it has no items. */
export function listOf(items: readonly (readonly Inline[])[]): Block[] {
  return items.length === 0 ? [] : [{ kind: 'list', items }];
}

/** Names as a sentence has them: `a, b and c`. */
export function enumerated(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}
