/** isWhole: false when the body was longer; the rest was not received. */
export interface CappedBytes {
  bytes: Uint8Array;
  isWhole: boolean;
}

/** At most the first `maxBytes` of a body. Throws whatever the body throws. */
export async function cappedBytes(pieces: AsyncIterable<Uint8Array>, maxBytes: number): Promise<CappedBytes> {
  const read: Uint8Array[] = [];
  let size = 0;
  for await (const piece of pieces) {
    read.push(piece);
    size += piece.byteLength;
    if (size > maxBytes) return { bytes: Buffer.concat(read, maxBytes), isWhole: false };
  }
  return { bytes: Buffer.concat(read), isWhole: true };
}
