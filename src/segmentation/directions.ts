import type { Direction, DirectionKind } from '../model/transcript.ts';

const kinds: readonly (readonly [DirectionKind, RegExp])[] = [
  [
    'laughter',
    /^(?:(?:general |loud )?laugh(?:s|ter|ing)?|chuckles?|chuckling|giggles|risas?|rialles|risos|risate|rires|lachen|heiterkeit)\b/iu,
  ],
  [
    'applause',
    /^(?:(?:loud |standing )?applause|(?:alguns |forts |algunos |fuertes |vivi |vifs )?(?:aplaudiments|aplausos?|applausi|applaudissements|palmas)|applauds|claps|clapping|cheers|cheering|standing ovation|beifall)\b/iu,
  ],
  [
    'crosstalk',
    /^(?:cross[- ]?talk(?:ing)?|overlapping|simultaneous|interruption|interrupt(?:s|ed)|interposing|several speak|zwischenruf|(?:forta |fuertes? )?(?:remor|rumor(?:es)?)|veus de|voces)\b/iu,
  ],
  [
    'inaudible',
    /^(?:inaudible|unintelligible|indiscernible|unclear|off[- ]mic(?:rophone)?|audio (?:gap|drops?|cuts?|break)|no audio|no response|no verbal response|ininteligible|inaudible)\b/iu,
  ],
  [
    'language',
    /^(?:(?:as |through |via )?(?:interpret(?:ed|er|ation)|translat(?:ed|or|ion))|in \p{Lu}\p{L}+|speaks? (?:in )?\p{L}+|spoke in \p{L}+|speaking (?:in )?\p{L}+|foreign language)\b/iu,
  ],
  [
    'other',
    /^(?:pauses?|silence|sic|ph|phonetic|nods?|shakes?|gestur\w+|points?|pointing|sighs?|coughs?|sneezes?|whistles|sings?|reads?|reading|reciting|smiles?|shrugs|holds? up|holding|referring|refers|knocks?|phone rings|music|video|video plays|a video|video (?:is )?(?:shown|presentation)|recording|break|recess|brief recess|technical (?:difficult|issue)\w*|the (?:briefing|call|gaggle|meeting|press conference|conference|interview|event|session)\b.* (?:concluded|ended|ends|began|begins|adjourned|resumed)|end|ended|begins|moment of silence|exits?|enters?|departs|leaves|arrives|walks|looks?|turns|whispers?|continued|continuing|resumes?|repeats|baby|child|dog|sirens?|background noise|bell|gavel|redacted|visitor speaks|pausa|murmullos)\b/iu,
  ],
];

const bracketed = /[([](?<inner>[^()[\]\n]{1,200})[)\]]/gu;

/**
 * The stage directions of a text: what stands in brackets and says what is heard or done instead of what is said.
 *
 * A bracket is a direction if it begins with a word of that kind, or is a sentence of its own, `(He steps aside.)`:
 * capital, full stop inside, at most 14 words, and nothing but blanks or the end of a sentence before it. Brackets that a
 * speaker's words need, such as `(CPC)`, are left alone.
 */
export function directionsIn(text: string): Direction[] {
  if (!text.includes('(') && !text.includes('[')) return [];
  const directions: Direction[] = [];
  for (const match of text.matchAll(bracketed)) {
    const inner = match.groups?.['inner']?.trim() ?? '';
    const round = match[0].startsWith('(');
    const kind =
      directionKind(inner, round) ??
      (round && isSentence(inner) && followsSentence(text, match.index) ? 'other' : undefined);
    if (kind) directions.push({ start: match.index, end: match.index + match[0].length, kind });
  }
  return directions;
}

/** One word in brackets, which a paragraph holds nothing beside: `(Unruhe)`, `(Pausa).`, `[English]`. */
const oneWord =
  /^(?:\((?:끝|이상|完|完毕|以上|了)\)|\(\p{Lu}\p{Ll}{3,30}[.!]?\)|\[\p{Lu}\p{Ll}{3,30}\.?\])[.]?$/u;

/** A paragraph in round brackets in a script without capitals, `…(व्यवधान)`, or that begins with a small letter, `(pokračuje Novák)`. */
const otherScript = /^[….\s]*\([\p{Lo}「『][^()]{2,200}\)[.।]?$/u;
const lowerCase = /^\(\p{Ll}{3,20} [^()]{2,40}\)$/u;

/** A paragraph in square brackets, which a speaker's words are not set in: `[The statement follows:]`. */
const bracketedParagraph = /^\[(?:\d{1,3}[.)] ?(?:[A-Z][.)] ?)?)?\p{Lu}[^[\]]{3,400}\]\.?$/u;

/** A paragraph in Chinese or Japanese brackets: `（以上）`, `【質疑応答】`. */
const fullWidth = /^(?:（[^（）]{1,60}）|【[^【】]{1,60}】)$/u;

/** True for a text in square brackets that says nothing of what is heard or done: the number of a volume, a note. */
export function isBracketed(text: string): boolean {
  return text.startsWith('[') && bracketedParagraph.test(text) && directionsIn(text).length === 0;
}

/** What some parliaments print without brackets in a paragraph of its own: `Aplausos do PS.` */
const unbracketed =
  /^(?:aplausos|protestos|pausa|contraprotestos|risos|murmúrios|rumores|applausi|applaudissements|rires|beifall|heiterkeit|oklaski|laughter|applause)(?: (?:d[aeo]s?|del|dei|dai|bei|from|on|von|sur|dans|na|w|y|e|and|et|und) .{1,100})?[.]?$/iu;

/** What reporters of parliaments and councils print without brackets between speeches: `Opposition members interjecting—`. */
const procedure =
  /^(?:(?:(?:the |an? |some |several )?(?:[\p{L}.’'-]+ ){0,4}(?:members?|senators?|deputies|mps?) (?:having )?(?:interject\p{L}*|interrupt\p{L}*|standing|conferring)|(?:mr|mrs|ms|dr|senator) [\p{L}’'-]+(?: [\p{L}’'-]+)? (?:interjecting|having sought|having interjected))[—–.-]*|an incident having occurred .{3,60}|a (?:recorded )?vote was taken(?: by .{3,60})?\.?|the agenda was adopted\.|inter(?:ruption|jection)s?\.?|(?:question|motion|amendment|bill)s? (?:put and )?(?:agreed to|negatived|carried|resolved in the affirmative)\.?)$/iu;

/** What of it is looked for first. */
const procedureOpening =
  /interject|interrupt|standing|conferring|having |vote was|agenda was|agreed|negatived|carried|affirmative/iu;

/** What a court does, behind dashes: `--- Luncheon recess taken at 12.15 p.m.` */
const course = /^-{2,3} ?\p{Lu}.{0,60}\b(?:commenc|recess|adjourn|resum|conclu|break|paus|whereupon)/iu;

/** Whether some words say what is heard or done, as captions have it behind their sign: `>>Applause`, `>>House adjourned at 17:59`. */
function isHeard(text: string): boolean {
  if (
    /^(?:house|assembly|committee|sitting|council) (?:commenced|adjourned|recessed|resumed|concluded|suspended)\b/iu.test(
      text,
    )
  )
    return true;
  return /^\p{L}+\.?$/u.test(text) && directionsIn(`(${text})`).length > 0;
}

function isUnbracketed(text: string): boolean {
  if (text.startsWith('>>')) return text.length <= 60 && isHeard(text.replace(/^>+\s*/u, ''));
  if (fullWidth.test(text) || unbracketed.test(text)) return true;
  return text.length <= 90 && procedureOpening.test(text) && procedure.test(text);
}

/** True for a text that consists of stage directions and nothing else. */
export function isDirection(text: string): boolean {
  if (isUnbracketed(text)) return true;
  // Some reporters set dashes before the bracket, `--(Aplausos).`, or before what the court does.
  if (/^-{2,3} ?\p{Lu}/u.test(text)) return text.length <= 80 && course.test(text);
  if (/^[–—-]{1,3}\s?[([]/u.test(text)) return isDirection(text.replace(/^[–—-]+\s?/u, ''));
  // What begins with a letter has words outside its brackets.
  const first = text.charCodeAt(0) | 0x20;
  if (first >= 0x61 && first <= 0x7a) return false;
  return (text.includes('(') || text.includes('[')) && isInBrackets(text);
}

function isInBrackets(text: string): boolean {
  // A whole paragraph in brackets is the reporter's, however long: `(Mr. Lee addressed the House. His remarks will …)`.
  if (/^\(\p{Lu}[^()\s]*\s[^()]{2,400}\)\.?$/u.test(text)) return true;
  if (otherScript.test(text) || lowerCase.test(text)) return true;
  if (oneWord.test(text) || bracketedParagraph.test(text)) return true;
  if (/^\[ ?\p{Ll}[\p{Ll} -]{1,30}\]\.?$/u.test(text)) return true;
  if (/^[….\s*]*\((?:interruptions?|inaudible|crosstalk|laughter|applause)\)[….\s*]*$/iu.test(text))
    return true;
  const directions = directionsIn(text);
  const covered = directions.reduce((sum, { start, end }) => sum + end - start, 0);
  return directions.length > 0 && text.replaceAll(/\s/gu, '').length <= covered && !restOf(text, directions);
}

/** Whether anything but white space and marks stands outside the directions. */
function restOf(text: string, directions: readonly Direction[]): boolean {
  let at = 0;
  for (const { start, end } of [...directions, { start: text.length, end: text.length }]) {
    if (/[\p{L}\p{N}—–-]/u.test(text.slice(at, start))) return true;
    at = end;
  }
  return false;
}

/** In square brackets stand corrections too, `[in compliance]`: there only what is certainly no word of the speaker counts. */
function directionKind(inner: string, round: boolean): DirectionKind | undefined {
  if (inner.split(/\s+/u).length > 14) return undefined;
  const kind = kinds.find(([, pattern]) => pattern.test(inner))?.[0];
  const certain =
    round ||
    /^\p{Lu}/u.test(inner) ||
    /^(?:sic|ph|phonetic|redacted|speak(?:s|ing) (?:in )?\p{L}+$)/iu.test(inner);
  return kind === 'other' || kind === 'language' ? (certain ? kind : undefined) : kind;
}

function isSentence(inner: string): boolean {
  return /^\p{Lu}.*\p{L}{2,}[.!]$/u.test(inner) && inner.split(/\s+/u).length <= 14 && inner.includes(' ');
}

/** Whether a sentence ends before a place of a text, or the text begins there. */
function followsSentence(text: string, index: number): boolean {
  // Only what stands right before is looked at: a text may hold thousands of brackets.
  const before = text.slice(Math.max(0, index - 8), index).trimEnd();
  return before === '' || /[.!?…—–"”]$/u.test(before);
}
