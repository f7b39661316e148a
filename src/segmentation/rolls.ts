import { hasAtMost } from '../text/words.ts';
import type { Paragraph, Paragraphs } from './paragraphs.ts';

/** So many names in a row, each a paragraph of its own, are a roll. */
const fewest = 6;

/** Turns without the rolls that are printed in them: who was there, who came later, how who voted, each name on a line of its own. */
export function withoutRolls(turns: readonly Paragraphs[]): Paragraphs[] {
  return turns.map((turn) => (turn.paragraphs.length > fewest ? withoutRoll(turn) : turn));
}

function withoutRoll({ paragraphs, setAside }: Paragraphs): Paragraphs {
  const rolled = new Set<Paragraph>();
  let start = 0;
  for (let at = 0; at <= paragraphs.length; at++) {
    const paragraph = paragraphs[at];
    if (paragraph && isEntry(paragraph)) continue;
    const run = paragraphs.slice(start, at);
    // Of the run, most are names of people; groups and parties head some.
    if (start > 0 && run.filter(({ text }) => isName(text)).length >= fewest) {
      for (const one of run) rolled.add(one);
      const before = paragraphs[start - 1];
      if (start > 1 && before && isHead(before.text)) rolled.add(before);
    }
    start = at + 1;
  }
  if (rolled.size === 0) return { paragraphs, setAside };
  return {
    paragraphs: paragraphs.filter((paragraph) => !rolled.has(paragraph)),
    setAside: [...setAside, ...[...rolled].map(({ text, line }) => ({ text, line, kind: 'table' as const }))],
  };
}

/** Whether a paragraph may be part of a roll: a name, or who the next ones are. */
function isEntry({ text, spoken }: Paragraph): boolean {
  return spoken !== true && (isName(text) || isHead(text) || /^\p{Lu}[\p{Lu}\p{N}/ -]{1,30}$/u.test(text));
}

const particle =
  /^(?:de|da|do|dos|das|e|del|della|di|du|des|la|le|los|las|y|i|van|von|der|den|ter|bin|binti|al|el|of|the|d['’]\S+|\p{Lu}\.)$/u;

/** Two to nine words that all begin with a capital, and perhaps a full stop, comma or party. */
function isName(text: string): boolean {
  if (text.length > 80 || !/\p{Ll}/u.test(text) || hasAtMost(text, 1) || !hasAtMost(text, 9)) return false;
  const bare = text.replace(/\s?\([^()]{1,40}\)/gu, '').replace(/[.,;]$/u, '');
  return (
    /^\p{Lu}/u.test(bare) &&
    bare.split(' ').every((word) => particle.test(word) || /^\p{Lu}[\p{L}\p{M}’'-]*[.,]?$/u.test(word))
  );
}

/** Whether a text leads on to a list: a few words and a colon. */
function isHead(text: string): boolean {
  return text.length <= 160 && text.endsWith(':');
}
