import { crc32, deflateRawSync } from 'node:zlib';
import { mutate } from './mutate.ts';

/** A file as it goes into an archive. */
export interface Entry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What the directory of an archive, and the head of a file in it, say of that file; not always the same. */
interface Claims {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
  readonly extra: Uint8Array;
}

const names = [
  '../a.txt',
  '/a.txt',
  'C:\\a.txt',
  'a/../../b.txt',
  '',
  '/',
  'a.zip',
  'a.docx',
  'a.pdf',
  'a.vtt',
  'a\u0000.txt',
  'a'.repeat(60_000),
  'é.txt',
  '__proto__',
  '.txt',
  '__MACOSX/a.txt',
];

const sizes = [0, 1, 0xff_ff, 0xff_ff_ff_ff, 0xff_ff_ff_fe, 0x7f_ff_ff_ff, 1_000_000, 100];

/** An archive of some files, with false claims in its directory, files that lie over each other, or archives inside. */
export function damagedZip(files: readonly Entry[], random: () => number): Uint8Array {
  const pick = <Item>(items: readonly Item[], fallback: Item): Item =>
    items[Math.floor(random() * items.length)] ?? fallback;
  let entries = files.map(({ name, bytes }) => ({
    name: random() < 0.15 ? pick(names, name) : name,
    bytes: random() < 0.2 ? mutate(bytes, bytes, random) : bytes,
  }));
  const depth = Math.floor(random() ** 3 * 5);
  for (let level = 0; level < depth; level++)
    entries = [{ name: 'inner.zip', bytes: archiveOf(entries, random) }, ...entries.slice(0, 1)];
  const archive = archiveOf(entries, random);
  return random() < 0.2 ? mutate(archive, archive, random) : archive;
}

function archiveOf(entries: readonly Entry[], random: () => number): Uint8Array {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let length = 0;
  for (const { name, bytes } of entries) {
    const method = random() < 0.8 ? 8 : 0;
    const data = method === 8 ? deflateRawSync(bytes, { level: 1 }) : Buffer.from(bytes);
    const extra = new Uint8Array();
    const sound = { name, flags: 0x800, method, crc: crc32(bytes), packed: data.length, extra };
    const claims: Claims = { ...sound, unpacked: bytes.length, offset: length };
    const head = Buffer.concat([headOf(random() < 0.1 ? falseClaims(claims, random) : claims), data]);
    const times = random() < 0.03 ? Math.floor(random() ** 2 * 3_000) : 1;
    for (let time = 0; time < times; time++)
      directory.push(recordOf(random() < 0.25 ? falseClaims(claims, random) : claims));
    local.push(head);
    length += head.length;
  }
  const records = Buffer.concat(directory);
  return new Uint8Array(
    Buffer.concat([...local, records, endOf(directory.length, records.length, length, random)]),
  );
}

function falseClaims(claims: Claims, random: () => number): Claims {
  const size = sizes[Math.floor(random() * sizes.length)] ?? 0;
  switch (Math.floor(random() * 8)) {
    case 0:
      return { ...claims, packed: size };
    case 1:
      return { ...claims, unpacked: size };
    case 2:
      return { ...claims, offset: random() < 0.5 ? size : Math.floor(random() * (claims.offset + 100)) };
    case 3:
      return { ...claims, crc: size };
    case 4:
      return { ...claims, method: Math.floor(random() * 100) };
    case 5:
      return { ...claims, flags: Math.floor(random() * 0x1_00_00) };
    case 6:
      return { ...claims, name: names[Math.floor(random() * names.length)] ?? '' };
    default:
      return { ...claims, unpacked: 0xff_ff_ff_ff, packed: 0xff_ff_ff_ff, extra: extraOf(random) };
  }
}

/** A field for sizes of 64 bits, with whatever in it. */
function extraOf(random: () => number): Uint8Array {
  const extra = Buffer.alloc(random() < 0.5 ? 32 : Math.floor(random() * 40));
  for (let at = 0; at < extra.length; at++) extra[at] = random() < 0.7 ? 0 : Math.floor(random() * 256);
  if (extra.length >= 4 && random() < 0.9) {
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(Math.min(extra.length - 4, 0xff_ff), 2);
  }
  return new Uint8Array(extra);
}

function headOf({ name, flags, method, crc, packed, unpacked, extra }: Claims): Buffer {
  const head = Buffer.alloc(30);
  const label = Buffer.from(name);
  head.writeUInt32LE(0x04_03_4b_50, 0);
  head.writeUInt16LE(20, 4);
  writeClaims(head, 6, { flags, method, crc, packed, unpacked });
  head.writeUInt16LE(label.length, 26);
  head.writeUInt16LE(extra.length, 28);
  return Buffer.concat([head, label, extra]);
}

function recordOf({ name, flags, method, crc, packed, unpacked, offset, extra }: Claims): Buffer {
  const record = Buffer.alloc(46);
  const label = Buffer.from(name);
  record.writeUInt32LE(0x02_01_4b_50, 0);
  record.writeUInt16LE(20, 6);
  writeClaims(record, 8, { flags, method, crc, packed, unpacked });
  record.writeUInt16LE(label.length, 28);
  record.writeUInt16LE(extra.length, 30);
  record.writeUInt32LE(offset, 42);
  return Buffer.concat([record, label, extra]);
}

function writeClaims(
  to: Buffer,
  at: number,
  { flags, method, crc, packed, unpacked }: Pick<Claims, 'flags' | 'method' | 'crc' | 'packed' | 'unpacked'>,
): void {
  to.writeUInt16LE(flags, at);
  to.writeUInt16LE(method, at + 2);
  to.writeUInt32LE(crc, at + 8);
  to.writeUInt32LE(packed, at + 12);
  to.writeUInt32LE(unpacked, at + 16);
}

function endOf(count: number, size: number, offset: number, random: () => number): Buffer {
  const end = Buffer.alloc(22);
  const lies = random() < 0.15;
  const other = sizes[Math.floor(random() * sizes.length)] ?? 0;
  end.writeUInt32LE(0x06_05_4b_50, 0);
  end.writeUInt16LE(count & 0xff_ff, 8);
  end.writeUInt16LE((lies && random() < 0.5 ? other : count) & 0xff_ff, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(lies && random() < 0.5 ? other : offset, 16);
  return end;
}
