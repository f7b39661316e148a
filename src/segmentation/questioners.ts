import type { Role, Turn } from '../model/transcript.ts';
import { hasQuestionMark } from '../text/floor.ts';
import { callsOf, type Part, partsOf, spokenOf } from './part.ts';
import { hasOffice, isAnonymous } from './person.ts';

/** Most words of a question. */
const longestQuestion = 200;

/** So many who only ask show that others who ask without a question mark may be journalists as well. */
const fewestQuestioners = 3;

/** Speakers under names of their own who only ask, and get answers from somebody who does not. */
export function questioners(turns: readonly Turn[], roles: readonly Role[], named: boolean): Set<string> {
  const parts = partsOf(turns, roles);
  const first = turns.find(({ words }) => words > 0)?.speaker;
  const possible = parts.filter(
    (part) =>
      part.speaker !== first &&
      part.speaker !== '' &&
      !hasOffice(part.speaker) &&
      part.asked * 2 >= part.turns.length &&
      part.longest <= longestQuestion,
  );
  if (possible.length < fewestQuestioners && !hasUnknown(possible, turns, roles)) return new Set();
  const candidates = new Set(
    possible.filter((part) => part.asked > callsOf(part, part.asked / 2) * 2).map(({ speaker }) => speaker),
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
  if (asking.length >= fewestQuestioners) return new Set([...asking, ...alike(turns, asking)]);
  // Where nobody is called a journalist, one who asks may be anybody; several are the press.
  return new Set(named || asking.length >= 2 ? asking : []);
}

/** Whether what some of the speakers are is not known from their labels. */
function hasUnknown(parts: readonly Part[], turns: readonly Turn[], roles: readonly Role[]): boolean {
  const speakers = new Set(parts.map(({ speaker }) => speaker));
  return (
    speakers.size > 0 &&
    turns.some(({ speaker }, index) => roles[index] === 'unknown' && speakers.has(speaker))
  );
}

/**
 * Where journalists stand under their names, those who put no question mark: all their turns are short, and followed by the
 * one who answers the others; none of them follows a question.
 */
function alike(turns: readonly Turn[], asking: readonly string[]): string[] {
  const spoken = spokenOf(turns).map((index) => turns[index]!);
  const answerer = answererOf(spoken, asking);
  const others = new Map<string, boolean>();
  for (const [at, { speaker, words }] of spoken.entries()) {
    const before = spoken[at - 1]?.speaker;
    const fits =
      before !== undefined &&
      !asking.includes(before) &&
      spoken[at + 1]?.speaker === answerer &&
      words <= longestQuestion;
    others.set(speaker, (others.get(speaker) ?? true) && fits);
  }
  return [...others].flatMap(([speaker, fits]) => (fits && !isAnonymous(speaker) ? [speaker] : []));
}

/** Who speaks most often after those who ask. */
function answererOf(spoken: readonly Turn[], asking: readonly string[]): string | undefined {
  const followers = new Map<string, number>();
  for (const [at, { speaker }] of spoken.entries()) {
    const next = spoken[at + 1]?.speaker;
    if (next !== undefined && asking.includes(speaker)) followers.set(next, (followers.get(next) ?? 0) + 1);
  }
  return [...followers].sort(([, m], [, n]) => n - m)[0]?.[0];
}
