import { capitalsName } from '../capitals-name.ts';
import type { Candidate, LabelRule, LineContext } from '../candidate.ts';
import { mark } from '../line-marks.ts';
import { nameShape } from '../name-shape.ts';

/** A name in capitals or with an office and a dash: `PRIME MINISTER – Good morning.` or `Minister Lee – Good morning.`. */
export const capitalsDash: LabelRule = {
  id: 'capitals-dash',
  doc: 'A name in capitals, an office with a name or a word such as Question, and a dash, before the words of the turn.',
  needs: mark.paragraph | mark.plain | mark.dash,
  find: capitalsDashOn,
};

const dashed =
  /^(?<label>\p{Lu}[^—–:!?()]{2,60}?(?:\([^()]{1,120}\))?)\s?(?:[—–]|(?<=\s)--?(?=\s))\s*(?=\S)/u;

function capitalsDashOn({ line, index, startsParagraph }: LineContext): Candidate | undefined {
  const { text } = line;
  if (!startsParagraph || line.heading !== undefined) return undefined;
  const found = labelBeforeDash(text);
  if (!found || namesOutlet(text.slice(found.start)) || namesEvent(text.slice(found.start))) return undefined;
  const { label, start } = found;
  const { shape, score } = nameShape(label);
  const isBracketed = label.endsWith(')');
  const name = shape === 'capitals' || isBracketed ? capitalsName(label) : undefined;
  const isSure = score >= 0.85 || (isBracketed && name?.titled === true);
  if (!isSure && !name) return undefined;
  return { index, label, start, rule: 'capitals-dash', shape, score: isSure ? 0.9 : 0.5, needsCompany: true };
}

function labelBeforeDash(text: string): { readonly label: string; readonly start: number } | undefined {
  // A dash near the beginning is rare, and cheap to look for.
  const match = mayHoldDash(text) ? dashed.exec(text) : null;
  // A full stop may stand between name and dash.
  const label = match?.groups?.['label']?.trim().replace(/(?<=\p{L}{3})\.$/u, '');
  // A bracket that is still open goes on behind the dash: `HUGO SALES (A-B)`.
  if (!match || label === undefined || /\([^)]*$/u.test(label)) return undefined;
  return { label, start: match[0].length };
}

/** How far the expression looks for the dash of a label, or for the bracket before it, in units. */
const reach = 126;

/** Signs that end a label, of which only a dash or an opening bracket may come first. */
const sign = /[—–:!?()-]/u;

/** Whether the first sign of a text may be that of this form; most paragraphs hold no dash at all. */
function mayHoldDash(text: string): boolean {
  if (!text.includes('—') && !text.includes('-') && !text.includes('–')) return false;
  const first = text.search(sign);
  return first <= reach && !':!?)'.includes(text.charAt(first));
}

/** Whether what follows the dash is an occasion or a date, as in a title: `Governor Lee – Press Conference of 6 May 1955`. */
function namesEvent(text: string): boolean {
  return /^(?:press|news) (?:conference|briefing)\b|^\p{Lu}\p{Ll}+ \d{1,2}, \d{4}\b|^\d{1,2} \p{Lu}\p{Ll}+ \d{4}\b/iu.test(
    text,
  );
}

/** Whether what follows the dash is whom somebody speaks for, and a colon: `Ada Lee – Harbour Daily: …`. */
function namesOutlet(text: string): boolean {
  return /^\p{Lu}[\p{L}\p{N}.’'&-]*(?:\s\p{Lu}[\p{L}\p{N}.’'&-]*){0,4}\s?[:：]/u.test(text);
}
