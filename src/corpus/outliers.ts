import { loneWord, longTurn, mostlyQuestions, noQuestion } from '../errors/catalogue.ts';
import type { Notice } from '../model/notice.ts';
import type { Place } from '../model/place.ts';
import type { Transcript, Turn } from '../model/transcript.ts';

/** From where on something looks wrong; 0 turns a check off. */
export interface OutlierLimits {
  /** Words of a turn. */
  readonly longTurn: number;
  /** Words of a speaker who speaks once in all documents. */
  readonly loneWords: number;
  /** Share of the words that are asked, 0 to 1. */
  readonly questionShare: number;
}

/** Fewest documents of which can be said that most have questions, and the share that are most. */
const fewestDocuments = 5;
const most = 0.8;

/** Fewer questions than these say nothing of shares. */
const fewestQuestions = 5;

/** What looks wrong in each document beside the others, in order of documents: a sign that labels were missed or made up. */
export function outliersOf(documents: readonly Transcript[], limits: OutlierLimits): Notice[][] {
  const dialogues = documents.filter(isDialogue);
  const asked = dialogues.filter(hasQuestions).length;
  const mostAsk = dialogues.length >= fewestDocuments && asked >= dialogues.length * most;
  const turnsBySpeaker = new Map<string, number>();
  for (const { turns } of documents) {
    for (const { speaker } of turns) turnsBySpeaker.set(speaker, (turnsBySpeaker.get(speaker) ?? 0) + 1);
  }
  return documents.map((document) => [
    ...(mostAsk && isDialogue(document) && !hasQuestions(document)
      ? [noQuestion(document.path, asked, dialogues.length)]
      : []),
    ...shareOf(document, limits.questionShare),
    ...longTurns(document, limits.longTurn),
    ...document.turns
      .filter((turn) => isLone(turn, limits.loneWords) && turnsBySpeaker.get(turn.speaker) === 1)
      .map((turn) => loneWord(turn.label, turn.text, placeOf(document, turn))),
  ]);
}

function isDialogue({ turns }: Transcript): boolean {
  return turns.some(({ speaker }) => speaker !== turns[0]?.speaker);
}

function hasQuestions({ turns }: Transcript): boolean {
  return turns.some(({ role }) => role === 'journalist');
}

/** Where reporters say more than those whom they ask, answers may have been taken for their words. */
function shareOf({ path, turns }: Transcript, limit: number): Notice[] {
  const questions = turns.filter(({ role }) => role === 'journalist');
  const words = sumOf(turns);
  const share = words === 0 ? 0 : sumOf(questions) / words;
  return limit > 0 && share > limit && questions.length >= fewestQuestions
    ? [mostlyQuestions(path, share)]
    : [];
}

function sumOf(turns: readonly Turn[]): number {
  return turns.reduce((sum, { words }) => sum + words, 0);
}

/** An address is one long turn; in a dialogue, a turn like that may have swallowed others. */
function longTurns(document: Transcript, limit: number): Notice[] {
  if (limit === 0 || !isDialogue(document)) return [];
  return document.turns
    .filter(({ words }) => words >= limit)
    .map((turn) => longTurn(turn.label, turn.words, placeOf(document, turn)));
}

function isLone({ words, role, speaker }: Turn, limit: number): boolean {
  return words > 0 && words <= limit && (role === 'official' || role === 'unknown') && speaker !== '';
}

function placeOf({ path, parts }: Transcript, { line, page }: Turn): Place {
  return { path: parts?.find((part) => part.page === page)?.path ?? path, line };
}
