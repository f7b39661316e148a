import { mutate } from './mutate.ts';

/** Longest text that is made. */
const longest = 1_000_000;

const values = [
  '',
  '0',
  '-1',
  '1',
  '99999999999',
  '1e9',
  'begin',
  'separate',
  'end',
  'continue',
  'on',
  '\u00a0',
  'x',
];

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** XML with elements repeated, moved, cut or renamed, other attributes and texts, and well-formed where it was before. */
export function mutateXml(bytes: Uint8Array, random: () => number): Uint8Array {
  let pieces: readonly string[] = decoder.decode(bytes).match(/<[^>]*>|[^<]+/gu) ?? [];
  const changes = 1 + Math.floor(random() ** 2 * 6);
  for (let change = 0; change < changes; change++) pieces = changedOnce(pieces, random);
  return encoder.encode(pieces.join('').slice(0, longest));
}

function changedOnce(pieces: readonly string[], random: () => number): string[] {
  const at = Math.floor(random() * pieces.length);
  const piece = pieces[at] ?? '';
  if (!piece.startsWith('<')) return replaced(pieces, at, at + 1, [otherText(piece, random)]);
  if (random() < 0.3) return replaced(pieces, at, at + 1, [otherAttribute(piece, pieces, random)]);
  const start = startOf(pieces, at);
  const end = endOf(pieces, start);
  const element = pieces.slice(start, end);
  switch (Math.floor(random() * 6)) {
    case 0:
      return replaced(pieces, start, end, []);
    case 1:
      return replaced(pieces, start, end, renamed(element, pieces, random));
    case 2: {
      const to = startOf(pieces, Math.floor(random() * pieces.length));
      return replaced(pieces, to, to, element);
    }
    case 3: {
      const depth = Math.floor(random() ** 3 * 250);
      const open = pieces[start] ?? '';
      if (open.endsWith('/>')) return [...pieces];
      const close = `</${nameOf(open)}>`;
      return replaced(pieces, start, end, [
        ...Array.from({ length: depth }, () => open),
        ...element,
        ...Array.from({ length: depth }, () => close),
      ]);
    }
    default: {
      const size = element.reduce((sum, { length }) => sum + length, 1);
      const times = Math.min(Math.floor(random() ** 3 * 5_000), Math.floor(300_000 / size));
      return replaced(pieces, start, start, Array.from({ length: times }, () => element).flat());
    }
  }
}

function replaced(pieces: readonly string[], start: number, end: number, by: readonly string[]): string[] {
  return [...pieces.slice(0, start), ...by, ...pieces.slice(end)];
}

const nameOf = (tag: string): string => /^<\/?([^\s/>]+)/u.exec(tag)?.[1] ?? '';

const isEnd = (piece: string): boolean => piece.startsWith('</');
const isStart = (piece: string): boolean => /^<[^/?!]/u.test(piece) && !piece.endsWith('/>');

/** The tag that begins the element of which a piece is the beginning or the end. */
function startOf(pieces: readonly string[], at: number): number {
  if (!isEnd(pieces[at] ?? '')) return at;
  let depth = 0;
  for (let index = at; index >= 0; index--) {
    const piece = pieces[index] ?? '';
    if (isEnd(piece)) depth += 1;
    else if (isStart(piece)) depth -= 1;
    if (depth === 0) return index;
  }
  return at;
}

/** The place behind the element that begins with a piece. */
function endOf(pieces: readonly string[], at: number): number {
  let depth = 0;
  for (let index = at; index < pieces.length; index++) {
    const piece = pieces[index] ?? '';
    if (isStart(piece)) depth += 1;
    else if (isEnd(piece)) depth -= 1;
    if (depth <= 0) return index + 1;
  }
  return pieces.length;
}

function renamed(element: readonly string[], pieces: readonly string[], random: () => number): string[] {
  const own = nameOf(element[0] ?? '');
  const name = nameOf(pieces[Math.floor(random() * pieces.length)] ?? '') || own;
  return element.map((piece, index) =>
    index === 0 || index === element.length - 1 ? piece.replace(own, name) : piece,
  );
}

function otherAttribute(tag: string, pieces: readonly string[], random: () => number): string {
  const attributes = [...tag.matchAll(/="([^"]*)"/gu)];
  const one = attributes[Math.floor(random() * attributes.length)];
  if (!one) return tag;
  const others = [...(pieces[Math.floor(random() * pieces.length)] ?? '').matchAll(/="([^"]*)"/gu)];
  const value =
    random() < 0.5
      ? (others[Math.floor(random() * others.length)]?.[1] ?? '')
      : (values[Math.floor(random() * values.length)] ?? '');
  return `${tag.slice(0, one.index)}="${value}"${tag.slice(one.index + one[0].length)}`;
}

function otherText(text: string, random: () => number): string {
  const bytes = encoder.encode(text);
  const other = decoder.decode(mutate(bytes, bytes, random));
  // oxlint-disable-next-line no-control-regex -- what XML may not hold
  return other.replaceAll(/[<&\u0000-\u0008\u000b-\u001f\ufffe\uffff]/gu, '');
}
