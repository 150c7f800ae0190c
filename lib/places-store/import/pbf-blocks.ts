import { open } from 'node:fs/promises';
import { promisify } from 'node:util';
import { inflate } from 'node:zlib';

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

/** The fields of a protobuf message by number, the last of each: numbers below 2^53, and bytes. */
function fieldsOf(message: Buffer, path: string): { numbers: Map<number, number>; bytes: Map<number, Buffer> } {
  const numbers = new Map<number, number>();
  const bytes = new Map<number, Buffer>();
  let at = 0;
  const varint = (): number => {
    let value = 0;
    for (let shift = 1; ; shift *= 128) {
      const byte = message[at++];
      if (byte === undefined || shift > 2 ** 63) throw new Error(`${path}: no OpenStreetMap PBF, or damaged`);
      value += (byte & 127) * shift;
      if (byte < 128) return value;
    }
  };
  while (at < message.length) {
    const key = varint();
    const [field, wire] = [Math.floor(key / 8), key % 8];
    if (wire === 0) numbers.set(field, varint());
    else if (wire === 2) {
      const length = varint();
      if (at + length > message.length) throw new Error(`${path}: no OpenStreetMap PBF, or damaged`);
      bytes.set(field, message.subarray(at, at + length));
      at += length;
    } else if (wire === 1) at += 8;
    else if (wire === 5) at += 4;
    else throw new Error(`${path}: no OpenStreetMap PBF, or damaged`);
  }
  return { numbers, bytes };
}
