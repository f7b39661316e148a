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
  /** Whether it is a common word rather than a name: an article before, and no noun behind that it belongs to (`the Moon.`). */
  isCommon(start: number, end: number): boolean;
  /** Whether a word that may be a name follows directly: `Xi Zhongxun`. */
  isFollowedByName(end: number): boolean;
  /** Whether a word follows directly that is a name for certain, since the corpus never has it in small letters: `Warren Buffett`. */
  isFollowedByNameOnly(end: number): boolean;
}

const calendar = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december today yesterday tomorrow meanwhile'.split(
    ' ',
  ),
);

/** Small words inside of names: `Khalid bin Salman`, `Salman bin Hamad`. */
const particles = new Set('bin ibn bint von van de da del di dos'.split(' '));

/** The context of names in a corpus. */
export function nameContext(corpus: Corpus, passingOfForm: Uint8Array): NameContext {
  const { tokens, boundaries } = corpus;
  const { formAt, typeAt, level, isWordAt, isNameAt, isNeverSmall } = wordsOf(corpus);
  const isHyphen = (token: number): boolean => passingOfForm[tokens[token]!] === passing.hyphen;
  const isGlued = (token: number): boolean => (boundaries[token]! & glued) !== 0;
  const follows = (end: number): boolean => end < tokens.length && level(end) === boundary.none;

  return {
    isContinued: (start, endsName) => {
      let before = start - 1;
      if (before < 0 || level(start) > boundary.none) return false;
      if (formAt(before) === '&') return true;
      const hyphenated = isHyphen(before);
      if (hyphenated) {
        if (!isGlued(start) || !isGlued(before)) return false;
        before -= 1;
      }
      if (before > 0 && particles.has(formAt(before)) && level(before) === boundary.none) before -= 1;
      return before >= 0 && isNameAt(before) && !endsName(before + 1, hyphenated);
    },
    isCommon: (start, end) => {
      const before = start > 0 && level(start) === boundary.none ? typeAt(start - 1) : '';
      if (before !== 'the' && before !== 'a' && before !== 'an') return false;
      return !follows(end) || (!isHyphen(end) && (!isWordAt(end) || en.has(typeAt(end))));
    },
    isFollowedByName: (end) => follows(end) && (particles.has(formAt(end)) || isNameAt(end)),
    isFollowedByNameOnly: (end) =>
      follows(end) && (formAt(end) === '&' || (isNameAt(end) && isNeverSmall(end))),
  };
}

/** What single tokens are. */
interface Words {
  readonly formAt: (token: number) => string;
  readonly typeAt: (token: number) => string;
  readonly level: (token: number) => number;
  readonly isWordAt: (token: number) => boolean;
  /** Whether a word is capitalised as part of a name, rather than as a common word at the start of a sentence. */
  readonly isNameAt: (token: number) => boolean;
  /** Whether the corpus never has the type of a token in small letters. */
  readonly isNeverSmall: (token: number) => boolean;
}

function wordsOf(corpus: Corpus): Words {
  const { tokens, boundaries, vocabulary } = corpus;
  const initials = initialsOfForms(vocabulary);
  const startsSentence = (token: number): boolean => opensSentence(corpus, token);
  let counted: SmallLetters | undefined;
  const smallLetters = (): SmallLetters => (counted ??= countSmallLetters(corpus, initials));
  const typeIdAt = (token: number): number => vocabulary.typeOfForm[tokens[token]!]!;
  const typeAt = (token: number): string => vocabulary.types[typeIdAt(token)]!;
  const isWordAt = (token: number): boolean => vocabulary.kindOfForm[tokens[token]!] === formKind.word;
  return {
    formAt: (token) => vocabulary.forms[tokens[token]!]!,
    typeAt,
    level: (token) => (boundaries[token] ?? boundary.document) & boundaryMask,
    isWordAt,
    isNameAt: (token) => {
      if (!isWordAt(token) || initials[tokens[token]!] !== initialLetter.capital) return false;
      const word = typeAt(token);
      if (calendar.has(word) || en.has(word)) return false;
      return !startsSentence(token) || smallLetters().mostly[typeIdAt(token)] === 0;
    },
    isNeverSmall: (token) => smallLetters().ever[typeIdAt(token)] === 0,
  };
}

const quotationMark = /^["'“‘„«]$/u;

/** Whether a token is the first word of a sentence: after its start, a stop, colon or dash, or the quotation mark behind one. */
function opensSentence({ tokens, boundaries, vocabulary }: Corpus, token: number): boolean {
  for (let at = token; at >= 0; at--) {
    if (((boundaries[at] ?? 0) & boundaryMask) > boundary.none || at === 0) return true;
    const before = tokens[at - 1]!;
    const kind = vocabulary.kindOfForm[before]!;
    if (kind === formKind.breaking) return true;
    if (kind === formKind.word || !quotationMark.test(vocabulary.forms[before]!)) return false;
  }
  return true;
}

/** How types are printed. */
interface SmallLetters {
  /** Type → 1 where it has a small initial somewhere. */
  readonly ever: Uint8Array;
  /** Type → 1 where it has one at least as often as a capital inside of sentences. */
  readonly mostly: Uint8Array;
}

function countSmallLetters({ tokens, boundaries, vocabulary }: Corpus, initials: Uint8Array): SmallLetters {
  const { typeOfForm } = vocabulary;
  const openerOfForm = openersOfForms(vocabulary);
  const isCapital = initials.map((initial) => (initial === initialLetter.capital ? 1 : 0));
  const startsUnit = Uint8Array.from({ length: 256 }, (_, at) =>
    (at & boundaryMask) > boundary.none ? 1 : 0,
  );
  // Form → its occurrences, those that open a sentence with a capital left out.
  const counts = new Int32Array(typeOfForm.length);
  let before: number = opener.always;
  let opens = 0;
  // Bits and no branches: what opens a sentence cannot be foreseen, and all tokens of the corpus come by.
  for (let token = 0; token < tokens.length; token++) {
    const form = tokens[token]!;
    opens = startsUnit[boundaries[token]!]! | (before & 1) | ((before >> 1) & opens);
    counts[form]! += 1 ^ (opens & isCapital[form]!);
    before = openerOfForm[form]!;
  }
  const balance = new Int32Array(vocabulary.types.length);
  const ever = new Uint8Array(vocabulary.types.length);
  for (let form = 0; form < counts.length; form++) {
    const type = typeOfForm[form]!;
    if (initials[form] === initialLetter.capital) balance[type]! -= counts[form]!;
    else if (initials[form] === initialLetter.small && counts[form]! > 0) {
      balance[type]! += counts[form]!;
      ever[type] = 1;
    }
  }
  return { ever, mostly: ever.map((small, type) => (small === 1 && balance[type]! >= 0 ? 1 : 0)) };
}

/** Whether the word behind a form opens a sentence: never, always, or where the form itself stands at the opening. Bits. */
const opener = { never: 0, always: 1, ifOpening: 2 } as const;

/** Form id → a value of `opener`. */
function openersOfForms({ forms, kindOfForm }: Corpus['vocabulary']): Uint8Array {
  return kindOfForm.map((kind, form) => {
    if (kind === formKind.breaking) return opener.always;
    return kind !== formKind.word && quotationMark.test(forms[form]!) ? opener.ifOpening : opener.never;
  });
}
