import { jsonSyntax } from '../errors/catalogue.ts';
import type { Place } from '../model/place.ts';

/**
 * The value of a text in JSON.
 *
 * @throws json/syntax with line and column, as far as the engine tells them
 */
export function jsonValue(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'it breaks off';
    throw jsonSyntax(
      reason.replace(/,? (?:\.{3}.*)?(?:in|is not valid) JSON.*$/su, ''),
      placeOf(reason, text, path),
    );
  }
}

/** Where the engine says that JSON breaks; its messages give an offset. */
function placeOf(reason: string, text: string, path: string): Place {
  const position = /position (?<offset>\d+)/u.exec(reason)?.groups?.['offset'];
  if (position === undefined) return { path };
  const before = text.slice(0, Number(position)).split(/\r\n|[\n\r]/u);
  return { path, line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
