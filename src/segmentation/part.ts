import type { Role, Turn } from '../model/transcript.ts';
import { endsGivingFloor, hasQuestionMark } from '../text/floor.ts';

/** A speaker's part in the course of a document. */
export interface Part {
  readonly speaker: string;
  readonly labels: Set<string>;
  /** Turns with words. */
  readonly turns: Turn[];
  /** Turns that ask. */
  asked: number;
  longest: number;
  /** Turns that answer a question, and turns that only lead from one speaker to the next. */
  answers: number;
  mediations: number;
  /** Whether this speaker opens the document and hands over to another, who is no questioner. */
  introduces: boolean;
  /** Whether that opening is short beside what the other says then. */
  isBrief: boolean;
}

/** Most words of a turn that leads from one speaker to the next. */
const shortTurn = 60;

/** The parts of all speakers, in order of their first turns. Anonymous labels are one part each. */
export function partsOf(turns: readonly Turn[], roles: readonly Role[]): Part[] {
  const parts = new Map<string, Part>();
  const spoken = spokenOf(turns);
  for (let at = 0; at < spoken.length; at++) {
    const turn = turns[spoken[at]!]!;
    const { speaker, label, text, words } = turn;
    let part = parts.get(speaker);
    if (!part) parts.set(speaker, (part = emptyPart(speaker)));
    part.turns.push(turn);
    part.longest = Math.max(part.longest, words);
    if (hasQuestionMark(text)) part.asked += 1;
    part.labels.add(label);
    count(part, { turns, roles, spoken, at });
  }
  return [...parts.values()];
}

interface Moment {
  readonly turns: readonly Turn[];
  readonly roles: readonly Role[];
  /** Indexes of the turns with words. */
  readonly spoken: readonly number[];
  /** Which of them it is. */
  readonly at: number;
}

/** Adds a turn to the answers or mediations of its speaker, by who speaks before and after. */
function count(part: Part, { turns, roles, spoken, at }: Moment): void {
  const isAsker = (place: number): boolean => {
    const role = roles[spoken[place] ?? -1];
    return role === 'journalist' || role === 'audience';
  };
  const { words } = turns[spoken[at]!]!;
  const next = turns[spoken[at + 1] ?? -1];
  const handsOver = next !== undefined && next.speaker !== part.speaker && !isAsker(at + 1);
  if (at === 0) {
    part.isBrief = handsOver && next.words >= 5 * words;
    part.introduces = handsOver && (next.words >= words || words <= 3 * shortTurn);
  } else if (isAsker(at - 1)) {
    if (handsOver && words < shortTurn && next.words > words) part.mediations += 1;
    else part.answers += 1;
  } else if (words <= shortTurn && (next === undefined || isAsker(at + 1))) {
    part.mediations += 1;
  }
}

function emptyPart(speaker: string): Part {
  return {
    speaker,
    labels: new Set(),
    turns: [],
    asked: 0,
    longest: 0,
    answers: 0,
    mediations: 0,
    introduces: false,
    isBrief: false,
  };
}

/** Indexes of the turns with words. */
export function spokenOf(turns: readonly Turn[]): number[] {
  const spoken: number[] = [];
  for (let index = 0; index < turns.length; index++) if (turns[index]!.words > 0) spoken.push(index);
  return spoken;
}

/**
 * How many turns of a part end by giving the floor to somebody: looked up only where it decides, since it takes long.
 *
 * @param most where counting may stop: whoever asks whether there are as many wants no more
 */
export function callsOf({ turns }: Part, most: number = Infinity): number {
  let calls = 0;
  for (let index = 0; index < turns.length && calls < most; index++)
    if (endsGivingFloor(turns[index]!.text)) calls += 1;
  return calls;
}

/** How many turns answer, all parts together. */
export function answersIn(parts: readonly Part[]): number {
  return parts.reduce((sum, { answers }) => sum + answers, 0);
}
