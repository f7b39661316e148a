import type { Role, Turn } from '../model/transcript.ts';
import { answersIn, callsOf, type Part, partsOf, spokenOf } from './part.ts';
import { isAnonymous, isNobody } from './person.ts';
import { questioners } from './questioners.ts';
import { roleOf } from './speaker.ts';

const press =
  /\b(?:press|briefing|news conference|gaggle|reporters?|media|q ?(?:&|and) ?a|prensa|medios|presse\p{L}*|pressekonferenz|stampa|imprensa|premsa)\b|记者/iu;

/**
 * The role of every turn: what label, mark-up or roster say, else what the speaker does in the document. Where the press
 * is there, who only asks is a journalist; who opens, introduces others and calls on people is the chair, unless most of the
 * answers are theirs; whoever else speaks under a name answers for an office. A chair by office (`CHAIR POWELL`) who gives most of the
 * answers is an official. Elsewhere, an office without a name (`El president`) that gives the floor to many is the chair, and
 * what labels do not say stays unknown.
 */
export function rolesOf(turns: readonly Turn[], title = ''): Role[] {
  const roles = oneRoleEach(turns);
  const named = roles.includes('journalist');
  if (!named && !press.test(title)) return withPresiding(turns, roles);
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

/** Fewest turns of who presides over a sitting, fewest people who speak next, and most words of a turn on average. */
const presiding = { turns: 5, share: 0.2, followers: 4, words: 60 } as const;

/** Roles where there is no press, with the chair that presides under an office: many short turns, before many people. */
function withPresiding(turns: readonly Turn[], roles: readonly Role[]): Role[] {
  const spoken = spokenOf(turns).map((index) => turns[index]!);
  const offices = new Map<string, { turns: number; words: number; followers: Set<string> }>();
  for (const [at, { speaker, words }] of spoken.entries()) {
    if (!isOffice(speaker)) continue;
    const office = offices.get(speaker) ?? { turns: 0, words: 0, followers: new Set() };
    const next = spoken[at + 1]?.speaker;
    if (next !== undefined && next !== speaker) office.followers.add(next);
    offices.set(speaker, { ...office, turns: office.turns + 1, words: office.words + words });
  }
  return roles.map((role, index) => {
    const { speaker, statedRole } = turns[index]!;
    const office = statedRole === undefined && role === 'unknown' ? offices.get(speaker) : undefined;
    const presides =
      office !== undefined &&
      office.turns >= Math.max(presiding.turns, presiding.share * spoken.length) &&
      office.followers.size >= presiding.followers &&
      office.words <= presiding.words * office.turns;
    return presides ? 'chair' : role;
  });
}

/** Whether a label is an office and no name: `THE PRESIDENT`, `El president`. */
function isOffice(label: string): boolean {
  return (isAnonymous(label) && !isNobody(label)) || article.test(label);
}

const article = /^(?:the|el|la|le|els|les|los|las|der|die|den|il|lo|o|a|l[’'])(?:\s|(?<=[’']))/iu;

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

/** Who leads through the document; undefined where nobody does. */
function chairOf(parts: readonly Part[], turns: readonly Turn[], roles: readonly Role[]): string | undefined {
  const isFree = (speaker: string): boolean =>
    turns.some((turn, index) => turn.speaker === speaker && roles[index] === 'unknown');
  const answers = answersIn(parts);
  let best: Part | undefined;
  for (const part of parts.filter(({ speaker }) => speaker !== '' && !isNobody(speaker) && isFree(speaker))) {
    if (part.answers * 2 > answers || !leads(part)) continue;
    if (!best || weightOf(part) > weightOf(best)) best = part;
  }
  return best?.speaker;
}

/** Whether a speaker opens, introduces others and calls on people, or does the latter again and again and answers little. */
function leads(part: Part): boolean {
  const { introduces, isBrief, mediations, answers } = part;
  const calls = mediations + (introduces ? callsOf(part, 2) : 0);
  if (introduces) return calls >= 2 || (answers === 0 && (calls === 1 || isBrief));
  return mediations >= 3 && mediations > answers && callsOf(part, 2) >= 2;
}

function weightOf({ introduces, mediations }: Part): number {
  return mediations + (introduces ? 2 : 0);
}

/** Chairs of something, by their label, who answer here more than they lead. */
function answeringChairs(parts: readonly Part[]): Set<string> {
  return new Set(
    parts
      .filter(
        ({ labels, answers, mediations }) =>
          ![...labels].every(isAnonymous) && answers >= 2 && answers > mediations,
      )
      .map(({ speaker }) => speaker),
  );
}
