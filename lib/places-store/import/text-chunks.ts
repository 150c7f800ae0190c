import type { Reading } from './found.ts';
import { openBytes } from './open-bytes.ts';
import { encodingOf } from './text-encoding.ts';

export interface TextChunks {
  chunks: AsyncIterable<string>;
  /** Bytes of the file read so far. */
  bytesRead(): number;
}

/**
 * A text file piece by piece, decoded and without its byte order mark; guesses are noted. Throws at the first byte that
 * is not valid in the encoding, so that nothing garbled is stored.
 */
export async function textChunks(reading: Pick<Reading, 'path' | 'encoding' | 'note'>): Promise<TextChunks> {
  const encoding = await encodingOf(reading);
  const { bytes, bytesRead } = await openBytes(reading.path);
  return { chunks: decoded(bytes, encoding, reading.path), bytesRead };
}

async function* decoded(bytes: AsyncIterable<Buffer>, encoding: string, path: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let line = 1;
  try {
    for await (const chunk of bytes) {
      const text = decoder.decode(chunk, { stream: true });
      yield text;
      for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) line++;
    }
    const rest = decoder.decode();
    if (rest !== '') yield rest;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new Error(
      `${path}: not ${encoding} throughout (at or after line ${line}); repair it, or name its --encoding`,
      {
        cause: error,
      },
    );
  }
}
