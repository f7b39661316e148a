import type { Line } from '../../model/transcript.ts';
import { capitalsName } from '../capitals-name.ts';
import type { Candidate, LabelRule, LineContext } from '../candidate.ts';
import { dateline } from '../dateline.ts';
import { isEventLine } from '../event-line.ts';
import { isForm } from '../furniture.ts';
import { type LabelText, labelText } from '../label-text.ts';
import { mark } from '../line-marks.ts';
import { hasClauseWord, nameShape, type Shape } from '../name-shape.ts';

/** A name and colon before the words: `MS. PSAKI:  Good afternoon.` or `Reuters: …`. */
export const labelInline: LabelRule = {
  id: 'label-inline',
  doc: 'A name and a colon at the start of a paragraph, followed by the words of the turn on the same line.',
  needs: mark.colon,
  find: labelInlineOn,
};

function labelInlineOn({ line, index, startsParagraph }: LineContext): Candidate | undefined {
  const found = labelText(line.text);
  if (!found || found.end >= line.text.length) return undefined;
  // Questions are printed as headings, label and all: `### Question: When will it open?`.
  if (
    line.heading !== undefined &&
    !/^(?:q(?:uestion)?|pregunta|frage|domanda|a(?:nswer)?)$/iu.test(found.label)
  )
    return undefined;
  if (isEntry(line.text, line.text.slice(found.end))) return undefined;
  const { shape, score } = nameShape(found.label);
  if (score === 0)
    return (
      boldOffice(line, index, found) ??
      (startsParagraph
        ? (capitalsAndOffice(index, found) ?? officeAndName(index, found) ?? anyWords(index, found))
        : undefined)
    );
  if (!startsParagraph && !standsOut(line.text.slice(found.end), shape, score)) return undefined;
  const bold = isBold(line, found) ? 0.2 : 0;
  const placed = startsParagraph ? 0 : -0.45;
  return {
    index,
    label: found.label,
    start: found.end,
    rule: 'label-inline',
    shape,
    score: score + bold + placed,
  };
}

/** In the middle of a paragraph only capitals, and forms of address before a new sentence, can be told from running text. */
function standsOut(words: string, shape: Shape, score: number): boolean {
  return (
    shape === 'capitals' || (score >= 0.85 && shape === 'title' && /^[\p{Lu}\p{Lt}\p{N}([]/u.test(words))
  );
}

/** Whether a label is in bold, at least up to the brackets or the comma behind the name. */
function isBold({ text, bold = 0 }: Line, { label }: LabelText): boolean {
  return bold >= label.length || (bold > 0 && bold < label.length && /^\s*[(,]/u.test(text.slice(bold)));
}

/** An office in bold with its colon, written like no name (`Press officer:`): a label where it recurs. */
function boldOffice({ bold = 0 }: Line, index: number, { label, end }: LabelText): Candidate | undefined {
  if (bold < label.length || bold > end || label.length > 50) return undefined;
  if (!/^\p{Lu}[\p{L}’'.-]*(?: \(?[\p{L}’'.-]+\)?){1,5}$/u.test(label)) return undefined;
  return { index, label, start: end, rule: 'label-inline', shape: 'title', score: 0.45, needsCompany: true };
}

/**
 * Whether a line is one of a form, a table or a list of codes, or a title that has the occasion before its colon: `Council of
 * Ministers: Remarks by the President on arrival`; or a title with its date.
 */
function isEntry(text: string, words: string): boolean {
  // Dots that lead to a page or a country are a table's.
  return (
    /\.{4}[. ]*[\p{L}\p{N}(]|\.{6}|(?: \.){4}/u.test(text) ||
    isForm(text) ||
    isCode(words) ||
    isEventLine(words) ||
    (words.length <= 60 && dateline(words)?.date !== undefined)
  );
}

/** Whether a text is a number of an account, telephone or the like, in groups of digits and capitals. */
function isCode(text: string): boolean {
  return text.length <= 60 && /^[^\p{Ll}.!?]*$/u.test(text) && (text.match(/\d/gu)?.length ?? 0) >= 8;
}

/** A few words that look like no name, `harbour warden: …`: a label where they recur again and again among others. */
function anyWords(index: number, { label, end }: LabelText): Candidate | undefined {
  if (label.length > 40 || !/^\p{L}[\p{L}\p{N} ’'/&-]*(?:\([^()]{1,30}\))?$/u.test(label)) return undefined;
  if (label.split(' ').length > 3 || hasClauseWord(label)) return undefined;
  return { index, label, start: end, rule: 'label-inline', shape: 'title', score: -0.1, needsCompany: true };
}

/** A name in capitals and an office in ordinary letters, without a comma: `DR. KISS ANNA igazságügyi miniszter: …`. */
function capitalsAndOffice(index: number, { label, end }: LabelText): Candidate | undefined {
  if (label.length > 100) return undefined;
  const name = /^(?<name>\p{Lu}{2}[^\p{Ll}(:,]*?)(?: \p{Ll}[\p{L}’'-]*){1,6}$/u.exec(label)?.groups?.['name'];
  if (name === undefined || (capitalsName(name)?.words ?? 0) < 2) return undefined;
  return {
    index,
    label,
    start: end,
    rule: 'label-inline',
    shape: 'capitals',
    score: 0.5,
    needsCompany: true,
  };
}

/** An office whose other words are in small letters, and a name: `Ministr dopravy Petr Hora: …`. */
function officeAndName(index: number, { label, end }: LabelText): Candidate | undefined {
  if (label.length > 80 || hasClauseWord(label)) return undefined;
  if (!/^\p{Lu}\p{Ll}[\p{Ll}-]+(?: \p{Ll}[\p{Ll}’'-]*){1,5}(?: \p{Lu}(?:\.|[\p{L}’'-]+)){2,3}$/u.test(label))
    return undefined;
  return { index, label, start: end, rule: 'label-inline', shape: 'title', score: 0.3 };
}
