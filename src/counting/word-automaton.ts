/** Follows the characters of one word of a pattern, a token at a time; a word may stand in several tokens (`do` + `n't`). */
export interface WordAutomaton {
  /** The state before any token. */
  readonly start: number;
  /** The state after a further token; `dead` where nothing can match any more. */
  next(state: number, symbol: number): number;
  /** Whether the tokens so far are a match. */
  isMatch(state: number): boolean;
}

/** The state from which nothing can match. */
export const dead = 0;

const endMark = '\n';

const star = 0x2a;

/**
 * The automaton of one word of a pattern: alternatives divided by `|`, in which `*` stands for any characters of a
 * token. A star after a punctuation mark goes on over the following tokens of the same chunk, so that `anti-*` finds
 * all of `anti-epidemic`, but `nation*` no more than the first token of `nation's`.
 *
 * States are made as they are met, and transitions are kept, so that each type is read once.
 *
 * @param strings symbol → the characters that it stands for
 * @returns undefined where no alternative has a character
 */
export function wordAutomaton(word: string, strings: readonly string[]): WordAutomaton | undefined {
  const alternatives = word.split('|').filter((alternative) => alternative !== '');
  if (alternatives.length === 0) return undefined;
  const pattern = alternatives.map((alternative) => alternative.replaceAll(/\*+/gu, '*') + endMark).join('');
  const sets: (readonly number[])[] = [[]];
  const idByKey = new Map<string, number>([['', dead]]);
  const transitions = new Map<number, number>();
  const idOf = (positions: readonly number[]): number => {
    if (positions.length === 0) return dead;
    const key = positions.join(' ');
    let id = idByKey.get(key);
    if (id === undefined) {
      id = sets.push(positions) - 1;
      idByKey.set(key, id);
    }
    return id;
  };
  const starts = alternatives.map((_, index) => startOf(pattern, index));
  const start = idOf(closure(pattern, starts));
  const canOpen = openingTest(pattern, starts);
  return {
    start,
    next: (state, symbol) => {
      // Every type is asked whether it can begin a match, and most cannot by their first character.
      if (state === start && !canOpen(strings[symbol]!)) return dead;
      const key = state * strings.length + symbol;
      let next = transitions.get(key);
      if (next === undefined) {
        next = idOf(afterToken(pattern, sets[state]!, strings[symbol]!));
        transitions.set(key, next);
      }
      return next;
    },
    isMatch: (state) => sets[state]!.some((position) => pattern[position] === endMark),
  };
}

/** Where the alternative with a number begins. */
function startOf(pattern: string, index: number): number {
  let start = 0;
  for (let passed = 0; passed < index; passed++) start = pattern.indexOf(endMark, start) + 1;
  return start;
}

/** Whether a token may be the first: by its first character, where no alternative begins with a star. */
function openingTest(pattern: string, starts: readonly number[]): (token: string) => boolean {
  const opening = new Set(starts.map((position) => pattern.charCodeAt(position)));
  if (opening.has(star)) return () => true;
  return (token) => token === '' || opening.has(token.charCodeAt(0));
}

/** Positions that can be reached without a character: a star may stand for none. Ascending, each once. */
function closure(pattern: string, positions: Iterable<number>): number[] {
  const reached = new Set<number>();
  for (const position of positions) {
    reached.add(position);
    if (pattern[position] === '*') reached.add(position + 1);
  }
  return [...reached].sort((a, b) => a - b);
}

function afterToken(pattern: string, positions: readonly number[], token: string): readonly number[] {
  let current = positions;
  for (let at = 0; at < token.length; at++) {
    const unit = token[at];
    const next: number[] = [];
    for (const position of current) {
      if (pattern[position] === '*') next.push(position);
      else if (pattern[position] === unit) next.push(position + 1);
    }
    // Most types end here, at their first character.
    if (next.length === 0) return next;
    current = closure(pattern, next);
  }
  return current.filter((position) => pattern[position] !== '*' || goesOn(pattern, position));
}

/** Whether a star at a position may take further tokens. */
function goesOn(pattern: string, place: number): boolean {
  const before = pattern[place - 1] ?? endMark;
  return before !== endMark && !/[\p{L}\p{N}]/u.test(before);
}
