/** The start of a text on one line, cut between words where there are any; no longer than `length`, but for the ellipsis. */
export function shortened(text: string, length: number): string {
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  if (line.length <= length) return line;
  const cut = line.slice(0, length).replace(/[\uD800-\uDBFF]$/u, '');
  const blank = cut.lastIndexOf(' ');
  return `${cut.slice(0, blank > length / 2 ? blank : cut.length)}…`;
}
