import type { ContentStream } from './content-stream.ts';
import { bitsIn } from './firmness.ts';
import type { Skeleton, Skeletons } from './skeletons.ts';
import type { Variant } from './variants.ts';

/** Share of the occurrences of the rarer of two words that must lie in their pair. */
const tightShare = 0.2;

/** Fewest bits of a tight pair. */
const tightBits = 6;

/** Whether two words are a formula by themselves, so that words may come between them: they are mostly used together. */
export function isTightPair(content: ContentStream, { classes, places, bits }: Skeleton): boolean {
  const rarest = classes.reduce((least, of) => Math.min(least, content.frequency[of]!), Infinity);
  return bits >= bitsIn(content, tightBits) && places.length / rarest >= tightShare;
}

/** Share of the occurrences of the rarer of two words at which they must stand together to be bound. */
const boundShare = 0.5;

/** Whether one of two words is mostly used with the other, next to it or with others between, so that more may be varied. */
export function isBoundPair(
  { frequency }: ContentStream,
  { classes }: Pick<Skeleton, 'classes'>,
  variants: readonly Pick<Variant, 'starts'>[],
): boolean {
  if (classes.length !== 2) return false;
  const uses = variants.reduce((sum, { starts }) => sum + starts.length, 0);
  return uses >= boundShare * Math.min(frequency[classes[0]!]!, frequency[classes[1]!]!);
}

/** A place of a skeleton, and the skeletons that have another word there. */
interface Slot {
  readonly head: Skeleton;
  readonly place: number;
  readonly others: readonly Skeleton[];
}

/** Most words that a place of a formula may be filled with; one that takes more is open, and its words are no variants. */
const mostFillers = 3;

/** Share of the occurrences of what is left of a formula without its first or last word that its fillers must make up. */
const filledShare = 0.35;

/** Whether many words fit a place, as names do behind an office. */
export function isOpenSlot({ countOf }: Skeletons, { head, place, others }: Slot): boolean {
  if (others.length >= mostFillers) return true;
  const last = head.classes.length - 1;
  if (place > 0 && place < last) return false;
  const rest = place === 0 ? head.classes.subarray(1) : head.classes.subarray(0, last);
  const filled = others.reduce((sum, { places }) => sum + places.length, head.places.length);
  return filled / countOf(rest) < filledShare;
}
