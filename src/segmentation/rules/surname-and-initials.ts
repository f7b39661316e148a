import type { Candidate, LabelRule, LineContext } from '../candidate.ts';
import { mark } from '../line-marks.ts';

/** A surname in capitals with initials, and perhaps an office, alone in a paragraph: `РУДЕНКО І.Г.` or `ЛЕБЕДЕВ Н. М., фракция Север.`. */
export const surnameAndInitials: LabelRule = {
  id: 'surname-and-initials',
  doc: 'A surname in capitals with initials, perhaps with an office behind a comma, alone on a line, with the words of the turn below.',
  needs: mark.paragraph | mark.plain | mark.short,
  find: surnameAndInitialsOn,
};

const pattern =
  /^(?<name>\p{Lu}[\p{Lu}\p{M}’'ʼ-]{2,}(?: \p{Lu}[\p{Lu}\p{M}’'ʼ-]{2,})? \p{Lu}\.(?: ?\p{Lu}\.)?)(?<office>, [^.:!?]{3,160})?\.?$/u;

/** The same in ordinary letters, with two initials: `Лапин П. С., председатель комитета`. */
const ordinary = /^(?<name>\p{Lu}\p{Ll}[\p{L}’'ʼ-]+ \p{Lu}\. ?\p{Lu}\.)(?<office>, [^.:!?]{3,160})?$/u;

function surnameAndInitialsOn({
  line,
  index,
  startsParagraph,
  alone,
  next,
}: LineContext): Candidate | undefined {
  const { text } = line;
  if (!startsParagraph || line.heading !== undefined || text.length > 140 || !next) return undefined;
  const inCapitals = alone ? pattern.exec(text)?.groups : undefined;
  const { name, office = '' } = inCapitals ?? ordinary.exec(text)?.groups ?? {};
  if (name === undefined) return undefined;
  const found: Candidate = {
    index,
    label: name + office,
    start: text.length,
    rule: 'surname-and-initials',
    shape: 'capitals',
    score: 0.75,
  };
  if (inCapitals) return found;
  // Lists have such names one below the other, and references one behind the other.
  const isSpeech = /[.!?…]$/u.test(next.text) && !ordinary.test(next.text);
  return isSpeech ? { ...found, shape: 'title', score: 0.45 } : undefined;
}
