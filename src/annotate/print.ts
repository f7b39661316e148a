import { formKind, type Vocabulary } from '../model/corpus.ts';

/** How the first letter of a form is printed. */
export const initialLetter = { none: 0, small: 1, capital: 2 } as const;

/** What a match may pass over: nothing, a hyphen, or (in a slogan) a comma or quotation mark as well. */
export const passing = { never: 0, hyphen: 1, slogan: 2 } as const;

const hyphen = /^[-‐‑]$/u;
const inSlogans = /^[-‐‑,"'“”‘’„‚«»‹›/*_]+$/u;

/** True for a token that a match of a name passes over: a hyphen. */
export function passedInNames(token: string): boolean {
  return hyphen.test(token);
}

/** True for a token that a match of a slogan passes over: hyphen, comma, quotation mark, slash. */
export function passedInSlogans(token: string): boolean {
  return inSlogans.test(token);
}

/** Form id → a value of `passing`. */
export function passingOfForms({ forms, kindOfForm }: Vocabulary): Uint8Array {
  return Uint8Array.from(forms, (form, id) => {
    if (kindOfForm[id] !== formKind.passing) return passing.never;
    if (hyphen.test(form)) return passing.hyphen;
    return inSlogans.test(form) ? passing.slogan : passing.never;
  });
}

/** Form id → a value of `initialLetter`. */
export function initialsOfForms({ forms }: Vocabulary): Uint8Array {
  return Uint8Array.from(forms, (form) => {
    const unit = form.charCodeAt(0);
    if (unit >= 0x61 && unit <= 0x7a) return initialLetter.small;
    if (unit >= 0x41 && unit <= 0x5a) return initialLetter.capital;
    const letter = String.fromCodePoint(form.codePointAt(0) ?? 0);
    if (letter !== letter.toLowerCase()) return initialLetter.capital;
    return letter === letter.toUpperCase() ? initialLetter.none : initialLetter.small;
  });
}

/**
 * Whether the words of a text have the capitals of a name: a capital wherever the name has one. A name of one word must
 * not be printed in capitals throughout where it is not so itself; one of several words may.
 */
export function hasCapitalsOf(name: readonly string[], text: readonly string[]): boolean {
  if (!name.every((word, index) => coversCapitals(word, text[index] ?? ''))) return false;
  const [word, printed] = [name[0] ?? '', text[0] ?? ''];
  return name.length > 1 || !isUpperCase(printed) || isUpperCase(word);
}

/** Whether a printed word has a capital wherever another one has. */
export function coversCapitals(word: string, printed: string): boolean {
  if (word === printed) return true;
  const [expected, given] =
    word.length === printed.length ? [word, printed] : [word.normalize('NFC'), printed.normalize('NFC')];
  for (let index = 0; index < expected.length; index++) {
    if (isCapital(expected.charAt(index)) && !isCapital(given.charAt(index))) return false;
  }
  return true;
}

function isCapital(letter: string): boolean {
  return letter !== letter.toLowerCase();
}

/** True for two or more letters, all of them capitals. */
function isUpperCase(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();
}
