const COMMENT = 0xfe;
const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;

/**
 * A JPEG without what cameras write beside the picture: position, time, device and preview in its segments, and further
 * pictures behind its end. null: it is no JPEG, or cut off. Source: ITU-T T.81, annex B.
 */
export function bareJpeg(bytes: Uint8Array): Uint8Array | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let at = 2;
  for (;;) {
    const marker = bytes[at + 1];
    if (bytes[at] !== 0xff || marker === undefined) return null;
    if (marker === END_OF_IMAGE) return joined([...kept, bytes.subarray(at, at + 2)]);
    const length = ((bytes[at + 2] ?? 0) << 8) + (bytes[at + 3] ?? 0);
    const segmentEnd = at + 2 + length;
    if (length < 2 || segmentEnd > bytes.length) return null;
    const end = marker === START_OF_SCAN ? scanEnd(bytes, segmentEnd) : segmentEnd;
    if (isOfPicture(marker, bytes.subarray(at + 4, segmentEnd))) kept.push(bytes.subarray(at, end));
    at = end;
  }
}

/** All but comments and the segments of applications; of those, what the colours depend on. */
function isOfPicture(marker: number, content: Uint8Array): boolean {
  if (marker === COMMENT) return false;
  if (marker < 0xe0 || marker > 0xef) return true;
  const begin = new TextDecoder('latin1').decode(content.subarray(0, 12));
  return ['JFIF\0', 'Adobe', 'ICC_PROFILE\0'].some((name) => begin.startsWith(name));
}

/** Where the coded picture data from here end: at the next marker, other than those within them. */
function scanEnd(bytes: Uint8Array, from: number): number {
  for (let at = from; at < bytes.length - 1; at++) {
    const next = bytes[at + 1] ?? 0;
    const isWithin = next === 0 || next === 0xff || (next >= 0xd0 && next <= 0xd7);
    if (bytes[at] === 0xff && !isWithin) return at;
  }
  return bytes.length;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
