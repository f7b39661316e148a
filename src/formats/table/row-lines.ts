import type { Line, MarkedSpeaker, Role } from '../../model/transcript.ts';
import { roleOf } from '../../segmentation/speaker.ts';
import { lineOf, splitLines } from '../lines.ts';
import { withoutMarkup } from '../markup/embedded.ts';
import { secondsOf } from './dates.ts';

/** What a row says. */
export interface Said {
  readonly line: number;
  readonly text: string;
  /** Absent where the table has no column of speakers. */
  readonly speaker?: string;
  readonly turn: string;
  readonly role: string;
  readonly party: string;
  readonly start: string;
  readonly end: string;
}

/** What rows are to turns. */
interface Rows {
  /** Whether a column numbers the turns. */
  readonly numbered: boolean;
  /** Whether rows are pieces of turns. */
  readonly hasPieces: boolean;
}

/** A pause of this many seconds starts a paragraph. */
const longPause = 4;

/** The lines of a document as its rows come in. */
export interface OpenLines {
  readonly lines: Line[];
  /** Index of the line that the present turn starts with. */
  turnAt: number;
  last: Said | undefined;
}

/**
 * Adds a row to a document: its paragraphs, each with the blank line that ends it. The first names the speaker where a
 * turn starts; pieces of one turn are joined to a paragraph.
 */
export function addRow(open: OpenLines, said: Said, rows: Rows): void {
  const { lines, last: before } = open;
  const paragraphs = splitLines(withoutMarkup(said.text)).map((raw) => lineOf(raw, said.line));
  const blank: Line = { text: '', line: said.line };
  open.last = said;
  // Without a column of speakers, labels are in the text, and its own blank lines tell paragraphs.
  if (said.speaker === undefined) {
    lines.push(...paragraphs, blank);
    return;
  }
  const [first, ...rest] = paragraphs.filter(({ text }) => text !== '');
  if (!first) return;
  const isStart = startsTurn(said, before, rows);
  if (isStart) {
    open.turnAt = lines.length;
    lines.push({ ...first, speaker: markOf(said) }, blank);
  } else {
    if (rows.hasPieces && !isPause(said, before)) join(lines, first);
    else lines.push(first, blank);
    extend(open, timesOf(said)[1]);
  }
  for (const line of rest) lines.push(line, blank);
}

function isPause(said: Said, before: Said | undefined): boolean {
  const [, end] = before ? timesOf(before) : [];
  const [start] = timesOf(said);
  return end !== undefined && start !== undefined && start - end >= longPause;
}

/** No piece is this many seconds long, and none in thousandths of a second shorter. */
const longestPiece = 500;

/** Start and end of a row in seconds; whole numbers too far apart for them are thousandths, as programs write. */
function timesOf({
  start,
  end,
}: Pick<Said, 'start' | 'end'>): readonly [number | undefined, number | undefined] {
  const [from, to] = [secondsOf(start), secondsOf(end)];
  const isWhole = /^\s*\d+\s*$/u.test(start) && /^\s*\d+\s*$/u.test(end);
  if (from === undefined || to === undefined || !isWhole || to - from < longestPiece) return [from, to];
  return [from / 1000, to / 1000];
}

/** Whether a piece begins as the one before it ends, to less than half a second. */
function isRunOn(said: Said, before: Said): boolean {
  const [, end] = timesOf(before);
  const [start] = timesOf(said);
  return end !== undefined && start !== undefined && Math.abs(start - end) < 0.5;
}

/** Puts a piece behind the last paragraph. */
function join(lines: Line[], piece: Line): void {
  const at = lines.length - 2;
  const last = lines[at];
  if (last) lines[at] = { ...last, text: `${last.text} ${piece.text}` };
}

/** Lets the present turn end later. */
function extend({ lines, turnAt }: OpenLines, end: number | undefined): void {
  const line = lines[turnAt];
  if (line?.speaker && end !== undefined) lines[turnAt] = { ...line, speaker: { ...line.speaker, end } };
}

function startsTurn(said: Said, before: Said | undefined, { numbered, hasPieces }: Rows): boolean {
  if (!before || before.speaker !== said.speaker) return true;
  if (numbered) return before.turn !== said.turn;
  if (!hasPieces) return true;
  // Under labels such as Q stand different people, but for pieces that follow each other without a pause.
  return ['journalist', 'audience'].includes(roleOf(said.speaker ?? '')) && !isRunOn(said, before);
}

function markOf({ speaker = '', role, party, start, end }: Said): MarkedSpeaker {
  const known = roleNamed(role);
  const [from, to] = timesOf({ start, end });
  return {
    label: lineOf(speaker, 0).text.replace(/ ?[:：]$/u, ''),
    ...(known !== undefined && { role: known }),
    ...(party !== '' && { party }),
    ...(from !== undefined && { start: from }),
    ...(to !== undefined && { end: to }),
  };
}

const roles: readonly (readonly [Role, RegExp])[] = [
  [
    'interpreter',
    /\b(?:interpreter|translator|int[eé]rprete|traductora?|dolmetscher\p{L}*|interpr[eè]te)\b/iu,
  ],
  [
    'journalist',
    /\b(?:journalists?|reporters?|press(?! secretary)|media|periodistas?|prensa|journalistes?|presse|journalist\p{L}*|giornalist[ai]|question(?:er)?)\b/iu,
  ],
  ['audience', /\b(?:audience|public|p[uú]blico|students?|publikum|visitors?)\b/iu],
  [
    'chair',
    /\b(?:chair\p{L}*|moderator\p{L}*|moderador\p{L}*|mod[eé]rat\p{L}*|host|anchor|operator|presid(?:ing|ency)\b.*|speaker|mesa|vorsitz\p{L}*)\b/iu,
  ],
  ['staff', /\b(?:staff|aide|clerk|secretariat)\b/iu],
  [
    'official',
    /\b(?:officials?|minister\p{L}*|ministr[oae]\p{L}*|secretary|president[ea]?|government|gobierno|govern|spokes\p{L}+|portavoz|senator\p{L}*|members?|mp|mep|deputy|diputad[oa]s?|d[eé]put[eé]e?|abgeordnete\p{L}*|governor|ambassador|guest|respondent|answer)\b/iu,
  ],
];

function roleNamed(role: string): Role | undefined {
  return role === '' ? undefined : roles.find(([, pattern]) => pattern.test(role))?.[0];
}
