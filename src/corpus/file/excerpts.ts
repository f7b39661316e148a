import { boundary, boundaryMask, formKind, glued, type Vocabulary } from '../../model/corpus.ts';
import { follower, type HitForms, type Search } from '../../model/search.ts';
import { lowerBound } from '../lower-bound.ts';
import type { TokenPlaces } from '../token-places.ts';
import { boundaryBits } from './turn-columns.ts';

/** What is left of the tokens of a turn: some runs of them, one behind the other. */
export interface Excerpt {
  /** Packed; the first one of a run is marked as the start of a turn, so that nothing runs over it. */
  readonly tokens: Int32Array;
  readonly places: TokenPlaces;
}

interface Range {
  from: number;
  to: number;
}

/**
 * A way to cut from the packed tokens of a turn what stands around what may be hits: at least the words that a search
 * wants, and no part of a chunk without the rest. Undefined where nothing may be a hit.
 *
 * @param kindOfForm by the numbers of the file
 */
export function excerptsFrom(
  search: Search,
  forms: HitForms,
  kindOfForm: Vocabulary['kindOfForm'],
): (packed: Int32Array, placesOf: () => TokenPlaces) => Excerpt | undefined {
  return (packed, placesOf) => {
    let places: TokenPlaces | undefined;
    const ranges: Range[] = [];
    for (const at of candidatesIn(packed, forms, kindOfForm)) {
      places ??= placesOf();
      const from = placeUpTo(places.token, startBefore(packed, kindOfForm, at, search.before));
      const to = endBehind(packed, kindOfForm, at, search.from);
      const last = ranges.at(-1);
      if (last && from <= last.to) last.to = Math.max(last.to, to);
      else ranges.push({ from, to });
    }
    return places && excerptOf(packed, places, ranges);
  };
}

const bits = (1 << boundaryBits) - 1;

/** The tokens that a hit may begin with. */
function candidatesIn(packed: Int32Array, forms: HitForms, kindOfForm: Uint8Array): number[] {
  const found: number[] = [];
  const { first, behind } = forms;
  // Where nothing is known of what follows, anything may.
  const [second = first] = behind;
  const isSure = behind.length > 0;
  const last = packed.length - 1;
  for (let at = 0; at <= last; at++) {
    if (first[packed[at]! >>> boundaryBits] === 0) continue;
    // Nearly all first words end here: few are followed by the second one, or by anything that is glued to them.
    if (isSure && (at === last || mayFollow(packed[at + 1]!, second) === 0)) continue;
    if (goesOn(packed, at + 1, forms, kindOfForm)) found.push(at);
  }
  return found;
}

/** A quick look at what stands behind a word: 0 where it can be none of the pattern. */
function mayFollow(token: number, second: Uint8Array): number {
  return token & glued || ((token & boundaryMask) === 0 ? second[token >>> boundaryBits]! : 0);
}

/** Whether the further words of a pattern may follow; where it takes more than a look at each token to tell, they may. */
function goesOn(packed: Int32Array, from: number, forms: HitForms, kindOfForm: Uint8Array): boolean {
  const { behind, withoutMarks } = forms;
  let isBehindWord = true;
  for (let [at, word] = [from, 0]; word < behind.length; at++) {
    const token = packed[at];
    if (token === undefined) return false;
    const form = token >>> boundaryBits;
    const isWord = kindOfForm[form] === formKind.word;
    if (isBehindWord && (token & glued) !== 0 && (isWord || !withoutMarks)) return true;
    const sort = behind[word]![form]!;
    if ((token & boundaryMask) !== 0 || sort === follower.none) return false;
    isBehindWord = sort === follower.begins;
    // A mark that a pattern has may also be one that is passed over.
    if (isBehindWord && !isWord) return true;
    if (isBehindWord) word += 1;
  }
  return true;
}

/** Where a chunk begins with more than so many words between it and a token. */
function startBefore(packed: Int32Array, kindOfForm: Uint8Array, token: number, words: number): number {
  let [at, count] = [token, 0];
  while (at > 0 && (count <= words || (packed[at]! & glued) !== 0)) {
    at -= 1;
    if (kindOfForm[packed[at]! >>> boundaryBits] === formKind.word) count += 1;
  }
  return at;
}

/** Where a chunk begins with more than so many chunks that have a word between a token and it. */
function endBehind(packed: Int32Array, kindOfForm: Uint8Array, token: number, words: number): number {
  let [at, count] = [token, 0];
  let isCounted = false;
  for (; at < packed.length; at++) {
    if ((packed[at]! & glued) === 0) {
      if (count > words) break;
      isCounted = false;
    }
    if (isCounted || kindOfForm[packed[at]! >>> boundaryBits] !== formKind.word) continue;
    isCounted = true;
    count += 1;
  }
  return at;
}

/** The last token up to another whose place in the text is known; the first token of a turn is where its text begins. */
function placeUpTo(tokens: Int32Array, token: number): number {
  const index = lowerBound(tokens, token + 1) - 1;
  return index < 0 ? 0 : tokens[index]!;
}

/** What lies in some ranges. */
function excerptOf(packed: Int32Array, places: TokenPlaces, ranges: readonly Range[]): Excerpt {
  const tokens = new Int32Array(ranges.reduce((sum, { from, to }) => sum + to - from, 0));
  const token: number[] = [];
  const start: number[] = [];
  let filled = 0;
  for (const { from, to } of ranges) {
    tokens.set(packed.subarray(from, to), filled);
    if (from > 0) tokens[filled] = (tokens[filled]! & ~bits) | boundary.turn;
    for (let at = lowerBound(places.token, from); at < places.token.length && places.token[at]! < to; at++) {
      token.push(places.token[at]! - from + filled);
      start.push(places.start[at]!);
    }
    filled += to - from;
  }
  return { tokens, places: { token: Int32Array.from(token), start: Int32Array.from(start) } };
}
