import {
  apartDepth,
  boundary,
  boundaryMask,
  type Corpus,
  formKind,
  glued,
  mentionReason,
} from '../model/corpus.ts';
import type { Lexicon, LexiconEntry } from '../model/lexicon.ts';
import { typeOf } from '../text/words.ts';
import type { KnownEntry } from './dictionary.ts';
import type { FormReader } from './form-reader.ts';
import type { Nested } from './nesting.ts';
import { hasCapitalsOf, passedInNames } from './print.ts';
import { type Trie, trieBuilder } from './trie.ts';

interface Holding {
  readonly entry: number;
  readonly country: string;
  readonly printed: readonly string[];
  readonly from: string;
  readonly to: string;
  /** Whether it is an office of the country itself, rather than of a body in it. */
  readonly isOfCountry: boolean;
}

/** The entries of a dictionary, and behind them those of people with offices in a country whom the corpus never names. */
export function withOfficeHolders(
  entries: readonly KnownEntry[],
  lexicons: readonly Lexicon[],
): readonly KnownEntry[] {
  let names: Set<string> | undefined;
  const further = new Map<string, { parts: [LexiconEntry, ...LexiconEntry[]]; lexicon: string }>();
  for (const { id, entries: own } of lexicons) {
    for (const entry of own) {
      if (entry.kind !== 'person' || entry.country === undefined || entry.offices.length === 0) continue;
      const key = `${entry.kind}\n${entry.name}`;
      names ??= new Set(entries.map(({ parts: [first] }) => `${first.kind}\n${first.name}`));
      if (names.has(key)) continue;
      const before = further.get(key);
      if (before) before.parts.push(entry);
      else further.set(key, { parts: [entry], lexicon: id });
    }
  }
  return further.size === 0 ? entries : [...entries, ...further.values()];
}

/** Finds offices without a name in the tokens of a document. */
export type OfficeFinder = (document: {
  readonly index: number;
  readonly from: number;
  readonly to: number;
  readonly date: string | undefined;
  /** Whether a token is part of a mention already. */
  readonly isTaken: (token: number) => boolean;
}) => Nested[];

/**
 * A finder of offices without a name: `the President`, for the one entry that held the office on the date of the document in
 * the country of its speakers, which is that of most turns whose speakers are entries. Where no speaker is one, or no date is
 * known, nothing is found.
 */
export function officeFinder(
  corpus: Corpus,
  {
    entries,
    lexicons,
    reader,
  }: {
    readonly entries: readonly KnownEntry[];
    readonly lexicons: readonly Lexicon[];
    readonly reader: FormReader;
  },
): OfficeFinder {
  let made: Trie<Holding> | undefined;
  const countryOf = homeCountries(corpus, lexicons);
  return ({ index, from, to, date, isTaken }) => {
    const country = date === undefined ? undefined : countryOf(index);
    if (country === undefined || date === undefined) return [];
    made ??= compile(corpus, entries, reader);
    const found: Nested[] = [];
    for (let token = from; token < to; token++) {
      const match = officeAt(corpus, made, token, (holding) => isHeld(holding, country, date));
      if (!match || isTaken(match.end - 1) || isContinued(corpus, match.end, isTaken)) continue;
      const { end, entry } = match;
      const why = mentionReason.office;
      found.push({
        start: token,
        end,
        nameStart: token,
        entry,
        short: true,
        ambiguous: false,
        why,
        depth: apartDepth.office,
      });
    }
    return found;
  };
}

function compile({ vocabulary }: Corpus, entries: readonly KnownEntry[], reader: FormReader): Trie<Holding> {
  const trie = trieBuilder<Holding>(vocabulary.types.length);
  for (const [entry, { parts }] of entries.entries()) {
    const country = parts.find((part) => part.country !== undefined)?.country;
    if (country === undefined || parts[0].kind !== 'person') continue;
    for (const { title, of, from = '', to = '' } of parts.flatMap(({ offices }) => offices)) {
      const tokens = reader.tokensOf(title.split(' '), passedInNames);
      if (tokens)
        trie.add(tokens.types, {
          entry,
          country,
          printed: tokens.printed,
          from,
          to,
          isOfCountry: of === country,
        });
    }
  }
  return trie.build();
}

/** A year or month reaches to its end; `~` sorts behind every date that it begins. */
function isHeld({ country, from, to }: Holding, home: string, date: string): boolean {
  return country === home && from <= `${date}~` && (to === '' || date <= `${to}~`);
}

/** The longest office behind the article at a token, if one entry alone holds it. */
function officeAt(
  { tokens, boundaries, vocabulary: { forms, types, typeOfForm } }: Corpus,
  trie: Trie<Holding>,
  token: number,
  isHeldNow: (holding: Holding) => boolean,
): { readonly end: number; readonly entry: number } | undefined {
  if (types[typeOfForm[tokens[token]!]!] !== 'the') return undefined;
  const words: string[] = [];
  let node = 0;
  let found: { end: number; entry: number } | undefined;
  for (
    let at = token + 1;
    at < tokens.length && (boundaries[at]! & boundaryMask) < boundary.paragraph;
    at++
  ) {
    const type = typeOfForm[tokens[at]!]!;
    node = words.length === 0 ? trie.first[type]! : trie.child(node, type);
    if (node < 0) break;
    words.push(forms[tokens[at]!]!);
    const holders = (trie.valuesAt(node) ?? []).filter(
      (holding) => isHeldNow(holding) && hasCapitalsOf(holding.printed, words),
    );
    if (trie.valuesAt(node) === undefined) continue;
    // A longer office takes the place of a shorter one, whoever holds it.
    const entry = onlyHolder(holders);
    found = entry === undefined ? undefined : { end: at + 1, entry };
  }
  return found;
}

/** The one who holds an office; of several, the one who holds it of the country. */
function onlyHolder(holders: readonly Holding[]): number | undefined {
  const of = (chosen: readonly Holding[]): readonly number[] => [
    ...new Set(chosen.map(({ entry }) => entry)),
  ];
  const all = of(holders);
  const [only, ...others] = all.length === 1 ? all : of(holders.filter(({ isOfCountry }) => isOfCountry));
  return others.length === 0 ? only : undefined;
}

/** Whether what follows an office makes it another one, or names its holder: `of France`, `-elect`, `Macron`. */
function isContinued(
  { tokens, boundaries, vocabulary: { forms, kindOfForm } }: Corpus,
  end: number,
  isTaken: (token: number) => boolean,
): boolean {
  if (end >= tokens.length || (boundaries[end]! & boundaryMask) > boundary.none) return false;
  const form = forms[tokens[end]!]!;
  if (isTaken(end)) return true;
  if (/^[-‐‑]$/u.test(form)) return (boundaries[end]! & glued) !== 0;
  return (
    form === 'of' || form === 'for' || (kindOfForm[tokens[end]!] === formKind.word && /^\p{Lu}/u.test(form))
  );
}

/** Document → the country that most of its turns are spoken for. */
function homeCountries(
  corpus: Corpus,
  lexicons: readonly Lexicon[],
): (document: number) => string | undefined {
  let known: (string | undefined)[] | undefined;
  return (document) => {
    known ??= countriesOf(corpus, lexicons);
    return known[document];
  };
}

function countriesOf(
  { documents, documentOfTurn, speakers, speakerOfTurn }: Corpus,
  lexicons: readonly Lexicon[],
): (string | undefined)[] {
  const countryByName = new Map<string, string>();
  for (const { entries } of lexicons) {
    for (const { name, forms, country } of entries) {
      if (country === undefined) continue;
      for (const form of [name, ...forms])
        if (!countryByName.has(typeOf(form))) countryByName.set(typeOf(form), country);
    }
  }
  // Titles stand before names: Press Secretary Karine Jean-Pierre.
  const countryOfSpeaker = speakers.map((speaker) => {
    const words = typeOf(speaker).split(' ');
    const ends = words.map((_, index) => words.slice(index).join(' '));
    return ends.map((end) => countryByName.get(end)).find((country) => country !== undefined);
  });
  const counts = documents.map(() => new Map<string, number>());
  for (const [turn, document] of documentOfTurn.entries()) {
    const country = countryOfSpeaker[speakerOfTurn[turn]!];
    if (country !== undefined) counts[document]!.set(country, (counts[document]!.get(country) ?? 0) + 1);
  }
  return counts.map((own) => [...own].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0]);
}
