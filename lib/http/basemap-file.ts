import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { AppError } from '../errors/app-error.ts';
import type { RouteContext } from './route.ts';

/** What one request may ask for: a browser asks for tiles and their index, some hundred kilobytes at most. */
const MOST_BYTES = 16_000_000;
const TYPE = 'application/vnd.pmtiles';

/**
 * GET /api/basemap.pmtiles: the bytes of BASEMAP_PMTILES that are asked for. Without a range, or for a range that is not in
 * the file, 416. Throws not_found where there is no file. Source: RFC 9110, 14.
 */
export async function readBasemapFile(
  request: Request,
  { server }: Pick<RouteContext<unknown>, 'server'>,
): Promise<Response> {
  const path = server.config.basemapFile;
  const found = path === undefined ? undefined : await stat(/* turbopackIgnore: true */ path).catch(() => undefined);
  if (path === undefined || !found?.isFile()) throw new AppError('not_found');
  const { size, mtimeMs } = found;
  const headers = {
    'accept-ranges': 'bytes',
    // A reader that finds another one begins anew: its index would no longer fit.
    etag: `"${size.toString(36)}-${Math.floor(mtimeMs).toString(36)}"`,
    'cache-control': 'private, max-age=86400',
  };
  const range = rangeOf(request.headers.get('range'), size);
  if (!range) return new Response(null, { status: 416, headers: { ...headers, 'content-range': `bytes */${size}` } });
  const [start, end] = range;
  const bytes = Readable.toWeb(
    createReadStream(/* turbopackIgnore: true */ path, { start, end, signal: request.signal }),
  );
  return new Response(bytes as ReadableStream<Uint8Array>, {
    status: 206,
    headers: {
      ...headers,
      'content-type': TYPE,
      'content-length': String(end - start + 1),
      'content-range': `bytes ${start}-${end}/${size}`,
    },
  });
}

/** First and last byte; null for none that there is, or for all of a file. */
function rangeOf(header: string | null, size: number): [number, number] | null {
  const [, first = '', last = ''] = /^bytes=(\d{1,15})-(\d{0,15})$/.exec(header ?? '') ?? [];
  if (first === '') return null;
  const start = Number(first);
  const end = Math.min(last === '' ? size - 1 : Number(last), size - 1, start + MOST_BYTES - 1);
  return start < size && end >= start ? [start, end] : null;
}
