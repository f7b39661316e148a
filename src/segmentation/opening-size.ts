import { wordCount } from '../text/words.ts';
import type { Paragraph } from './paragraphs.ts';

const ideographs = /[\u3040-\u30ff\u4e00-\u9fff]/gu;

/** About how many words a text has, in languages without blanks as well, where two characters make one. */
export function spokenLength(text: string, most: number): number {
  const words = wordCount(text, most);
  if (words >= most || text.search(ideographs) < 0) return words;
  return words + Math.round((text.match(ideographs)?.length ?? 0) / 2);
}

/** A short line with a number that no sentence ends: the heading of what comes next, `2．質疑応答` or `II. Questions`. */
const numbered = /^(?:[0-9０-９]{1,2}|[IVX]{1,4})[.．、)）] ?[^.。!！?？…]{2,40}$/u;

/** The paragraphs in front of the first label without the heading of what follows. */
export function withoutNextHeading(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const last = paragraphs.at(-1);
  return last && paragraphs.length > 1 && numbered.test(last.text) ? paragraphs.slice(0, -1) : paragraphs;
}
