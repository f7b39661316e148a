import { entriesByWord } from '../prefixes.ts';
import type { ContentStream } from './content-stream.ts';

/** Is given the entries of the first and the last word of an occurrence. */
export type VisitOccurrence = (first: number, last: number) => void;

/** Visits where a sequence of classes stands. */
export type FindClasses = (classes: Int32Array, extra: number, visit: VisitOccurrence) => void;

/**
 * A way to find sequences of content words, in order, with at most `extra` other content words among them. A place is
 * visited once; from several readings the nearest words are taken.
 */
export function classFinder(content: ContentStream): FindClasses {
  const { classes, entryOf, part, frequency } = content;
  const { positions, start } = entriesByWord(classes, { from: 0, to: content.classCount });
  return (sequence, extra, visit) => {
    let anchor = 0;
    for (let at = 1; at < sequence.length; at++) {
      if (frequency[sequence[at]!]! < frequency[sequence[anchor]!]!) anchor = at;
    }
    const of = sequence[anchor]!;
    let seen = -1;
    for (let index = start[of]!; index < start[of + 1]!; index++) {
      const place = positions[index]!;
      const first = reach(classes, sequence, { anchor, place, step: -1, extra });
      if (first < 0) continue;
      const left = extra - (place - first - anchor);
      const last = reach(classes, sequence, { anchor, place, step: 1, extra: left });
      if (last < 0 || part[first] === 2 || part[last] === 1) continue;
      if (entryOf[first] === seen) continue;
      seen = entryOf[first]!;
      visit(seen, entryOf[last]!);
    }
  };
}

interface Walk {
  readonly anchor: number;
  readonly place: number;
  readonly step: 1 | -1;
  readonly extra: number;
}

/** The place of the outermost word of a sequence on one side of its anchor, or −1. */
function reach(classes: Int32Array, sequence: Int32Array, { anchor, place, step, extra }: Walk): number {
  let at = place;
  let left = extra;
  for (let index = anchor + step; index >= 0 && index < sequence.length; index += step) {
    const wanted = sequence[index]!;
    for (at += step; classes[at] !== wanted; at += step) {
      left -= 1;
      if (left < 0 || !(classes[at]! >= 0)) return -1;
    }
  }
  return at;
}

/** Visits the occurrences that begin at known places, of so many content words; one that would tear a compound is none. */
export function visitPlaces(
  { entryOf, part }: ContentStream,
  places: Int32Array,
  length: number,
  visit: VisitOccurrence,
): void {
  for (const place of places) {
    const last = place + length - 1;
    if (part[place] !== 2 && part[last] !== 1) visit(entryOf[place]!, entryOf[last]!);
  }
}
