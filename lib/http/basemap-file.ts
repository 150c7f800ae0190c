import { type FileHandle, open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { AppError } from '../errors/app-error.ts';
import type { RouteContext } from './route.ts';

/** What one request may ask for: a browser asks for tiles and their index, some hundred kilobytes at most. */
const MOST_BYTES = 16_000_000;
const TYPE = 'application/vnd.pmtiles';

/**
 * GET /api/basemap.pmtiles: the bytes of BASEMAP_PMTILES that are asked for. Without a range, or for a range that is not in
 * the file, 416, which nobody keeps. Throws not_found where there is no file, and the disk's error where it cannot be read.
 * Source: RFC 9110, 14.
 */
export async function readBasemapFile(
  request: Request,
  { server }: Pick<RouteContext<unknown>, 'server'>,
): Promise<Response> {
  const path = server.config.basemapFile;
  const file = path === undefined ? undefined : await openIfThere(path);
  if (!file) throw new AppError('not_found');
  try {
    return await rangeOfFile(file, request);
  } catch (error) {
    await file.close();
    throw error;
  }
}

/** Takes care that the file is closed, unless it throws. */
async function rangeOfFile(file: FileHandle, request: Request): Promise<Response> {
  const found = await file.stat();
  if (!found.isFile()) throw new AppError('not_found');
  const { size, mtimeMs } = found;
  const headers = {
    'accept-ranges': 'bytes',
    // A reader that finds another one begins anew: its index would no longer fit.
    etag: `"${size.toString(36)}-${Math.floor(mtimeMs).toString(36)}"`,
  };
  const range = rangeOf(request.headers.get('range'), size);
  if (!range) {
    await file.close();
    return new Response(null, { status: 416, headers: { ...headers, 'content-range': `bytes */${size}` } });
  }
  const [start, end] = range;
  const bytes = Readable.toWeb(file.createReadStream({ start, end, signal: request.signal }));
  return new Response(bytes as ReadableStream<Uint8Array>, {
    status: 206,
    headers: {
      ...headers,
      'cache-control': 'private, max-age=86400',
      'content-type': TYPE,
      'content-length': String(end - start + 1),
      'content-range': `bytes ${start}-${end}/${size}`,
    },
  });
}

const ABSENT = new Set(['ENOENT', 'ENOTDIR']);

async function openIfThere(path: string): Promise<FileHandle | undefined> {
  try {
    return await open(/* turbopackIgnore: true */ path);
  } catch (error) {
    if (ABSENT.has(String(Reflect.get(Object(error), 'code')))) return undefined;
    throw error;
  }
}

/** First and last byte; null for none that there is, or for all of a file. */
function rangeOf(header: string | null, size: number): [number, number] | null {
  const [, first = '', last = ''] = /^bytes=(\d{1,15})-(\d{0,15})$/.exec(header ?? '') ?? [];
  if (first === '') return null;
  const start = Number(first);
  const end = Math.min(last === '' ? size - 1 : Number(last), size - 1, start + MOST_BYTES - 1);
  return start < size && end >= start ? [start, end] : null;
}
