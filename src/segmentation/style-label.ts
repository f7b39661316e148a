import type { LineContext } from './candidate.ts';
import { isDirection } from './directions.ts';
import { nameShape, type NameShape } from './name-shape.ts';

/** Words for a speaker in the names of styles, in the languages of parliaments. */
const speakerStyle =
  /(?:^|[^\p{L}])(?:speakers?|intervin\p{L}*|intervien\p{L}*|interven\p{L}*|orador\p{L}*|orat(?:or|eur)\p{L}*|redner\p{L}*|sprecher\p{L}*|spreker\p{L}*|talare|interlocut\p{L}*|names?|nombre|nom|labels?)(?![\p{L}])/iu;

/** Whether the name of a paragraph style says that it is for speakers. */
export function isSpeakerStyle(style: string): boolean {
  return speakerStyle.test(style);
}

/** Whether a line is short, starts with a capital, is no sentence, and is set in another style than what follows. */
export function isSetApart({ line: { style, text }, alone, next }: LineContext): boolean {
  return (
    style !== undefined &&
    alone &&
    next !== undefined &&
    next.style !== style &&
    text.length <= 140 &&
    text.split(' ').length <= 18 &&
    /^[“"'(]?[\p{Lu}\p{Lt}\p{Lo}]/u.test(text) &&
    !/[.!?…;:,：，。！？]["”»’)]?$/u.test(text.replace(/(?<= \p{Lu}\p{L}{0,2})\.$/u, '')) &&
    !isDirection(text)
  );
}

/** How much a label without colon looks like a name: the whole, or what stands in brackets after an office. */
export function shapeOfLabel(text: string): NameShape {
  const whole = nameShape(text);
  const bracketed = /^[^()]+ \((?<name>[^()]+)\)$/u.exec(text)?.groups?.['name'];
  const inner = bracketed === undefined ? undefined : nameShape(bracketed);
  return inner && inner.score > whole.score ? inner : whole;
}
