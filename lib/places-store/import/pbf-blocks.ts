import { open } from 'node:fs/promises';
import { promisify } from 'node:util';
import { inflate } from 'node:zlib';
import { fieldsOf } from './pbf-fields.ts';

/** The format's own limits. Source: wiki.openstreetmap.org/wiki/PBF_Format. */
const LONGEST_HEADER = 64 << 10;
const LONGEST_BLOB = 32 << 20;

const PACKINGS: Record<number, string> = { 4: 'lzma', 5: 'bzip2', 6: 'lz4', 7: 'zstd' };

export interface PbfBlock {
  /** "OSMHeader", "OSMData", or another to be skipped. */
  type: string;
  data: Buffer;
  /** Share of the file up to the block's end. */
  share: number;
}

const inflated = promisify(inflate);

/** The blocks of an OpenStreetMap PBF file, decompressed: zlib, or stored raw. Throws in words for the operator. */
export async function* pbfBlocks(path: string): AsyncGenerator<PbfBlock> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    let offset = 0;
    const take = async (length: number): Promise<Buffer> => {
      const buffer = Buffer.alloc(length);
      const { bytesRead } = await file.read(buffer, 0, length, offset);
      if (bytesRead < length) throw new Error(`${path}: the file ends in the middle of a block: it is cut short`);
      offset += length;
      return buffer;
    };
    while (offset < size) {
      const length = (await take(4)).readUInt32BE();
      if (length === 0 || length > LONGEST_HEADER)
        throw new Error(`${path}: no OpenStreetMap PBF, or damaged at byte ${offset - 4}`);
      const header = fieldsOf(await take(length), path);
      const dataSize = header.numbers.get(3);
      const type = header.bytes.get(1)?.toString('latin1');
      if (type === undefined || dataSize === undefined || dataSize > LONGEST_BLOB)
        throw new Error(`${path}: damaged at byte ${offset}`);
      const { bytes } = fieldsOf(await take(dataSize), path);
      yield { type, data: await unpacked(bytes, path), share: offset / size };
    }
  } finally {
    await file.close();
  }
}

async function unpacked(blob: Map<number, Buffer>, path: string): Promise<Buffer> {
  const raw = blob.get(1);
  if (raw) return raw;
  const zlib = blob.get(3);
  if (zlib) {
    return inflated(zlib).catch((cause: unknown) => {
      throw new Error(`${path}: a block's data are damaged`, { cause });
    });
  }
  const packing = Object.entries(PACKINGS).find(([field]) => blob.has(Number(field)))?.[1];
  if (packing === undefined) throw new Error(`${path}: a block without data`);
  throw new Error(
    `${path}: its blocks are packed with ${packing}, which is not read; write it anew with zlib, for example with osmium cat -f pbf,pbf_compression=zlib`,
  );
}
