import { boundary, boundaryMask, type Corpus, formKind, glued } from '../model/corpus.ts';
import type { TextCounts } from '../stats/readability/text-counts.ts';
import type { EnglishWords } from '../text/english-words.ts';

/** What is counted as a word, as a letter, as easy: by our rules, or by quanteda's. */
export interface TextRules {
  /** Whether a form is counted: it has a letter or digit, or is not all punctuation. */
  readonly isCounted: (form: string, kind: number) => boolean;
  /** Whether forms without a blank between them are one word: `do` and `n’t`. */
  readonly joins: boolean;
  /** Letters of a word. */
  readonly lengthOf: (word: string) => number;
  readonly isEasy: (word: string) => boolean;
  readonly syllables: (word: string) => number;
}

/** Words with a letter or digit, clitics with their host; letters and digits; endings by the rules of the list. */
export function ownRules({ syllables, isEasy }: EnglishWords): TextRules {
  return {
    isCounted: (_, kind) => kind === formKind.word,
    joins: true,
    lengthOf: (word) => word.match(/[\p{L}\p{N}]/gu)?.length ?? 0,
    isEasy,
    syllables,
  };
}

/** Tokens that are not all punctuation, each by itself; all characters; words exactly as listed. */
export function quantedaRules({ syllables, isListed }: EnglishWords): TextRules {
  return {
    isCounted: (form) => !/^\p{P}+$/u.test(form),
    joins: false,
    lengthOf: (word) => Array.from(word).length,
    isEasy: isListed,
    syllables,
  };
}

/** The counts of each unit of a corpus that readability is computed from. */
export function textCounts(
  corpus: Corpus,
  { unitOfTurn, units }: { readonly unitOfTurn: Int32Array; readonly units: number },
  rules: TextRules,
): TextCounts[] {
  const counts = Array.from({ length: units }, emptyCounts);
  const facts = factsOf(rules);
  const isCounted = corpus.vocabulary.forms.map((form, at) =>
    rules.isCounted(form, corpus.vocabulary.kindOfForm[at]!),
  );
  const wordEnd = rules.joins ? joinedEnd(corpus, isCounted) : (token: number) => token + 1;
  const startsSentence = sentenceStarts(corpus);
  for (let turn = 0; turn < unitOfTurn.length; turn++) {
    const unit = counts[unitOfTurn[turn]!]!;
    const end = corpus.tokenStart[turn + 1]!;
    let isOpen = false;
    for (let token = corpus.tokenStart[turn]!; token < end;) {
      if (startsSentence(token)) isOpen = false;
      if (!isCounted[corpus.tokens[token]!]) {
        token += 1;
        continue;
      }
      if (!isOpen) unit.sentences += 1;
      isOpen = true;
      const after = Math.min(end, wordEnd(token));
      addWord(unit, facts(wordAt(corpus, token, after)));
      token = after;
    }
  }
  return counts;
}

type Counting = { -readonly [Key in keyof TextCounts]: TextCounts[Key] };

function emptyCounts(): Counting {
  return {
    words: 0,
    sentences: 0,
    syllables: 0,
    characters: 0,
    polysyllables: 0,
    difficultWords: 0,
    longWords: 0,
  };
}

/** What a word adds to the counts. */
interface WordFacts {
  readonly syllables: number;
  readonly characters: number;
  readonly isEasy: boolean;
}

/** The facts of words, each found once. */
function factsOf({ syllables, lengthOf, isEasy }: TextRules): (word: string) => WordFacts {
  const known = new Map<string, WordFacts>();
  return (printed) => {
    const met = known.get(printed);
    if (met) return met;
    const word = printed.toLowerCase().replaceAll('’', "'");
    const facts = { syllables: syllables(word), characters: lengthOf(printed), isEasy: isEasy(word) };
    known.set(printed, facts);
    return facts;
  };
}

function addWord(counts: Counting, { syllables, characters, isEasy }: WordFacts): void {
  counts.words += 1;
  counts.syllables += syllables;
  counts.characters += characters;
  if (syllables >= 3) counts.polysyllables += 1;
  if (!isEasy) counts.difficultWords += 1;
  if (characters > 6) counts.longWords += 1;
}

function wordAt({ tokens, vocabulary: { forms } }: Corpus, start: number, end: number): string {
  let word = forms[tokens[start]!]!;
  for (let token = start + 1; token < end; token++) word += forms[tokens[token]!]!;
  return word;
}

/** One past the last token of the word that starts at a token. Scripts without blanks are not joined. */
function joinedEnd(
  { tokens, boundaries, vocabulary: { forms } }: Corpus,
  isCounted: readonly boolean[],
): (token: number) => number {
  const joins = forms.map((form, at) => isCounted[at]! && /^[\p{Script=Latin}\p{N}'’]+$/u.test(form));
  return (token) => {
    let end = token + 1;
    if (!joins[tokens[token]!]) return end;
    while (end < tokens.length && (boundaries[end]! & glued) !== 0 && joins[tokens[end]!]) end += 1;
    return end;
  };
}

/** Behind them a full stop ends no sentence, wherever the tokenizer leaves it. */
const abbreviations = /^(?:mr|mrs|ms|dr|jr|prof|ph\.d|m|mm|st|etc)\.?$/iu;

/** Whether a sentence starts with a token: by the tokenizer, or since the one before is a mark that ends sentences. */
function sentenceStarts({ tokens, boundaries, vocabulary }: Corpus): (token: number) => boolean {
  const { forms, kindOfForm } = vocabulary;
  const ends = forms.map((form) => /^(?:[.!?]|[!?。！？؟।]+)$/u.test(form));
  const isShort = forms.map((form) => abbreviations.test(form));
  return (token) => {
    const level = boundaries[token]! & boundaryMask;
    if (level > boundary.sentence || token === 0) return true;
    let last = token - 1;
    // A closing quotation mark stands between the full stop and the next sentence.
    while (last > 0 && kindOfForm[tokens[last]!] === formKind.passing && (boundaries[last]! & glued) !== 0)
      last -= 1;
    const isEnd = ends[tokens[last]!]!;
    if (isShort[tokens[last]!] || (isEnd && last > 0 && isShort[tokens[last - 1]!])) return false;
    return level === boundary.sentence || (isEnd && (boundaries[token]! & glued) === 0);
  };
}
