import { constants, deflateRawSync } from 'node:zlib';

/** A file of a made archive, packed, and what the archive says of it. */
export interface MadeEntry {
  readonly name: string;
  readonly packed: Uint8Array;
  /** Bytes that it unpacks to, as the directory has it; may be more than 4 GB. */
  readonly size: number;
}

/** An archive of these files, with sizes of 64 bits, whether they are true or not; checksums are 0. */
export function zipOfEntries(entries: readonly MadeEntry[]): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, packed, size } of entries) {
    const head = fieldsOf(0x04_03_4b_50, [45, 0, 8, 0, 0], packed.length, size, name, []);
    directory.push(
      fieldsOf(0x02_01_4b_50, [45, 45, 0, 8, 0, 0], packed.length, size, name, [0, 0, 0], offset),
    );
    parts.push(head, Buffer.from(packed));
    offset += head.length + packed.length;
  }
  const records = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06_05_4b_50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(records.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...parts, records, end]));
}

function fieldsOf(
  signature: number,
  shorts: readonly number[],
  packed: number,
  size: number,
  name: string,
  middle: readonly number[],
  offset?: number,
): Buffer {
  const extra = Buffer.alloc(20);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(16, 2);
  extra.writeBigUInt64LE(BigInt(size), 4);
  extra.writeBigUInt64LE(BigInt(packed), 12);
  const numbers = [
    ...long(signature),
    ...shorts.flatMap(short),
    ...long(0),
    ...long(0xff_ff_ff_ff),
    ...long(0xff_ff_ff_ff),
    ...short(name.length),
    ...short(extra.length),
    ...middle.flatMap(short),
    ...(offset === undefined ? [] : [...long(0), ...long(offset)]),
  ];
  return Buffer.concat([Buffer.from(numbers), Buffer.from(name), extra]);
}

const short = (number: number): number[] => [number & 0xff, number >>> 8];

const long = (number: number): number[] => [...short(number & 0xff_ff), ...short(number >>> 16)];

/** Zeros, packed: a thousand times a piece that repeats itself, so that ten gigabytes take ten megabytes. */
export function packedZeros(gigabytes: number): Uint8Array {
  const piece = deflateRawSync(Buffer.alloc(10_000_000), { level: 1, finishFlush: constants.Z_FULL_FLUSH });
  const end = deflateRawSync(Buffer.alloc(0));
  return new Uint8Array(Buffer.concat([...Array.from({ length: gigabytes * 100 }, () => piece), end]));
}
