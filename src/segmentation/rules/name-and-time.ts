import type { Line } from '../../model/transcript.ts';
import type { Candidate, LabelRule, LineContext } from '../candidate.ts';
import { mark } from '../line-marks.ts';
import { nameShape, type Shape } from '../name-shape.ts';

/** A name with a time of the recording, alone on its line, without a colon: `Ada Lee  0:03`, `[00:12:40] Ada Lee`, `Mr Lee 11:05 a.m.` */
export const nameAndTime: LabelRule = {
  id: 'name-and-time',
  doc: 'A name and a time of the recording alone on a line, without a colon, with the words of the turn below.',
  needs: mark.paragraph | mark.short | mark.colon,
  find: nameAndTimeOn,
};

const clock = String.raw`[\[(]?\d{1,2}(?::\d{2}){1,2}(?:[.,]\d{1,3})?[\])]?`;
const before = new RegExp(String.raw`^${clock}(?:\s*[-–—|•·])?\s+(?<label>(?:\p{L}|\+\d)[^:]{1,80})$`, 'u');
const behind = new RegExp(
  String.raw`^(?<label>(?:\p{L}|\+\d)[^:]{1,80}?)(?:\s*[-–—|•·,])?\s+${clock}(?:\s?[ap]\.?m\.?)?(?:\s?(?:link|share|copy|play|permalink|jump)[\p{L} ]{0,30})?$`,
  'iu',
);

/** What a clock time goes on with: `12:02 P.M. EST`. */
const afterClock =
  /^(?:[AaPp]\.?[Mm]\b|[A-Z]{2,4}$|[Uu]hr|[Hh](?:rs|ours)?\b|[Hh]oras?|(?:[Ll]ocal|[Ee]astern) )/u;

/** What a clock time begins with, in several languages: `Kl. 10:03`. */
const beforeClock =
  /^(?:\p{L}{1,3}\.|kl|klo|um|at|time|uhr|ore?|hora|heure|godz\.?|saat|clock|from|until|till|start|end|duration)$/iu;

/** Shorter text below a name and a time may be another entry of a list. */
const shortestSpeech = 80;

/** A few words and numbers without a sign of a sentence: `Room 4B`, `Press desk iPad`. */
const deviceName = /^[\p{L}\p{N}+][^.!?;:,]{1,40}$/u;

function nameAndTimeOn({ line, index, startsParagraph, next }: LineContext): Candidate | undefined {
  const { text } = line;
  // Most lines are longer or hold no colon, and both are cheaply told.
  if (text.length > 100 || !startsParagraph || !next || !text.includes(':')) return undefined;
  const label = (/^[[(]?\d/u.test(text) ? before : behind).exec(text)?.groups?.['label'];
  if (label === undefined || afterClock.test(label) || beforeClock.test(label)) return undefined;
  const { shape, score } = nameShape(label);
  // Devices and rooms have names as well, which only the time beside them shows.
  if (score === 0 && !deviceName.test(label)) return undefined;
  return {
    index,
    label,
    start: text.length,
    rule: 'name-and-time',
    shape,
    score: score === 0 ? 0.35 : Math.max(0.5, score - 0.1),
    ...(!isOverSpeech(text, shape, next) && { needsCompany: true }),
  };
}

/** Whether a name of several words and a time to the second stand over a paragraph: names of chapters stand over one another. */
function isOverSpeech(text: string, shape: Shape, { text: words }: Line): boolean {
  return shape === 'title' && words.length >= shortestSpeech && /\d:\d{2}:\d{2}/u.test(text);
}
