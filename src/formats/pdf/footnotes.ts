import { type Row, textOf } from './page-text.ts';

/** The size of font that most characters of a document have; 0 for an empty one. */
export function bodySize(pages: readonly (readonly Row[])[]): number {
  const charactersBySize = new Map<number, number>();
  for (const { fragments } of pages.flat()) {
    for (const { size, text } of fragments) {
      const rounded = Math.round(size * 2) / 2;
      charactersBySize.set(rounded, (charactersBySize.get(rounded) ?? 0) + text.length);
    }
  }
  let best = 0;
  for (const [size, characters] of charactersBySize) {
    if (characters > (charactersBySize.get(best) ?? 0)) best = size;
  }
  return best;
}

/** A page cut above its footnotes. */
export interface Noted {
  readonly body: readonly Row[];
  /** The text of the first line of each note. */
  readonly notes: readonly string[];
}

const noteStart = /^\s*(?:[*†‡§]+|\d{1,3})[\s.)]*\S/u;

/** Footnotes: rows at the foot of a page in a smaller font than the body, the first of them with a number or mark. */
export function withoutFootnotes(rows: readonly Row[], body: number): Noted {
  const last = rows.findLastIndex(({ size }) => size >= body * 0.9);
  const small = rows.slice(last + 1);
  const start = small.findIndex(startsNote);
  if (start < 0 || last < 0) return { body: rows, notes: [] };
  const notes = small.slice(start).filter(startsNote);
  return {
    body: [...rows.slice(0, last + 1), ...small.slice(0, start)],
    notes: notes.map(({ fragments }) => textOf(fragments).trim()),
  };
}

function startsNote({ fragments, isNote }: Row): boolean {
  return isNote || noteStart.test(textOf(fragments));
}
