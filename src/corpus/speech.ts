import type { Span } from '../model/place.ts';
import type { Tokenizer } from '../model/tokenizer.ts';
import type { Transcript, Turn } from '../model/transcript.ts';

/** A stretch of a turn's text without stage direction or end of paragraph. */
export interface Speech extends Span {
  readonly startsParagraph: boolean;
}

/** What is spoken in a turn: its paragraphs without their stage directions, in order, empty stretches left out. */
export function speechOf(turn: Turn): Speech[] {
  const pieces: Speech[] = [];
  let next = 0;
  for (const paragraph of turn.paragraphs) {
    let { start } = paragraph;
    let startsParagraph = true;
    while ((turn.directions[next]?.end ?? Infinity) <= paragraph.start) next += 1;
    for (; (turn.directions[next]?.start ?? Infinity) < paragraph.end; next++) {
      const direction = turn.directions[next];
      if (!direction) break;
      if (direction.start > start) pieces.push({ start, end: direction.start, startsParagraph });
      startsParagraph &&= direction.start <= paragraph.start;
      start = direction.end;
    }
    if (start < paragraph.end) pieces.push({ start, end: paragraph.end, startsParagraph });
  }
  return pieces;
}

/** A transcript as a tokenizer takes it: where stage directions are to be tokens as well, they are text like any other. */
export function asTokenizerTakes(
  transcript: Transcript,
  { withDirections = false }: Pick<Tokenizer, 'withDirections'>,
): Transcript {
  if (!withDirections) return transcript;
  return { ...transcript, turns: transcript.turns.map((turn) => ({ ...turn, directions: [] })) };
}
