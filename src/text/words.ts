import { isWideBlank } from './blanks.ts';

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
  let start = 0;
  let isCounted = false;
  for (let at = 0; at < text.length && count < most; at++) {
    const unit = text.charCodeAt(at);
    if (isBlank(unit)) {
      if (!isCounted && at > start && isWord(text.slice(start, at))) count += 1;
      isCounted = false;
      start = at + 1;
    } else if (!isCounted && isAsciiWord(unit)) {
      isCounted = true;
      count += 1;
    }
  }
  return !isCounted && count < most && start < text.length && isWord(text.slice(start)) ? count + 1 : count;
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
