import type { Corpus } from '../../model/corpus.ts';
import type { TokenRange } from '../../model/table.ts';
import { copiedEntries } from '../copies.ts';
import { corpusMemo } from '../corpus-memo.ts';
import { readableTypes } from '../printed.ts';
import { type Across, tokensOfEntries, type WordStream, wordStream } from '../stream.ts';
import { type FamilyOptions, familiesIn } from './cluster.ts';
import { contentStream } from './content-stream.ts';
import { type Member, reasonOf } from './members.ts';
import { printOf } from './print.ts';
import type { Variant } from './variants.ts';

/** How families of a corpus are found. */
export interface CorpusFamilyOptions extends FamilyOptions {
  readonly across: Across;
  /** From so many words on, a passage that is repeated word for word counts once. */
  readonly passageWords: number;
}

/** A variant under the name that tables show. */
export interface NamedVariant {
  readonly text: string;
  /** Why it belongs to the family. */
  readonly why: string;
  /** Entries. */
  readonly length: number;
  readonly starts: readonly number[];
}

/** A family under the name of its head. */
export interface NamedFamily {
  readonly head: string;
  readonly variants: readonly NamedVariant[];
  readonly bits: number;
}

/** The families of a corpus, and the ways from their entries to tokens. */
export interface CorpusFamilies {
  readonly families: readonly NamedFamily[];
  readonly stream: WordStream;
  rangesOf(variant: NamedVariant): TokenRange[];
}

const memo = corpusMemo<CorpusFamilies>(1);

/** The families of a corpus; they are looked for once. */
export function corpusFamilies(corpus: Corpus, options: CorpusFamilyOptions): CorpusFamilies {
  const { across, gap, passageWords, minCount } = options;
  return memo(corpus, [across, gap, passageWords, minCount].join(' '), () => familiesOf(corpus, options));
}

function familiesOf(corpus: Corpus, options: CorpusFamilyOptions): CorpusFamilies {
  const stream = wordStream(corpus, options);
  const tokens = tokensOfEntries(corpus, options);
  const content = contentStream(stream, copiedEntries(stream, options.passageWords));
  const families = familiesIn(content, printOf(corpus, tokens), options);
  const textOf = ({ first, length }: Variant): string =>
    readableTypes(corpus, tokens[first]!, tokens[first + length - 1]! + 1);
  const named = (member: Member): NamedVariant => ({
    text: textOf(member),
    why: reasonOf(member, textOf),
    length: member.length,
    starts: member.starts,
  });
  return {
    families: families.map(({ members, bits }) => {
      const variants = joined(members.map(named));
      return { head: variants[0]!.text, variants, bits };
    }),
    stream,
    rangesOf: ({ length, starts }) =>
      starts.map((start) => ({ start: tokens[start]!, end: tokens[start + length - 1]! + 1 })),
  };
}

/** Words that a variant may have inside a formula, and words of a repeated passage, where nothing else is asked for. */
export const usualGap = 3;
export const usualPassage = 30;

/** Fewest uses of a family, where nothing else is asked for. */
export function fewestUses({ documents }: Corpus): number {
  return documents.length > 1 ? 3 : 2;
}

/** The families of a corpus as they are found where nothing else is asked for. */
export function usualFamilies(corpus: Corpus, across: Across): CorpusFamilies {
  const options = { across, gap: usualGap, passageWords: usualPassage, minCount: fewestUses(corpus) };
  return corpusFamilies(corpus, options);
}

/** Variants that are printed alike, as those are that differ in what is between hyphens only, made one. */
function joined(variants: readonly NamedVariant[]): NamedVariant[] {
  const byText = new Map<string, NamedVariant>();
  for (const variant of variants) {
    const known = byText.get(variant.text);
    if (!known) byText.set(variant.text, variant);
    else if (known.length === variant.length) {
      const starts = [...known.starts, ...variant.starts].sort((a, b) => a - b);
      byText.set(variant.text, { ...known, starts });
    }
  }
  return [...byText.values()];
}
