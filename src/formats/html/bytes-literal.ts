/** A bytes literal of Python that takes up the rest of a file, as a script leaves it that prints what it has fetched. */
const literal = /(?:^|\n)[ \t]*b(?<quote>['"])(?=[ \t]*(?:<|\\[nrt]|\\x|[A-Z]))/u;

const escape = /(?:\\x[0-9a-fA-F]{2})+|\\(?:\r?\n|.)/gsu;

const utf8 = new TextDecoder('utf-8');

const simple = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['r', '\r'],
  ['f', '\f'],
  ['v', '\v'],
  ['a', ''],
  ['b', ''],
  ['0', ''],
]);

/** A text in which a bytes literal is replaced by what it stands for, its bytes read as UTF-8; other text as it is. */
export function withoutBytesLiteral(text: string): string {
  const match = literal.exec(text);
  const quote = match?.groups?.['quote'];
  if (!match || quote === undefined) return text;
  const start = match.index + match[0].length;
  const end = literalEnd(text, start, quote);
  if (end === undefined) return text;
  const known = new Map<string, string>();
  // A page has few different escapes, many times each.
  const body = text.slice(start, end).replaceAll(escape, (sequence) => {
    const plain = known.get(sequence) ?? unescaped(sequence);
    known.set(sequence, plain);
    return plain;
  });
  return `${text.slice(0, match.index + (match[0].startsWith('\n') ? 1 : 0))}${body}${text.slice(end + 1)}`;
}

/** Where the literal closes: at the end of the text, or where the text is cut off; undefined where it is no literal. */
function literalEnd(text: string, start: number, quote: string): number | undefined {
  const trimmed = text.trimEnd().length;
  const closed = text[trimmed - 1] === quote && trimmed - 1 > start;
  const end = closed ? trimmed - 1 : trimmed;
  // A literal holds no line feed but escaped; text that merely begins with b' does.
  return /[^\\]\n/u.test(text.slice(start, end)) || !text.slice(start, end).includes('\\') ? undefined : end;
}

function unescaped(sequence: string): string {
  if (sequence.startsWith('\\x')) {
    const bytes = sequence
      .slice(2)
      .split('\\x')
      .map((digits) => Number.parseInt(digits, 16));
    return utf8.decode(Uint8Array.from(bytes));
  }
  const character = sequence.slice(1);
  if (/^\r?\n$/u.test(character)) return '';
  return simple.get(character) ?? character;
}
