import { unzlibSync, zlibSync } from 'fflate';
import { mutate } from './mutate.ts';

/** An object of a PDF: its text, and what its stream holds, unpacked where it can be. */
interface PdfObject {
  readonly head: string;
  readonly data?: Uint8Array | undefined;
}

type Objects = ReadonlyMap<number, PdfObject>;

/** How a file says where its objects are. */
type Directory = 'table' | 'stream' | 'none';

const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));

/** The objects of a file, those that are packed together too. */
function objectsOf(bytes: Uint8Array): Objects {
  const objects = new Map<number, PdfObject>();
  const text = latin(bytes);
  for (const { 1: number, 2: body = '' } of text.matchAll(/(?<=[\r\n])(\d+) \d+ obj([\s\S]*?)endobj/gu)) {
    const split = /^([\s\S]*?)stream\r?\n([\s\S]*?)\r?\n?endstream/u.exec(body);
    const object: PdfObject = split
      ? unpacked(split[1] ?? '', bytesOf(split[2] ?? ''))
      : { head: body.trim() };
    if (/\/Type\s*\/ObjStm/u.test(object.head)) addPacked(objects, object);
    else if (!/\/Type\s*\/XRef/u.test(object.head)) objects.set(Number(number), object);
  }
  return objects;
}

function unpacked(head: string, data: Uint8Array): PdfObject {
  const plain = head.trim().replaceAll(/\/Length\s+\d+(?: \d+ R)?/gu, '');
  if (!/\/FlateDecode/u.test(plain) || /\/DecodeParms/u.test(plain)) return { head: plain, data };
  try {
    return { head: plain.replace(/\/Filter\s*\[?\s*\/FlateDecode\s*\]?/u, ''), data: unzlibSync(data) };
  } catch {
    return { head: plain, data };
  }
}

function addPacked(objects: Map<number, PdfObject>, { head, data = new Uint8Array() }: PdfObject): void {
  const first = Number(/\/First\s+(\d+)/u.exec(head)?.[1]);
  const text = latin(data);
  const numbers = text.slice(0, first).trim().split(/\s+/u).map(Number);
  for (let at = 0; at + 1 < numbers.length; at += 2) {
    const start = first + (numbers[at + 1] ?? 0);
    const end = numbers[at + 3] === undefined ? text.length : first + (numbers[at + 3] ?? 0);
    objects.set(numbers[at] ?? 0, { head: text.slice(start, end).trim() });
  }
}

/** Objects of a file with one of its pages only, and what that page refers to. */
function onePage(objects: Objects, index: number): Objects | undefined {
  const pages = [...objects].filter(([, { head }]) => /\/Type\s*\/Page\b/u.test(head));
  const page = pages[index];
  if (!page) return undefined;
  const box = '/MediaBox [0 0 612 792]';
  const head = page[1].head
    .replaceAll(/\/(?:Parent|Annots|StructParents|B|Metadata|Group)\s*(?:\d+ \d+ R|\d+|\[[^\]]*\])/gu, '')
    .replace(/>>$/u, `/Parent 900002 0 R ${/\/MediaBox/u.test(page[1].head) ? '' : box} >>`);
  const kept = new Map<number, PdfObject>([
    [900_001, { head: '<< /Type /Catalog /Pages 900002 0 R >>' }],
    [900_002, { head: `<< /Type /Pages /Kids [${page[0]} 0 R] /Count 1 >>` }],
    [page[0], { head }],
  ]);
  for (const [, object] of kept) {
    for (const { 1: number } of object.head.matchAll(/(\d+) \d+ R/gu)) {
      const found = objects.get(Number(number));
      if (found && !kept.has(Number(number))) kept.set(Number(number), found);
    }
  }
  return renumbered(kept);
}

/** The same objects, counted from 1. */
function renumbered(objects: Objects): Objects {
  const numbers = new Map([...objects.keys()].map((number, index) => [number, index + 1]));
  return new Map(
    [...objects].map(([number, { head, data }]) => [
      numbers.get(number) ?? 0,
      {
        head: head.replaceAll(/(\d+) \d+ R/gu, (all, old: string) =>
          numbers.has(Number(old)) ? `${numbers.get(Number(old))} 0 R` : all,
        ),
        data,
      },
    ]),
  );
}

/** Small PDF files out of a large one: single pages of it. */
export function pagesOfPdf(bytes: Uint8Array): Uint8Array[] {
  const objects = objectsOf(bytes);
  return [0, 1, 5].flatMap((index) => {
    const page = onePage(objects, index);
    return page ? [written(page, 'table')] : [];
  });
}

/** A file of some objects, the first being its catalogue; streams are packed. */
function written(objects: Objects, directory: Directory, isPacked = true): Uint8Array {
  const parts: string[] = ['%PDF-1.7\n'];
  let length = parts[0]?.length ?? 0;
  const offsets = new Map<number, number>();
  const add = (number: number, text: string): void => {
    offsets.set(number, length);
    const part = `${number} 0 obj\n${text}\nendobj\n`;
    parts.push(part);
    length += part.length;
  };
  const bare = [...objects].filter(([, { data }]) => !data);
  for (const [number, { head, data }] of objects) {
    if (data) add(number, streamOf(head, data, isPacked));
    else if (directory !== 'stream') add(number, head);
  }
  const size = Math.max(0, ...objects.keys()) + 1;
  if (directory === 'stream') {
    add(size, packedTogether(bare));
    const start = length;
    offsets.set(size + 1, start);
    add(size + 1, crossReferences(bare, offsets, size));
    parts.push(`startxref\n${start}\n%%EOF\n`);
  } else {
    const start = length;
    if (directory === 'table') parts.push(tableOf(offsets, size));
    parts.push(`trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`);
  }
  return bytesOf(parts.join(''));
}

function streamOf(head: string, data: Uint8Array, isPacked: boolean): string {
  const packs = isPacked && !/\/Filter/u.test(head);
  const bytes = packs ? zlibSync(data, { level: 1 }) : data;
  const extra = `${packs ? ' /Filter /FlateDecode' : ''} /Length ${bytes.length} >>`;
  return `${head.replace(/>>$/u, '')}${extra}\nstream\n${latin(bytes)}\nendstream`;
}

function packedTogether(objects: readonly (readonly [number, PdfObject])[]): string {
  let places = '';
  let text = '';
  for (const [number, { head }] of objects) {
    places += `${number} ${text.length} `;
    text += `${head}\n`;
  }
  const head = `<< /Type /ObjStm /N ${objects.length} /First ${places.length} >>`;
  return streamOf(head, bytesOf(places + text), true);
}

function crossReferences(
  packed: readonly (readonly [number, PdfObject])[],
  offsets: ReadonlyMap<number, number>,
  size: number,
): string {
  const rows = Buffer.alloc((size + 2) * 7);
  for (const [number, offset] of offsets) {
    rows[number * 7] = 1;
    rows.writeUInt32BE(offset, number * 7 + 1);
  }
  for (const [index, [number]] of packed.entries()) {
    rows[number * 7] = 2;
    rows.writeUInt32BE(size, number * 7 + 1);
    rows.writeUInt16BE(index & 0xffff, number * 7 + 5);
  }
  return streamOf(`<< /Type /XRef /Size ${size + 2} /W [1 4 2] /Root 1 0 R >>`, new Uint8Array(rows), true);
}

function tableOf(offsets: ReadonlyMap<number, number>, size: number): string {
  const rows = Array.from({ length: size }, (_, number) => {
    const offset = offsets.get(number);
    return `${String(offset ?? 0).padStart(10, '0')} ${offset === undefined ? '65535 f' : '00000 n'} \n`;
  });
  return `xref\n0 ${size}\n${rows.join('')}`;
}

/** Numbers that readers stumble over. */
const numbers = ['0', '-1', '1', '2147483647', '4294967296', '1e400', '.', '--5', '65536', '99999999999'];

/** Pieces that an object may hold where it should not. */
const pieces = [
  'null',
  '[]',
  '<< >>',
  '()',
  '<>',
  '/Encrypt << /Filter /Standard /V 2 /R 3 /O (o) /U (u) /P -4 >>',
  '/Filter [/ASCIIHexDecode /ASCII85Decode /RunLengthDecode /LZWDecode]',
  '/Filter /Crypt',
  '/Filter /JBIG2Decode',
  '/DecodeParms << /Predictor 15 /Columns 100000 /Colors 30 /BitsPerComponent 16 >>',
  '/Type /Pages',
  '/Kids [2 0 R 2 0 R]',
  '/Subtype /Type3',
  '/W [0 [1 2] 1 100000 5]',
];

/** Operators of a page; most want something before them. */
const operators =
  'q|Q|BT|ET|/F1 12 Tf|(a) Tj|[(a) -900000 (b)] TJ|1 0 0 1 0 0 cm|1e9 0 0 1e9 0 0 Tm|/X1 Do|/Span BMC|EMC|/P << /MCID 1 >> BDC|BI /W 1 /H 1 ID a EI|0 0 m|9 9 l|0 0 1 1 re|f|W n|/G1 gs|[1 2] 0 d|( | ) | << | [ '.split(
    '|',
  );

/** A PDF with some of its objects damaged, and all else as it should be; undefined where the bytes are none. */
export function mutatePdf(bytes: Uint8Array, random: () => number): Uint8Array | undefined {
  const objects = new Map(objectsOf(bytes));
  const keys = [...objects.keys()];
  if (keys.length === 0) return undefined;
  const changes = 1 + Math.floor(random() ** 2 * 5);
  for (let change = 0; change < changes; change++) {
    const key = keys[Math.floor(random() * keys.length)] ?? 1;
    const object = objects.get(key);
    if (!object) continue;
    const place = random() < 0.05 ? (keys[Math.floor(random() * keys.length)] ?? key) : key;
    if (random() < 0.03) objects.delete(key);
    else objects.set(place, damaged(object, keys, random));
  }
  const directory = (['table', 'stream', 'none'] as const)[Math.floor(random() * 3)] ?? 'table';
  return written(objects, directory, random() < 0.8);
}

function damaged({ head, data }: PdfObject, keys: readonly number[], random: () => number): PdfObject {
  if (data && random() < 0.7) return { head, data: damagedData(data, random) };
  const key = keys[Math.floor(random() * keys.length)] ?? 1;
  return { head: damagedHead(head, key, random), data };
}

function damagedHead(head: string, key: number, random: () => number): string {
  const number = numbers[Math.floor(random() * numbers.length)] ?? '0';
  const piece = pieces[Math.floor(random() * pieces.length)] ?? '';
  switch (Math.floor(random() * 7)) {
    case 0:
      return replacedOne(head, /\d+ 0 R/gu, `${key} 0 R`, random);
    case 1:
      return replacedOne(head, /-?\d+(?:\.\d+)?/gu, number, random);
    case 2: {
      const names = head.match(/\/[A-Za-z]\w*/gu) ?? ['/A'];
      return replacedOne(head, /\/[A-Za-z]\w*/gu, names[Math.floor(random() * names.length)] ?? '/A', random);
    }
    case 3:
      return head.replace(/>>$/u, `${piece} >>`);
    case 4: {
      const depth = Math.floor(random() ** 2 * 20_000);
      const open = random() < 0.5 ? '[' : '<< /A ';
      return replacedOne(head, /\d+ 0 R|\d+/gu, open.repeat(depth), random);
    }
    case 5: {
      const many = `${key} 0 R `.repeat(Math.floor(random() ** 2 * 20_000));
      return replacedOne(head, /\d+ 0 R/gu, many, random);
    }
    default: {
      const text = bytesOf(head);
      return latin(mutate(text, text, random));
    }
  }
}

function replacedOne(text: string, expression: RegExp, by: string, random: () => number): string {
  const found = [...text.matchAll(expression)];
  const one = found[Math.floor(random() * found.length)];
  return one ? text.slice(0, one.index) + by + text.slice(one.index + one[0].length) : text;
}

function damagedData(data: Uint8Array, random: () => number): Uint8Array {
  if (random() < 0.5) return mutate(data, data, random);
  const operator = operators[Math.floor(random() * operators.length)] ?? 'q';
  const run = bytesOf(`${operator}\n`.repeat(1 + Math.floor(random() ** 3 * 30_000)));
  const at = Math.floor(random() * data.length);
  return new Uint8Array(Buffer.concat([data.subarray(0, at), run, data.subarray(at)]));
}
