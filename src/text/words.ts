import { isWideBlank, unitTable } from './blanks.ts';

const wordCharacter = /[\p{L}\p{N}\p{Extended_Pictographic}]/u;

/** True for text with a letter, a digit or an emoji. */
export function isWord(text: string): boolean {
  // Nearly all words begin with a letter of ASCII, and its code is cheaper to ask for than an expression over all of Unicode.
  if (isAsciiWord(text.charCodeAt(0))) return true;
  return wordCharacter.test(text);
}

/**
 * Number of blank-delimited pieces of a text that are words.
 *
 * @param most where counting may stop: whoever asks whether there are as many wants no more
 */
export function wordCount(text: string, most: number = Infinity): number {
  let count = 0;
  let state: number = states.empty;
  for (let at = 0; at < text.length && count < most; at++) {
    const step = state | kinds[text.charCodeAt(at)]!;
    count += counted[step]!;
    state = nextState[step]!;
    if (state === states.ended && wordCharacter.test(text.slice(startOfPiece(text, at), at))) count += 1;
  }
  const isOpen = state === states.open && count < most;
  return isOpen && wordCharacter.test(text.slice(startOfPiece(text, text.length))) ? count + 1 : count;
}

/** Where in a piece counting is: it is counted, nothing has come, only marks or letters beyond ASCII have, or a blank came behind those. */
const states = { counted: 0, empty: 4, open: 8, ended: 12 } as const;

/** What a unit is to counting: anything else, a blank, a letter or digit of ASCII. */
const kinds: Uint8Array = unitTable((unit) => (isBlank(unit) ? 1 : isAsciiWord(unit) ? 2 : 0));

// For each state, and each kind of unit that may come then: the next state, and how many words more there are. Tables, since
// the length of words cannot be foreseen, and a processor that guesses wrong at each end of a word takes several times as long.
const { counted: done, empty, open, ended } = states;
const nextState: Uint8Array = Uint8Array.from(
  [
    [done, empty, done, 0],
    [open, empty, done, 0],
    [open, ended, done, 0],
    [open, empty, done, 0],
  ].flat(),
);
const counted: Uint8Array = Uint8Array.from(
  [
    [0, 0, 0, 0],
    [0, 0, 1, 0],
    [0, 0, 1, 0],
    [0, 0, 1, 0],
  ].flat(),
);

/** Where the piece begins that ends at a place. */
function startOfPiece(text: string, end: number): number {
  let start = end;
  while (start > 0 && kinds[text.charCodeAt(start - 1)] !== 1) start -= 1;
  return start;
}

/** Whether a text has at most so many pieces between single blanks. */
export function hasAtMost(text: string, pieces: number): boolean {
  let blanks = 0;
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) {
    blanks += 1;
    if (blanks >= pieces) return false;
  }
  return true;
}

function isBlank(unit: number): boolean {
  if (unit < 0x80) return unit === 0x20 || unit === 0x0a;
  return isWideBlank(unit);
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7f) return false;
  return true;
}

function isAsciiWord(unit: number): boolean {
  const lower = unit | 0x20;
  return (lower >= 0x61 && lower <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
}

/** The type of a form: case-folded, typographic apostrophes straightened, compatibility forms kept. */
export function typeOf(form: string): string {
  // Most forms are of ASCII, where nothing is left to straighten.
  if (isAscii(form)) return form.toLowerCase();
  return form.toLowerCase().replaceAll('’', "'").replaceAll('ʼ', "'").normalize('NFC');
}
