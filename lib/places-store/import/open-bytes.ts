import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';

export interface Bytes {
  bytes: AsyncIterable<Buffer>;
  /** Bytes of the file read so far, before decompression. */
  bytesRead(): number;
}

/** A file's bytes, decompressed if they are gzip. */
export async function openBytes(path: string): Promise<Bytes> {
  const isGzip = await isPacked(path);
  const file = createReadStream(path);
  return { bytes: isGzip ? unpacked(file, path) : file, bytesRead: () => file.bytesRead };
}

/** Whether the file is gzip, by how it begins. */
export const isPacked = async (path: string): Promise<boolean> =>
  (await firstBytes(path, 2)).toString('hex') === '1f8b';

/** The first bytes returned by openBytes; fewer for a shorter file. */
export async function headOf(path: string, size: number): Promise<Buffer> {
  const { bytes } = await openBytes(path);
  return takenOf(bytes, size);
}

const firstBytes = (path: string, size: number) => takenOf(createReadStream(path, { end: size - 1 }), size);

async function takenOf(bytes: AsyncIterable<Buffer>, size: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of bytes) {
    parts.push(part);
    length += part.length;
    if (length >= size) break;
  }
  return Buffer.concat(parts).subarray(0, size);
}

async function* unpacked(file: ReturnType<typeof createReadStream>, path: string): AsyncGenerator<Buffer> {
  const gunzip = createGunzip();
  file.on('error', (error) => gunzip.destroy(error));
  try {
    yield* file.pipe(gunzip);
  } catch (error) {
    const isCut = error instanceof Error && /unexpected end/.test(error.message);
    throw new Error(`${path}: its gzip data ${isCut ? 'end too early: the file is cut short' : 'are damaged'}`, {
      cause: error,
    });
  } finally {
    file.destroy();
    gunzip.destroy();
  }
}
