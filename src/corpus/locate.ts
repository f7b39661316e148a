import type { Corpus } from '../model/corpus.ts';
import type { Span } from '../model/place.ts';
import type { TokenRange } from '../model/table.ts';
import { spanFromPlaces, spansInText } from './token-places.ts';

/** Where a hit stands: a turn of the corpus, and a range of its text. */
export interface Location extends Span {
  /** Index into `corpus.turns`. */
  readonly turn: number;
}

/**
 * Where a run of tokens stands in the text of its turn. Offsets are not stored; the turn's characters are walked along
 * its tokens, white space and stage directions passed over.
 *
 * A run that reaches into the next turn ends with the turn it starts in.
 */
export function locate(corpus: Corpus, { start, end }: TokenRange): Location {
  const turn = turnOfToken(corpus, start);
  const spanOf = spanFinder(corpus);
  const last = Math.min(end, corpus.tokenStart[turn + 1] ?? end) - 1;
  return { turn, start: spanOf(turn, start)?.start ?? 0, end: spanOf(turn, last)?.end ?? 0 };
}

/** Index of the turn that holds a token. */
export function turnOfToken({ tokenStart }: Corpus, token: number): number {
  let low = 0;
  let high = tokenStart.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((tokenStart[middle] ?? 0) <= token) low = middle;
    else high = middle;
  }
  return low;
}

/** The range of a token in the text of its turn; undefined where the turn does not hold it. Quick for tokens in order. */
export function spanFinder(corpus: Corpus): (turn: number, token: number) => Span | undefined {
  let measured = -1;
  let spans: readonly Span[] = [];
  return (turn, token) => {
    const [first = 0, end = 0] = [corpus.tokenStart[turn], corpus.tokenStart[turn + 1]];
    if (token < first || token >= end) return undefined;
    const { places } = corpus.turns[turn]!;
    if (places) return spanFromPlaces(places, corpus, first, token - first);
    if (turn !== measured) spans = tokenSpans(corpus, turn);
    measured = turn;
    return spans[token - first];
  };
}

/** The range in the turn's text of each of its tokens. */
export function tokenSpans(corpus: Corpus, turnIndex: number): Span[] {
  const turn = corpus.turns[turnIndex];
  const first = corpus.tokenStart[turnIndex] ?? 0;
  const tokens = corpus.tokens.subarray(first, corpus.tokenStart[turnIndex + 1] ?? first);
  return turn ? spansInText(turn, corpus.vocabulary.forms, tokens) : [];
}
