import type { Vocabulary } from '../model/corpus.ts';
import type { Lexicon, LexiconEntry } from '../model/lexicon.ts';
import { isWideBlank } from '../text/blanks.ts';
import type { FormReader } from './form-reader.ts';
import { certainWords, expandPattern } from './pattern.ts';
import { coversCapitals, passedInNames, passedInSlogans } from './print.ts';
import { type Trie, type TrieBuilder, trieBuilder } from './trie.ts';

/** What a run of tokens may be read as. */
export interface Reading {
  /** Index into the entries of the dictionary. */
  readonly entry: number;
  readonly short: boolean;
  /** The form as printed, where its capitals must stand in the text. */
  readonly capitals: readonly string[] | undefined;
}

/** An entry whose forms may occur. Entries of equal name and kind in several lexicons are one, under the first of these. */
export interface KnownEntry {
  readonly parts: readonly [LexiconEntry, ...LexiconEntry[]];
  readonly lexicon: string;
}

/** Lexicons, compiled to the types of a corpus: forms that cannot occur in it are left out. */
export interface Dictionary {
  /** In the order of the lexicons and of their entries. */
  readonly entries: readonly KnownEntry[];
  readonly names: StartingTrie;
  readonly slogans: StartingTrie;
  /** Form id → 1 where one of the tries has something that it can begin. */
  readonly mayStart: Uint8Array;
}

/** Forms as sequences of types, and the forms of the corpus that one of them can begin with. */
export interface StartingTrie extends Trie<Reading> {
  /** Form id → the node after the root, or −1. */
  readonly starts: Int32Array;
}

interface GrowingEntry {
  readonly parts: [LexiconEntry, ...LexiconEntry[]];
  readonly lexicon: string;
}

/** Compiles lexicons, the first with priority over the next. */
export function dictionaryOf(
  lexicons: readonly Lexicon[],
  vocabulary: Vocabulary,
  reader: FormReader,
): Dictionary {
  const entries: GrowingEntry[] = [];
  const indexByName = new Map<string, number>();
  const { length } = vocabulary.types;
  const tries = { keep: trieBuilder<Reading>(length), fold: trieBuilder<Reading>(length) };
  const firstWords = new Map<number, Set<string>>();

  const indexOf = (entry: LexiconEntry, lexicon: string): number => {
    const key = `${entry.kind}\n${entry.name}`;
    const known = indexByName.get(key);
    if (known !== undefined) {
      const parts = entries[known]?.parts;
      if (parts && !parts.includes(entry)) parts.push(entry);
      return known;
    }
    indexByName.set(key, entries.length);
    return entries.push({ parts: [entry], lexicon }) - 1;
  };

  for (const { id, case: capitals, entries: own } of lexicons) {
    for (const entry of own)
      addForms(entry, capitals, reader, tries[capitals], firstWords, () => indexOf(entry, id));
  }
  const [names, slogans] = [tries.keep.build(), tries.fold.build()];
  const { forms, typeOfForm } = vocabulary;
  const begins = (form: string, type: number): boolean =>
    [...(firstWords.get(type) ?? [])].some((word) => coversCapitals(word, form));
  const nameStarts = typeOfForm.map((type, form) =>
    names.first[type]! >= 0 && begins(forms[form]!, type) ? names.first[type]! : -1,
  );
  const sloganStarts = typeOfForm.map((type) => slogans.first[type]!);
  return {
    entries,
    names: { ...names, starts: nameStarts },
    slogans: { ...slogans, starts: sloganStarts },
    mayStart: Uint8Array.from(nameStarts, (start, form) => (start >= 0 || sloganStarts[form]! >= 0 ? 1 : 0)),
  };
}

function addForms(
  { name, forms, short }: LexiconEntry,
  capitals: Lexicon['case'],
  reader: FormReader,
  trie: TrieBuilder<Reading>,
  firstWords: Map<number, Set<string>>,
  index: () => number,
): void {
  const passes = capitals === 'keep' ? passedInNames : passedInSlogans;
  const add = (sequence: readonly string[], isShort: boolean): void => {
    const tokens = reader.tokensOf(sequence, passes);
    if (!tokens) return;
    const reading = {
      entry: index(),
      short: isShort,
      capitals: capitals === 'keep' ? tokens.printed : undefined,
    };
    trie.add(tokens.types, reading);
    const [first] = tokens.types;
    if (first === undefined || capitals === 'fold') return;
    const words = firstWords.get(first);
    if (words) words.add(tokens.printed[0]!);
    else firstWords.set(first, new Set([tokens.printed[0]!]));
  };
  const addPattern = (pattern: string, isShort: boolean): void => {
    if (!pattern.includes('(')) {
      add(wordsIn(pattern), isShort);
      return;
    }
    // Most patterns hold a word that the corpus does not.
    if (!certainWords(pattern).every((word) => reader.tokensOf([word], passes))) return;
    for (const words of expandPattern(pattern)) add(words, isShort);
  };
  add(wordsIn(name), false);
  for (const form of forms) addPattern(form, false);
  for (const form of short) addPattern(form, true);
}

function wordsIn(form: string): readonly string[] {
  const words: string[] = [];
  let start = 0;
  for (let at = 0; at < form.length; at++) {
    const unit = form.charCodeAt(at);
    // Nearly all have blanks of one kind, which are found without an expression.
    if (unit < 0x20 || isWideBlank(unit)) return form.split(/\s+/u).filter(Boolean);
    if (unit !== 0x20) continue;
    if (at > start) words.push(form.slice(start, at));
    start = at + 1;
  }
  if (start < form.length) words.push(form.slice(start));
  return words;
}
