import { isWideBlank } from './blanks.ts';

// How people give each other the floor, in the languages of the transcripts at hand. A phrase that is missing here makes a
// turn an answer instead of procedure; nothing else depends on it.

/** Words that give the floor wherever they stand. */
const callWords = String.raw`go (?:right )?ahead|next(?: one| question)?|(?:first|last|final) (?:one|question)|who(?:['’]s| is) next|(?:any|your) questions?|take (?:your|some|a few) questions|line is (?:now )?open|the floor is yours|you have the floor|over to you|(?:hand|turn|pass) (?:it |things |the floor |you )?over(?: to)?|let(?:['’]s| us|ting)? go (?:over |back )?to|(?:we|i)['’]ll go to|the chair recogni[sz]es|yes,? please|sir|ma['’]am|in the (?:back|front|middle|red|blue|corner)|(?:first|second|third|last|front|back) row|(?:right|over) (?:here|there|back)|please proceed|adelante|siguientes?(?: pregunta)?|tiene (?:usted )?la palabra|la paraula|endavant|(?:a|avez) la parole|la parole est|question suivante|n[äa]chste frage|(?:hat|haben) das wort|das wort hat|ha la parola|prossima domanda|tem a palavra|pr[óo]xima pergunta`;

/** Words that give it at the end of a sentence. */
const please = String.raw`please|por favor|si us plau|s['’]il vous pla[îi]t|bitte(?: sch[öo]n)?|prego`;

// Without the flag for Unicode, which makes these expressions five times slower; no letter here needs it.
const calls = new RegExp(
  String.raw`^next[.,!]|\b(?:${callWords})\b|(?:^|[ ,])(?:à vous|(?:${please})[.,!]?$)|请|下一[个位]`,
  'i',
);

/** What a text holds at least in which a sentence is such a call; one look is cheaper than to divide it into sentences. */
const anyCall = new RegExp(
  String.raw`\bnext[.,!]|\b(?:${callWords})\b|(?:^|[,\s])(?:à vous|${please})|请|下一[个位]`,
  'i',
);

const courtesies =
  /(?:^|[^\p{L}])(?:thank you|thanks|thx|cheers|gracias|gràcies|merci|danke(?: sch[öo]n)?|vielen dank|grazie|obrigad[oa]|bye|goodbye|adi[óo]s|auf wiedersehen|welcome)(?=$|[^\p{L}])|谢谢/iu;

const openings =
  /^[¡“"'‘]?(?:(?:hi|hello|hey|yes|yeah|yep|good (?:morning|afternoon|evening)|hola|bon(?:jour|soir)|buenos días|buenas tardes|guten (?:morgen|tag|abend)|sure|great)[\s,.!–—-]+)*(?:thank you|thanks|gracias|gràcies|merci|danke|vielen dank|grazie|obrigad[oa]|hi|hello|good (?:morning|afternoon|evening)|hola|bon(?:jour|soir)|buenos días|buenas tardes|guten (?:morgen|tag|abend)|谢谢)/iu;

const followUps =
  /\bfollow(?:ing)?[ -]?up\b|\brepregunta\b|\bseguimiento\b|\bnachfrage\b|\bnachfragen\b|\bpour revenir\b|追问/iu;

const title = /\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Prof|Sr|Sra|St|M|Mme|No|vs)\.$/u;

/** Most characters that are looked at: turns may be very long. */
const longestCall = 260;

/** Texts of fewer characters hold few words. */
const manyWords = 120;

/** Most words beside calls, thanks and names in a turn that does little else than give the floor. */
const mostOtherWords = 6;

/** Whether a text asks something, as far as its marks say. */
export function hasQuestionMark(text: string): boolean {
  return text.includes('?') || text.includes('？') || text.includes('؟');
}

/**
 * Whether a turn does little else than give the floor to somebody: `Go ahead.`, `Thank you, Minister. Ms. Lee, please.`
 *
 * @param others most words beside calls, thanks and names
 */
export function givesFloor(text: string, others: number = mostOtherWords): boolean {
  if (text.length > longestCall) return false;
  // What stands in brackets is no part of a sentence, so that words around it may come together.
  if (!anyCall.test(text) && !hasBracket(text)) return false;
  // Many words are cheaper to see than calls, and only longer texts hold so many.
  if (text.length > manyWords && wordsOf(text).length > others + 24) return false;
  const sentences = sentencesOf(text);
  if (!sentences.slice(-2).some(isCall)) return false;
  const rest = sentences.filter(
    (sentence) => !isCall(sentence) && !courtesies.test(sentence) && !isBareName(wordsOf(sentence)),
  );
  return wordsOf(text).length <= others + 24 && wordsOf(rest.join(' ')).length <= others;
}

/** Whether a turn, however long, ends by giving the floor: with a call, or with nothing but a name (`… by Friday. Joss.`). */
export function endsGivingFloor(text: string): boolean {
  const tail = withoutBrackets(text.slice(-longestCall));
  const last = lastSentence(tail, tail.length);
  if (isCall(last.text)) return true;
  const words = wordsOf(last.text);
  if (words.length > 3) return false;
  const before = lastSentence(tail, last.start);
  if (words.length <= 2 && isCall(before.text)) return true;
  return before.text !== '' && isBareName(words) && !hasQuestionMark(last.text);
}

/** Whether a short turn holds thanks and nothing that is asked: `Thanks, Lise.` */
export function isCourtesy(text: string): boolean {
  if (text.length > longestCall || hasQuestionMark(text)) return false;
  return wordsOf(text).length <= 6 && courtesies.test(text) && !isCutOff(text);
}

/** Whether a turn begins as people begin who have just got the floor: with a greeting or with thanks. */
export function opensWithCourtesy(text: string): boolean {
  return openings.test(withoutBrackets(text.slice(0, longestCall)));
}

/** Whether a turn says of itself that it follows up. */
export function saysFollowUp(text: string): boolean {
  return followUps.test(text.slice(0, 200));
}

/** Whether somebody is broken off: the text ends in a dash or in dots. */
export function isCutOff(text: string): boolean {
  return /(?:[–—]|-|…|\.\.\.)\s*["”’)]*$/u.test(withoutBrackets(text.slice(-longestCall)));
}

function isCall(sentence: string): boolean {
  return sentence.length <= 140 && calls.test(sentence) && wordsOf(sentence).length <= 14;
}

function isBareName(words: readonly string[]): boolean {
  return (
    words.length > 0 &&
    words.length <= 3 &&
    words.every((word) => /^\p{Lu}[\p{L}\p{M}'’.-]*[.,!]?$/u.test(word)) &&
    !/^(?:yes|no|yeah|yep|nope|ok|okay|right|sure|absolutely|exactly|correct|never|maybe|thanks?|s[íi]|oui|non|ja|nein)[.,!]?$/iu.test(
      words[0] ?? '',
    ) &&
    !courtesies.test(words.join(' '))
  );
}

/** The sentences of a text, as marks divide them, stage directions left out. */
function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  let open = '';
  for (const piece of piecesOf(withoutBrackets(text))) {
    open = open === '' ? piece : `${open} ${piece}`;
    if (endsInTitle(open, open.length)) continue;
    if (open.trim() !== '') sentences.push(open.trim());
    open = '';
  }
  if (open !== '') sentences.push(open);
  return sentences;
}

/** The last sentence before a place of a text, looked for from there backwards; empty where there is none. */
function lastSentence(text: string, end: number): { readonly text: string; readonly start: number } {
  for (let at = end - 1; at > 0; at--) {
    const unit = text.charCodeAt(at);
    if (unit > 0x20 && unit < 0xa0) continue;
    if (unit !== 0x0a && !(isBlank(unit) && endsSentence(text, at))) continue;
    const sentence = text.slice(at, end).trim();
    if (sentence !== '' && !endsInTitle(text, at)) return { text: sentence, start: at };
  }
  return { text: text.slice(0, end).trim(), start: 0 };
}

/** Most characters of a title, with its full stop and what stands before it. */
const longestTitle = 8;

/** Whether a title ends before a place of a text, `Mr.`: its full stop ends no sentence. */
function endsInTitle(text: string, end: number): boolean {
  return text.charCodeAt(end - 1) === 0x2e && title.test(text.slice(Math.max(0, end - longestTitle), end));
}

function isBlank(unit: number): boolean {
  return unit <= 0x20 || (unit >= 0xa0 && isWideBlank(unit));
}

/** A text cut at each blank behind the end of a sentence, and at the ends of lines. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let start = 0;
  for (const { index, 0: blank } of text.matchAll(/\s+/gu)) {
    const feed = endsSentence(text, index) ? 0 : blank.indexOf('\n');
    if (feed < 0) continue;
    pieces.push(text.slice(start, index + feed));
    start = index + (feed === 0 ? blank.length : feed);
  }
  pieces.push(text.slice(start));
  return pieces;
}

const endMarks = '.!?…。！？';
const closers = '"”’)';

function endsSentence(text: string, index: number): boolean {
  const last = text[index - 1] ?? ' ';
  return endMarks.includes(last) || (closers.includes(last) && endMarks.includes(text[index - 2] ?? ' '));
}

function hasBracket(text: string): boolean {
  return text.includes('(') || text.includes('[');
}

function withoutBrackets(text: string): string {
  if (!hasBracket(text)) return text.trim();
  return text.replaceAll(/[([][^()[\]\n]{0,200}[)\]]/gu, ' ').trim();
}

function wordsOf(text: string): string[] {
  return withoutBrackets(text)
    .split(/\s+/u)
    .filter((word) => isWord(word));
}

/** Whether a piece without blanks has a letter or digit; most begin with a letter of ASCII. */
function isWord(piece: string): boolean {
  const first = piece.charCodeAt(0) | 0x20;
  return (first >= 0x61 && first <= 0x7a) || /[\p{L}\p{N}]/u.test(piece);
}
