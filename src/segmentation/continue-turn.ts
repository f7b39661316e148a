import type { Turn } from '../model/transcript.ts';
import { turnOf } from './turn.ts';

/** A paragraph that goes on a turn of the page before. */
export interface Continuation {
  readonly text: string;
  readonly line: number;
}

/** A turn that goes on, on another page; a sentence that the end of the page cut in two is mended. */
export function continueTurn(turn: Turn, opening: readonly Continuation[], page: number): Turn {
  const own = turn.paragraphs.map((paragraph) => ({
    ...paragraph,
    text: turn.text.slice(paragraph.start, paragraph.end),
  }));
  const [next, ...others] = opening;
  const last = own.at(-1);
  const mended = last && next ? mend(last.text, next.text) : undefined;
  const before = last && mended !== undefined ? [...own.slice(0, -1), { ...last, text: mended }] : own;
  const after = (mended === undefined ? opening : others).map((paragraph) => ({ ...paragraph, page }));
  const all = [...before, ...after];
  const { text, paragraphs, directions, words } = turnOf(turn, all);
  return {
    ...turn,
    text,
    paragraphs: paragraphs.map((paragraph, index) => {
      const on = all[index]?.page;
      return on === undefined ? paragraph : { ...paragraph, page: on };
    }),
    directions,
    words,
  };
}

/** Two halves of a sentence as one; undefined where the first ends as sentences do. */
function mend(before: string, after: string): string | undefined {
  if (!/[\p{L}\p{N},;–—-]$/u.test(before)) return undefined;
  // A word that was cut keeps its hyphen: whether it has one of its own, the page does not say.
  return /\p{L}-$/u.test(before) ? before + after : `${before} ${after}`;
}
