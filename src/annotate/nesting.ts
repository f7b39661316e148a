/** A run of tokens taken for an entry. */
export interface Found {
  /** First token, titles included. */
  readonly start: number;
  readonly end: number;
  /** First token of the name itself. */
  readonly nameStart: number;
  readonly entry: number;
  readonly short: boolean;
  readonly ambiguous: boolean;
  /** A value of `mentionReason`. */
  readonly why: number;
}

export interface Nested extends Found {
  readonly depth: number;
}

/** Depths beyond are not told apart. */
const deepest = 200;

/**
 * The longest matches, and what is named inside them. Of two that overlap, the one that starts first stays (of two with
 * the same start, the longer); the other stays only where it lies wholly inside, one level deeper. Inside a mention, the
 * same entry is not counted again, nor is a surname inside a person's name.
 *
 * @param found in any order
 */
export function nest(found: readonly Found[], isPerson: (entry: number) => boolean): Nested[] {
  const ordered = inOrder(found) ? found : [...found].sort(byPlace);
  const kept: Nested[] = [];
  const open: Nested[] = [];
  for (const mention of ordered) {
    while (open.length > 0 && open.at(-1)!.end <= mention.start) open.pop();
    const around = open.at(-1);
    if (around && !liesInside(mention, open, around, isPerson)) continue;
    const { start, end, nameStart, entry, short, ambiguous, why } = mention;
    const depth = Math.min(open.length, deepest);
    const nested = { start, end, nameStart, entry, short, ambiguous, why, depth };
    kept.push(nested);
    open.push(nested);
  }
  return kept;
}

function byPlace(a: Found, b: Found): number {
  return (
    a.start - b.start ||
    b.end - a.end ||
    Number(a.short) - Number(b.short) ||
    // Of a name and of a shorter one behind a title, the name is meant.
    a.nameStart - b.nameStart ||
    a.entry - b.entry
  );
}

function inOrder(found: readonly Found[]): boolean {
  for (let at = 1; at < found.length; at++) if (byPlace(found[at - 1]!, found[at]!) > 0) return false;
  return true;
}

/** Whether a mention may stand inside those that are open at its start, `around` being the innermost. */
function liesInside(
  mention: Found,
  open: readonly Nested[],
  around: Nested,
  isPerson: (entry: number) => boolean,
): boolean {
  const crosses = mention.end > around.end;
  const isSame = mention.start === around.start && mention.end === around.end;
  if (crosses || isSame) return false;
  return !open.some(({ entry }) => entry === mention.entry || (mention.short && isPerson(entry)));
}

/**
 * The same mentions with their titles, as many of them as cross no other mention.
 *
 * @param mentions by start; their `start` is that of the name
 * @param titleStarts where the titles before a mention start, the nearest first
 */
export function withTitles(
  mentions: readonly Nested[],
  titleStarts: (mention: Nested) => readonly number[],
): Found[] {
  return mentions.map((mention, index) => {
    const starts = titleStarts(mention);
    const furthest = starts.at(-1);
    if (furthest === undefined) return mention;
    const near = neighbours(mentions, index, furthest);
    const start = starts.findLast((from) => near.every((other) => !cross(from, mention.end, other)));
    return start === undefined ? mention : { ...mention, start };
  });
}

/**
 * The matches that were given up because they cross a mention of another entry.
 *
 * @param kept what `nest` left of `found`
 */
export function crossingOf(found: readonly Found[], kept: readonly Nested[]): Found[] {
  if (found.length === kept.length) return [];
  const keyOf = ({ start, end, entry }: Found): string => `${start} ${end} ${entry}`;
  const known = new Set(kept.map(keyOf));
  const given = found.filter((match) => !known.has(keyOf(match))).sort((a, b) => a.start - b.start);
  let first = 0;
  return given.filter(({ start, end, entry }) => {
    while ((kept[first]?.start ?? Infinity) < start - 200) first += 1;
    let crosses = false;
    for (let at = first; (kept[at]?.start ?? Infinity) < end; at++) {
      const other = kept[at]!;
      if (other.entry === entry && other.end > start) return false;
      crosses ||= cross(start, end, other);
    }
    return crosses;
  });
}

/** The mentions before one, back to those that start well before `from`: none longer than a lexicon's form is about. */
function neighbours(mentions: readonly Nested[], index: number, from: number): Nested[] {
  const near: Nested[] = [];
  for (let at = index - 1; at >= 0; at--) {
    const other = mentions[at];
    if (!other || other.start < from - 200) break;
    near.push(other);
  }
  return near;
}

function cross(start: number, end: number, other: Found): boolean {
  return (
    (other.start < start && start < other.end && other.end < end) ||
    (start < other.start && other.start < end && end < other.end)
  );
}
