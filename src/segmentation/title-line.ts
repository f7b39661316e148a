import type { Line } from '../model/transcript.ts';
import { findDate } from '../text/date.ts';
import { hasAtMost } from '../text/words.ts';
import { dateline, namesAndDate, placeAndDate, splitTitle } from './dateline.ts';
import { isDirection } from './directions.ts';
import { furnitureKind, isForm, isSection } from './furniture.ts';
import { isMenu, isSentence, isWrapped } from './head-shapes.ts';
import type { Layout } from './layout.ts';
import { nameShape } from './name-shape.ts';
import { isPlace } from './place.ts';

/** Titles that say when the event was, `Sitting of 7 May 2001`; other titles may name the day of something else. */
export const eventTitle: RegExp =
  /\b(?:conference|briefing|sitting|session|meeting|debates?|gaggle|hearing|interview|call|transcript)\b[^.]*\b(?:of|on|held on|from)$|\btranscript\b[^.]*\bfor$|(?:konferenz|sitzung|protokoll|mitschrift|bpk|wortlaut)\b[^.]*\bvom$|\b(?:conf[ée]rence|s[ée]ance|d[ée]bat|r[ée]union)\b[^.]*\bdu$|\b(?:conferencia|rueda|sesi[óo]n|entrevista|reuni[óo]n)\b[^.]*\bdel?$|^(?:\p{L}+ ){0,3}(?:møte|møde|\p{L}*debatt?e?|sammanträde|sessão|reunião|conferência|seduta|riunione|conferenza|vergadering|posiedzeni[ea]|konference|schůz[ei]|zasedání|ülés|istung|заседани[ея]|засідання|(?:пресс|прес)-конференці?[яи]?|брифинг)(?: \p{L}+){0,3}$/iu;

/** The line that holds the title: one divided from a date by a bar or dash, a heading, or the first that is no furniture. */
export function titleLineOf(lines: readonly Line[], layout: Layout): Line | undefined {
  const heading = lines.find((line) => line.heading === 1 && isOpen(line));
  const below = belowMenu(lines);
  const dated = below
    .slice(0, 4)
    .find(({ text }, at) => isDatedTitle(text) && !(at > 0 && isDatedPlace(text)));
  if (heading ?? dated) return heading ?? dated;
  const [above, next] = below;
  const isName = next && isNameAlone(above?.text ?? '') && eventWord.test(next.text);
  const first = isName ? next : above;
  if (!first || !mayBeTitle(first, lines) || isSentence(first, next)) return undefined;
  return isWrapped(first, lines[lines.indexOf(first) + 1], layout) ? undefined : first;
}

/** Whether a line may hold the title: it is neither furniture nor a date nor a direction. */
function isOpen({ text, aside, spoken }: Line): boolean {
  if (text === '' || aside !== undefined || spoken) return false;
  return !(furnitureKind(text) || dateline(text) || isSection(text) || isForm(text) || isDirection(text));
}

function firstOf(lines: readonly Line[], most: number): Line[] {
  const first: Line[] = [];
  for (let index = 0; index < lines.length && first.length < most; index++) {
    const line = lines[index]!;
    if (isOpen(line)) first.push(line);
  }
  return first;
}

/** Whether a line is as short as a title and ends in no full stop; one that asks has to stand above a date. */
function mayBeTitle(line: Line, lines: readonly Line[]): boolean {
  if (!hasAtMost(line.text, 25) || /[.!。！।]["”’」』]?$/u.test(line.text)) return false;
  return !/\?["”’]?$/u.test(line.text) || isAboveDate(lines, line);
}

/** The first lines that may be a title: those below the menu of a page and what stands in one block with it, where there is one. */
function belowMenu(lines: readonly Line[]): readonly Line[] {
  // Without labels these are all lines of a document.
  const open = firstOf(lines, 12);
  const menu = open.findLast((line) => isMenu(line.text) && findDate(line.text) === undefined);
  if (!menu || menu === open[0]) return open;
  const end = lines.findIndex(({ text, line }) => text === '' && line > menu.line);
  const below = end < 0 ? [] : firstOf(lines.slice(end + 1), 4);
  return below.length > 0 ? below : open;
}

/** Whether the next line that is not blank holds a date: what asks there is a title and no question. */
function isAboveDate(lines: readonly Line[], first: Line): boolean {
  const next = lines.slice(lines.indexOf(first) + 1).find(({ text }) => text !== '')?.text ?? '';
  return dateline(next) !== undefined || placeAndDate(next) !== undefined;
}

/** Whether a line below the first says where and when, and not what. */
function isDatedPlace(text: string): boolean {
  const { title } = splitTitle(text);
  return isPlace(title) && !eventWord.test(title);
}

/** Whether a line is the name of a person and nothing more, as some archives print it above the title. */
export function isNameAlone(text: string): boolean {
  const isName = /^\p{Lu}\p{Ll}[\p{L}’'-]*(?: (?:\p{Lu}\.|\p{Lu}\p{Ll}[\p{L}’'-]*)){1,3}$/u.test(text);
  return isName && !eventWord.test(text) && nameShape(text).score >= 0.6;
}

const eventWord =
  /\b(?:conference|briefing|remarks|interview|debate|speech|statement|transcript|meeting|address|press|hearing|session|sitting|availability|call|gaggle|forum|event|lecture)\b/iu;

function isDatedTitle(text: string): boolean {
  if (text.length >= 250 || namesAndDate(text) || /^(?:the following|below|here) /iu.test(text)) return false;
  const { title, date } = splitTitle(text);
  if (date !== undefined) return title.split(' ').length >= 3;
  const found = /\d/u.test(text) ? findDate(text) : undefined;
  const after = found ? text.slice(found.index + found.length) : '';
  return found !== undefined && after === '' && eventTitle.test(text.slice(0, found.index).trim());
}
