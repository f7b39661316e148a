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
const headsTried = 3;

/**
 * The variants that belong together, the head first: those that are the head with few edits, or, of formulas of three content
 * words and more, one of these with few edits. The head is the most frequent variant, unless most of what is said is nearer
 * to another of the frequent ones: `from here, my friends, to there` may be said more often than `from here to there`.
 */
export function membersOf(
  options: MemberOptions,
  variants: readonly Variant[],
  kind: Pick<Firmness, 'content' | 'tight'>,
): Member[] {
  const all = usesOf(variants);
  let best: Member[] = [];
  for (const head of variants.slice(0, headsTried)) {
    const members = membersAround(options, head, variants, kind);
    if (usesOf(members) > usesOf(best)) best = members;
    if (usesOf(best) > all / 2) break;
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
  { content: size, tight }: Pick<Firmness, 'content' | 'tight'>,
): Member[] {
  const members: Member[] = [{ ...head, edits: [] }];
  const firmness: Firmness = {
    content: size,
    tight,
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
  const moved = reordering(content, words, own);
  const edits = editsBetween(content, moved ?? words, own);
  if (!isAccepted(edits, firmness, gap) || repeatsWord(edits, content, words)) return undefined;
  if (isRare(edits, firmness, variant) || swapsNames(edits, content, print, [head, variant]))
    return undefined;
  const writing = writingEdits(content, print.hyphens, head, variant);
  return [...(moved ? [{ kind: 'order' as const }] : []), ...edits, ...writing];
}

/** Share of the occurrences of the head that a variant of other words must have: a rarer one is a chance meeting. */
const leastShare = 1 / 200;

function isRare(edits: readonly Edit[], { uses }: Firmness, variant: Variant): boolean {
  return variant.starts.length < leastShare * uses && edits.some(({ kind }) => isSubstantial(kind));
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
