/** isWhole: false where there was more than that, which was not received. */
export interface CappedBytes {
  bytes: Uint8Array;
  isWhole: boolean;
}

/** At most `maxBytes` of what a body brings. Throws what the body throws. */
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
