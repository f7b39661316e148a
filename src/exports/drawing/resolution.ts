/** Of pictures, per inch: what journals ask for. */
export const dotsPerInch = 300;

/** Where the first chunk of a PNG ends: eight bytes of signature, then the chunk of its size, which is 25 long. */
const headEnd = 33;

/** A PNG that says how large it is printed. */
export function withResolution(bytes: Uint8Array): Uint8Array {
  const chunk = resolutionChunk();
  const whole = new Uint8Array(bytes.length + chunk.length);
  whole.set(bytes.subarray(0, headEnd));
  whole.set(chunk, headEnd);
  whole.set(bytes.subarray(headEnd), headEnd + chunk.length);
  return whole;
}

/** The chunk `pHYs`: dots per metre across and down. */
function resolutionChunk(): Uint8Array {
  const chunk = new Uint8Array(21);
  const view = new DataView(chunk.buffer);
  const dotsPerMetre = Math.round(dotsPerInch / 0.0254);
  view.setUint32(0, 9);
  chunk.set(new TextEncoder().encode('pHYs'), 4);
  view.setUint32(8, dotsPerMetre);
  view.setUint32(12, dotsPerMetre);
  view.setUint8(16, 1);
  view.setUint32(17, checksum(chunk.subarray(4, 17)));
  return chunk;
}

/** CRC-32 as PNG has it, bit by bit: it is asked for 13 bytes. */
function checksum(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}
