import type { Turn } from '../model/transcript.ts';
import {
  endsGivingFloor,
  hasQuestionMark,
  isCutOff,
  opensWithCourtesy,
  saysFollowUp,
} from '../text/floor.ts';

/** A question, and what is answered to it. */
export interface Exchange {
  /** Position in the document, from 1. */
  readonly number: number;
  /** Indexes of the turns that ask; several where one questioner is interrupted before there is an answer. */
  readonly questions: readonly number[];
  /** Indexes of the turns that answer; empty where nobody does. */
  readonly answers: readonly number[];
  /** Number of the exchange that this one follows up. */
  readonly followUpOf?: number;
}

/** What counts as a question of its own. */
export interface ExchangeOptions {
  /** Questioners' turns with fewer words are interjections, unless they hold a question mark. */
  readonly minWords: number;
}

interface Open {
  readonly number: number;
  readonly questions: number[];
  readonly answers: number[];
  followUpOf?: number;
  /** Whether somebody was called on after the answer. */
  closed: boolean;
}

/**
 * The exchanges of a document, in order: a turn that asks opens one, the turns that answer it belong to it, up to the next
 * question.
 *
 * - An interjection (few words and no question mark) that falls into an answer opens nothing; the answer goes on.
 * - A question that is cut off before there is an answer gives way to the next one; one that is put to the end and is
 *   followed by another questioner's stays an exchange without answer. Turns of one name are one question.
 * - A question follows up the exchange before it where it says so, where the same name asks again, or, under labels such as
 *   `Q`, where nobody was called on after the answer and it does not begin with a greeting or thanks.
 */
export function exchangesOf(turns: readonly Turn[], { minWords }: ExchangeOptions): Exchange[] {
  const exchanges: Open[] = [];
  for (const [index, turn] of turns.entries()) {
    const last = exchanges.at(-1);
    if (turn.words === 0 || turn.role === 'interpreter') continue;
    if (turn.kind !== 'question') {
      if (last) goOn(last, turn, index);
    } else if (last?.answers.length === 0) ask(exchanges, last, index, turns, minWords);
    else if (!last || !isInterjection(turn, minWords)) exchanges.push(opened(exchanges, index, turns));
  }
  return exchanges.map(({ closed: _closed, ...exchange }) => exchange);
}

/** A turn that asks nothing: it answers, or it calls on somebody else. */
function goOn(last: Open, turn: Turn, index: number): void {
  if (turn.kind === 'answer') {
    last.answers.push(index);
    last.closed = endsGivingFloor(turn.text);
  } else if (turn.kind === 'statement' || (last.answers.length > 0 && !isAsking(turn))) last.closed = true;
}

/** Who asks in turns that are no questions, such as thanks: that calls on nobody. */
function isAsking({ role }: Turn): boolean {
  return role === 'journalist' || role === 'audience';
}

function isInterjection({ text, words }: Turn, minWords: number): boolean {
  return words < minWords && !hasQuestionMark(text);
}

/** A further question before there was an answer to the last one. */
function ask(exchanges: Open[], last: Open, index: number, turns: readonly Turn[], minWords: number): void {
  const turn = turns[index]!;
  const before = turns[last.questions.at(-1) ?? -1]!;
  if (isSameQuestioner(before, turn)) last.questions.push(index);
  else if (isCutOff(before.text) || isInterjection(before, minWords)) {
    exchanges.pop();
    exchanges.push(opened(exchanges, index, turns));
  } else if (!isInterjection(turn, minWords) && !isCutOff(turn.text)) {
    exchanges.push(opened(exchanges, index, turns));
  }
}

function opened(exchanges: readonly Open[], index: number, turns: readonly Turn[]): Open {
  const parent = parentOf(exchanges, index, turns);
  return {
    number: exchanges.length + 1,
    questions: [index],
    answers: [],
    ...(parent !== undefined && { followUpOf: parent }),
    closed: false,
  };
}

/** The exchange that a question follows up. */
function parentOf(exchanges: readonly Open[], index: number, turns: readonly Turn[]): number | undefined {
  const turn = turns[index]!;
  const last = exchanges.at(-1);
  if (!last) return undefined;
  const questionerOf = ({ questions }: Open): Turn => turns[questions[0] ?? -1]!;
  const saysSo = saysFollowUp(turn.text);
  if (isNamed(turn)) {
    const own = exchanges.findLast((exchange) => isSameQuestioner(questionerOf(exchange), turn));
    if (saysSo) return (own ?? last).number;
    const answers = last.answers.length > 0;
    // A chair asks everybody in turn: only a further question to the same person follows up.
    const isOnePair = turn.role !== 'chair' || isSameAnswerer(last, index, turns);
    return own === last && answers && isOnePair ? last.number : undefined;
  }
  if (last.answers.length === 0) return undefined;
  if (saysSo) return last.number;
  const isSameLabel = questionerOf(last).label === turn.label;
  return isSameLabel && !last.closed && !opensWithCourtesy(turn.text) ? last.number : undefined;
}

function isSameAnswerer({ answers }: Open, index: number, turns: readonly Turn[]): boolean {
  const next = turns.slice(index + 1).find(({ words }) => words > 0);
  return turns[answers[0] ?? -1]?.speaker === next?.speaker;
}

function isSameQuestioner(a: Turn, b: Turn): boolean {
  return isNamed(a) && a.speaker === b.speaker;
}

/** Whether a label is a name, of a person or a paper, and not one that all questioners have. */
function isNamed({ speaker }: Turn): boolean {
  return !anonymous.test(speaker);
}

const anonymous =
  /^(?:q|question|questioner|(?:unidentified |unknown |male |female )*(?:reporters?|journalists?|speakers?|press|media|voices?|audience(?: members?)?|participants?|man|woman)|pregunta|interlocutora?|periodista|frage|journaliste|all)?(?: \S{1,3})?$/iu;
