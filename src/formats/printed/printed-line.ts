/** A line as it was printed, blanks and all, on its way to what it says. */
export interface PrintedLine {
  readonly raw: string;
  /** Line in the source, from 1. */
  readonly line: number;
  /** Whether it stands at the edge of a page and belongs to no text. */
  readonly isHead?: boolean;
}

/** The pages of a text: what form feeds divide, or all of it. */
export function printedPages(text: string): PrintedLine[][] {
  let line = 1;
  return text.split('\f').map((page) => {
    const first = line;
    const raws = page.split(/\r\n|[\n\r\u2028\u2029\u0085]/u);
    line += raws.length;
    return raws.map((raw, index) => ({ raw, line: first + index }));
  });
}

/** Whether a line begins or ends with a digit, or with a mark that may stand around a number. */
export function hasNumberAtEdge(raw: string): boolean {
  let first = 0;
  let last = raw.length - 1;
  while (first < last && isBlank(raw.charCodeAt(first))) first += 1;
  while (last > first && isBlank(raw.charCodeAt(last))) last -= 1;
  return (
    isDigit(raw.charCodeAt(first)) ||
    isDigit(raw.charCodeAt(last)) ||
    (isDigit(raw.charCodeAt(last - 1)) && last - first < 12)
  );
}

function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0x09;
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}
