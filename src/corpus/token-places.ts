import { type Corpus, glued, type Vocabulary } from '../model/corpus.ts';
import type { Span } from '../model/place.ts';
import type { TokenPlaces, Turn } from '../model/transcript.ts';
import { speechOf } from './speech.ts';

export type { TokenPlaces } from '../model/transcript.ts';

/** Where each token of a turn stands in its text: its characters are walked along the tokens. */
export function spansInText(turn: Turn, forms: readonly string[], tokens: Int32Array): Span[] {
  const spans: Span[] = [];
  for (const piece of speechOf(turn)) {
    let cursor = piece.start;
    while (spans.length < tokens.length) {
      while (cursor < piece.end && turn.text[cursor] === ' ') cursor += 1;
      if (cursor >= piece.end) break;
      const length = forms[tokens[spans.length] ?? -1]?.length ?? 1;
      spans.push({ start: cursor, end: cursor + length });
      cursor += length;
    }
  }
  return spans;
}

/** Every so many tokens the place is noted anyway, so that nobody has to count further than that. */
const stride = 64;

/** Takes where tokens stand, in short. */
export interface PlaceColumns {
  push(token: number, start: number): void;
}

/**
 * Where the tokens of a turn stand, in short: those that do not follow the one before as printed text does.
 *
 * @param lengthOfForm in code units
 */
export function addPlaces(
  turn: Turn,
  lengthOfForm: ArrayLike<number>,
  tokens: Int32Array,
  boundaries: Uint8Array,
  places: PlaceColumns,
): void {
  const { text } = turn;
  let [index, expected] = [0, 0];
  // No object a token: there are millions.
  for (const piece of speechOf(turn)) {
    let cursor = piece.start;
    for (; index < tokens.length; index++) {
      if ((boundaries[index]! & glued) === 0) {
        while (cursor < piece.end && text.charCodeAt(cursor) === blank) cursor += 1;
      }
      if (cursor >= piece.end) break;
      if (index > 0 && (boundaries[index]! & glued) === 0) expected += 1;
      if (cursor !== expected || (index > 0 && index % stride === 0)) places.push(index, cursor);
      cursor += lengthOfForm[tokens[index]!] ?? 1;
      expected = cursor;
    }
  }
}

const blank = 0x20;

/** What of a corpus says how its tokens are printed. */
interface PrintedTokens extends Pick<Corpus, 'tokens' | 'boundaries'> {
  readonly vocabulary: Pick<Vocabulary, 'forms'>;
}

/**
 * Where one token of a turn stands, from its places in short.
 *
 * @param first the first token of the turn
 * @param token counted from the first one
 */
export function spanFromPlaces(
  places: TokenPlaces,
  { vocabulary: { forms }, tokens, boundaries }: PrintedTokens,
  first: number,
  token: number,
): Span {
  const nearest = lastUpTo(places.token, token);
  let index = nearest < 0 ? 0 : places.token[nearest]!;
  let start = nearest < 0 ? 0 : places.start[nearest]!;
  const lengthAt = (at: number): number => forms[tokens[first + at]!]?.length ?? 1;
  while (index < token) {
    start += lengthAt(index);
    index += 1;
    if (!isGlued(boundaries, first + index)) start += 1;
  }
  return { start, end: start + lengthAt(token) };
}

/** Index of the last value that is not above another, in ascending values; −1 where all are. */
function lastUpTo(values: Int32Array, value: number): number {
  let low = -1;
  let high = values.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (values[middle]! <= value) low = middle;
    else high = middle;
  }
  return low;
}

function isGlued(boundaries: Uint8Array, index: number): boolean {
  return ((boundaries[index] ?? 0) & glued) !== 0;
}
