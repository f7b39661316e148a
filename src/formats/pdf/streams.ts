import { pdfStream } from '../../errors/catalogue.ts';

/** Deflate packs at most about 1,032 bytes into one. */
const bestRatio = 1_032;

/** A stream that is packed twice can hold a million times its size; no program writes such. */
const packedTwice =
  /\/Filter\s*\[[^\]]*(?:\/Fl(?:ateDecode)?\b|\/LZW(?:Decode)?\b)[^\]]*(?:\/Fl(?:ateDecode)?\b|\/LZW(?:Decode)?\b)/u;

/**
 * Refuses a PDF with a stream that unpacks to more than the limit, before pdf.js holds it. Only streams that could be so
 * large are unpacked, piece by piece, and nothing of them is kept.
 *
 * @throws pdf/stream-too-large
 */
export async function checkStreams(path: string, bytes: Uint8Array, maxBytes: number): Promise<void> {
  let large: typeof import('fflate').Inflate | undefined;
  for (const { dictionary, start, end } of streamsIn(bytes)) {
    if (packedTwice.test(dictionary)) throw pdfStream(path, maxBytes);
    if ((end - start) * bestRatio <= maxBytes || !/\/Fl(?:ateDecode)?\b/u.test(dictionary)) continue;
    large ??= (await import('fflate')).Inflate;
    // Two bytes of a zlib header stand before the packed data.
    if (unpackedSize(bytes.subarray(start + 2, end), maxBytes, large) > maxBytes)
      throw pdfStream(path, maxBytes);
  }
}

interface Stream {
  /** What stands before the stream and says how it is packed. */
  readonly dictionary: string;
  readonly start: number;
  readonly end: number;
}

function* streamsIn(bytes: Uint8Array): Generator<Stream> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = 0;
  for (let at = text.indexOf('stream', 0, 'latin1'); at >= 0; at = text.indexOf('stream', end, 'latin1')) {
    const start = at + (text[at + 6] === 0x0d && text[at + 7] === 0x0a ? 8 : 7);
    const found = text.indexOf('endstream', start, 'latin1');
    const dictionary = text.toString('latin1', Math.max(end, at - 2_000), at);
    end = found < 0 ? text.length : found;
    yield { dictionary: dictionary.slice(dictionary.lastIndexOf(' obj')), start, end };
    end = Math.min(text.length, end + 9);
  }
}

/** Bytes that a packed stream unpacks to; a little more than the limit where it is more. What is damaged counts as far as it goes. */
function unpackedSize(
  packed: Uint8Array,
  maxBytes: number,
  Inflate: typeof import('fflate').Inflate,
): number {
  const unpacked = { size: 0 };
  const inflate = new Inflate((chunk) => {
    unpacked.size += chunk.length;
  });
  const piece = 16_384;
  try {
    for (let at = 0; at < packed.length; at += piece) {
      inflate.push(packed.subarray(at, at + piece), at + piece >= packed.length);
      if (unpacked.size > maxBytes) break;
    }
  } catch {
    // pdf.js reads damaged streams as far as they go, too.
  }
  return unpacked.size;
}
