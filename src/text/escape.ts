const htmlEntities = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
]);

/** Text as it may stand in HTML and SVG, in elements and in quoted attributes; what XML has no character for is `�`. */
export function escapeHtml(text: string): string {
  return withoutControls(text).replaceAll(
    /[&<>"']/gu,
    (character) => htmlEntities.get(character) ?? character,
  );
}

/** Text in which what XML 1.0 has no character for (control characters, lone surrogates) is `�`. */
export function withoutControls(text: string): string {
  return text.replaceAll(/(?![\t\n\r\u0085])\p{Cc}|[\ufffe\uffff]|\p{Cs}/gu, '�');
}

/**
 * Text on one line of a terminal: white space is one blank each, and what would move the cursor, change colours or turn
 * the direction of writing (control characters, escape sequences, bidirectional controls) is `�`.
 */
export function harmless(text: string): string {
  return text
    .replaceAll(/[\t\n\v\f\r\u0085\u2028\u2029]+/gu, ' ')
    .replaceAll(/[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '�');
}

/** Text in a cell of a Markdown table: on one line, without mark-up of its own. */
export function escapeMarkdown(text: string): string {
  return withoutControls(text)
    .replaceAll(/[\t\n\v\f\r\u0085\u2028\u2029]+/gu, ' ')
    .replaceAll(/[\\|`*_[\]~#$]/gu, String.raw`\$&`)
    .replaceAll(/[&<>]/gu, (character) => htmlEntities.get(character) ?? character);
}
