/** Whether a file is a PNG or a WebP, by its first bytes, one character each. */
export const isInChunks = (head: string): boolean =>
  head.startsWith('\x89PNG\r\n') || (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP');

/** Written before the TIFF by some programs. */
const NAME = 'Exif\0\0';

/**
 * What a camera noted in a PNG or a WebP, as a TIFF; undefined if there is none, or the file ends before it. The library
 * that reads the TIFF knows neither. Source: W3C PNG (third edition), 11.3.3.5; RFC 9649, 2.7.
 */
export function exifInChunks(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const isPng = bytes[0] === 0x89;
  const text = (at: number, length: number) => String.fromCharCode(...bytes.subarray(at, at + length));
  for (let at = isPng ? 8 : 12; at + 8 <= bytes.length; ) {
    const length = isPng ? view.getUint32(at) : view.getUint32(at + 4, true);
    const start = at + 8;
    const end = start + length;
    if (text(isPng ? at + 4 : at, 4).toUpperCase() === 'EXIF') {
      if (end > bytes.length) return undefined;
      return bytes.slice(text(start, NAME.length) === NAME ? start + NAME.length : start, end);
    }
    // A checksum, or a byte that makes the length even.
    at = end + (isPng ? 4 : length % 2);
  }
  return undefined;
}
