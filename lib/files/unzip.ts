import { FileRefusal } from './file-refusal.ts';

export interface ZipEntry {
  name: string;
  method: number;
  /** Of the packed bytes. */
  size: number;
  /** Of its local header. */
  offset: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const MOST_ENTRIES = 5_000;

/** The files in an archive by its directory at the end. Throws FileRefusal for a broken one. Source: APPNOTE.TXT 6.3.9. */
export function zipEntries(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  // A comment of up to 65,535 bytes may follow.
  while (end >= 0 && end > bytes.length - 65_558 && view.getUint32(end, true) !== END) end--;
  if (end < 0 || view.getUint32(end, true) !== END) throw new FileRefusal('damaged');
  const count = Math.min(view.getUint16(end + 10, true), MOST_ENTRIES);
  let at = view.getUint32(end + 16, true);
  const entries: ZipEntry[] = [];
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) throw new FileRefusal('damaged');
    const lengths = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    const [nameLength = 0, extra = 0, comment = 0] = lengths;
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      size: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + extra + comment;
  }
  return entries;
}

/**
 * The bytes of one file, at most `most`: what its header promises is not believed. Throws FileRefusal
 * inflated_too_large beyond that, damaged if it cannot be unpacked.
 */
export async function unzipped(bytes: Uint8Array, entry: ZipEntry, most: number): Promise<Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { offset, size, method } = entry;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL) throw new FileRefusal('damaged');
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const packed = bytes.slice(start, start + size);
  if (method === 0) {
    if (packed.length > most) throw new FileRefusal('inflated_too_large');
    return packed;
  }
  if (method !== 8) throw new FileRefusal('damaged');
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const reader = stream.getReader();
  const chunks: Uint8Array[] = [];
  let total = 0;
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      total += read.value.length;
      if (total > most) throw new FileRefusal('inflated_too_large');
      chunks.push(read.value);
    }
  } catch (error) {
    void reader.cancel().catch(() => {});
    throw error instanceof FileRefusal ? error : new FileRefusal('damaged');
  }
  const whole = new Uint8Array(total);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
