import type { Line } from '../model/transcript.ts';
import type { LineContext } from './candidate.ts';
import { nameBeforeStop } from './stopped-name.ts';

/** One way to read the beginning of a line as a label and what follows it. */
export interface Opening {
  readonly index: number;
  /** What stands before, around and behind the label; digits are alike. */
  readonly form: string;
  readonly label: string;
  /** Offset in the line's text where the words start. */
  readonly start: number;
  /** The words behind the label, on its line or the next. */
  readonly words: string;
  /** Whether the form is one that sentences do not have. */
  readonly isRare: boolean;
  /** Whether the label has its line for itself and no sign behind it. */
  readonly isAlone: boolean;
}

/** The sign of a letter with a full stop, which may be the initial of a name as well. */
export const letterSign = 'letter.';

/** Longest stretch of a line in which a label may end. */
const reach = 90;

/** Bullets and circles, which stand for different people in some texts: `- Question …`, `△ President …`. */
const bullet = /^(?:[*•▪◦‣+»–—-]|[○◯◎●■□◆◇▲△▶※☆★]|\p{Extended_Pictographic}\uFE0F?)(?=\s|$)/u;

/** What may stand before a label: a bullet or circle, a number, a time or two. */
const before =
  /^(?:[*•▪◦‣+»–—-]\s+|\p{Extended_Pictographic}\uFE0F?\s*|[○◯◎●■□◆◇▲△▶※☆★]\s*)?(?:[[(]?(?:Q ?)?\p{Nd}{1,4}(?:[.:]\p{Nd}{1,3}){0,3}(?:\s*(?:-->|[-–—→])\s*\p{Nd}{1,2}(?:[.:]\p{Nd}{1,3}){1,3})?[\])]?[.):]?\s+)?/u;

const partners: ReadonlyMap<string, string> = new Map([
  ['<', '>'],
  ['[', ']'],
  ['{', '}'],
  ['«', '»'],
  ['‹', '›'],
  ['_', '_'],
  ['*', '*'],
  ['`', '`'],
  ['【', '】'],
  ['〔', '〕'],
  ['［', '］'],
  ['＜', '＞'],
  ['〈', '〉'],
  ['（', '）'],
  ['(', ')'],
]);

/** Signs between a label and the words: colons, bars, arrows; dashes and strokes with a blank on both sides. */
const signs =
  /[:：|¦»→=]|>+|(?<=[\p{L}\p{N}])-(?=\s)|\s?[–—―]+|(?<=\.)-+(?=\s)|(?<=\s)(?:--?|ـ|\/|~)(?=\s)/gu;

const signUnits: ReadonlySet<number> = new Set(Array.from(':：|¦>»→=–—―-ـ/~', (sign) => sign.charCodeAt(0)));

/** All ways to read the beginning of a line as a label and what follows it. */
export function openingsOf(context: LineContext): Opening[] {
  const { line } = context;
  if (line.heading !== undefined && !context.alone) return [];
  // Most paragraphs are prose without a sign near their beginning, and one look is cheaper than the expressions.
  const isPlain = line.gap === undefined && line.bold === undefined && line.text.length > reach;
  if (isPlain && !mayHoldSign(line.text))
    return [stopped(context, '')].filter((opening) => opening !== undefined);
  const prefix = before.exec(line.text.slice(0, 40))?.[0] ?? '';
  const openings = [
    wrapped(context, prefix),
    ...signed(context, prefix),
    stopped(context, prefix),
    lettered(context, prefix),
    partlyBold(context, prefix),
    gapped(context, prefix),
    alone(context, prefix),
  ];
  return openings.filter((opening) => opening !== undefined);
}

/** Whether one of the signs stands near the beginning of a text, or something else than a letter at it. */
function mayHoldSign(text: string): boolean {
  if (partners.has(text.charAt(0)) || text.charCodeAt(0) > 0x2000) return true;
  for (let at = 1; at < reach + 30; at++) {
    const unit = text.charCodeAt(at);
    // Letters of ASCII and blanks, which nearly all are.
    if ((unit >= 0x61 && unit <= 0x7a) || unit === 0x20) continue;
    // A hyphen is a sign only with a blank beside it or a full stop before it.
    if (
      signUnits.has(unit) &&
      (unit !== 0x2d || ' .'.includes(text.charAt(at - 1)) || text.charAt(at + 1) === ' ')
    )
      return true;
  }
  return false;
}

/** A label between brackets, or between other signs of which one opens and one closes: `<ada> Good evening.` */
function wrapped(context: LineContext, prefix: string): Opening | undefined {
  const { text } = context.line;
  const opening = text.charAt(prefix.length);
  const partner = partners.get(opening);
  // Round brackets hold numbers and letters of lists as well.
  if (
    partner === undefined ||
    (opening === '(' && !/^\((?:\p{Lu}\p{L}{2}|\p{Lo}{2})/u.test(text.slice(prefix.length)))
  )
    return undefined;
  const end = text.indexOf(partner, prefix.length + 1);
  if (end < 0 || end > prefix.length + reach) return undefined;
  const behind = /^\s*[:：|–—-]*\s*/u.exec(text.slice(end + 1, end + 8))?.[0] ?? '';
  const label = text
    .slice(prefix.length + 1, end)
    .replace(/[:：]$/u, '')
    .trimEnd();
  const start = end + 1 + behind.length;
  return openingOf(context, { prefix, sign: `${opening}${behind.trim()}`, label, start, isRare: true });
}

/** A label before the first sign of each kind. */
function signed(context: LineContext, prefix: string): Opening[] {
  const { text } = context.line;
  // Sentences hold colons and dashes, but not behind a time or the number of a question.
  const isTimed = /\p{Nd}[.:]\p{Nd}|Q/u.test(prefix);
  const seen = new Set<string>();
  const openings: Opening[] = [];
  for (const match of text.slice(0, prefix.length + reach).matchAll(signs)) {
    const sign = match[0].trim();
    if (match.index <= prefix.length || seen.has(sign) || seen.size > 2) continue;
    const printed = text.slice(prefix.length, match.index).trim();
    const label = /^[–—―-]/u.test(sign) ? printed.replace(/(?<=\p{L}{3}|^\p{Lu})\.$/u, '') : printed;
    const end = match.index + match[0].length;
    // A bracket that is still open goes on behind the sign.
    if (label.lastIndexOf('(') > label.lastIndexOf(')')) continue;
    // A clock time has no label before its colon.
    if (/\p{Nd}$/u.test(label) && /^\p{Nd}/u.test(text.slice(end, end + 2))) continue;
    seen.add(sign);
    const start = end + (/^\s*/u.exec(text.slice(end))?.[0].length ?? 0);
    const isStopped = label !== printed;
    openings.push(
      openingOf(context, {
        prefix,
        sign: isStopped ? `.${sign}` : sign,
        label,
        start,
        isRare: isTimed || isStopped || /[|¦>»→=ـ~]/u.test(sign),
      }),
    );
  }
  return openings;
}

/** Where the first full stop stands behind a label at the latest. */
const longestStopped = 60;

/** A label before a full stop, as parliaments print names: `E. Liepa (Farmers). Thank you.` */
function stopped(context: LineContext, prefix: string): Opening | undefined {
  const { text } = context.line;
  const stop = prefix === '' ? text.indexOf('.') : -1;
  if (stop < 0 || stop > longestStopped) return undefined;
  const found = nameBeforeStop(text);
  if (!found || found.dashed || found.label.length > reach) return undefined;
  return openingOf(context, { prefix, sign: '.', label: found.label, start: found.start, isRare: false });
}

/** A letter and a full stop, for who asks and who answers in other languages: `P. ¿Cuándo? R. Pronto.` */
function lettered(context: LineContext, prefix: string): Opening | undefined {
  const { text } = context.line;
  if (prefix !== '' || text.charAt(1) !== '.' || !/^\p{Lu}\. \P{Ll}/u.test(text)) return undefined;
  return openingOf(context, { prefix, sign: letterSign, label: text.charAt(0), start: 3, isRare: false });
}

/** A label in bold before words in other type. */
function partlyBold(context: LineContext, prefix: string): Opening | undefined {
  const { text, bold: end = 0 } = context.line;
  if (end <= prefix.length || end > reach || end >= text.length) return undefined;
  const label = text.slice(prefix.length, end).replace(/(?<![\s.:：,–—-])[\s.:：,–—-]+$/u, '');
  const marks = /^[\s.:：,–—-]*/u.exec(text.slice(prefix.length + label.length))?.[0] ?? '';
  const start = prefix.length + label.length + marks.length;
  return openingOf(context, { prefix, sign: `bold${marks.trim()}`, label, start, isRare: true });
}

/** A label before a tab or a wide gap. */
function gapped(context: LineContext, prefix: string): Opening | undefined {
  const { text, gap } = context.line;
  if (gap === undefined || gap <= prefix.length || gap > prefix.length + reach) return undefined;
  const label = text.slice(prefix.length, gap);
  if (/[:：.]$/u.test(label)) return undefined;
  return openingOf(context, { prefix, sign: 'gap', label, start: gap + 1, isRare: true });
}

/** A label that has its line for itself, without a sign. */
function alone(context: LineContext, prefix: string): Opening | undefined {
  const { line, alone: isAlone, next } = context;
  const label = line.text.slice(prefix.length);
  if (!isAlone || !next || label.length > reach || /(?<!(?:^|[ .])\p{Lu})[.:：!?]$/u.test(label))
    return undefined;
  return openingOf(context, {
    prefix,
    sign: lookOf(line),
    label,
    start: line.text.length,
    isRare: false,
    isAlone: true,
  });
}

/** What sets a line apart that is nothing but a label. */
function lookOf({ heading, bold = 0, text, style = '' }: Line): string {
  return `alone ${heading ?? ''} ${bold >= text.length ? 'bold' : ''} ${style}`;
}

interface Reading {
  readonly prefix: string;
  readonly sign: string;
  readonly label: string;
  readonly start: number;
  readonly isRare: boolean;
  readonly isAlone?: boolean;
}

function openingOf(
  { line, index, next }: LineContext,
  { prefix, sign, label, start, isRare, isAlone = false }: Reading,
): Opening {
  const own = line.text.slice(start);
  return {
    index,
    form: `${prefix.replaceAll(/\p{Nd}+/gu, '0').replace(bullet, '•')}\n${sign}\n${own === '' ? 'below' : ''}`,
    label,
    start,
    words: own === '' ? (next?.text ?? '') : own,
    isRare,
    isAlone,
  };
}
