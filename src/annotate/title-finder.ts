import { boundary, boundaryMask, type Corpus } from '../model/corpus.ts';
import type { KnownEntry } from './dictionary.ts';
import type { FormReader } from './form-reader.ts';
import { isPassed } from './matches.ts';
import { expandPattern } from './pattern.ts';
import { hasCapitalsOf, passedInNames, passing } from './print.ts';
import { canonicalTitle, generalTitles, type Title } from './titles.ts';
import { type Trie, trieBuilder } from './trie.ts';

/** A title found before a name. */
export interface FoundTitle {
  /** Its first token. */
  readonly start: number;
  /** In the spelling by which titles are compared. */
  readonly title: string;
  readonly kind: Title['kind'];
}

/** Finds the titles before a name, the one next to it first. */
export type TitleFinder = (start: number, entry: number) => readonly FoundTitle[];

interface TitleReading {
  readonly printed: readonly string[];
  readonly kind: Title['kind'];
  readonly capitals: boolean;
  readonly title: string;
  /** Entries that it may stand before; any person's name where absent. */
  readonly entries: ReadonlySet<number> | undefined;
}

/** How many titles may stand before one name. */
const mostTitles = 4;

/** A finder of the general titles and of the entries' own ones. */
export function titleFinder(
  corpus: Corpus,
  entries: readonly KnownEntry[],
  reader: FormReader,
  passingOfForm: Uint8Array,
): TitleFinder {
  const titles = compile(corpus.vocabulary.types.length, entries, reader);
  const isPerson = entries.map(({ parts }) => parts[0].kind === 'person');
  const mayStandBefore = (entry: number): ((title: TitleReading) => boolean) => {
    return ({ entries: owners }) => (owners ? owners.has(entry) : isPerson[entry] === true);
  };
  return (start, entry) => {
    const isAllowed = mayStandBefore(entry);
    const found: FoundTitle[] = [];
    for (let end = start; found.length < mostTitles;) {
      const title = titleBefore(corpus, titles, passingOfForm, end, isAllowed);
      if (!title) break;
      const modifies = title.kind === 'modifier' || title.kind === 'prefix';
      if (modifies && found.length === 0) break;
      found.push(title);
      if (modifies) break;
      end = title.start;
    }
    return found;
  };
}

function compile(typeCount: number, entries: readonly KnownEntry[], reader: FormReader): Trie<TitleReading> {
  const trie = trieBuilder<TitleReading>(typeCount);
  const general = generalTitles().map((title) => [title, undefined] as const);
  for (const [title, owners] of [...general, ...ownTitles(entries)]) {
    const tokens = reader.tokensOf(title.words, passedInNames);
    if (!tokens) continue;
    // Read from the name to the left.
    trie.add(tokens.types.toReversed(), {
      printed: tokens.printed.toReversed(),
      kind: title.kind,
      capitals: title.capitals,
      title: canonicalTitle(title.words.join(' ')),
      entries: owners,
    });
  }
  return trie.build();
}

/** The longest title whose last word stands directly before the token `end`. */
function titleBefore(
  corpus: Corpus,
  titles: Trie<TitleReading>,
  passingOfForm: Uint8Array,
  end: number,
  isAllowed: (title: TitleReading) => boolean,
): FoundTitle | undefined {
  const { tokens, boundaries, vocabulary } = corpus;
  const words: string[] = [];
  let node = 0;
  let found: FoundTitle | undefined;
  for (let at = end - 1; at >= 0; at--) {
    if ((boundaries[at + 1]! & boundaryMask) >= boundary.paragraph) return found;
    const form = tokens[at]!;
    const type = vocabulary.typeOfForm[form]!;
    const next = words.length === 0 ? titles.first[type]! : titles.child(node, type);
    if (next >= 0) {
      node = next;
      words.push(vocabulary.forms[form]!);
      const hyphenated = at + 1 < end && passingOfForm[tokens[at + 1]!] === passing.hyphen;
      const isPrinted = ({ kind, capitals, printed }: TitleReading): boolean =>
        (kind !== 'prefix' || hyphenated) && (!capitals || hasCapitalsOf(printed, words));
      const reading = titles.valuesAt(node)?.find((title) => isAllowed(title) && isPrinted(title));
      if (reading) found = { start: at, title: reading.title, kind: reading.kind };
    } else if (!isPassed(corpus, passingOfForm, passing.hyphen, at)) {
      return found;
    }
  }
  return found;
}

/** The titles that only some entries have, with these entries. */
function ownTitles(entries: readonly KnownEntry[]): (readonly [Title, ReadonlySet<number>])[] {
  const owners = new Map<string, Set<number>>();
  for (const [index, { parts }] of entries.entries()) {
    for (const { titles, offices } of parts) {
      const sequences = titles.flatMap((title) => expandPattern(title)).map((words) => words.join(' '));
      for (const title of [...sequences, ...offices.map((office) => office.title)]) {
        const known = owners.get(title);
        if (known) known.add(index);
        else owners.set(title, new Set([index]));
      }
    }
  }
  return Array.from(owners, ([text, indexes]) => {
    const words = text.split(' ');
    const title: Title = { words, kind: 'office', capitals: words.length === 1 };
    return [title, indexes] as const;
  });
}
