import type { Line, SetAside } from '../model/transcript.ts';

/** Who asks from here on, `BY MR. ORTEGA:`: it goes before the question and is part of no answer. */
const examiner = /^B[Yy] (?:M(?:R|S|RS|r|s|rs)|D[Rr]|THE|The)\.? [\p{L} .’'-]{2,40}:$/u;

/** Who is asked by whom: `MR. ADA LEE WAS EXAMINED BY MS. ORTEGA:`. */
const examined =
  /^[^\p{Ll}]{3,80} (?:WAS |IS )?(?:\p{Lu}+LY )?(?:FURTHER )?(?:(?:CROSS-?|RE-?)?EXAMINED|QUESTIONED)\b[^\p{Ll}]{0,60}:?$/u;

const examination =
  /^(?:(?:further |continued )?(?:direct|cross|redirect|recross|re-direct|re-cross)?[- ]?examination)(?: \(?continued\)?| \(?resumed\)?)?$/iu;

const oath =
  /^(?:having|after|being|was|called|first|duly|the (?:said )?(?:witness|deponent)|whereupon)\b.*\b(?:sworn|affirmed)\b.*\bas follows[:.]?$/iu;

/** The name over an oath: `ADA LEE,`. */
const witness = /^\p{Lu}[\p{Lu}\p{M} .’'-]{2,60},$/u;

/**
 * What the record of a hearing or court says between questions and answers; undefined for a line that may be speech.
 *
 * @param after the next line that is not blank
 */
export function testimonyKind({ text, spoken, aside }: Line, after: string): SetAside['kind'] | undefined {
  if (text.length > 120 || spoken === true || aside !== undefined) return undefined;
  if (isExamination(text)) return 'heading';
  const isOath = isSworn(text) || (text.endsWith(',') && isSworn(after) && witness.test(text));
  return isOath ? 'stage direction' : undefined;
}

/** Who examines, and that somebody is examined. */
function isExamination(text: string): boolean {
  if (text.endsWith(':') && examiner.test(text)) return true;
  if (text.includes('EXAMINED') && examined.test(text)) return true;
  return text.length <= 40 && text.length > 10 && /examination/iu.test(text) && examination.test(text);
}

function isSworn(text: string): boolean {
  // It ends in “as follows”, which few lines do; in which letters beyond ASCII, the expression knows.
  const last = text.charCodeAt(text.length - 1);
  if (last < 0x80 && last !== 0x73 && last !== 0x53 && last !== 0x2e && last !== 0x3a) return false;
  return (text.includes('sworn') || text.includes('affirmed')) && oath.test(text);
}
