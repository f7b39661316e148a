/**
 * The suffixes of a text in order: where each begins. A suffix comes before those that it begins.
 *
 * By induced sorting (SA-IS): time and memory are linear in the length of the text, however much it repeats itself.
 *
 * @param text symbols from 0 to `alphabet` − 1
 * @see Nong, Zhang & Chan (2011), Two Efficient Algorithms for Linear Time Suffix Array Construction, IEEE
 *   Transactions on Computers 60(10), 1471–1484
 */
export function suffixArray(text: Int32Array, alphabet: number): Int32Array {
  const order = new Int32Array(text.length);
  if (text.length < 2) return order;
  const work: Work = { text, order, rising: risingSuffixes(text), bucketEnds: bucketEndsOf(text, alphabet) };
  const valleys = valleysOf(work.rising);
  // Valleys in any order give, by induction, the valleys sorted by the text up to the next valley …
  sortFrom(work, valleys);
  const { names, nameCount } = nameValleys(work, valleys.length);
  // … and that order gives each a name, so that a text of half the length remains to be sorted.
  const rank = nameCount < valleys.length ? suffixArray(names, nameCount) : inverse(names);
  sortFrom(
    work,
    rank.map((index) => valleys[index]!),
  );
  return order;
}

interface Work {
  readonly text: Int32Array;
  readonly order: Int32Array;
  /** 1 where a suffix is smaller than the one that begins a symbol later (“S-type”). */
  readonly rising: Uint8Array;
  /** Symbol → one past the last place of its suffixes in the order. */
  readonly bucketEnds: Int32Array;
}

function risingSuffixes(text: Int32Array): Uint8Array {
  const rising = new Uint8Array(text.length);
  for (let at = text.length - 2; at >= 0; at--) {
    const [symbol, next] = [text[at]!, text[at + 1]!];
    rising[at] = symbol < next || (symbol === next && rising[at + 1] === 1) ? 1 : 0;
  }
  return rising;
}

function bucketEndsOf(text: Int32Array, alphabet: number): Int32Array {
  const ends = new Int32Array(alphabet);
  for (let at = 0; at < text.length; at++) ends[text[at]!]! += 1;
  for (let symbol = 1; symbol < alphabet; symbol++) ends[symbol]! += ends[symbol - 1]!;
  return ends;
}

/** A rising suffix after a falling one (“leftmost S-type”). */
function isValley(rising: Uint8Array, at: number): boolean {
  return at > 0 && rising[at] === 1 && rising[at - 1] === 0;
}

function valleysOf(rising: Uint8Array): Int32Array {
  let count = 0;
  for (let at = 1; at < rising.length; at++) if (isValley(rising, at)) count += 1;
  const valleys = new Int32Array(count);
  for (let at = rising.length - 1; count > 0; at--) if (isValley(rising, at)) valleys[--count] = at;
  return valleys;
}

/** Fills the order from valleys: each at the end of its bucket, then the falling suffixes, then the rising ones. */
function sortFrom({ text, order, rising, bucketEnds }: Work, valleys: Int32Array): void {
  order.fill(-1);
  const ends = bucketEnds.slice();
  for (let index = valleys.length - 1; index >= 0; index--) {
    const at = valleys[index]!;
    order[--ends[text[at]!]!] = at;
  }
  const last = text.length - 1;
  // Where a bucket starts, the one before it ends.
  const starts = new Int32Array(bucketEnds.length);
  starts.set(bucketEnds.subarray(0, -1), 1);
  order[starts[text[last]!]!++] = last;
  for (let place = 0; place <= last; place++) {
    const at = order[place]! - 1;
    if (at >= 0 && rising[at] === 0) order[starts[text[at]!]!++] = at;
  }
  ends.set(bucketEnds);
  for (let place = last; place >= 0; place--) {
    const at = order[place]! - 1;
    if (at >= 0 && rising[at] === 1) order[--ends[text[at]!]!] = at;
  }
}

/** Numbers the valleys, in order of the text, by the order of what stands between each and the next; equals share a number. */
function nameValleys({ text, order, rising }: Work, count: number): { names: Int32Array; nameCount: number } {
  // Valleys are at least two symbols apart, so half the position is a place of their own.
  const nameOf = new Int32Array((text.length >> 1) + 1).fill(-1);
  let nameCount = 0;
  let previous = -1;
  for (let place = 0; place < order.length; place++) {
    const at = order[place]!;
    if (!isValley(rising, at)) continue;
    if (previous < 0 || !equalUpToNextValley(text, rising, previous, at)) nameCount += 1;
    nameOf[at >> 1] = nameCount - 1;
    previous = at;
  }
  const names = new Int32Array(count);
  let index = 0;
  for (const name of nameOf) if (name >= 0) names[index++] = name;
  return { names, nameCount };
}

function equalUpToNextValley(text: Int32Array, rising: Uint8Array, a: number, b: number): boolean {
  for (let length = 0; ; length++) {
    const [x, y] = [a + length, b + length];
    // The end of the text is like nothing else.
    if (x >= text.length || y >= text.length) return false;
    if (text[x] !== text[y] || rising[x] !== rising[y]) return false;
    if (length > 0 && (isValley(rising, x) || isValley(rising, y))) {
      return isValley(rising, x) && isValley(rising, y);
    }
  }
}

function inverse(permutation: Int32Array): Int32Array {
  const result = new Int32Array(permutation.length);
  for (let index = 0; index < permutation.length; index++) result[permutation[index]!] = index;
  return result;
}

/**
 * For each position of a word stream, how many words its suffix has in common with the one before it in the order.
 * The end of a run (−1) is like nothing, itself included.
 *
 * @param order suffixes in an order in which run ends are smaller than words
 * @see Kärkkäinen, Manzini & Puglisi (2009), Permuted Longest-Common-Prefix Array, CPM 2009, LNCS 5577, 181–192
 */
export function commonPrefixes(words: Int32Array, order: Int32Array): Int32Array {
  const common = new Int32Array(words.length);
  let before = -1;
  for (let place = 0; place < order.length; place++) {
    const at = order[place]!;
    common[at] = before;
    before = at;
  }
  let length = 0;
  for (let at = 0; at < words.length; at++) {
    const neighbour = common[at]!;
    if (neighbour < 0) length = 0;
    else while (words[at + length]! >= 0 && words[at + length] === words[neighbour + length]) length += 1;
    common[at] = length;
    length = Math.max(0, length - 1);
  }
  return common;
}
