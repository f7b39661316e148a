import type { Role, Turn, TurnKind } from '../model/transcript.ts';
import { givesFloor, hasQuestionMark, isCourtesy } from '../text/floor.ts';
import { rolesOf } from './roles.ts';
import { roleOf } from './speaker.ts';

/** Chairs whose questions are meant to be answered; who presides over a sitting asks for objections. */
const asking = /\b(?:moderat\p{L}+|moderador\p{L}*|hosts?|anchor|interviewer|presentador\p{L}*)(?!\p{L})/iu;

/** Most words of a chair's turn that is procedure wherever it stands. */
const shortTurn = 60;

/**
 * Turns in order, numbered, with the roles and kinds that only the course of the document shows. Roles and kinds that were
 * found before do not count, so that it can be done again when turns or speakers have changed.
 */
export function withRoles(turns: readonly Turn[], title?: string): Turn[] {
  const roles = rolesOf(turns, title);
  const hasPress = roles.includes('journalist');
  let before: TurnKind | undefined;
  let last: TurnKind | undefined;
  return turns.map((turn, index) => {
    const role = roles[index] ?? turn.role;
    if (turn.words === 0 && turn.directions.length > 0) {
      return { ...turn, number: index + 1, role, kind: 'direction' };
    }
    const next = nextRole(turns, roles, index);
    const kind = kindOf(turn, { role, before, last, next, hasPress });
    if (kind !== 'procedure') before = kind;
    // In a debate whoever gets the floor from the chair begins anew; at a briefing questions and answers go on.
    else if (role === 'chair' && !hasPress) before = undefined;
    last = kind;
    return { ...turn, number: index + 1, role, kind };
  });
}

/** Where a turn stands. */
interface Course {
  readonly role: Role;
  /** Kind of the last turn that was spoken and no procedure, and of the last one of any kind. */
  readonly before: TurnKind | undefined;
  readonly last: TurnKind | undefined;
  /** Role of whoever speaks next. */
  readonly next: Role | undefined;
  readonly hasPress: boolean;
}

function kindOf(turn: Turn, course: Course): TurnKind {
  const { role, before, last } = course;
  const { text } = turn;
  if (role === 'journalist') return isCourtesy(text) ? 'procedure' : 'question';
  if (role === 'audience') {
    return hasQuestionMark(text) ? 'question' : isCourtesy(text) ? 'procedure' : 'statement';
  }
  // An interpreter says again what the turn before said.
  if (role === 'interpreter') return last ?? 'statement';
  if (role === 'chair') return chairKind(turn, course);
  // A few words and a call, right after a question, are an answer and a call: `Four million. Go ahead, Joss.`
  if (givesFloor(text, last === 'question' ? 1 : undefined)) return 'procedure';
  return before === 'question' || before === 'answer' ? 'answer' : 'statement';
}

/** A chair asks where there is no press to do so, answers what is put to the chair, and leads on otherwise. */
function chairKind({ label, text, words }: Turn, { last, next, hasPress }: Course): TurnKind {
  const byLabel = roleOf(label) === 'chair';
  if (!hasPress) {
    if (asking.test(label) && hasQuestionMark(text) && next !== undefined && next !== 'chair')
      return 'question';
    return words <= shortTurn ? 'procedure' : 'statement';
  }
  const leadsOn = givesFloor(text, 12) || (next === 'official' && words <= shortTurn);
  if (last === 'question' && !byLabel && !leadsOn) return 'answer';
  return words <= shortTurn || byLabel ? 'procedure' : 'statement';
}

function nextRole(turns: readonly Turn[], roles: readonly Role[], index: number): Role | undefined {
  for (let at = index + 1; at < turns.length; at++) {
    if ((turns[at]?.words ?? 0) > 0) return roles[at];
  }
  return undefined;
}
