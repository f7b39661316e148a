import { type Corpus, formKind, type Vocabulary } from '../model/corpus.ts';

/** How the forms of a corpus become words: forms of one word are the same word, and some forms are none. */
export interface WordForms {
  /** Form id → word; −1 for what is not counted. */
  readonly wordOfForm: Int32Array;
  /** Form id → its other words, where it has several. */
  readonly several?: ReadonlyMap<number, readonly number[]>;
  /** One more than the largest word. */
  readonly limit: number;
}

/** The words of a corpus in order, unit by unit. */
export interface UnitWords {
  /** Words of all units, those of a unit in the order of the corpus. */
  readonly words: Int32Array;
  /** Unit → its first word; one more than there are units. */
  readonly start: Int32Array;
}

/** The text of a unit as statistics of diversity take it: its words numbered from 0 in order of first appearance. */
export interface UnitText {
  readonly words: Int32Array;
  /** Word → its occurrences. */
  readonly counts: Int32Array;
  readonly size: { readonly tokens: number; readonly types: number };
}

/** Words as everywhere: types of what has a letter, a digit or an emoji. */
export function ownWords({ types, typeOfForm, kindOfForm }: Vocabulary): WordForms {
  const wordOfForm = typeOfForm.map((type, form) => (kindOfForm[form] === formKind.word ? type : -1));
  return { wordOfForm, limit: types.length };
}

/** The words of each unit of a corpus, given the unit of each turn. */
export function unitWords(
  { tokens, tokenStart }: Pick<Corpus, 'tokens' | 'tokenStart'>,
  { wordOfForm, several }: WordForms,
  { count, unitOfTurn }: { readonly count: number; readonly unitOfTurn: Int32Array },
): UnitWords {
  const start = new Int32Array(count + 1);
  const each = (visit: (unit: number, word: number) => void): void => {
    for (let turn = 0; turn < unitOfTurn.length; turn++) {
      const end = tokenStart[turn + 1]!;
      for (let token = tokenStart[turn]!; token < end; token++) {
        const word = wordOfForm[tokens[token]!]!;
        if (word < 0) continue;
        visit(unitOfTurn[turn]!, word);
        if (!several || several.size === 0) continue;
        for (const other of several.get(tokens[token]!) ?? []) visit(unitOfTurn[turn]!, other);
      }
    }
  };
  each((unit) => (start[unit + 1]! += 1));
  for (let unit = 0; unit < count; unit++) start[unit + 1]! += start[unit]!;
  const words = new Int32Array(start[count]!);
  const next = start.slice();
  each((unit, word) => (words[next[unit]!++] = word));
  return { words, start };
}

/** A way to number the words of a text anew, so that what is counted of it takes room by its own types only. */
export function textMaker(limit: number): (words: Int32Array) => UnitText {
  const numberOf = new Int32Array(limit).fill(-1);
  return (words) => {
    const numbered = new Int32Array(words.length);
    const counts = new Int32Array(Math.min(words.length, limit));
    let types = 0;
    for (let at = 0; at < words.length; at++) {
      const word = words[at]!;
      if (numberOf[word]! < 0) numberOf[word] = types++;
      const number = numberOf[word]!;
      numbered[at] = number;
      counts[number]! += 1;
    }
    for (const word of words) numberOf[word] = -1;
    return {
      words: numbered,
      counts: counts.subarray(0, types),
      size: { tokens: words.length, types },
    };
  };
}
