import type { Corpus } from '../model/corpus.ts';
import type { Span } from '../model/place.ts';
import type { TokenRange } from '../model/table.ts';
import { speechOf } from './speech.ts';

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
  const offsets = tokenSpans(corpus, turn);
  const first = corpus.tokenStart[turn] ?? 0;
  const last = Math.min(end - first, offsets.length) - 1;
  return { turn, start: offsets[start - first]?.start ?? 0, end: offsets[last]?.end ?? 0 };
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

/** The range in the turn's text of each of its tokens. */
export function tokenSpans(corpus: Corpus, turnIndex: number): Span[] {
  const turn = corpus.turns[turnIndex];
  const first = corpus.tokenStart[turnIndex] ?? 0;
  const end = corpus.tokenStart[turnIndex + 1] ?? first;
  const spans: Span[] = [];
  if (!turn) return spans;
  let token = first;
  for (const piece of speechOf(turn)) {
    let cursor = piece.start;
    while (token < end) {
      while (cursor < piece.end && turn.text[cursor] === ' ') cursor += 1;
      if (cursor >= piece.end) break;
      const length = corpus.vocabulary.forms[corpus.tokens[token] ?? -1]?.length ?? 1;
      spans.push({ start: cursor, end: cursor + length });
      cursor += length;
      token += 1;
    }
  }
  return spans;
}
