const wordCharacter = /[\p{L}\p{N}\p{Extended_Pictographic}]/u;

/** True for text with a letter, a digit or an emoji. */
export function isWord(text: string): boolean {
  return wordCharacter.test(text);
}

/** Number of blank-delimited pieces of a text that are words. */
export function wordCount(text: string): number {
  let count = 0;
  for (const chunk of text.split(/\s+/u)) {
    // Most words begin with an ASCII letter, and asking for its code is cheaper than an expression over all of Unicode.
    const first = chunk.charCodeAt(0) | 0x20;
    if ((first >= 0x61 && first <= 0x7a) || isWord(chunk)) count += 1;
  }
  return count;
}

/** The type of a form: case-folded, typographic apostrophes straightened, compatibility forms kept. */
export function typeOf(form: string): string {
  return form.toLowerCase().replaceAll('’', "'").replaceAll('ʼ', "'").normalize('NFC');
}
