/** A PNG without its picture, with what the camera noted (eXIf) or nothing of it. Source: W3C PNG, third edition. */
export function pngOf(tiff: Buffer | null): Uint8Array<ArrayBuffer> {
  const chunk = (kind: string, content: Buffer) => {
    const head = Buffer.alloc(8);
    head.writeUInt32BE(content.length);
    head.write(kind, 4, 'latin1');
    return Buffer.concat([head, content, Buffer.alloc(4)]);
  };
  const exif = tiff ? [chunk('eXIf', tiff)] : [];
  return Uint8Array.from(
    Buffer.concat([
      Buffer.from('89504e470d0a1a0a', 'hex'),
      chunk('IHDR', Buffer.alloc(13)),
      ...exif,
      chunk('IEND', Buffer.alloc(0)),
    ]),
  );
}

/** A WebP without its picture; chunks of an odd length are padded. Source: RFC 9649. */
export function webpOf(tiff: Buffer | null): Uint8Array<ArrayBuffer> {
  const chunk = (kind: string, ...parts: Buffer[]) => {
    const content = Buffer.concat(parts);
    const head = Buffer.alloc(8);
    head.write(kind, 0, 'latin1');
    head.writeUInt32LE(content.length, 4);
    return Buffer.concat([head, content, Buffer.alloc(content.length % 2)]);
  };
  const exif = tiff ? [chunk('EXIF', tiff)] : [];
  const chunks = [chunk('VP8X', Buffer.alloc(10)), chunk('VP8 ', Buffer.alloc(33)), ...exif];
  return Uint8Array.from(chunk('RIFF', Buffer.from('WEBP'), ...chunks));
}
