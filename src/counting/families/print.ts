import { type Corpus, glued } from '../../model/corpus.ts';

/** How the words of a stream are printed, as far as it tells variants apart. */
export interface Print {
  /** Entry → 1 where marks without blanks, such as a hyphen, join its word to the next. */
  readonly hyphens: Uint8Array;
  /** Entry → 1 where its word has a capital. */
  readonly capitals: Uint8Array;
}

/** @param tokens entry → token */
export function printOf({ boundaries, tokens: forms, vocabulary }: Corpus, tokens: Int32Array): Print {
  const hyphens = new Uint8Array(tokens.length);
  const capitals = new Uint8Array(tokens.length);
  const isCapital = Uint8Array.from(vocabulary.forms, (form) => (/^\p{Lu}/u.test(form) ? 1 : 0));
  for (let entry = 0; entry < tokens.length; entry++) {
    const from = tokens[entry]!;
    if (from < 0) continue;
    capitals[entry] = isCapital[forms[from]!]!;
    const to = tokens[entry + 1] ?? -1;
    if (to < from + 2) continue;
    let isGlued = true;
    for (let token = from + 1; token <= to; token++) isGlued &&= (boundaries[token]! & glued) !== 0;
    if (isGlued) hyphens[entry] = 1;
  }
  return { hyphens, capitals };
}
