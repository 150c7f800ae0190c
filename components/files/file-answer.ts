import type { FileReport, RefusalCode } from '../../lib/domain/file-report.ts';
import { FileRefusal } from '../../lib/files/file-refusal.ts';
import { statsOf } from '../../lib/files/file-stats.ts';
import { type PackedShapes, packed } from '../../lib/files/packed.ts';
import { MOST_BYTES, readFile } from '../../lib/files/read-file.ts';
import { storedShapes } from '../../lib/files/stored-shapes.ts';

/** What the page asks its worker: to read a file, or several photos as one. */
export interface FileRequest {
  files: readonly { name: string; size: number; arrayBuffer(): Promise<ArrayBuffer> }[];
}

export type FileAnswer =
  | {
      report: Omit<FileReport, 'name'>;
      /** The shapes as the tool takes them. */
      stored: Pick<ReturnType<typeof storedShapes>, 'items' | 'collection'>;
      /** All of them, if the conversation has less. */
      whole?: PackedShapes;
    }
  | { refusal: RefusalCode | 'failed'; detail: string };

/** Reads what was given; a file that cannot be shown is an answer too. */
export async function fileAnswer({ files }: FileRequest): Promise<FileAnswer> {
  try {
    if (files.some(({ size }) => size > MOST_BYTES)) throw new FileRefusal('too_large');
    const given = await Promise.all(
      files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
    );
    const { format, shapes, faults } = await readFile(given);
    const { isPart, toleranceM, ...stored } = storedShapes(shapes);
    return {
      report: {
        bytes: files.reduce((sum, { size }) => sum + size, 0),
        format,
        hash: await hashOf(given.map(({ bytes }) => bytes)),
        stats: statsOf(shapes),
        faults: faults.slice(0, 20),
        ...(toleranceM !== undefined && { toleranceM }),
      },
      stored,
      ...(isPart && { whole: packed(shapes) }),
    };
  } catch (error) {
    if (error instanceof FileRefusal) return { refusal: error.code, detail: error.detail };
    return { refusal: 'failed', detail: '' };
  }
}

/** SHA-256 of the content; without encryption, where browsers have no hash, a number of its own. */
async function hashOf(parts: readonly Uint8Array<ArrayBuffer>[]): Promise<string> {
  const { subtle } = globalThis.crypto;
  const hashes = subtle
    ? await Promise.all(parts.map(async (bytes) => new Uint8Array(await subtle.digest('SHA-256', bytes))))
    : [crypto.getRandomValues(new Uint8Array(32))];
  const hash = new Uint8Array(32);
  for (const each of hashes) for (const [index, byte] of each.entries()) hash[index] = (hash[index] ?? 0) ^ byte;
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
