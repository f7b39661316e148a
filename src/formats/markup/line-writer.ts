import type { Line, MarkedSpeaker } from '../../model/transcript.ts';
import { lineOf } from '../lines.ts';

/** What the mark-up says of a whole line. */
export type LineHints = Pick<Line, 'heading' | 'quoted' | 'aside'>;

/** Lines made out of a stream of text and tags. */
export interface LineWriter {
  /** Adds text to the line that is being written; `line` is where it stands in the source, from 1. */
  text(raw: string, line: number): void;
  /** Whether what follows is set in bold; calls nest. */
  bold(change: 1 | -1): void;
  /** Whether what follows is set apart in another way than bold; calls nest. A short piece at the start of a line counts as bold. */
  apart(change: 1 | -1): void;
  /** The page on which what follows is printed. */
  page(page: number): void;
  /** A speaker that the mark-up names: the next line of speech starts the turn; without one the turn is empty. */
  speaker(speaker: MarkedSpeaker, line: number): void;
  /** Says better who speaks in the turn that has no words yet. */
  rename(speaker: MarkedSpeaker): void;
  /** Ends the last line, and the turn of a speaker without words. */
  finish(): void;
  /** Ends the line, with a blank line after it unless the paragraph goes on; says whether there was any text. */
  end(hints?: LineHints & { readonly goesOn?: boolean }): boolean;
  /** Whether the line that is being written holds more than white space. */
  hasText(): boolean;
  /** The line that is being written, as it is so far. */
  pending(): string;
  /** Adds lines made elsewhere, and a blank one. */
  add(lines: readonly Line[]): void;
  /** A blank line, unless there is one already. */
  blank(): void;
  /** Number of lines so far; the range of a container starts and ends with it. */
  count(): number;
  readonly lines: readonly Line[];
}

interface Pending {
  raw: string;
  line: number;
  /** Length of `raw` up to which all that can be seen is bold; undefined as long as that is all of it. */
  boldEnd: number | undefined;
  /** The same of what is set apart otherwise. */
  apartEnd: number | undefined;
}

interface State {
  readonly lines: Line[];
  pending: Pending;
  boldDepth: number;
  apartDepth: number;
  page: number | undefined;
  speaker: { readonly marked: MarkedSpeaker; readonly line: number } | undefined;
}

/** An empty writer. White space that holds a line feed is one blank, as in HTML; other blanks are kept as hints. */
export function lineWriter(): LineWriter {
  const state: State = {
    lines: [],
    pending: nothing(),
    boldDepth: 0,
    apartDepth: 0,
    page: undefined,
    speaker: undefined,
  };
  const { lines } = state;
  return {
    lines,
    hasText: () => state.pending.line > 0,
    pending: () => state.pending.raw,
    count: () => lines.length,
    add(others) {
      for (const line of others) lines.push(line);
      addBlank(lines);
    },
    blank: () => addBlank(lines),
    text: (raw, line) => addText(state, raw, line),
    bold(change) {
      state.boldDepth = Math.max(0, state.boldDepth + change);
    },
    apart: (change) => setApart(state, change),
    page(number) {
      state.page = number;
    },
    speaker(marked, line) {
      addSilentTurn(state);
      state.speaker = { marked, line };
    },
    rename(marked) {
      if (state.speaker) state.speaker = { ...state.speaker, marked };
    },
    finish() {
      endLine(state, {});
      addSilentTurn(state);
    },
    end: (hints = {}) => endLine(state, hints),
  };
}

function nothing(): Pending {
  return { raw: '', line: 0, boldEnd: undefined, apartEnd: undefined };
}

function addBlank(lines: Line[]): void {
  const last = lines.at(-1);
  if (last && last.text !== '') lines.push({ text: '', line: last.line });
}

function addText({ pending, boldDepth, apartDepth }: State, raw: string, line: number): void {
  const blank = isBlank(raw);
  if (pending.line === 0 && !blank) pending.line = line + feedsBefore(raw);
  if (boldDepth === 0 && pending.boldEnd === undefined && !blank) pending.boldEnd = pending.raw.length;
  if (apartDepth === 0 && pending.apartEnd === undefined && !blank) pending.apartEnd = pending.raw.length;
  pending.raw += raw;
}

function setApart(state: State, change: 1 | -1): void {
  state.apartDepth = Math.max(0, state.apartDepth + change);
  const { pending } = state;
  // The next piece may be set apart as well, and yet be no part of this one.
  if (state.apartDepth === 0 && pending.line > 0) pending.apartEnd ??= pending.raw.length;
}

function addSilentTurn(state: State): void {
  const { speaker, lines } = state;
  if (speaker) lines.push({ text: '', line: speaker.line, speaker: speaker.marked });
  state.speaker = undefined;
}

function endLine(state: State, { goesOn = false, ...hints }: LineHints & { goesOn?: boolean }): boolean {
  const { lines, page, speaker } = state;
  const { raw, line } = state.pending;
  const { pending } = state;
  state.pending = nothing();
  if (line === 0) return false;
  const written = lineOf(unwrapped(raw), line);
  if (written.text === '') return false;
  const bold = boldOf(pending);
  const starts = hints.aside === undefined ? speaker : undefined;
  if (starts) state.speaker = undefined;
  lines.push({
    ...written,
    ...(bold > 0 && { bold }),
    ...(page !== undefined && { page }),
    ...hints,
    ...(starts && { speaker: starts.marked, line: starts.line }),
  });
  if (!goesOn) lines.push({ text: '', line });
  return true;
}

/** Longest name that is set apart at the start of a line. */
const longestApart = 60;

/** How much of a line is bold, or set apart in another way at its start. */
function boldOf({ raw, line, boldEnd, apartEnd }: Pending): number {
  const lengthTo = (end: number | undefined): number =>
    end === 0 ? 0 : lineOf(unwrapped(raw.slice(0, end)), line).text.length;
  const bold = lengthTo(boldEnd);
  if (bold > 0 || apartEnd === undefined || apartEnd > longestApart * 2) return bold;
  const apart = lengthTo(apartEnd);
  return apart <= longestApart ? apart : 0;
}

/** White space with a line feed in it is how the source is wrapped, and tabs how it is indented: neither is printed. */
function unwrapped(raw: string): string {
  if (!/[\t\n\r\f]/u.test(raw)) return raw;
  const joined = raw.replaceAll(/[ \t\n\r\f]+/gu, (blanks) => (/[\t\n\r\f]/u.test(blanks) ? ' ' : blanks));
  return joined.startsWith(' ') ? joined.slice(1) : joined;
}

function isBlank(raw: string): boolean {
  return !/[^\s\u200b\ufeff]/u.test(raw);
}

function feedsBefore(raw: string): number {
  const first = raw.search(/[^\s\u200b\ufeff]/u);
  let feeds = 0;
  for (let at = raw.indexOf('\n'); at >= 0 && at < first; at = raw.indexOf('\n', at + 1)) feeds += 1;
  return feeds;
}
