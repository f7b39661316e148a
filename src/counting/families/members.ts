import { type Firmness, isAccepted, isSubstantial, withoutFillers } from './acceptance.ts';
import type { ContentStream } from './content-stream.ts';
import { type Edit, editsBetween, editsText } from './edits.ts';
import type { Print } from './print.ts';
import { reordering } from './reorder.ts';
import type { Variant } from './variants.ts';

/** A variant that belongs to a family, with what makes it one. */
export interface Member extends Variant {
  readonly edits: readonly Edit[];
  /** The variant that the edits were done to, where it is not the head. */
  readonly from?: Variant;
}

/** What members are chosen by. */
export interface MemberOptions {
  readonly content: ContentStream;
  readonly print: Print;
  readonly gap: number;
}

/** How many variants a further one is compared with that is too far from the head. */
const stepsTried = 6;

/** How many of the most frequent variants may be the head. */
const headsTried = 5;

/** Share of the uses of the most frequent variant that another head must have, and how many more uses must be near to it. */
const headShare = 0.2;
const moreUses = 1.05;

/** Fewest uses of a head that is not the most frequent variant: what was said once gives a family no name. */
const fewestOfHead = 3;

/** Share of what is said that must be near to a head for no other to be tried. */
const nearShare = 0.9;

/**
 * The variants that belong together, the head first: those that are the head with few edits, or, of formulas of three content
 * words and more, one of these with few edits. The head is the most frequent variant, unless most of what is said is nearer
 * to another of the frequent ones: `from here, my friends, to there` may be said more often than `from here to there`.
 */
export function membersOf(
  options: MemberOptions,
  variants: readonly Variant[],
  kind: Pick<Firmness, 'content' | 'tight' | 'bound'>,
): Member[] {
  const all = usesOf(variants);
  const most = variants[0]?.starts.length ?? 0;
  let best: Member[] = [];
  for (const head of variants.slice(0, headsTried)) {
    if (head.starts.length < Math.max(headShare * most, Math.min(fewestOfHead, most))) break;
    const members = membersAround(options, head, variants, kind);
    if (usesOf(members) > moreUses * usesOf(best)) best = members;
    if (usesOf(best) >= nearShare * all) break;
  }
  return best;
}

function usesOf(variants: readonly Variant[]): number {
  return variants.reduce((sum, { starts }) => sum + starts.length, 0);
}

function membersAround(
  options: MemberOptions,
  head: Variant,
  variants: readonly Variant[],
  { content: size, tight, bound }: Pick<Firmness, 'content' | 'tight' | 'bound'>,
): Member[] {
  const members: Member[] = [{ ...head, edits: [] }];
  const firmness: Firmness = {
    content: size,
    tight,
    bound,
    words: wordsOf(options.content, head).length,
    uses: head.starts.length,
  };
  const further: Variant[] = [];
  for (const variant of variants) {
    if (variant === head) continue;
    const edits = acceptedEdits(options, head, variant, firmness);
    if (edits) members.push({ ...variant, edits });
    else further.push(variant);
  }
  if (size > 2) {
    const steps = members.slice(1, 1 + stepsTried);
    for (const variant of further) {
      const member = byStep(options, steps, variant, firmness);
      if (member) members.push(member);
    }
  }
  const [first, ...others] = withoutFillers(members, firmness);
  return first ? [first, ...others.sort((a, b) => b.starts.length - a.starts.length)] : [];
}

/** A variant as one of the first of several members that it is with few edits. */
function byStep(
  options: MemberOptions,
  steps: readonly Variant[],
  variant: Variant,
  firmness: Firmness,
): Member | undefined {
  for (const step of steps) {
    const edits = acceptedEdits(options, step, variant, firmness);
    if (edits) return { ...variant, edits, from: step };
  }
  return undefined;
}

function acceptedEdits(
  { content, print, gap }: MemberOptions,
  head: Variant,
  variant: Variant,
  firmness: Firmness,
): Edit[] | undefined {
  const words = wordsOf(content, head);
  const own = wordsOf(content, variant);
  if (isTooRare(firmness, variant) && hasOtherContent(content, words, own)) return undefined;
  const moved = reordering(content, words, own);
  const edits = editsBetween(content, moved ?? words, own);
  if (!isAccepted(edits, firmness, gap) || repeatsWord(edits, content, words)) return undefined;
  if (
    (isTooRare(firmness, variant) && edits.some(({ kind }) => isSubstantial(kind))) ||
    swapsNames(edits, content, print, [head, variant])
  )
    return undefined;
  const writing = writingEdits(content, print.hyphens, head, variant);
  return [...(moved ? [{ kind: 'order' as const }] : []), ...edits, ...writing];
}

/** Share of the occurrences of the head that a variant of other words must have: a rarer one is a chance meeting. */
const leastShare = 1 / 200;

function isTooRare({ uses }: Firmness, variant: Variant): boolean {
  return variant.starts.length < leastShare * uses;
}

/** Whether one of two sequences has a content word that the other has not: told before they are aligned. */
function hasOtherContent(
  { isFunction, classOf }: ContentStream,
  a: readonly number[],
  b: readonly number[],
): boolean {
  const lacks = (some: readonly number[], others: readonly number[]): boolean =>
    some.some((word) => isFunction[word] === 0 && !others.some((other) => classOf[other] === classOf[word]));
  return lacks(a, b) || lacks(b, a);
}

/** Whether one word is put for another that is printed with a capital: these are names of different things. */
function swapsNames(
  edits: readonly Edit[],
  { stream }: ContentStream,
  { capitals }: Print,
  variants: readonly [head: Variant, variant: Variant],
): boolean {
  const isName = ({ first, length, starts }: Variant, type: string | undefined): boolean => {
    const place = stream.words
      .subarray(first, first + length)
      .findIndex((word) => stream.vocabulary[word] === type);
    if (place < 0) return false;
    const printed = starts.filter((start) => capitals[start + place] === 1).length;
    return printed > starts.length / 2;
  };
  return edits.some(
    ({ kind, from, to }) => kind === 'content-swap' && (isName(variants[0], from) || isName(variants[1], to)),
  );
}

/** Whether a word is put in that the formula has already: such a stretch is two beginnings of it. */
function repeatsWord(edits: readonly Edit[], { stream }: ContentStream, head: readonly number[]): boolean {
  return edits.some(
    ({ kind, to }) => kind === 'content-insert' && head.some((word) => stream.vocabulary[word] === to),
  );
}

/** How two variants differ in what is written together, apart, or with a hyphen. */
function writingEdits(
  { stream, compounds }: ContentStream,
  hyphens: Uint8Array,
  head: Variant,
  variant: Variant,
): Edit[] {
  const compoundIn = ({ first, length }: Variant): string | undefined => {
    const word = stream.words.subarray(first, first + length).find((each) => compounds.has(each));
    return word === undefined ? undefined : stream.vocabulary[word];
  };
  const hasHyphen = ({ first, length }: Variant): boolean =>
    hyphens.subarray(first, first + length - 1).includes(1);
  const [from, to] = [compoundIn(head), compoundIn(variant)];
  const edits: Edit[] = [];
  if (from !== to) {
    edits.push({ kind: 'compound', ...(from !== undefined && { from }), ...(to !== undefined && { to }) });
  }
  if (hasHyphen(head) !== hasHyphen(variant)) edits.push({ kind: 'hyphen' });
  return edits;
}

/** The words of a variant; what is written together is taken apart. */
function wordsOf({ stream, compounds }: ContentStream, { first, length }: Variant): number[] {
  const words: number[] = [];
  for (let entry = first; entry < first + length; entry++) {
    const word = stream.words[entry]!;
    words.push(...(compounds.get(word) ?? [word]));
  }
  return words;
}

/** Why a variant belongs to its family; `textOf` gives the words of one. */
export function reasonOf({ edits, from }: Member, textOf: (variant: Variant) => string): string {
  if (edits.length === 0) return from === undefined ? 'head' : `as “${textOf(from)}”`;
  return from === undefined ? editsText(edits) : `as “${textOf(from)}”: ${editsText(edits)}`;
}
