import type { SetAside } from '../model/transcript.ts';

const clockLine =
  /^[[(]?(?:as (?:prepared|delivered)[ ,]*|klo?\.? )?\d{1,2}[:.·]\d{1,2}(?::\d{2})?\s?(?:[ap]\.?\s?m\.?|h|hrs|hours)?\.?(?:\s\(?(?:[A-Z]{2,5}|local(?: time)?|eastern(?: time)?|central|mountain|pacific)\)?)?(?:\s?[-–—]\s?.*\d)?(?:\):|[\])])?$/iu;

const endMark =
  /^(?:[-–—(\s]*(?:END|End|Ende|FIN|Fin|-end-|end)(?: of (?:transcript|briefing|call|interview|text))?[-–—)\s.]*(?:\d{1,2}:\d{2}.*)?|(?:#\s*){2,}|(?:[*_=~•·-]\s*){3,}|###)$/u;

const concluded =
  /^[([](?:the )?(?:briefing|call|gaggle|press conference|conference|meeting|interview|event|session|sitting|hearing)\b[^)\]]*\b(?:concluded|ended|adjourned|began|commenced|closed)\b[^)\]]*[)\]]\.?$/iu;

/** A sentence that says when a sitting began, paused or ended: `The meeting rose at 11.35 a.m.`, `La seduta termina alle 13,15.` */
const sittingTimes =
  /^[([]?(?:(?:the |this )?(?:house|senate|chamber|council|assembly|committee|sub-?committee|parliament|dáil|seanad|lok sabha|rajya sabha|board|commission|court|meeting|sitting|session|hearing|debate|proceedings|conference|briefing)(?: (?:then|was|stood|of the [\p{L} ]{1,40}))?(?: (?:adjourned|suspended|resumed|closed|ended|rose|opened|met|concluded|began|commenced|called to order|convened|reconvened|recessed))(?: (?:and|accordingly|again|at|until|for|by|on|from|till|to)\b.{0,90})?|whereupon,? .{3,160}|la (?:séance|seduta|sesión|sessione|sessió) .{0,40}(?:levée|ouverte|suspendue|reprise|comincia|termina|inizia|sospesa|ripresa|abre|levanta|suspende|reanuda|obre|aixeca|tolta|aperta).{0,60}|se (?:abre|levanta|suspende|reanuda) la sesión a .{3,60}|(?:eran? las?|eram?) .{3,60}|(?:schluss|beginn|ende)(?: der sitzung)?:? .{0,20}\d{1,2}(?:[.:]\d{2})? uhr|(?:sitzung|the sitting|sitting|meeting) (?:closed|suspended|resumed|ended).{0,60}|(?:sammanträdet|mötet|mødet|møtet|sluiting|de vergadering|koniec posiedzenia|cuireadh an \p{L}+ ar|chuaigh an \p{L}+ i gceannas|początek posiedzenia|wznowienie|levanta-se a sessão) .{3,90}|on resuming[—–-]?)[.)\]]*$/iu;

/** How such a sentence begins; one test is cheaper than the whole. */
const sittingOpening =
  /^[([]?(?:the |this |house|senate|dáil|lok |rajya |meeting|sitting|session|hearing|whereupon|la s|se |era|schluss|beginn|ende|on resuming|sammanträdet|mö?[td]et|mø[dt]et|cuireadh|chuaigh|sluiting|de vergadering|koniec|początek|wznowienie|levanta|council|committee|proceedings)/iu;

/** Words of such a sentence that say that all is over. */
const over =
  /\b(?:adjourned|closed|ended|rose|concluded|levée|termina|levanta|aixeca|tolta|schluss|ende|eram?|erano?|avslutades|hevet|hævet|sluiting|koniec)\b/iu;

/** True for a printed line that says when a sitting began, paused or ended. */
export function isSittingTime(text: string): boolean {
  return (
    text.length <= 200 &&
    sittingOpening.test(text) &&
    /\d|resuming|noon|midnight|midi|heures|of the clock|suspended\.|de la (?:mañana|tarde|noche)|mediodía/iu.test(
      text,
    ) &&
    sittingTimes.test(text)
  );
}

/** True for a line behind which only appendices and imprints follow: the sitting or the transcript has ended. */
export function isEnd(text: string): boolean {
  if (text.length > 200) return false;
  if (/^[（(](?:以上|了|完|完毕|終わり|끝|이상)[）)]$/u.test(text)) return true;
  return concluded.test(text)
    ? !/\bbegan\b|\bcommenced\b/iu.test(text)
    : isSittingTime(text) && over.test(text);
}

const siteSection =
  /^(?:press (?:room|office|center|centre|releases?|briefings?)|news ?room|news(?: (?:and|&) .{3,20})?|home(?: [>»/|].*)?|briefing room|briefings?(?: (?:and|&) (?:statements|transcripts))?|transcripts?|speeches(?: (?:and|&) .{3,20}|, etc)?|media(?: (?:cent(?:er|re)|room))?|the white house|office of the (?:press secretary|spokesperson)|for immediate release(?: \p{Lu}.{3,40})?|immediate release|embargoed .{0,60}|share(?: (?:this|on) .*)?|print(?: this page)?|back to top|skip to .*|menu|search|subscribe|follow us.*|copyright .*|©.*|all rights reserved.*|loading(?:\.{3}|…)?|return to .{3,40} page|advertisement|view header|page language:?)\.?$|^(?:\p{Lu}[\p{L}.'’-]* ){1,4}(?:picture|photo)$/iu;

/** What pages of governments and broadcasters print above all their texts. */
const banner =
  /^(?:an official website of|(?:official|secure) (?:\S+ )?websites use|\.(?:gov|mil) website|a lock \(|here[’']s how you know|share sensitive information only|you have accessed part of a historical|(?:jump|go) to (?:the |main |content)|browse content similar|similar content$|transcribe your own|try rev and save|available transcripts are automatically|mark as played|accessibility (?:links|statement)|this (?:page|site|website) uses cookies|we use cookies)/iu;

/** The way to a page of a site: `Home > News > Briefings`. */
const breadcrumbs = /^[^<>»›]{1,40}(?: [>»›] [^<>»›]{1,80}){2,8}$/u;

const pageOfPages =
  /^[-–—([\s]*(?:page|p\.|seite|página)\s*(?<page>\d{1,4})(?:\s*(?:of|\/|von|de)\s*(?<pages>\d{1,4}))?[-–—)\]\s]*$/iu;

const furnitureOpening =
  /^(?:[^\p{L}]|end|fin|page|p\.|seite|página|as |klo?\.? |check |uncorr|unoff|unedit|not an |non|provis|please check|es gilt)/iu;

/** What such a line begins with, two letters of ASCII; a letter beyond it may follow any first one. */
const openingLetters: ReadonlySet<number> = new Set(
  ['en', 'fi', 'pa', 'p.', 'se', 'as', 'kl', 'ch', 'un', 'no', 'pr', 'pl', 'es'].map(pairOf),
);

/** The first two units of a text as one number, letters of ASCII in lower case. */
function pairOf(text: string): number {
  return ((text.charCodeAt(0) | 0x20) << 16) | (text.charCodeAt(1) | 0x20);
}

/** What a publisher says of the text itself: `Check against delivery!`, `Uncorrected transcript`. */
const reservation =
  /^[([*]*(?:please )?(?:check(?:ed)? against delivery|as (?:prepared )?(?:for )?delive(?:red|ry)|as prepared|unofficial (?:transcript|translation)|uncorrected(?: (?:transcript|proof|copy))?|not an official (?:record|document|transcript)|non[- ]official transcript|provisional(?: (?:transcript|record|version))?|unedited (?:transcript|version)|es gilt das gesprochene wort)[)\]*!.]*$/iu;

/** Whether a line begins as furniture does: nearly all lines are speech, and one look is cheaper than four tests. */
function mayBeFurniture(text: string): boolean {
  const first = text.charCodeAt(0) | 0x20;
  // Of those that begin with a letter of ASCII, the ones that begin like one of the words above.
  if (first >= 0x61 && first <= 0x7a && !(text.charCodeAt(1) > 0x7f) && !openingLetters.has(pairOf(text)))
    return false;
  return furnitureOpening.test(text);
}

/** A line of page numbers: the links to the other pages of a briefing. */
export interface Navigation {
  /** This page, where the line says so. */
  readonly page?: number;
  /** Number of pages; 0 where the line does not say. */
  readonly pages: number;
}

/** What a line of page navigation says, `<  1  2  3 … 13  >` or `Page 1 of 13`; undefined for any other line. */
export function navigationOf(text: string): Navigation | undefined {
  const { page, pages } = pageOfPages.exec(text)?.groups ?? {};
  if (page !== undefined) return { page: Number(page), pages: Number(pages ?? 0) };
  if (!/^[<«‹>»›|\s\d….·-]+$/u.test(text) || !/[<«‹>»›]|\d\s+\d\s+\d/u.test(text)) return undefined;
  const numbers = text.match(/\d{1,4}/gu)?.map(Number) ?? [];
  const ascending = numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0));
  const enough = numbers.length >= (/^[<«‹].*[>»›]$/u.test(text) ? 1 : 2);
  return ascending && enough ? { pages: numbers.at(-1) ?? 0 } : undefined;
}

/** Times of a recording and nothing else: `00:00:07.000 --> 00:00:09.500`, `:00:07.:00:09.` */
function isTimeRange(text: string): boolean {
  return /^[\d:.,\s–→>-]{8,40}$/u.test(text) && (text.match(/:\d{2}/gu) ?? []).length >= 3;
}

/** What kind of page furniture a line is, wherever it stands; undefined for a line that may be speech. */
export function furnitureKind(text: string): SetAside['kind'] | undefined {
  if (text.length > 120 || !mayBeFurniture(text)) return undefined;
  if (navigationOf(text)) return 'navigation';
  if (/^(?:[-–—]\s?\d{1,4}\s?[-–—]|\d{1,2}-\d{3}-\d{4})$/u.test(text)) return 'running head';
  if (clockLine.test(text) || isTimeRange(text)) return 'clock';
  // Some records print the time as four digits on a line of its own.
  if (/^(?:0[6-9]|1\d|2[0-3])[0-5]\d$/u.test(text)) return 'clock';
  if (/^(?:[•·*] ?)?\((?:\d{4}(?:\/[A-Z\d]{1,5}){0,4}|\d{1,2} ?[h:.] ?\d{0,2})\)(?: ?[•·*])?$/u.test(text))
    return 'clock';
  if (endMark.test(text) || isRuled(text) || concluded.test(text)) return 'end mark';
  if (text.length <= 60 && reservation.test(text)) return 'furniture';
  return undefined;
}

/** Whether a line has several entries of a form, filled in or not: `Session: 2 | Sitting: 14`, `Name: Password: Code:`. */
export function isForm(text: string): boolean {
  if (text.includes(' | ') && /^[^|]{1,60} \| [^|:]{2,40}: /u.test(text)) return true;
  return /^(?:[^\s:：]{1,20}(?: [^\s:：]{1,20})?[:：]\s*){3}/u.test(text);
}

/** Whether a line is drawn or set with signs, and not with a few dots as a silence is: `――――◇――――`. */
function isRuled(text: string): boolean {
  if (text.length >= 10 && /^[.…·\s]+$/u.test(text)) return true;
  return (
    text.length >= 5 &&
    /[^\p{L}\p{N}\p{M}\s.…·,。!?！？]/u.test(text) &&
    /^[^\p{L}\p{N}\p{M}]{5,}$/u.test(text)
  );
}

/** True for a line that names a part of a web site or the office that publishes: furniture before the first turn. */
export function isSection(text: string): boolean {
  return siteSection.test(text) || banner.test(text) || breadcrumbs.test(text);
}
