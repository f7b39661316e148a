import type { SetAside } from '../model/transcript.ts';
import { hasAtMost } from '../text/words.ts';
import { withoutColophon } from './colophon.ts';
import { isDirection } from './directions.ts';
import { isEnd } from './furniture.ts';
import { hasClauseWord } from './name-shape.ts';
import type { Paragraph, Paragraphs } from './paragraphs.ts';

/** How many of the paragraphs of a document end like sentences, for the others to be told from speech. */
const punctuatedShare = 0.85;

/** Fewer paragraphs than this show no habit. */
const fewestParagraphs = 8;

/** So many are enough where all end so. */
const fewestStrict = 6;

/** How many of them end like sentences where short lines at the ends of turns are not counted, for these to be headings whatever their letters. */
const strictShare = 0.97;

/** Most words of a heading. */
const longestHeading = 14;

/**
 * Turns without what is printed between them: in a document whose paragraphs end like sentences, short lines before the next
 * label that do not are headings; behind the line that says when the sitting ended follow appendices and imprints.
 */
export function withoutTrailing(turns: readonly Paragraphs[]): Paragraphs[] {
  const links = recurringEnds(turns);
  const own = links.size === 0 ? turns : turns.map((turn) => withoutLinks(turn, links));
  return withoutEnds(own);
}

/** So many turns have to end with the same line. */
const fewestEnds = 4;

/** Lines without the mark of a sentence that many turns end with: links of the page, `Share this contribution`. */
function recurringEnds(turns: readonly Paragraphs[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { paragraphs } of turns) {
    const last = paragraphs.at(-1);
    if (!last || paragraphs.length < 2 || last.text.length > 60 || endsSentence(last.text)) continue;
    counts.set(last.text, (counts.get(last.text) ?? 0) + 1);
  }
  const least = Math.max(fewestEnds, turns.length * 0.3);
  return new Set([...counts].flatMap(([text, count]) => (count >= least ? [text] : [])));
}

function withoutLinks(turn: Paragraphs, links: ReadonlySet<string>): Paragraphs {
  const last = turn.paragraphs.at(-1);
  return last && links.has(last.text) ? divided(turn, (paragraph) => paragraph !== last, 'furniture') : turn;
}

function withoutEnds(turns: readonly Paragraphs[]): Paragraphs[] {
  const { isUsual, isStrict } = habitOf(turns);
  return turns.map((turn, index) => {
    const isLast = index === turns.length - 1;
    const own = withoutNumbered(isLast ? withoutColophon(withoutEnd(turn)) : turn);
    if (!isUsual) return isStrict && !isLast ? withoutHeadings(own, isLast, isNumbered) : own;
    const rest = withoutHeadings(own, isLast, isStrict ? isTopic : isHeading);
    // Between lines of an imprint that look like headings may stand others that do not.
    return isLast && rest !== own ? withoutColophon(rest) : rest;
  });
}

/** Whether the paragraphs of some turns end like sentences: most of many, and all but what stands last in its turn. */
function habitOf(turns: readonly Paragraphs[]): { readonly isUsual: boolean; readonly isStrict: boolean } {
  let all = 0;
  let punctuated = 0;
  let last = 0;
  for (const { paragraphs } of turns) {
    for (const [at, { text }] of paragraphs.entries()) {
      if (isInCapitals(text)) continue;
      all += 1;
      if (endsSentence(text)) punctuated += 1;
      else if (at > 0 && at === paragraphs.length - 1) last += 1;
    }
  }
  const isStrict = punctuated >= 2 && punctuated >= (all - last) * strictShare;
  const isMany = all >= fewestParagraphs && punctuated >= all * punctuatedShare;
  return { isUsual: isMany || (isStrict && all - last >= fewestStrict), isStrict };
}

/** The last turn, up to the line that says when the sitting ended. */
function withoutEnd(turn: Paragraphs): Paragraphs {
  const end = turn.setAside.find(({ text }) => isEnd(text));
  return end === undefined ? turn : divided(turn, ({ line }) => line < end.line, 'furniture');
}

function withoutHeadings(
  turn: Paragraphs,
  isLast: boolean,
  isHead: (paragraph: Paragraph | undefined, isLast: boolean) => boolean,
): Paragraphs {
  const { paragraphs } = turn;
  let keep = paragraphs.length;
  while (keep > 1 && isHead(paragraphs[keep - 1], isLast)) keep -= 1;
  const before = paragraphs[keep - 1];
  if (keep === paragraphs.length || !before || !endsSentence(before.text)) return turn;
  const kept = new Set(paragraphs.slice(0, keep));
  return divided(turn, (paragraph) => kept.has(paragraph), 'heading');
}

/** A part of the proceedings by its Roman number or with its time, in capitals: `IV. MATTERS ARISING`, `PAPERS 10:25 a.m.` */
const numbered =
  /^[IVXL]{1,6}[.)]?[ –—-]{1,3}\p{Lu}[^\p{Ll}]{2,100}$|^\p{Lu}{2}[^\p{Ll}]{2,100} \d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?$/u;

/** A subject in capitals with a colon: `ON THE HARBOUR:`. */
const subject = /^\p{Lu}[\p{Lu}’'&-]*(?: \p{Lu}[\p{Lu}’'&-]*){0,7}:$/u;

/** A turn without the headings at its end that no sentence looks like. */
function withoutNumbered(turn: Paragraphs): Paragraphs {
  const last = turn.paragraphs.at(-1);
  if (!last || turn.paragraphs.length < 2) return turn;
  const isSubject = subject.test(last.text) && turn.paragraphs.some(({ text }) => /\p{Ll}{2}/u.test(text));
  if (!isSubject && !numbered.test(last.text)) return turn;
  return divided(turn, (paragraph) => paragraph !== last, 'heading');
}

function divided(
  { paragraphs, setAside }: Paragraphs,
  isKept: (paragraph: Paragraph) => boolean,
  kind: SetAside['kind'],
): Paragraphs {
  const kept = paragraphs.filter((paragraph) => isKept(paragraph));
  if (kept.length === 0) return { paragraphs, setAside };
  const aside = paragraphs.filter((paragraph) => !isKept(paragraph));
  return {
    paragraphs: kept,
    setAside: [...setAside, ...aside.map(({ text, line }) => ({ text, line, kind }))],
  };
}

/** A short line that is no sentence, set like a heading; behind the last words of a document any short line will do. */
function isHeading(paragraph: Paragraph | undefined, isLast: boolean): boolean {
  if (!paragraph || paragraph.spoken === true) return false;
  const { text } = paragraph;
  if (!hasAtMost(text, 2) && isInCapitals(text)) return true;
  if (text.length > 140) return false;
  const words = text.split(' ');
  if (words.length > longestHeading || isDirection(text)) return false;
  // Scripts without capitals show headings by how short they are.
  if (/^\p{Lo}/u.test(text) && text.length > 24) return false;
  if (!/^(?:[\p{Lu}\p{Lt}\p{Lo}\p{N}©]|\(\d)/u.test(text) || !/[\p{L}\p{M}\p{N})\]]["”“’»]?$/u.test(text))
    return false;
  // A name may stand behind an initial, and a heading behind its number; other full stops end sentences.
  if (/[!?…]|[—–-]\s*$|—(?!\p{Lu})|\p{L}{3}\.|\.\)/u.test(text)) return false;
  return isLast || /^\(?\d/u.test(text) || words.every((word) => word.length < 4 || !/^\p{Ll}/u.test(word));
}

/** A heading with its number, `2. The bridge` or `(3) Tolls of the ferry`. */
function isNumbered(paragraph: Paragraph | undefined, isLast: boolean): boolean {
  return /^\(?\d{1,2}[.)] \p{Lu}/u.test(paragraph?.text ?? '') && isHeading(paragraph, isLast);
}

/** Most words of a heading in small letters. */
const longestTopic = 8;

/** A heading, or a few words in small letters that name a topic: `Relations with the islands`. */
function isTopic(paragraph: Paragraph | undefined, isLast: boolean): boolean {
  if (!paragraph || paragraph.spoken === true) return false;
  if (isHeading(paragraph, isLast)) return true;
  const { text } = paragraph;
  return (
    !hasAtMost(text, 1) &&
    hasAtMost(text, longestTopic) &&
    /^\p{Lu}[\p{L}\p{N} ’'“”"()&/–-]*[\p{L}\p{N})”"]$/u.test(text) &&
    !hasClauseWord(text) &&
    !courtesy.test(text)
  );
}

/** How people greet, thank and agree, or say a few words, which a full stop need not end. */
const courtesy =
  /\b(?:thanks?|good|hello|hi|hey|welcome|bye|okay|ok|yes|yeah|no|nope|right|sure|please|sorry|sir|madam|ma’am|mr|mrs|ms|next|last|ladies|gentlemen|correct|exactly|absolutely|indeed|well|oh|not|go|come|let|ask|tell|see|back|ahead|yours|over|laughter|applause)\b/iu;

/** Whether a text is set in capitals but for what stands in brackets. */
function isInCapitals(text: string): boolean {
  // Nearly every paragraph has a small letter among its first few.
  for (let at = 0; at < text.length && text.charCodeAt(at) !== 0x28; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x61 && unit <= 0x7a) return false;
  }
  return /\p{Lu}{3}/u.test(text) && !/[\p{Ll}\p{Lo}]/u.test(text.replace(/\([^()]*\)/u, ''));
}

/** Most characters that a mark and the brackets and quotation marks behind it take. */
const longestEnd = 16;

/** Whether a text ends as spoken sentences are printed: with a mark of their end, of a break, or of a direction. */
function endsSentence(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  // Nearly all end in a full stop, and of the others most in a letter of ASCII.
  if (last === 0x2e || last === 0x3f) return true;
  if ((last >= 0x61 && last <= 0x7a) || (last >= 0x41 && last <= 0x5a)) return false;
  // Only the end is looked at, or each full stop of a long paragraph would be tried.
  const end = text.slice(-longestEnd);
  return /[.!?…—–:;,。！？।؟-]["”’»」』)\]*]*$/u.test(end) || /[)\]]$/u.test(end);
}
