import type { ContentStream } from './content-stream.ts';
import { withBoundEdges } from './edges.ts';
import { classFinder, type FindClasses, type VisitOccurrence, visitPlaces } from './finder.ts';
import { bitsIn, firmnessOf } from './firmness.ts';
import { withoutParts } from './fold.ts';
import { fragmentsAmong } from './fragments.ts';
import { type Member, type MemberOptions, membersOf } from './members.ts';
import type { Print } from './print.ts';
import { type SkeletonIndex, skeletonIndex, stretchPlaces } from './skeleton-index.ts';
import { type Skeletons, skeletonsOf } from './skeletons.ts';
import { isBoundPair, isOpenSlot, isTightPair } from './tightness.ts';
import { united } from './unite.ts';
import { type VariantSorter, variantSorter } from './variants.ts';

/** What families are made of. */
export interface FamilyOptions {
  /** Fewest occurrences of all variants together. */
  readonly minCount: number;
  /** Most words that a variant may have at one place inside the formula beyond those of its head. */
  readonly gap: number;
}

/** The variants of one formula; the first is the head. */
export interface Family {
  readonly members: readonly Member[];
  readonly count: number;
  /** How firmly the content words of the head belong together, in bits. */
  readonly bits: number;
  /** The content words of the head. */
  readonly classes: Int32Array;
}

interface Work extends MemberOptions {
  readonly skeletons: Skeletons;
  readonly index: SkeletonIndex;
  readonly find: FindClasses;
  readonly sorter: VariantSorter;
  /** Skeleton → 1 where it is a variant of one before it, or only a piece of longer ones. */
  readonly taken: Uint8Array;
}

/** Fewest bits by which the content words of a family must be bound. */
const fewestBits = 4.5;

/** The families of a stream; none is a part of another. */
export function familiesIn(content: ContentStream, print: Print, { minCount, gap }: FamilyOptions): Family[] {
  const skeletons = skeletonsOf(content);
  const index = skeletonIndex(skeletons.all);
  const work: Work = {
    content,
    print,
    gap,
    skeletons,
    index,
    find: classFinder(content),
    sorter: variantSorter(content.stream.words, print.hyphens),
    taken: fragmentsAmong(skeletons.all, index),
  };
  const families: Family[] = [];
  for (const [head, skeleton] of skeletons.all.entries()) {
    if (work.taken[head] === 1) continue;
    const bits = firmnessOf(content, skeleton, skeletons.countOf);
    if (bits < bitsIn(content, fewestBits)) continue;
    const family = familyOf(membersAbout(work, head), bits, skeleton.classes);
    if (family.count >= minCount) families.push(family);
  }
  const whole = united(families).map((group) => oneFamily(work, group));
  return withoutParts(whole).map((family): Family => ({
    ...family,
    members: withBoundEdges(content, family.members),
  }));
}

function familyOf(members: readonly Member[], bits: number, classes: Int32Array): Family {
  return { members, count: members.reduce((sum, { starts }) => sum + starts.length, 0), bits, classes };
}

/** The variants of a skeleton. */
function membersAbout(work: Work, head: number): Member[] {
  const { content, skeletons, find, sorter, taken, gap } = work;
  const skeleton = skeletons.all[head]!;
  const tight = skeleton.classes.length > 2 || isTightPair(content, skeleton);
  const kin = kinOf(work, head, tight);
  const add = kin.length === 0 ? sorter.add : once(sorter.add);
  for (const other of [head, ...kin]) {
    const { classes, places } = skeletons.all[other]!;
    const isPair = classes.length === 2;
    if (tight && (other === head || !isPair)) find(classes, gap, add);
    else visitPlaces(content, places, classes.length, add);
    if (other !== head) taken[other] = 1;
  }
  const variants = sorter.take();
  const bound = tight && isBoundPair(content, skeleton, variants);
  return membersOf(work, variants, { content: skeleton.classes.length, tight, bound });
}

/** A visit to occurrences that takes what begins at one entry once. */
function once(visit: VisitOccurrence): VisitOccurrence {
  const seen = new Set<number>();
  return (first, last) => {
    if (seen.has(first)) return;
    seen.add(first);
    visit(first, last);
  };
}

/** How many steps from the head kin is looked for. */
const kinSteps = 2;

/** Rarer skeletons that are the head, or one of its kin, with a word less, another word, or its parts in another order. */
function kinOf(work: Work, head: number, tight: boolean): number[] {
  const kin = new Set<number>();
  let last = [head];
  for (let step = 0; step < (tight ? kinSteps : 1); step++) {
    const next: number[] = [];
    for (const skeleton of last) {
      for (const other of neighboursOf(work, skeleton, tight)) {
        if (other <= head || work.taken[other] === 1 || kin.has(other)) continue;
        kin.add(other);
        next.push(other);
      }
    }
    last = next;
  }
  return [...kin];
}

function neighboursOf({ content, skeletons, index }: Work, skeleton: number, tight: boolean): number[] {
  const { all } = skeletons;
  const { classes } = all[skeleton]!;
  const found = index.reordered(skeleton);
  if (!tight || classes.length < 3) return found;
  for (const other of index.shortened(skeleton)) {
    if (all[other]!.classes.length > 2 || isTightPair(content, all[other]!)) found.push(other);
  }
  const places = [
    ...Array.from(classes.keys(), (place) => ({ place, stretch: 1 as const })),
    ...stretchPlaces(classes).map((place) => ({ place, stretch: 2 as const })),
  ];
  for (const { place, stretch } of places) {
    const others = index.swapped(skeleton, place, stretch);
    if (others.length === 0) continue;
    const slot = { head: all[skeleton]!, place, others: others.map((other) => all[other]!) };
    if (!isOpenSlot(skeletons, slot)) found.push(...others);
  }
  return found;
}

/** One family of several that share occurrences. */
function oneFamily(work: Work, [first, ...others]: readonly Family[]): Family {
  if (others.length === 0) return first!;
  const { sorter } = work;
  const add = once(sorter.add);
  for (const { members } of [first!, ...others]) {
    for (const { starts, length } of members) for (const start of starts) add(start, start + length - 1);
  }
  const content = Math.max(...[first!, ...others].map(({ classes }) => classes.length));
  const strongest = [first!, ...others].reduce((a, b) => (b.count > a.count ? b : a));
  return familyOf(
    membersOf(work, sorter.take(), { content, tight: true, bound: false }),
    strongest.bits,
    strongest.classes,
  );
}
