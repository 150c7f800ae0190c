import { type FileHandle, open } from 'node:fs/promises';
import { fieldsOf } from './pbf-fields.ts';

/** The format's own limits. Source: wiki.openstreetmap.org/wiki/PBF_Format. */
const LONGEST_HEADER = 64 << 10;
const LONGEST_BLOB = 32 << 20;

interface PbfFrame {
  /** "OSMHeader", "OSMData", or another to be skipped. */
  type: string;
  /** Reads the block, packed as it is. */
  blob(): Promise<Buffer>;
  /** Share of the file up to the block's end. */
  share: number;
}

/** Where the blocks of an OpenStreetMap PBF file are; reads little of it. Throws in words for the operator. */
export async function* pbfFrames(path: string): AsyncGenerator<PbfFrame> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    let offset = 0;
    while (offset < size) {
      const length = (await taken(file, path, offset, 4)).readUInt32BE();
      if (length === 0 || length > LONGEST_HEADER)
        throw new Error(`${path}: no OpenStreetMap PBF, or damaged at byte ${offset}`);
      const header = fieldsOf(await taken(file, path, offset + 4, length), path);
      const dataSize = header.numbers.get(3);
      const type = header.bytes.get(1)?.toString('latin1');
      const start = offset + 4 + length;
      if (type === undefined || dataSize === undefined || dataSize > LONGEST_BLOB)
        throw new Error(`${path}: damaged at byte ${start}`);
      offset = start + dataSize;
      if (offset > size) throw cutShort(path);
      yield { type, blob: () => taken(file, path, start, dataSize), share: offset / size };
    }
  } finally {
    await file.close();
  }
}

async function taken(file: FileHandle, path: string, offset: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, offset);
  if (bytesRead < length) throw cutShort(path);
  return buffer;
}

const cutShort = (path: string) => new Error(`${path}: the file ends in the middle of a block: it is cut short`);
