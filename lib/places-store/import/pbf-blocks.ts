import { promisify } from 'node:util';
import { inflate } from 'node:zlib';
import { fieldsOf } from './pbf-fields.ts';
import { pbfFrames } from './pbf-frames.ts';

const PACKINGS: Record<number, string> = { 4: 'lzma', 5: 'bzip2', 6: 'lz4', 7: 'zstd' };

export interface PbfBlock {
  /** "OSMHeader", "OSMData", or another to be skipped. */
  type: string;
  data: Buffer;
  /** Share of the file up to the block's end. */
  share: number;
}

/** The format's own limit. Source: wiki.openstreetmap.org/wiki/PBF_Format. */
const LONGEST_BLOCK = 32 << 20;

const inflated = promisify(inflate);

/** The blocks of an OpenStreetMap PBF file, decompressed: zlib, or stored raw. Throws in words for the operator. */
export async function* pbfBlocks(path: string): AsyncGenerator<PbfBlock> {
  for await (const { type, blob, share } of pbfFrames(path)) {
    const { bytes } = fieldsOf(await blob(), path);
    yield { type, data: await unpacked(bytes, path), share };
  }
}

async function unpacked(blob: Map<number, Buffer>, path: string): Promise<Buffer> {
  const raw = blob.get(1);
  if (raw) return raw;
  const zlib = blob.get(3);
  if (zlib) {
    return inflated(zlib, { maxOutputLength: LONGEST_BLOCK }).catch((cause: NodeJS.ErrnoException) => {
      const isLong = cause.code === 'ERR_BUFFER_TOO_LARGE';
      const why = isLong ? 'a block is longer than the format allows' : "a block's data are damaged";
      throw new Error(`${path}: ${why}`, { cause });
    });
  }
  const packing = Object.entries(PACKINGS).find(([field]) => blob.has(Number(field)))?.[1];
  if (packing === undefined) throw new Error(`${path}: a block without data`);
  throw new Error(
    `${path}: its blocks are packed with ${packing}, which is not read; write it anew with zlib, for example with osmium cat -f pbf,pbf_compression=zlib`,
  );
}
