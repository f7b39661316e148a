import {
  apartDepth,
  boundary,
  boundaryMask,
  type Corpus,
  type EntityEntry,
  type Mentions,
} from '../model/corpus.ts';
import type { Lexicon } from '../model/lexicon.ts';
import type { Tokenizer } from '../model/tokenizer.ts';
import { typeOf } from '../text/words.ts';
import { titleJudge } from './bearers.ts';
import { dictionaryOf, type KnownEntry } from './dictionary.ts';
import { formReader } from './form-reader.ts';
import { findMatches } from './matches.ts';
import { nameContext } from './name-context.ts';
import { crossingOf, nest, type Nested, withTitles } from './nesting.ts';
import { officeFinder, withOfficeHolders } from './offices-alone.ts';
import { passingOfForms } from './print.ts';
import { resolve, type ResolveTools } from './resolve.ts';
import { titleFinder } from './title-finder.ts';

/**
 * The mentions of lexicon entries in a corpus: longest matches, and what is named inside them. Titles before a person's
 * name belong to the mention, possessive endings do not; an abbreviation in brackets behind a name (`World Health
 * Organization (WHO)`) belongs to the same mention. No mention crosses the end of a paragraph.
 *
 * Entries of equal name and kind in several lexicons are one. Where two entries claim the same words, the one of the
 * earlier lexicon has them.
 *
 * @param lexicons in order of priority, the researcher's own before the built-in ones
 * @param tokenizer the one that the corpus was tokenized with
 */
export function findMentions(corpus: Corpus, lexicons: readonly Lexicon[], tokenizer: Tokenizer): Mentions {
  const reader = formReader(corpus.vocabulary, tokenizer);
  const dictionary = dictionaryOf(lexicons, corpus.vocabulary, reader);
  const entries = withOfficeHolders(dictionary.entries, lexicons);
  const passingOfForm = passingOfForms(corpus.vocabulary);
  const titlesBefore = titleFinder(corpus, dictionary.entries, reader, passingOfForm);
  const isPerson = (entry: number): boolean => entries[entry]?.parts[0].kind === 'person';
  const tools: ResolveTools = {
    entries,
    titlesBefore,
    judge: titleJudge(entries),
    context: nameContext(corpus, passingOfForm),
    isFirstOfName: firstOfName(corpus, entries),
  };
  const columns = growingColumns();
  const findOffices = officeFinder(corpus, { entries, lexicons, reader });
  for (const [index, { from, to, date }] of (entries.length > 0 ? documentRanges(corpus) : []).entries()) {
    const found = resolve(findMatches(corpus, dictionary, passingOfForm, from, to), date, tools);
    const kept = nest(found, isPerson);
    const titled = withTitles(kept, ({ nameStart, entry }) =>
      titlesBefore(nameStart, entry).map(({ start }) => start),
    );
    const nested = joinAbbreviations(corpus, nest(titled, isPerson));
    const apart = crossingOf(found, kept).map((match) => ({ ...match, depth: apartDepth.crossing }));
    const offices = findOffices({ index, from, to, date, isTaken: coveredBy(nested, from, to) });
    for (const mention of inOrder(nested, [...apart, ...offices])) columns.push(mention);
  }
  return columns.build(entries);
}

/** Whether a token of a document is part of a mention. */
function coveredBy(nested: readonly Nested[], from: number, to: number): (token: number) => boolean {
  const covered = new Uint8Array(to - from);
  for (const { start, end } of nested) covered.fill(1, start - from, end - from);
  return (token) => covered[token - from] === 1;
}

/** Mentions and those that stand apart from nesting, by position. */
function inOrder(nested: readonly Nested[], apart: readonly Nested[]): readonly Nested[] {
  if (apart.length === 0) return nested;
  return [...nested, ...apart].sort((a, b) => a.start - b.start || a.depth - b.depth);
}

/** The token ranges of the documents, in order. */
function documentRanges({
  documents,
  documentOfTurn,
  tokenStart,
  turns,
}: Corpus): { from: number; to: number; date: string | undefined }[] {
  const ranges = documents.map(({ metadata }) => ({ from: 0, to: 0, date: metadata.date }));
  for (let turn = turns.length - 1; turn >= 0; turn--) {
    const range = ranges[documentOfTurn[turn]!]!;
    range.from = tokenStart[turn]!;
    range.to = Math.max(range.to, tokenStart[turn + 1]!);
  }
  return ranges;
}

function firstOfName(
  { tokens, vocabulary }: Corpus,
  entries: readonly KnownEntry[],
): ResolveTools['isFirstOfName'] {
  return (entry, token) => {
    const words = entries[entry]?.parts[0].name.split(/[\s-]+/u) ?? [];
    const type = vocabulary.types[vocabulary.typeOfForm[tokens[token]!]!];
    return words.length > 1 && typeOf(words[0] ?? '') === type;
  };
}

/** Joins what stands in brackets directly behind a name, and names the same, with the name. */
function joinAbbreviations(
  { tokens, boundaries, vocabulary }: Corpus,
  mentions: readonly Nested[],
): Nested[] {
  const printed = (token: number): string => vocabulary.forms[tokens[token] ?? -1] ?? '';
  const inParagraph = (from: number, to: number): boolean =>
    boundaries.subarray(from, to).every((value) => (value & boundaryMask) < boundary.paragraph);
  const joined: Nested[] = [];
  /** Depth → index in `joined` of the last mention there. */
  const last: number[] = [];
  for (const mention of mentions) {
    const before = joined[last[mention.depth] ?? -1];
    const { start, end, entry, depth } = mention;
    if (
      before?.entry === entry &&
      before.end === start - 1 &&
      printed(before.end) === '(' &&
      printed(end) === ')' &&
      inParagraph(before.end, end + 1)
    ) {
      joined[last[depth] ?? -1] = { ...before, end: end + 1 };
    } else {
      last[depth] = joined.push(mention) - 1;
    }
  }
  return joined;
}

/** The mentions under construction. Numbers in columns: hundreds of thousands of objects would keep the collector busy. */
function growingColumns(): {
  push(mention: Nested): void;
  build(entries: readonly KnownEntry[]): Mentions;
} {
  const [entity, start, end]: [number[], number[], number[]] = [[], [], []];
  const [depth, ambiguous, why]: [number[], number[], number[]] = [[], [], []];
  return {
    push: (mention) => {
      entity.push(mention.entry);
      start.push(mention.start);
      end.push(mention.end);
      depth.push(mention.depth);
      ambiguous.push(Number(mention.ambiguous));
      why.push(mention.why);
    },
    build: (entries) => {
      const idOfEntry = new Int32Array(entries.length).fill(-1);
      for (const entry of entity) idOfEntry[entry] = 0;
      const used = entries.filter((_, entry) => idOfEntry[entry] === 0);
      let id = 0;
      for (const [entry, value] of idOfEntry.entries()) if (value === 0) idOfEntry[entry] = id++;
      return {
        entity: Int32Array.from(entity, (entry) => idOfEntry[entry]!),
        start: Int32Array.from(start),
        end: Int32Array.from(end),
        depth: Uint8Array.from(depth),
        ambiguous: Uint8Array.from(ambiguous),
        why: Uint8Array.from(why),
        entities: used.map(entityOf),
      };
    },
  };
}

function entityOf({ parts, lexicon }: KnownEntry): EntityEntry {
  const { name, kind } = parts[0];
  const country = parts.find((part) => part.country !== undefined)?.country;
  return { name, kind, lexicon, ...(country !== undefined && { country }) };
}
