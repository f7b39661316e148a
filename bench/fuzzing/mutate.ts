/** Largest input that is made. */
const largest = 400_000;

/** Runs of characters that readers of text have to take apart. */
const runs = [
  ' ',
  '\t',
  '\n',
  '.',
  '(',
  '[',
  'A',
  '7',
  ':',
  '*',
  '_',
  '<',
  '"',
  '—',
  '|',
  'A ',
  '1:',
  ': ',
  '\u00a0',
  '“',
];

const encoder = new TextEncoder();

/** Bytes with one to five changes: bits flipped, ranges cut, repeated, or spliced in from other bytes, runs of one character. */
export function mutate(bytes: Uint8Array, other: Uint8Array, random: () => number): Uint8Array {
  let mutated = bytes;
  const changes = 1 + Math.floor(random() ** 2 * 5);
  for (let change = 0; change < changes; change++) mutated = mutateOnce(mutated, other, random);
  return mutated.slice(0, largest);
}

function mutateOnce(bytes: Uint8Array, other: Uint8Array, random: () => number): Uint8Array {
  const at = Math.floor(random() * bytes.length);
  const length = Math.floor(random() ** 3 * (bytes.length - at));
  const before = bytes.subarray(0, at);
  const after = bytes.subarray(at + length);
  switch (Math.floor(random() * 7)) {
    case 0:
      return flipped(bytes, random);
    case 1:
      return joined(before, after);
    case 2:
      return random() < 0.5 ? before : bytes.subarray(at);
    case 3: {
      const start = Math.floor(random() * other.length);
      const piece = other.subarray(start, start + Math.floor(random() ** 2 * (other.length - start)));
      return joined(before, piece, random() < 0.5 ? after : bytes.subarray(at));
    }
    case 4: {
      const piece = bytes.subarray(at, at + Math.min(length, 2_000));
      const times = Math.min(Math.floor(1 + random() ** 3 * 300), Math.floor(100_000 / (piece.length + 1)));
      return joined(before, ...Array.from({ length: times }, () => piece), bytes.subarray(at));
    }
    case 5: {
      const unit = runs[Math.floor(random() * runs.length)] ?? ' ';
      const text = unit.repeat(1 + Math.floor(random() ** 3 * 20_000));
      return joined(before, encoder.encode(text), random() < 0.5 ? after : bytes.subarray(at));
    }
    default:
      return moved(bytes, at, length, random);
  }
}

function flipped(bytes: Uint8Array, random: () => number): Uint8Array {
  const copy = bytes.slice();
  const count = 1 + Math.floor(random() ** 3 * 100);
  for (let flip = 0; flip < count && copy.length > 0; flip++) {
    const at = Math.floor(random() * copy.length);
    copy[at] = (copy[at] ?? 0) ^ (1 << Math.floor(random() * 8));
  }
  return copy;
}

function moved(bytes: Uint8Array, at: number, length: number, random: () => number): Uint8Array {
  const rest = joined(bytes.subarray(0, at), bytes.subarray(at + length));
  const to = Math.floor(random() * rest.length);
  return joined(rest.subarray(0, to), bytes.subarray(at, at + length), rest.subarray(to));
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** Bytes as text that can be read: what is not UTF-8 is replaced, NUL left out; damage of bytes stops at the decoder otherwise. */
export function readable(bytes: Uint8Array): Uint8Array {
  return encoder.encode(new TextDecoder().decode(bytes).replaceAll('\0', ''));
}
