const SIGNATURE_BYTES = 8;
/** Length, type and checksum. */
const FRAME_BYTES = 12;

/**
 * A PNG with a text chunk after its header. keyword: 1 to 79 ASCII characters; text: ASCII. Source: PNG (W3C), 11.3.3.
 */
export async function withPngText(png: Blob, keyword: string, text: string): Promise<Blob> {
  const bytes = new Uint8Array(await png.arrayBuffer());
  const headerEnd = SIGNATURE_BYTES + FRAME_BYTES + new DataView(bytes.buffer).getUint32(SIGNATURE_BYTES);
  const data = new TextEncoder().encode(`tEXt${keyword}\0${text}`);
  const chunk = new Uint8Array(data.length + 8);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, data.length - 4);
  chunk.set(data, 4);
  view.setUint32(data.length + 4, checksum(data));
  return new Blob([bytes.subarray(0, headerEnd), chunk, bytes.subarray(headerEnd)], { type: 'image/png' });
}

/** CRC-32 as PNG and ZIP have it. */
function checksum(data: Uint8Array): number {
  let rest = 0xffffffff;
  for (const byte of data) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  }
  return (rest ^ 0xffffffff) >>> 0;
}
