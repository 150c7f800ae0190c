import { closeSync, createReadStream, openSync, readSync } from 'node:fs';

/** Bytes by which the encoding is told. */
const SAMPLE_BYTES = 1 << 20;

export interface TextChunks {
  chunks: AsyncIterable<string>;
  /** Bytes of the file that are read so far. */
  bytesRead(): number;
}

/** A text file piece by piece: UTF-8, UTF-16 with its mark (Excel's "Unicode text"), or else GB 18030, which holds GBK. */
export function textChunks(path: string): TextChunks {
  const stream = createReadStream(path);
  return { chunks: decoded(stream, encodingOf(path)), bytesRead: () => stream.bytesRead };
}

async function* decoded(bytes: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

function encodingOf(path: string): string {
  const file = openSync(path, 'r');
  const sample = Buffer.alloc(SAMPLE_BYTES);
  const size = readSync(file, sample, 0, SAMPLE_BYTES, 0);
  closeSync(file);
  if (sample[0] === 0xff && sample[1] === 0xfe) return 'utf-16le';
  if (sample[0] === 0xfe && sample[1] === 0xff) return 'utf-16be';
  try {
    // The sample may end in the middle of a character.
    new TextDecoder('utf-8', { fatal: true }).decode(sample.subarray(0, size), { stream: true });
    return 'utf-8';
  } catch {
    return 'gb18030';
  }
}
