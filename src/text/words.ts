const wordCharacter = /[\p{L}\p{N}\p{Extended_Pictographic}]/u;

/** True for text with a letter, a digit or an emoji. */
export function isWord(text: string): boolean {
  return wordCharacter.test(text);
}

/** Number of blank-delimited pieces of a text that are words. */
export function wordCount(text: string): number {
  let count = 0;
  let start = 0;
  while (start < text.length) {
    let end = start;
    while (end < text.length && !isBlank(text.charCodeAt(end))) end += 1;
    // Most words begin with an ASCII letter, and asking for its code is cheaper than an expression over all of Unicode.
    const first = text.charCodeAt(start) | 0x20;
    if (end > start && ((first >= 0x61 && first <= 0x7a) || isWord(text.slice(start, end)))) count += 1;
    start = end + 1;
  }
  return count;
}

function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0x0a || (unit > 0x7f && /\s/u.test(String.fromCharCode(unit)));
}

/** The type of a form: case-folded, typographic apostrophes straightened, compatibility forms kept. */
export function typeOf(form: string): string {
  return form.toLowerCase().replaceAll('’', "'").replaceAll('ʼ', "'").normalize('NFC');
}
