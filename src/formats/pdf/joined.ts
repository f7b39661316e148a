/** How the hyphens at the ends of a document's lines are mended. */
export type JoinLines = (lines: readonly string[]) => string;

/**
 * Joins lines as this document needs it. A word cut by a hyphen is put together where the document has the whole word
 * elsewhere; it keeps its hyphen where the document has it with one; where it has neither, what happened to most of its
 * cut words decides. Soft hyphens always go; nothing comes between a long dash and the next line.
 *
 * @param lines all lines of the document
 */
export function joinerOf(lines: readonly string[]): JoinLines {
  const words = new Set<string>();
  for (const line of lines) {
    for (const word of line.match(/[\p{L}\p{M}’'-]+(?!-?$)/gu) ?? []) words.add(word.toLowerCase());
  }
  let whole = 0;
  let hyphened = 0;
  for (const [index, line] of lines.entries()) {
    const cut = cutWord(line, lines[index + 1] ?? '');
    if (!cut) continue;
    if (words.has(cut.before + cut.after)) whole += 1;
    else if (words.has(`${cut.before}-${cut.after}`)) hyphened += 1;
  }
  const isHyphenated = whole > hyphened;
  return (parts) => {
    let text = '';
    for (const part of parts) text = text === '' ? part : joined(text, part, words, isHyphenated);
    return text;
  };
}

function joined(before: string, after: string, words: ReadonlySet<string>, isHyphenated: boolean): string {
  if (before.endsWith('\u00ad')) return before.slice(0, -1) + after;
  if (/[—―]$/u.test(before) || /^[—―](?=\S)/u.test(after)) return before + after;
  const cut = cutWord(before, after);
  if (!cut)
    return /(?:\p{L}|\d)-$/u.test(before) && /^[\p{L}\d]/u.test(after)
      ? before + after
      : `${before} ${after}`;
  if (words.has(cut.before + cut.after)) return before.slice(0, -1) + after;
  if (words.has(`${cut.before}-${cut.after}`)) return before + after;
  return isHyphenated ? before.slice(0, -1) + after : before + after;
}

/** The two parts of a word that a hyphen cuts at the end of a line, in lower case. */
function cutWord(
  before: string,
  after: string,
): { readonly before: string; readonly after: string } | undefined {
  const start = /(?<word>[\p{L}\p{M}’'-]*\p{L})[-‐]$/u.exec(before.slice(-60))?.groups?.['word'];
  const end = /^(?<word>\p{Ll}[\p{L}\p{M}’']*)/u.exec(after.slice(0, 60))?.groups?.['word'];
  return start === undefined || end === undefined
    ? undefined
    : { before: start.toLowerCase(), after: end.toLowerCase() };
}
