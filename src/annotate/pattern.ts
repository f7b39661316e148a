import { lexiconPattern } from '../errors/catalogue.ts';
import type { Place } from '../model/place.ts';
import { isWord } from '../text/words.ts';

/** How many word sequences one pattern may stand for. */
const mostSequences = 500;

/** How many words a sequence may have. */
export const mostWords = 60;

/**
 * The word sequences that a pattern stands for, in the order written: `a (b|c d) (e)?` gives `a b e`, `a b`, `a c d e`,
 * `a c d`. A pattern is words divided by blanks, `(x|y)` for one of several sequences, `(x)?` for what may be missing;
 * groups may be nested, and stand inside a word: `al-(Julani|Jolani)`.
 *
 * @param place where the pattern stands, for messages
 * @throws lexicon/bad-pattern where brackets do not close, an alternative is empty, a sequence may be without words, or
 *   there are more than 500 sequences or 60 words
 */
export function expandPattern(pattern: string, place: Place = {}): string[][] {
  const result = expand(pattern);
  if (typeof result === 'string') throw lexiconPattern(pattern, result, place);
  return result;
}

/** What is wrong with a pattern, in words that go before “in the pattern …”; undefined for a good one. */
export function patternFault(pattern: string): string | undefined {
  const result = expand(pattern);
  return typeof result === 'string' ? result : undefined;
}

/** The words that every sequence of a good pattern has: those outside of groups. */
export function certainWords(pattern: string): string[] {
  const pieces = pattern.match(/[()]|[^\s()]+|\s+/gu) ?? [];
  let depth = 0;
  return pieces.filter((piece, index) => {
    if (piece === '(') depth += 1;
    if (piece === ')') depth -= 1;
    const touches = pieces[index - 1] === ')' || pieces[index + 1] === '(';
    return depth === 0 && !touches && !/^[\s()?]/u.test(piece);
  });
}

/** A group that is being read, or the whole pattern. Sequences are kept as text, blanks between their words. */
interface Frame {
  /** The alternatives read so far, and how many sequences they stand for. */
  readonly done: string[];
  doneCount: number;
  /** The alternative being read. */
  current: string[];
  count: number;
  empty: boolean;
}

const newFrame = (): Frame => ({ done: [], doneCount: 0, current: [''], count: 1, empty: true });

function expand(pattern: string): string[][] | string {
  const texts = /[()|?]/u.test(pattern) ? expandGroups(pattern) : [pattern];
  if (typeof texts === 'string') return texts;
  const sequences = texts.map((text) => text.split(/\s+/u).filter(Boolean));
  if (sequences.some((words) => !words.some(isWord))) return 'A sequence without a word';
  if (sequences.some((words) => words.length > mostWords)) return `More than ${mostWords} words`;
  return sequences;
}

function expandGroups(pattern: string): string[] | string {
  const frames: Frame[] = [newFrame()];
  for (const [piece] of pattern.matchAll(/\)\?|[()|]|[^\s()|]+|\s+/gu)) {
    const fault = take(piece, frames);
    if (fault !== undefined) return fault;
  }
  const [whole, open] = frames;
  if (!whole || open) return 'A bracket that is not closed';
  return whole.count > mostSequences
    ? `More than ${mostSequences} sequences (${whole.count})`
    : whole.current;
}

/** Adds a word, blank or bracket to the frames. @returns what is wrong, if anything */
function take(piece: string, frames: Frame[]): string | undefined {
  const frame = frames.at(-1);
  if (!frame) return undefined;
  if (piece === '(') {
    frames.push(newFrame());
    return undefined;
  }
  if (piece === '|' || piece === ')' || piece === ')?') return endAlternative(piece, frames, frame);
  if (piece.includes('?')) return 'A ? that follows no group';
  const isBlank = piece.trim() === '';
  frame.empty &&= isBlank;
  append(frame, [isBlank ? ' ' : piece], 1);
  return undefined;
}

function endAlternative(piece: string, frames: Frame[], frame: Frame): string | undefined {
  if (frames.length === 1) return piece === '|' ? 'A | outside of brackets' : 'A bracket that was not opened';
  if (frame.empty) return 'An empty alternative';
  if (frame.doneCount + frame.count <= mostSequences) frame.done.push(...frame.current);
  frame.doneCount += frame.count;
  frame.current = [''];
  frame.count = 1;
  frame.empty = true;
  if (piece === '|') return undefined;
  frames.pop();
  const parent = frames.at(-1);
  if (!parent) return undefined;
  const optional = piece === ')?' ? 1 : 0;
  parent.empty = false;
  append(parent, optional ? [...frame.done, ''] : frame.done, frame.doneCount + optional);
  return undefined;
}

/** Continues the alternative being read with each of some texts. Beyond the limit, sequences are only counted. */
function append(frame: Frame, texts: readonly string[], count: number): void {
  frame.count *= count;
  if (frame.count > mostSequences) return;
  frame.current = frame.current.flatMap((start) => texts.map((text) => start + text));
}
