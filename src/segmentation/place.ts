import { hasAtMost } from '../text/words.ts';

/** What places are called, or how one speaks from them. */
const placeWords =
  /\b(?:aboard|en route|via|room|house|hall|cent(?:er|re)|office|building|palace|airport|hotel|garden|headquarters|ministry|auditorium|base|embassy|square|park|university|library|capitol|chamber|studio|theat(?:er|re)|teleconference|webcast|residence|lawn|portico|camp|pentagon|kremlin|hub|club|stadium|arena|church|school|college|hospital|tower|plaza|terminal|pavilion|museum|gallery|ballroom|villa|castle)\b/iu;

const cityAndCountry = /^\p{Lu}[\p{L}\p{M}.’' -]{1,40}(?:, (?:\p{Lu}[\p{L}.’' -]{1,40})){1,2}\.?$/u;

/** A name and an office look like a city and a country, `Ned Price, Department Spokesperson`; these words tell. */
const officeWords =
  /\b(?:spokes\p{L}+|secretary|minister|director|deputy|president|ambassador|officer|chief|administrator|advis[oe]r|coordinator|professor|chair\p{L}*|governor|senator|commissioner|envoy|officials?|representative|counselor|host|moderator|candidate|editor|correspondent)\b/iu;

/** True for a line that names a place, by its words or as a city and its country. */
export function isPlace(text: string): boolean {
  if (
    text.length > 300 ||
    !hasAtMost(text, 14) ||
    text.startsWith('By ') ||
    /[[\]]|www\.|[!?:;]$|[^.]\.$/u.test(text.replace(/\b(?:\p{Lu}\.)+$/u, ''))
  )
    return false;
  const words = text.split(' ');
  const capitals = words.filter((word) => /^[\p{Lu}\d(]/u.test(word)).length;
  return (
    capitals >= words.length / 2 &&
    (placeWords.test(text) || (cityAndCountry.test(text) && !officeWords.test(text)))
  );
}

/** True for a few capitalised words that may be a town, below the line of a place. */
export function isTown(text: string): boolean {
  const words = text.split(' ');
  return words.length <= 4 && words.every((word) => /^\p{Lu}[\p{L}.’'-]*,?$/u.test(word));
}

const chamber =
  /^(?:in )?(?:the )?(?<name>(?:u\.?s\.? )?senate|house of (?:representatives|commons|lords|assembly|delegates|keys)|(?:national|legislative|general|federal) (?:assembly|council)|chamber of deputies)\.?$/iu;

/** The chamber of a parliament that a heading or a line in brackets names, as printed: `[Senate]`, `in the House of Lords`. */
export function chamberOf(text: string): string | undefined {
  const inner = /^\[(?<inner>[^[\]]+)\]$/u.exec(text)?.groups?.['inner'];
  return inner === 'House' ? inner : chamber.exec(inner ?? text)?.groups?.['name'];
}
