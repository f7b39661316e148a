import { boundary, boundaryMask, type Corpus, formKind, glued } from '../model/corpus.ts';
import { en } from '../text/stopwords/index.ts';
import { initialLetter, initialsOfForms, passing } from './print.ts';

/** Tells whether a surname or first name stands by itself, or is part of a longer name that no lexicon knows. */
export interface NameContext {
  /**
   * Whether the word before may be part of the name: `Hunter Biden`, `Ocasio-Cortez`.
   *
   * @param endsName whether a known name ends before a token; the second argument says whether a hyphen follows it
   */
  isContinued(start: number, endsName: (token: number, hyphenated: boolean) => boolean): boolean;
  /** Whether a capitalised word follows directly: `Xi Zhongxun`. */
  isFollowedByName(end: number): boolean;
}

const calendar = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december today yesterday tomorrow meanwhile'.split(
    ' ',
  ),
);

/** The context of names in a corpus. */
export function nameContext(corpus: Corpus, passingOfForm: Uint8Array): NameContext {
  const { tokens, boundaries, vocabulary } = corpus;
  const initials = initialsOfForms(vocabulary);
  let mostlySmall: Uint8Array | undefined;

  const level = (token: number): number => (boundaries[token] ?? boundary.document) & boundaryMask;
  const isCapitalised = (token: number): boolean =>
    vocabulary.kindOfForm[tokens[token]!] === formKind.word &&
    initials[tokens[token]!] === initialLetter.capital;
  const startsSentence = (token: number): boolean => opensSentence(corpus, token);

  /** Whether a capitalised word is part of a name rather than a common word at the start of a sentence. */
  const isNameLike = (token: number): boolean => {
    const type = vocabulary.typeOfForm[tokens[token]!]!;
    const word = vocabulary.types[type]!;
    if (calendar.has(word)) return false;
    if (!startsSentence(token)) return !en.has(word);
    mostlySmall ??= typesMostlySmall(corpus, initials, startsSentence);
    return !en.has(word) && mostlySmall[type] === 0;
  };

  return {
    isContinued: (start, endsName) => {
      let before = start - 1;
      if (before < 0 || level(start) > boundary.none) return false;
      const hyphenated = passingOfForm[tokens[before]!] === passing.hyphen;
      if (hyphenated) {
        const touches = (boundaries[start]! & glued) !== 0 && (boundaries[before]! & glued) !== 0;
        if (!touches || level(before) > boundary.none) return false;
        before -= 1;
      }
      return before >= 0 && isCapitalised(before) && isNameLike(before) && !endsName(before + 1, hyphenated);
    },
    isFollowedByName: (end) =>
      end < tokens.length && level(end) === boundary.none && isCapitalised(end) && isNameLike(end),
  };
}

/** Whether a token is the first word of a sentence: after its start, a stop, colon or dash, or the quotation mark behind one. */
function opensSentence({ tokens, boundaries, vocabulary }: Corpus, token: number): boolean {
  for (let at = token; at >= 0; at--) {
    if (((boundaries[at] ?? 0) & boundaryMask) > boundary.none || at === 0) return true;
    const before = tokens[at - 1]!;
    const kind = vocabulary.kindOfForm[before]!;
    if (kind === formKind.breaking) return true;
    if (kind === formKind.word || !/^["'“‘„«]$/u.test(vocabulary.forms[before]!)) return false;
  }
  return true;
}

/** Type → 1 where it is printed with a small letter at least as often as with a capital inside of sentences. */
function typesMostlySmall(
  corpus: Corpus,
  initials: Uint8Array,
  startsSentence: (token: number) => boolean,
): Uint8Array {
  const { tokens, vocabulary } = corpus;
  const balance = new Int32Array(vocabulary.types.length);
  const isSmall = new Uint8Array(vocabulary.types.length);
  for (let token = 0; token < tokens.length; token++) {
    const form = tokens[token]!;
    const type = vocabulary.typeOfForm[form]!;
    if (initials[form] === initialLetter.small) {
      balance[type]! += 1;
      isSmall[type] = 1;
    } else if (initials[form] === initialLetter.capital && !startsSentence(token)) {
      balance[type]! -= 1;
    }
  }
  return isSmall.map((small, type) => (small === 1 && balance[type]! >= 0 ? 1 : 0));
}
