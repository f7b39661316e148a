import type { SetAside } from '../model/transcript.ts';

const clockLine =
  /^\(?(?:as (?:prepared|delivered)[ ,]*)?\d{1,2}[:.·]\d{1,2}(?::\d{2})?\s?(?:[ap]\.?\s?m\.?|h|hrs|hours)?\.?(?:\s\(?(?:[A-Z]{2,5}|local(?: time)?|eastern(?: time)?|central|mountain|pacific)\)?)?(?:\s?[-–—]\s?.*\d)?\)?$/iu;

const endMark =
  /^(?:[-–—(\s]*(?:END|End|Ende|FIN|Fin|-end-|end)(?: of (?:transcript|briefing|call|interview|text))?[-–—)\s.]*(?:\d{1,2}:\d{2}.*)?|(?:#\s*){2,}|(?:[*_=~•·-]\s*){3,}|###)$/u;

const concluded =
  /^[([](?:the )?(?:briefing|call|gaggle|press conference|conference|meeting|interview|event|session|sitting|hearing)\b[^)\]]*\b(?:concluded|ended|adjourned|began|commenced|closed)\b[^)\]]*[)\]]\.?$/iu;

const siteSection =
  /^(?:press (?:room|office|center|centre|releases?|briefings?)|news ?room|news(?: (?:and|&) .{3,20})?|home(?: [>»/|].*)?|briefing room|briefings?(?: (?:and|&) (?:statements|transcripts))?|transcripts?|speeches(?: (?:and|&) .{3,20})?|media(?: (?:cent(?:er|re)|room))?|the white house|office of the (?:press secretary|spokesperson)|for immediate release|immediate release|embargoed .{0,60}|share(?: (?:this|on) .*)?|print(?: this page)?|back to top|skip to .*|menu|search|subscribe|follow us.*|copyright .*|©.*|all rights reserved.*)\.?$/iu;

const pageOfPages =
  /^[-–—([\s]*(?:page|p\.|seite|página)\s*(?<page>\d{1,4})(?:\s*(?:of|\/|von|de)\s*(?<pages>\d{1,4}))?[-–—)\]\s]*$/iu;

/** How furniture begins: nearly all lines are speech, and one test is cheaper than four. */
const furnitureOpening = /^(?:[^\p{L}]|end|fin|page|p\.|seite|página|as )/iu;

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

/** What kind of page furniture a line is, wherever it stands; undefined for a line that may be speech. */
export function furnitureKind(text: string): SetAside['kind'] | undefined {
  if (text.length > 120 || !furnitureOpening.test(text)) return undefined;
  if (navigationOf(text)) return 'navigation';
  if (clockLine.test(text)) return 'clock';
  if (endMark.test(text) || concluded.test(text)) return 'end mark';
  return undefined;
}

/** True for a line that names a part of a web site or the office that publishes: furniture before the first turn. */
export function isSection(text: string): boolean {
  return siteSection.test(text);
}
