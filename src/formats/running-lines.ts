import type { Line } from '../model/transcript.ts';
import { unitTable } from '../text/blanks.ts';
import { isBlank, isWideUnit, lastGap, lineOf, splitLines, widthOf } from './lines.ts';

/** The lines of a text, and what they say as one string. */
export interface RunningLines {
  readonly lines: Line[];
  /** The texts of the lines, one blank between each and the next; empty where the text is too large for that. */
  readonly running: string;
}

/** What ends a word or a line, and what is mark-up; anything else is a part of a word. */
const kinds = { word: 0, space: 1, blank: 2, mark: 3, end: 4 } as const;

const lineEnds = '\r\n\f\u2028\u2029\u0085';

/** Where texts are divided into lines. */
export interface Division {
  /** Where the first line begins in the text, and its number. */
  readonly from: number;
  readonly line: number;
}

/**
 * Divides texts into lines as `splitLines` and `lineOf` do, in one walk through the whole: lines are cut from one string, from
 * which a wrapped paragraph can then be cut as well.
 *
 * @param marks characters by which a line may hold mark-up
 * @param markedLine reads such a line, from what is printed
 */
export function lineDivider(
  marks: string,
  markedLine: (raw: string, line: number) => Line,
): (text: string, division: Division) => RunningLines {
  const kindOf = unitTable((unit) => {
    const character = String.fromCharCode(unit);
    if (lineEnds.includes(character)) return kinds.end;
    if (unit === 0x20) return kinds.space;
    return isBlank(unit) ? kinds.blank : marks.includes(character) ? kinds.mark : kinds.word;
  });
  return (text, { from, line }) => {
    if (text.length - from > longestWalk) {
      const lines = splitLines(text.slice(from)).map((raw, index) =>
        (isMarkedIn(raw, kindOf) ? markedLine : lineOf)(raw, line + index),
      );
      return { lines, running: '' };
    }
    const walk = walked(text, from, kindOf);
    const { units, length, places, count, all } = walk;
    const running = stringOf(units.subarray(0, length), all < 0x80);
    const lines: Line[] = [];
    for (let index = 0; index < count; index++) {
      const place = index * fields;
      const plain = plainLine(running, places, place, line + index);
      const isMarked = places[place + 5] === marked;
      lines.push(
        isMarked
          ? inRunning(plain, markedLine(text.slice(places[place], places[place + 1]), line + index))
          : plain,
      );
    }
    return { lines, running };
  };
}

/** Longer texts, in units, are divided line by line, and have no running text, which would take twice their memory. */
const longestWalk = 20_000_000;

function isMarkedIn(raw: string, kindOf: Uint8Array): boolean {
  for (let at = 0; at < raw.length; at++) if (kindOf[raw.charCodeAt(at)] === kinds.mark) return true;
  return false;
}

function plainLine(running: string, places: Int32Array, place: number, line: number): Line {
  const at = places[place + 2]!;
  const indent = places[place + 4]!;
  const gap = places[place + 5]!;
  // All of one shape, since every line is looked at many times.
  return {
    text: running.slice(at, places[place + 3]),
    line,
    indent: indent > 0 ? indent : undefined,
    gap: gap >= 0 ? gap : undefined,
    at,
  };
}

/** A line with mark-up, cut from the running text as well where only its beginning is left out, so that the text as printed is needed no more. */
function inRunning({ text: whole, at = 0 }: Line, read: Line): Line {
  const start = whole.length - read.text.length;
  return whole.endsWith(read.text) ? { ...read, text: whole.slice(start), at: at + start } : read;
}

/** Numbers that are kept of each line: start and end in the text, start and end in the units, indent, and gap. */
const fields = 6;

/** What stands for a gap where there is none, and where a line may hold mark-up. */
const none = -1;
const marked = -2;

/** A walk through a text: the units that are kept of it, and where its lines lie. */
interface Walk {
  readonly text: string;
  readonly kindOf: Uint8Array;
  readonly units: Uint16Array;
  /** How many units are kept. */
  length: number;
  places: Int32Array;
  count: number;
  /** Bits that any unit of the text has. */
  all: number;
}

/** Room for most texts; larger ones get their own. */
const room = new Uint16Array(1 << 17);
let placesRoom = new Int32Array(1 << 15);

function walked(text: string, from: number, kindOf: Uint8Array): Walk {
  const units = text.length < room.length ? room : new Uint16Array(text.length + 1);
  const walk: Walk = { text, kindOf, units, length: 0, places: placesRoom, count: 0, all: 0 };
  for (let at = from; at <= text.length;) {
    if ((walk.count + 1) * fields > walk.places.length) {
      placesRoom = new Int32Array(walk.places.length * 2);
      placesRoom.set(walk.places);
      walk.places = placesRoom;
    }
    at = walkLine(walk, at);
    at += text.charCodeAt(at) === 0x0d && text.charCodeAt(at + 1) === 0x0a ? 2 : 1;
  }
  return walk;
}

/**
 * Walks through one line to its end, and keeps its words with single blanks between them, and one behind it. No branch depends
 * on where words end, since their length cannot be foreseen.
 */
function walkLine(walk: Walk, start: number): number {
  const { text, kindOf, units, places, length: first } = walk;
  const { word, space, mark, end } = kinds;
  const place = walk.count * fields;
  places[place] = start;
  places[place + 2] = first;
  places[place + 4] = 0;
  places[place + 5] = none;
  let length = first;
  let all = 0;
  let before: number = space;
  let at = start;
  for (; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    let kind = kindOf[unit]!;
    let kept = unit;
    all |= unit;
    if (kind > space) {
      if (kind === end) break;
      if (kind === mark) places[place + 5] = marked;
      // Of blanks before the first word, and of others behind a blank, the next question takes note.
      else if (before === word) noteBlank(walk, isWideUnit(unit), at, length, 0);
      kept = kind === mark ? unit : 0x20;
      kind = kind === mark ? word : space;
    }
    const isMore = before & kind;
    if (isMore !== 0) noteBlank(walk, true, at - 1, length - 1, widthOf(unit));
    units[length] = kept;
    length += 1 - isMore;
    before = kind;
  }
  if (before === space && length > first) length -= 1;
  // What stands behind the last word is no gap.
  if (places[place + 5] === length - first) places[place + 5] = none;
  if (length === first) places[place + 4] = 0;
  places[place + 1] = at;
  places[place + 3] = length;
  units[length] = 0x20;
  walk.length = length + 1;
  walk.all |= all;
  walk.count += 1;
  return at;
}

/**
 * Notes a blank that is not one ASCII blank between two words.
 *
 * @param start where the blanks begin that it belongs to, in the text
 * @param kept where they begin among the units that are kept
 */
function noteBlank(
  { places, count }: Walk,
  isGap: boolean,
  start: number,
  kept: number,
  width: number,
): void {
  const place = count * fields;
  if (kept < places[place + 2]!) places[place + 4]! += width;
  else if (isGap && places[place + 5] === none && start - places[place]! < lastGap)
    places[place + 5] = kept - places[place + 2]!;
}

const isLittleEndian = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;
const wide = new TextDecoder(isLittleEndian ? 'utf-16le' : 'utf-16be', { fatal: true, ignoreBOM: true });
const narrow = new TextDecoder('utf-8', { ignoreBOM: true });

/** A string of some units, in as little memory as the engine has for it. */
function stringOf(units: Uint16Array, isAscii: boolean): string {
  if (isAscii) return narrow.decode(Uint8Array.from(units));
  try {
    return wide.decode(units);
  } catch {
    // A half of a letter by itself is no UTF-16, and yet a string may hold it.
    return inPieces(units);
  }
}

/** Most units that a call may have as arguments. */
const piece = 8192;

function inPieces(units: Uint16Array): string {
  let text = '';
  for (let at = 0; at < units.length; at += piece)
    text += String.fromCharCode(...units.subarray(at, at + piece));
  return text;
}
