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
  let isBehindBlank = 1;
  // A text has fewer words than units, and whole numbers are compared faster than with infinity.
  const enough = most < text.length ? most : text.length;
  for (let at = 0; at < text.length && count < enough; at++) {
    const kind = kinds[text.charCodeAt(at)]!;
    // Bits and no branches: the length of words cannot be foreseen, and wrong guesses of the processor take most of the time.
    count += isBehindBlank & (kind >> 1);
    const isOdd = isBehindBlank & ~(kind | (kind >> 1));
    isBehindBlank = kind & 1;
    if (isOdd === 0) continue;
    const end = endOfPiece(text, at);
    if (wordCharacter.test(text.slice(at, end))) count += 1;
    at = end - 1;
  }
  return count;
}

/** What a unit is to counting: anything else, a blank (1), a letter or digit of ASCII (2). */
const kinds: Uint8Array = unitTable((unit) => (isBlank(unit) ? 1 : isAsciiWord(unit) ? 2 : 0));

/** Where the piece ends that begins at a place. */
function endOfPiece(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length && kinds[text.charCodeAt(end)] !== 1) end += 1;
  return end;
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
