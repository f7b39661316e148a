import type { Role, Turn } from '../model/transcript.ts';
import { endsGivingFloor, hasQuestionMark } from '../text/floor.ts';
import { hasOffice, isAnonymous, isNobody } from './person.ts';
import { roleOf } from './speaker.ts';

/** A speaker's part in the course of a document. */
interface Part {
  readonly speaker: string;
  readonly labels: Set<string>;
  turns: number;
  /** Turns that ask, and turns that end by giving the floor to somebody. */
  asked: number;
  called: number;
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

/** Most words of a question. */
const longestQuestion = 200;

const press =
  /\b(?:press|briefing|news conference|gaggle|reporters?|media|q ?(?:&|and) ?a|prensa|medios|presse\p{L}*|pressekonferenz|stampa|imprensa|premsa)\b|记者/iu;

/**
 * The role of every turn: what label, mark-up or roster say, else what the speaker does in the document. Where the press
 * is there, who only asks is a journalist; who opens, introduces others and calls on people is the chair, unless most of the
 * answers are theirs; whoever else speaks under a name answers for an office. A chair by office (`CHAIR POWELL`) who gives most of the
 * answers is an official. Elsewhere, what labels do not say stays unknown.
 */
export function rolesOf(turns: readonly Turn[], title = ''): Role[] {
  const roles = oneRoleEach(turns);
  const named = roles.includes('journalist');
  if (!named && !press.test(title)) return roles;
  const asking = questioners(turns, roles, named);
  for (const [index, { speaker }] of turns.entries()) {
    if (roles[index] === 'unknown' && asking.has(speaker)) roles[index] = 'journalist';
  }
  const parts = partsOf(turns, roles);
  const chair = chairOf(parts, turns, roles);
  const officials = answeringChairs(parts);
  const isAsked = roles.includes('journalist');
  return roles.map((role, index) => {
    const turn = turns[index]!;
    if (turn.statedRole !== undefined || turn.speaker === '') return role;
    if (role === 'chair') return officials.has(turn.speaker) ? 'official' : 'chair';
    if (role !== 'unknown') return role;
    return turn.speaker === chair ? 'chair' : isAsked ? 'official' : 'unknown';
  });
}

/** Roles by mark-up, roster or label; a speaker with several labels, one of which has a role, has it in all turns. */
function oneRoleEach(turns: readonly Turn[]): Role[] {
  const roleBySpeaker = new Map<string, Role>();
  const own = turns.map(({ label, statedRole }) => statedRole ?? roleOf(label));
  for (const [index, { speaker }] of turns.entries()) {
    const role = own[index];
    if (role && role !== 'unknown' && !roleBySpeaker.has(speaker)) roleBySpeaker.set(speaker, role);
  }
  return turns.map(({ speaker }, index) => {
    const role = own[index] ?? 'unknown';
    return role === 'unknown' && !isAnonymous(speaker) ? (roleBySpeaker.get(speaker) ?? role) : role;
  });
}

/** Speakers under names of their own who only ask, and get answers from somebody who does not. */
function questioners(turns: readonly Turn[], roles: readonly Role[], named: boolean): Set<string> {
  const parts = partsOf(turns, roles);
  const first = turns.find(({ words }) => words > 0)?.speaker;
  const candidates = new Set(
    parts
      .filter(
        (part) =>
          part.speaker !== first &&
          part.speaker !== '' &&
          !hasOffice(part.speaker) &&
          part.asked * 2 >= part.turns &&
          part.asked > part.called * 2 &&
          part.longest <= longestQuestion,
      )
      .map(({ speaker }) => speaker),
  );
  const unanswered = new Set<string>();
  const spoken = spokenOf(turns);
  for (const [at, index] of spoken.entries()) {
    const { speaker, text } = turns[index]!;
    const next = turns[spoken[at + 1] ?? -1];
    const isAnswered = next !== undefined && next.speaker !== speaker && !candidates.has(next.speaker);
    if (!isAnswered && hasQuestionMark(text)) unanswered.add(speaker);
  }
  const asking = [...candidates].filter((speaker) => !unanswered.has(speaker));
  // Where nobody is called a journalist, one who asks may be anybody; several are the press.
  return new Set(named || asking.length >= 2 ? asking : []);
}

/** Who leads through the document; undefined where nobody does. */
function chairOf(parts: readonly Part[], turns: readonly Turn[], roles: readonly Role[]): string | undefined {
  const isFree = (speaker: string): boolean =>
    turns.some((turn, index) => turn.speaker === speaker && roles[index] === 'unknown');
  const answers = answersIn(parts);
  let best: Part | undefined;
  for (const part of parts.filter(({ speaker }) => speaker !== '' && !isNobody(speaker) && isFree(speaker))) {
    if (!leads(part) || part.answers * 2 > answers) continue;
    if (!best || weightOf(part) > weightOf(best)) best = part;
  }
  return best?.speaker;
}

/** Whether a speaker opens, introduces others and calls on people, or does the latter again and again and answers little. */
function leads({ introduces, isBrief, mediations, called, answers }: Part): boolean {
  const calls = mediations + called;
  if (introduces) return calls >= 2 || (answers === 0 && (calls === 1 || isBrief));
  return mediations >= 3 && mediations > answers && called >= 2;
}

function answersIn(parts: readonly Part[]): number {
  return parts.reduce((sum, { answers }) => sum + answers, 0);
}

function weightOf({ introduces, mediations }: Part): number {
  return mediations + (introduces ? 2 : 0);
}

/** Chairs of something, by their label, who give most of the answers here. */
function answeringChairs(parts: readonly Part[]): Set<string> {
  const total = answersIn(parts);
  return new Set(
    parts
      .filter(
        ({ speaker, labels, answers }) =>
          !isAnonymous(speaker) && ![...labels].every(isAnonymous) && answers >= 2 && answers * 2 > total,
      )
      .map(({ speaker }) => speaker),
  );
}

/** The parts of all speakers, in order of their first turns. Anonymous labels are one part each. */
function partsOf(turns: readonly Turn[], roles: readonly Role[]): Part[] {
  const parts = new Map<string, Part>();
  const spoken = spokenOf(turns);
  for (const [at, index] of spoken.entries()) {
    const { speaker, label, text, words } = turns[index]!;
    const part = parts.get(speaker) ?? emptyPart(speaker);
    part.turns += 1;
    part.longest = Math.max(part.longest, words);
    if (hasQuestionMark(text)) part.asked += 1;
    if (endsGivingFloor(text)) part.called += 1;
    part.labels.add(label);
    parts.set(speaker, part);
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
  const isAsker = (place: number): boolean =>
    ['journalist', 'audience'].includes(roles[spoken[place] ?? -1] ?? '');
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
    turns: 0,
    asked: 0,
    called: 0,
    longest: 0,
    answers: 0,
    mediations: 0,
    introduces: false,
    isBrief: false,
  };
}

function spokenOf(turns: readonly Turn[]): number[] {
  return turns.flatMap(({ words }, index) => (words > 0 ? [index] : []));
}
