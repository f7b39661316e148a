/** One field of front matter: its key in lower case, and its text. */
type Field = readonly [key: string, text: string];

/** A key and what stands behind it; keys that YAML has other values for are left to it. */
const keyed = /^(?!(?:true|false|null):)(?<key>[a-z_][\w-]*):(?: +(?<value>.*))?$/iu;

/** A text without quotation marks that YAML takes for nothing but a text: words, a date, an address. */
const plainText =
  /^(?:\d{4}-\d{2}-\d{2}|(?!(?:true|false|null) *$|0[xo])[\p{L}\p{N}](?=.*[ /:g-zG-Z])(?!.*(?:: |:$|#)).*)$/u;

/** Most lines that a quoted text goes on. */
const mostMore = 10;

/** Nothing but what is printed: no tabs, no control characters, no halves of letters. */
const printable = /^[ -~\u00a0-\ud7ff]*$/u;

/**
 * The fields of front matter that is nothing but keys, each with a plain or quoted text, as nearly all is; undefined for
 * any other, which a parser of YAML has to read. It takes that a hundred times as long.
 */
export function plainFields(lines: readonly string[]): readonly Field[] | undefined {
  const fields: Field[] = [];
  const keys = new Set<string>();
  for (let index = 0; index < lines.length;) {
    const line = lines[index]!;
    const { key, value = '' } = (printable.test(line) ? keyed.exec(line)?.groups : undefined) ?? {};
    if (key === undefined || keys.has(key)) return undefined;
    keys.add(key);
    const { whole, next } = wholeValue(withoutBlanks(value), lines, index + 1);
    const text = printable.test(whole) ? textOf(whole) : undefined;
    if (text === undefined) return undefined;
    fields.push([key.toLowerCase(), text]);
    index = next;
  }
  return fields;
}

/** A value with the lines that a quoted text goes on, indented; `next` is the line behind it. */
function wholeValue(
  value: string,
  lines: readonly string[],
  from: number,
): { readonly whole: string; readonly next: number } {
  let whole = value;
  let next = from;
  if (!/^["']/u.test(value)) return { whole, next };
  while (next < from + mostMore && !isClosed(whole) && /^ +\S/u.test(lines[next] ?? '')) {
    const more = withoutBlanks(lines[next]!.trimStart());
    whole = isBroken(whole) ? whole.slice(0, -1) + more : `${whole} ${more}`;
    next += 1;
  }
  return { whole, next };
}

/** Whether a text between double quotation marks goes on below without a blank: it ends in a stroke that belongs to no other. */
function isBroken(text: string): boolean {
  let start = text.length;
  while (text.charCodeAt(start - 1) === 0x5c) start -= 1;
  return text.startsWith('"') && (text.length - start) % 2 === 1;
}

/** A text without the blanks at its end; other white space is not nothing to YAML. */
function withoutBlanks(text: string): string {
  let end = text.length;
  while (text.charCodeAt(end - 1) === 0x20) end -= 1;
  return text.slice(0, end);
}

function textOf(value: string): string | undefined {
  if (/^["']/u.test(value)) return unquoted(value);
  return plainText.test(value) ? value : undefined;
}

/** A whole quoted text; of escapes, those that texts have: a mark, a stroke, a blank, one that does not break, a number. */
const quoted = /^(?:"(?:[^"\\]|\\(?:["\\_ ]|u(?![Dd][89A-Fa-f])[0-9A-Fa-f]{4}))*"|'(?:[^']|'')*')$/u;

function isClosed(text: string): boolean {
  return text.length > 1 && quoted.test(text);
}

function unquoted(text: string): string | undefined {
  if (!isClosed(text)) return undefined;
  const inner = text.slice(1, -1);
  return text.startsWith("'")
    ? inner.replaceAll("''", "'")
    : inner.replaceAll(/\\(?:u(?<number>.{4})|(?<mark>.))/gu, escaped);
}

function escaped(_escape: string, number: string | undefined, mark: string | undefined): string {
  if (number !== undefined) return String.fromCharCode(Number.parseInt(number, 16));
  return mark === '_' ? '\u00a0' : (mark ?? '');
}
