import type { Line } from '../model/transcript.ts';

/** So many tags of one name have to be closed for a text to be marked up with them. */
const fewest = 3;

const closing = /<\/(?<name>[A-Za-z][\w-]{0,40})>/gu;

const tag = /<\/?[A-Za-z][\w-]{0,40}(?:\s[^<>]{0,200})?\/?>/u;

/** Lines without the tags that a plain text was marked up with, `<turn>Ms. Lee: …</turn>`: each divides paragraphs. */
export function withoutTags(text: string, lines: readonly Line[]): readonly Line[] {
  if (!text.includes('</') || !isTagged(text)) return lines;
  return lines.flatMap((line) => (line.text.includes('<') ? divided(line) : [line]));
}

function isTagged(text: string): boolean {
  const counts = new Map<string, number>();
  for (const { groups } of text.matchAll(closing)) {
    const name = groups?.['name'] ?? '';
    const count = (counts.get(name) ?? 0) + 1;
    if (count >= fewest) return true;
    counts.set(name, count);
  }
  return false;
}

function divided(line: Line): Line[] {
  const pieces = line.text.split(tag);
  if (pieces.length === 1) return [line];
  return pieces.flatMap((piece) => {
    const text = piece.trim();
    return text === ''
      ? [{ text, line: line.line }]
      : [
          { text, line: line.line },
          { text: '', line: line.line },
        ];
  });
}
