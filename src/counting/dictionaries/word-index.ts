/** The words of rules that a word of a text is a match of. */
export interface WordIndex {
  /** Numbers of the rule words that match, exact ones first. */
  matches(text: string): readonly number[];
  /** The number of a rule word; undefined where no rule has it. */
  numberOf(word: string): number | undefined;
}

const none: readonly number[] = [];

/**
 * An index of words in which `*` stands for any characters. Words are sought by the characters before their first star, so
 * that a word of a text is held against few of many thousands.
 *
 * @param words distinct
 */
export function wordIndex(words: Iterable<string>): WordIndex {
  const numbers = new Map<string, number>();
  const byPrefix = new Map<string, Wildcard[]>();
  let longest = 0;
  for (const word of words) {
    const number = numbers.size;
    numbers.set(word, number);
    const star = word.indexOf('*');
    if (star < 0) continue;
    const prefix = word.slice(0, star);
    const here = byPrefix.get(prefix);
    const wildcard = { number, test: testOf(word, star) };
    if (here) here.push(wildcard);
    else byPrefix.set(prefix, [wildcard]);
    longest = Math.max(longest, prefix.length);
  }
  return {
    numberOf: (word) => numbers.get(word),
    matches: (text) => {
      const exact = text.includes('*') ? undefined : numbers.get(text);
      const found = exact === undefined ? [] : [exact];
      if (byPrefix.size === 0) return exact === undefined ? none : found;
      for (let length = Math.min(longest, text.length); length >= 0; length--) {
        for (const { number, test } of byPrefix.get(text.slice(0, length)) ?? []) {
          if (!test || test.test(text)) found.push(number);
        }
      }
      return found.length === 0 ? none : found;
    },
  };
}

interface Wildcard {
  readonly number: number;
  /** What the whole word has to be; undefined where its beginning is enough. */
  readonly test: RegExp | undefined;
}

function testOf(word: string, star: number): RegExp | undefined {
  if (star === word.length - 1) return undefined;
  const pieces = word.split('*').map((piece) => piece.replaceAll(/[\\^$.*+?()[\]{}|]/gu, String.raw`\$&`));
  return new RegExp(`^${pieces.join('[^]*?')}$`, 'u');
}
